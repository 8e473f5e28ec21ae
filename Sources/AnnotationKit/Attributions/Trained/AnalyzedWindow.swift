/// A stretch of a text that the attribution models read at once: some paragraphs, and a few more on either side for
/// those at the edges to be seen with what is around them.
///
/// Models look no further than the next paragraphs, so reading a long text in windows finds the same and takes memory
/// for one of them instead of for all.
package struct AnalyzedWindow: Sendable {
  /// Sentences, and the tokens in them, with those around.
  package private(set) var sentences: Range<Int>
  package private(set) var tokens: Range<Int>
  /// The tokens that are this window's own.
  package private(set) var core: Range<Int>
  /// How many paragraphs the text has before the window.
  package private(set) var firstParagraph: Int

  /// Tokens that a window has of its own, at least.
  package static let length = 20_000
  /// Paragraphs it has besides, on either side.
  package static let margin = 2

  /// The whole text as one window.
  package init(all draft: Draft) {
    sentences = 0..<draft.sentences.count
    tokens = 0..<draft.tokens.count
    core = tokens
    firstParagraph = 0
  }

  private init(_ paragraphs: [Range<Int>], _ own: Range<Int>, _ draft: Draft) {
    let first = max(0, own.lowerBound - Self.margin)
    let last = min(paragraphs.count, own.upperBound + Self.margin) - 1
    func tokens(_ first: Int, _ last: Int) -> Range<Int> {
      draft.sentences.tokenRanges[paragraphs[first].lowerBound]
        .lowerBound..<draft.sentences.tokenRanges[paragraphs[last].upperBound - 1].upperBound
    }
    sentences = paragraphs[first].lowerBound..<paragraphs[last].upperBound
    self.tokens = tokens(first, last)
    core = tokens(own.lowerBound, own.upperBound - 1)
    firstParagraph = first
  }

  /// The windows of a text, in order; one for a text of ordinary length. O(sentences).
  package static func windows(
    of draft: Draft, length: Int = AnalyzedWindow.length
  ) -> [AnalyzedWindow] {
    guard draft.tokens.count > length else { return [AnalyzedWindow(all: draft)] }
    // The paragraphs, as ranges of sentences that have tokens.
    var paragraphs: [Range<Int>] = []
    var block: Int32 = .min
    for (number, range) in draft.sentences.tokenRanges.enumerated() where !range.isEmpty {
      if let last = paragraphs.last, draft.tokens.blocks[range.lowerBound] == block {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<number + 1
      } else {
        block = draft.tokens.blocks[range.lowerBound]
        paragraphs.append(number..<number + 1)
      }
    }
    var windows: [AnalyzedWindow] = []
    var first = 0
    var own = 0
    for (index, paragraph) in paragraphs.enumerated() {
      own += draft.sentences.tokenRanges[paragraph].reduce(0) { $0 + $1.count }
      if own >= length || index == paragraphs.count - 1 {
        windows.append(AnalyzedWindow(paragraphs, first..<index + 1, draft))
        first = index + 1
        own = 0
      }
    }
    return windows
  }
}
