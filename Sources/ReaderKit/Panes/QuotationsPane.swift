import AnnotationKit

/// Lists quotations: the words, and who says them or what kind they are of.
package struct QuotationsPane: Pane {
  package let name = "QUOTATIONS"
  package let tabName = "QUOTES"
  package let shortName = "Quo"
  package let rowHeight = 1
  package let emptyText = "nobody is quoted"

  package func note(_ index: DocumentIndex) -> String? { nil }

  package let orders: [PaneOrder] = [.position, .actor, .kind]

  package func items(of index: DocumentIndex, order: PaneOrder) -> [PaneItem] {
    var quotations = index.document.quotations
    switch order {
    case .actor:
      let ranks = quotations.enumerated().map { place, quotation in
        (rank: index.actor(of: .quotation(quotation.id)) ?? Int.max, place: place)
      }
      quotations = ranks.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { quotations[$0.place] }
    case .kind:
      quotations = Quotation.Kind.allCases.flatMap { kind in quotations.filter { $0.kind == kind } }
    default: break
    }
    return quotations.map { .quotation($0.id) }
  }

  package func row(of item: PaneItem, in index: DocumentIndex) -> PaneRow {
    guard case .quotation(let id) = item, let quotation = index.quotation(id) else {
      return PaneRow(lead: "")
    }
    let depth = index.quotationDepth.indices.contains(id) ? index.quotationDepth[id] : 0
    var row = PaneRow(
      lead: String(repeating: "  ", count: min(depth, 3)) + index.text(of: quotation.span),
      leadRole: quotation.kind.role)
    row.trail = index.actor(index.actor(of: .quotation(id)))?.name ?? quotation.kind.rawValue
    return row
  }

  package func item(for selection: AnnotationReference) -> PaneItem? {
    if case .quotation(let id) = selection { .quotation(id) } else { nil }
  }

  package func related(to selection: AnnotationReference, in index: DocumentIndex) -> [PaneItem] {
    switch selection {
    case .attribution(let id) where index.attribution(id) != nil:
      index.quotationsOfAttribution[id].map { .quotation($0) }
    case .mention(let actor, _) where index.actor(actor) != nil:
      (index.quotationsOfActor[actor]
        + index.attributionsOfActor[actor].flatMap { index.quotationsOfAttribution[$0] }).map {
          .quotation($0)
        }
    case .hedge, .link:
      index.annotations(overlapping: selection).compactMap {
        if case .quotation(let id) = $0 { .quotation(id) } else { nil }
      }
    case .attribution, .mention, .quotation: []
    }
  }

  package func passes(_ item: PaneItem, _ filter: PaneFilter, in index: DocumentIndex) -> Bool {
    guard case .quotation(let id) = item, let quotation = index.quotation(id) else { return false }
    return filter.isFound(in: [quotation.span]) || filter.isFound(inNameOf: index.actor(of: .quotation(id)))
      || filter.isFound(in: quotation.kind.rawValue)
  }

  package func target(of item: PaneItem, after offset: Int, in index: DocumentIndex) -> AnnotationReference? {
    if case .quotation(let id) = item { .quotation(id) } else { nil }
  }
}
