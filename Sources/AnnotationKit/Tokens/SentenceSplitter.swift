/// Splits blocks into sentences and marks the token that begins each.
///
/// A sentence ends at a stop, with the quote marks and brackets that close after it, where what follows looks
/// like a beginning. Abbreviations, initials, ellipses, list numbers and exclamations inside a sentence
/// (`"Why?" he asked`) do not end it. Rules on tokens, no model; linear.
package struct SentenceSplitter: Stage {
  package let name = "sentences"
  package let requires: Set<Facet> = [.tokens]
  package let provides: Set<Facet> = [.sentences]

  /// No sentence is longer, so that what costs more than linear time in a sentence stays bounded.
  package static let longestSentence = 600

  private let rules = SentenceRules()

  package init() {}

  package func run(on draft: inout Draft) {
    let blocks = draft.article.blocks
    var tokens = draft.tokens
    draft.tokens = Tokens()
    draft.sentences = draft.text.utf8.withUnsafeBufferPointer { bytes in
      split(&tokens, blocks, bytes)
    }
    draft.tokens = tokens
  }

  private func split(
    _ tokens: inout Tokens, _ blocks: [Article.Block], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Sentences {
    var sentences = Sentences()
    var start = 0
    while start < tokens.count {
      var blockEnd = start + 1
      while blockEnd < tokens.count, tokens.blocks[blockEnd] == tokens.blocks[start] { blockEnd += 1 }
      let kind = blocks[Int(tokens.blocks[start])].kind
      let isHeadline = kind == .title || kind == .heading
      var index = start
      while index < blockEnd {
        let limit = min(blockEnd, index + Self.longestSentence)
        let end = rules.sentenceEnd(from: index, limit: limit, isHeadline: isHeadline, tokens, bytes)
        tokens.flags[index].insert(.sentenceStart)
        for token in index..<end { tokens.sentences[token] = Int32(sentences.count) }
        sentences.tokenRanges.append(index..<end)
        sentences.blocks.append(tokens.blocks[start])
        index = end
      }
      start = blockEnd
    }
    return sentences
  }
}
