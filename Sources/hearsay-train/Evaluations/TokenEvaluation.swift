import AnnotationKit

/// Tokens and sentences found in the raw text of the treebanks' dev parts: F1 of exact spans, as the CoNLL shared
/// tasks count them.
struct TokenEvaluation: Evaluation {
  let name = "tokens"

  func evaluate(_ context: TrainingContext) throws -> [String] {
    try context.corpora.devTreebanks().map { name, treebank in
      let raw = RawText(treebank)
      // Paragraphs are given; what they hold is not.
      var draft = Draft(article: Article(id: "", text: SourceText(bytes: raw.utf8), blocks: raw.blocks))
      Tokenizer().run(on: &draft)
      SentenceSplitter().run(on: &draft)
      let tokens = (0..<draft.tokens.count).map { draft.tokens.span($0) }
      let sentences = draft.sentences.tokenRanges.map { draft.tokens.span($0) }
      return "tokens \(name) dev: F1 \(f1(tokens, raw.tokens)), sentences F1 \(f1(sentences, raw.sentences))"
    }
  }

  private func f1(_ found: [TextSpan], _ gold: [TextSpan]) -> String {
    let right = Set(found).intersection(gold).count
    return percent(2 * right, found.count + gold.count)
  }

  /// The text the treebank was made from, as far as it tells: words with white space where it was.
  private struct RawText {
    var utf8: [UInt8] = []
    var blocks: [Article.Block] = []
    var tokens: [TextSpan] = []
    var sentences: [TextSpan] = []

    init(_ treebank: Treebank) {
      var blockStart = 0
      for sentence in treebank.sentences {
        if sentence.startsParagraph, !utf8.isEmpty {
          close(blockStart)
          utf8 += [0x0A, 0x0A]
          blockStart = utf8.count
        }
        let start = utf8.count
        var end = start
        for word in sentence.words {
          let tokenStart = utf8.count
          utf8 += Array(word.form.utf8)
          end = utf8.count
          tokens.append(TextSpan(tokenStart, end))
          if word.spaceAfter { utf8.append(0x20) }
        }
        sentences.append(TextSpan(start, end))
      }
      close(blockStart)
    }

    private mutating func close(_ start: Int) {
      var end = utf8.count
      while end > start, utf8[end - 1] == 0x20 { end -= 1 }
      if end > start { blocks.append(.init(.paragraph, TextSpan(start, end))) }
    }
  }
}
