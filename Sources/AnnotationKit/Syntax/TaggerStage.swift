/// Tags every token with its part of speech.
package struct TaggerStage: Stage {
  package let name = "tags"
  package let requires: Set<Facet> = [.tokens, .sentences]
  package let provides: Set<Facet> = [.tags]

  private let tagger: Tagger

  package init(_ models: ModelSet = ModelSet()) throws(ModelFileError) {
    tagger = try Tagger(models)
  }

  package var tagNames: [String] { tagger.tagNames }

  package func run(on draft: inout Draft) {
    draft.syntax.tagNames = tagger.tagNames
    draft.syntax.tags = tagger.tags(of: draft.tokens, draft.sentences, draft.text.utf8)
  }
}
