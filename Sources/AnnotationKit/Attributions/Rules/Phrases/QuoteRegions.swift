/// The quotations of a text as token ranges, outermost ones only, from the marks the quote matcher flagged.
struct QuoteRegions: Sendable {
  struct Region: Sendable {
    /// From the opening mark to the closing one, both included; an unclosed one runs to its block's end.
    var tokens: Range<Int>
    /// Whether a closing mark ends it.
    var isClosed: Bool
  }

  var regions: [Region] = []
  /// Index of the region a token lies in, or −1; the marks themselves lie inside.
  var regionOf: [Int32]

  init(tokens: Tokens) {
    regionOf = Array(repeating: -1, count: tokens.count)
    var depth = 0
    var start = 0
    for index in 0..<tokens.count {
      if tokens.flags[index].contains(.blockStart), depth > 0, index > start {
        add(start..<index, closed: false)
        depth = 0
      }
      if tokens.flags[index].contains(.opensQuote) {
        if depth == 0 { start = index }
        depth += 1
      } else if tokens.flags[index].contains(.closesQuote), depth > 0 {
        depth -= 1
        if depth == 0 { add(start..<(index + 1), closed: true) }
      }
    }
    if depth > 0 { add(start..<tokens.count, closed: false) }
  }

  private mutating func add(_ range: Range<Int>, closed: Bool) {
    for token in range { regionOf[token] = Int32(regions.count) }
    regions.append(Region(tokens: range, isClosed: closed))
  }
}
