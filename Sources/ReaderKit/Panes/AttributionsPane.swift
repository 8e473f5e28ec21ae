import AnnotationKit

/// Lists attributions: who, by which cue, and the beginning of what.
package struct AttributionsPane: Pane {
  package let name = "ATTRIBUTIONS"
  package let tabName = "ATTRIB"
  package let shortName = "Att"
  package let rowHeight = 2
  package let emptyText = "nothing is attributed to anybody"

  package func note(_ index: DocumentIndex) -> String? {
    index.hedgedCount > 0 ? "hedged \(index.hedgedCount)" : nil
  }

  package let orders: [PaneOrder] = [.position, .actor, .sourcing]

  package func items(of index: DocumentIndex, order: PaneOrder) -> [PaneItem] {
    var attributions = index.references(of: .attribution).compactMap { reference -> Attribution? in
      if case .attribution(let id) = reference { index.attribution(id) } else { nil }
    }
    switch order {
    case .actor:
      // Actors by their first words; those without an actor last.
      var rank: [Int: Int] = [:]
      for (place, attribution) in attributions.enumerated() {
        if let actor = attribution.actor, rank[actor] == nil { rank[actor] = place }
      }
      let ranks = attributions.enumerated().map { place, attribution in
        (rank: attribution.actor.flatMap { rank[$0] } ?? Int.max, place: place)
      }
      attributions = ranks.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { attributions[$0.place] }
    case .sourcing:
      attributions = Sourcing.allCases.flatMap { sourcing in attributions.filter { $0.sourcing == sourcing } }
    default: break
    }
    return attributions.map { .attribution($0.id) }
  }

  package func row(of item: PaneItem, in index: DocumentIndex) -> PaneRow {
    guard case .attribution(let id) = item, let attribution = index.attribution(id) else {
      return PaneRow(lead: "")
    }
    let role = index.actor(attribution.actor)?.kind.role
    var row = PaneRow(lead: index.sourceName(of: attribution), leadRole: role ?? .paneText)
    row.isHedged = attribution.isHedged
    row.trail = index.text(of: attribution.cue)
    row.trailRole = attribution.isHedged ? .hedgedCue : .cue
    row.detail = index.text(of: attribution.content)
    return row
  }

  package func item(for selection: AnnotationReference) -> PaneItem? {
    if case .attribution(let id) = selection { .attribution(id) } else { nil }
  }

  package func isRelated(
    _ item: PaneItem, to selection: AnnotationReference, in index: DocumentIndex
  ) -> Bool {
    guard case .attribution(let id) = item else { return false }
    switch selection {
    case .quotation(let quotation): return index.quotation(quotation)?.attribution == id
    case .mention(let actor, _): return index.attribution(id)?.actor == actor
    case .hedge(let hedge):
      guard let span = index.spans(of: .hedge(hedge)).first else { return false }
      return index.spans(of: .attribution(id)).contains { $0.overlaps(span) }
    case .attribution(let other):
      return index.attribution(id)?.nestedIn == other || index.attribution(other)?.nestedIn == id
    }
  }

  package func target(of item: PaneItem, after offset: Int, in index: DocumentIndex) -> AnnotationReference? {
    if case .attribution(let id) = item { .attribution(id) } else { nil }
  }
}
