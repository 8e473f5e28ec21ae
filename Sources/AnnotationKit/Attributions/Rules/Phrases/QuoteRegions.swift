/// The quotations of a text as token ranges, outermost ones only, from the pairs the quote matcher found.
struct QuoteRegions: Sendable {
  struct Region: Sendable {
    /// From the opening mark to the closing one, both included; an unclosed one runs to its block's end.
    var tokens: Range<Int>
    /// Whether a closing mark ends it.
    var isClosed: Bool
    /// Whether it goes on with the quotation that the paragraph before left open.
    var continuesPrevious: Bool
  }

  var regions: [Region] = []
  /// Index of the region a token lies in, or −1; the marks themselves lie inside.
  var regionOf: [Int32]

  /// - Parameter pairs: the matched marks, by their opening mark.
  init(tokens: Tokens, pairs: [QuotePair]) {
    regionOf = Array(repeating: -1, count: tokens.count)
    var end = 0
    for pair in pairs where pair.depth == 0 && pair.open >= end {
      end = max(pair.open, pair.close) + 1
      add(pair.open..<end, closed: pair.isClosed, continues: pair.continues != nil)
    }
  }

  private mutating func add(_ range: Range<Int>, closed: Bool, continues: Bool) {
    for token in range { regionOf[token] = Int32(regions.count) }
    regions.append(Region(tokens: range, isClosed: closed, continuesPrevious: continues))
  }
}
