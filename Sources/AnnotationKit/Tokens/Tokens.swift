/// The tokens of a text as flat arrays, one entry a token.
///
/// Tokens follow Universal Dependencies English: clitics ("'s", "n't", "'ll"), hyphens inside words and
/// punctuation are tokens of their own. No token crosses a block; furniture has none.
package struct Tokens: Sendable {
  /// UTF-8 offset of the first byte.
  package var starts: [Int32] = []
  /// UTF-8 offset just past the last byte.
  package var ends: [Int32] = []
  package var flags: [TokenFlags] = []
  /// FNV-1a of the token's lowercased UTF-8, with typographic apostrophes and quote marks folded to ASCII:
  /// what lexicons are looked up by.
  package var keys: [UInt64] = []
  /// Index of the sentence the token lies in.
  package var sentences: [Int32] = []
  /// Index of the article's block the token lies in.
  package var blocks: [Int32] = []

  package init() {}

  package var count: Int { starts.count }
  package func span(_ index: Int) -> TextSpan { TextSpan(Int(starts[index]), Int(ends[index])) }
  /// The span from the first token of `range` to its last.
  package func span(_ range: Range<Int>) -> TextSpan {
    range.isEmpty ? TextSpan(0, 0) : TextSpan(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
  }
}

/// What a token looks like.
package struct TokenFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Holds a letter.
  package static let word = TokenFlags(rawValue: 1 << 0)
  /// Begins with an upper-case letter.
  package static let capitalized = TokenFlags(rawValue: 1 << 1)
  /// Two letters or more, all upper case.
  package static let allCaps = TokenFlags(rawValue: 1 << 2)
  /// Holds a digit.
  package static let digit = TokenFlags(rawValue: 1 << 3)
  package static let punctuation = TokenFlags(rawValue: 1 << 4)
  /// White space or a block's start stands before it.
  package static let spaceBefore = TokenFlags(rawValue: 1 << 5)
  package static let sentenceStart = TokenFlags(rawValue: 1 << 6)
  package static let blockStart = TokenFlags(rawValue: 1 << 7)
  /// A quote mark that opens a quotation; set by the quote matcher, as are the next two.
  package static let opensQuote = TokenFlags(rawValue: 1 << 8)
  package static let closesQuote = TokenFlags(rawValue: 1 << 9)
  /// Stands between a quotation's marks.
  package static let quoted = TokenFlags(rawValue: 1 << 10)
}
