/// Points at one annotation of a document.
package enum AnnotationReference: Hashable, Sendable {
  case attribution(Int)
  case quotation(Int)
  case hedge(Int)
  /// Words that lead to an address.
  case link(Int)
  /// One mention of an actor, by the actor's index and the mention's among the actor's.
  case mention(actor: Int, index: Int)

  /// What kind of thing it points at.
  package var kind: AnnotationKind {
    switch self {
    case .attribution: .attribution
    case .quotation: .quotation
    case .hedge: .hedge
    case .link: .link
    case .mention: .mention
    }
  }
}

/// The kinds of annotation one can jump between.
package enum AnnotationKind: String, Hashable, Sendable, CaseIterable {
  case attribution, quotation, hedge, mention, link

  /// For counts in words: "3 attributions".
  package func counted(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }
}
