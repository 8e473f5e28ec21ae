import AnnotationKit

/// Runs single stages over a test's text.
enum Pipeline {
  /// The draft after tokenization, sentence splitting and quote matching, and the stages given.
  static func draft(_ article: Article, _ stages: any Stage...) -> Draft {
    var draft = Draft(article: article)
    Tokenizer().run(on: &draft)
    SentenceSplitter().run(on: &draft)
    QuoteMatcher().run(on: &draft)
    for stage in stages { stage.run(on: &draft) }
    return draft
  }

  /// The tokens of a text that is one paragraph.
  static func tokens(_ text: String) -> [String] {
    let draft = draft(Marked(text).article)
    return (0..<draft.tokens.count).map { draft.text[draft.tokens.span($0)] }
  }

  /// The sentences of a text whose lines are paragraphs.
  static func sentences(_ text: String) -> [String] {
    let draft = draft(Marked(text).article)
    return draft.sentences.tokenRanges.map { draft.text[draft.tokens.span($0)] }
  }
}
