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

  package func related(to selection: AnnotationReference, in index: DocumentIndex) -> [PaneItem] {
    switch selection {
    case .quotation(let id):
      index.quotation(id)?.attribution.map { [.attribution($0)] } ?? []
    case .mention(let actor, _) where index.actor(actor) != nil:
      index.attributionsOfActor[actor].map { .attribution($0) }
    case .hedge, .link:
      index.annotations(overlapping: selection).compactMap {
        if case .attribution(let id) = $0 { .attribution(id) } else { nil }
      }
    case .attribution(let id):
      (index.nestedAttributions(in: id) + [index.attribution(id)?.nestedIn].compactMap { $0 })
        .map { .attribution($0) }
    case .mention: []
    }
  }

  package func passes(_ item: PaneItem, _ filter: PaneFilter, in index: DocumentIndex) -> Bool {
    guard case .attribution(let id) = item, let attribution = index.attribution(id) else { return false }
    return filter.isFound(in: attribution.source) || filter.isFound(in: attribution.cue)
      || filter.isFound(in: attribution.content) || filter.isFound(inNameOf: attribution.actor)
  }

  package func target(of item: PaneItem, after offset: Int, in index: DocumentIndex) -> AnnotationReference? {
    if case .attribution(let id) = item { .attribution(id) } else { nil }
  }
}
