extension AnnotatedDocument {
  /// A document of annotations that were made elsewhere: by hand, by another program, or read from a file.
  ///
  /// What an annotator promises of its own documents holds for it too: spans are cut to the text and to what is no
  /// furniture, everything is in order, an annotation's `id` is its index, and the figures are counted anew. What
  /// has no span left is dropped. References are indices into the lists as they are given here.
  ///
  /// - Complexity: Linear in the text; O(n log n) in the number of annotations.
  public init(
    assembling article: Article, actors: [Actor], attributions: [Attribution], quotations: [Quotation],
    hedges: [Hedge]
  ) {
    var draft = Draft(article: article)
    // Words are counted in tokens.
    Tokenizer().run(on: &draft)
    draft.actors = actors
    draft.attributions = attributions
    draft.quotations = quotations
    draft.hedges = hedges
    self = draft.finished()
  }
}
