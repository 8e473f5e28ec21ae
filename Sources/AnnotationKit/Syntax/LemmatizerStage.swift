/// Gives every token its lemma.
package struct LemmatizerStage: Stage {
  package let name = "lemmas"
  package let requires: Set<Facet> = [.tokens, .tags]
  package let provides: Set<Facet> = [.lemmas]

  private let lemmatizer: Lemmatizer

  /// - Parameter tagNames: the tags of the tagger that runs before this stage.
  package init(_ models: ModelSet = ModelSet(), tagNames: [String]) throws(ModelFileError) {
    lemmatizer = try Lemmatizer(models, tagNames: tagNames)
  }

  package func run(on draft: inout Draft) {
    draft.syntax.lemmas = lemmatizer.lemmas(
      of: draft.tokens, tags: draft.syntax.tags, draft.text.utf8)
  }
}

extension Facet {
  package static let lemmas = Facet("lemmas")
}
