/// Gives every token its head and the label of the dependency between them.
package struct ParserStage: Stage {
  package let name = "parse"
  package let requires: Set<Facet> = [.tokens, .sentences, .tags]
  package let provides: Set<Facet> = [.parse]

  private let parser: Parser

  /// - Parameter tagNames: the tags of the tagger that runs before this stage.
  package init(_ models: ModelSet = ModelSet(), tagNames: [String]) throws(ModelFileError) {
    parser = try Parser(models, tagNames: tagNames)
  }

  package func run(on draft: inout Draft) {
    draft.syntax.labelNames = parser.labelNames
    (draft.syntax.heads, draft.syntax.labels) = parser.parse(
      draft.tokens, draft.sentences, tags: draft.syntax.tags)
  }
}
