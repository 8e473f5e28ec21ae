import AnnotationKit
import Testing

/// Checks actors against a text in which every label is an actor and its spans are all mentions of that actor:
///
///     expectActors("⟦putin:Russian President Vladimir Putin⟧ said … ⟦putin:Putin⟧ added …")
///
/// Actors without a label are not looked at. Rules alone decide unless another finder is given. Returns the document, for closer questions.
@discardableResult
func expectActors(
  _ source: String, by finder: ActorFinder = ActorFinder(classifier: nil),
  sourceLocation: SourceLocation = #_sourceLocation
) -> AnnotatedDocument {
  let marked = Marked(source)
  let document = Annotator(stages: [Tokenizer(), SentenceSplitter(), finder]).annotate(marked.article)
  var seen: Set<String> = []
  for (label, span) in marked.labelled where seen.insert(label).inserted {
    let expected = marked[label]
    let actor = document.actors.first { $0.mentions.contains { $0.span == span } }
    let found = actor.map { $0.mentions.map(\.span) } ?? []
    #expect(
      found == expected,
      "actor \(label): found \(Marked.show(found, in: marked.text)), all: \(outline(document))",
      sourceLocation: sourceLocation)
  }
  return document
}

/// The actors of a document, one a line: kind, name and mentions.
func outline(_ document: AnnotatedDocument) -> String {
  document.actors.map { actor in
    "\(actor.kind.rawValue) \(actor.name): "
      + actor.mentions.map { document.article.text[$0.span] }.joined(separator: " | ")
  }.joined(separator: "\n")
}

extension AnnotatedDocument {
  /// The first actor of that name.
  func actor(named name: String) -> Actor? { actors.first { $0.name == name } }
}
