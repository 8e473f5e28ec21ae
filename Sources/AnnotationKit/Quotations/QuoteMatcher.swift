/// Finds which quote marks belong together, and which are apostrophes, feet or inches.
///
/// A double mark that nobody closes runs to the paragraph's end, and on into the next paragraph where that
/// re-opens it. A single mark counts only with its partner, since nearly all single marks are apostrophes.
/// Linear: the stack of open marks is at most ``deepest`` high, and nothing looks further ahead than the next
/// mark.
package struct QuoteMatcher: Stage {
  package let name = "quote marks"
  package let requires: Set<Facet> = [.tokens, .sentences]
  package let provides: Set<Facet> = [.quoteMarks]

  /// Marks opened inside more marks than this are left alone.
  package static let deepest = 6

  package init() {}

  package func run(on draft: inout Draft) {
    let pairs = draft.text.utf8.withUnsafeBufferPointer { bytes in
      QuoteMatchingRun(draft.tokens, draft.sentences, bytes).pairs()
    }
    for pair in pairs {
      draft.tokens.flags[pair.open].insert(.opensQuote)
      if pair.isClosed { draft.tokens.flags[pair.close].insert(.closesQuote) }
      guard pair.depth == 0 else { continue }
      for token in pair.inside { draft.tokens.flags[token].insert(.quoted) }
    }
    draft.quotePairs = pairs
  }
}
