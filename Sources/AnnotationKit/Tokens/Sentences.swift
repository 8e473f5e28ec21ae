/// The sentences of a text: ranges of tokens. No sentence crosses a block.
package struct Sentences: Sendable {
  package var tokenRanges: [Range<Int>] = []
  /// Index of the article's block each sentence lies in.
  package var blocks: [Int32] = []

  package init() {}
  package var count: Int { tokenRanges.count }
}
