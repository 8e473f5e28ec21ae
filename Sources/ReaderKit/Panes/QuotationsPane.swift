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

  package func isRelated(
    _ item: PaneItem, to selection: AnnotationReference, in index: DocumentIndex
  ) -> Bool {
    guard case .quotation(let id) = item, let quotation = index.quotation(id) else { return false }
    switch selection {
    case .attribution(let attribution): return quotation.attribution == attribution
    case .mention(let actor, _): return index.actor(of: .quotation(id)) == actor
    case .hedge(let hedge):
      return index.spans(of: .hedge(hedge)).contains { quotation.span.contains($0) }
    case .quotation: return false
    }
  }

  package func target(of item: PaneItem, after offset: Int, in index: DocumentIndex) -> AnnotationReference? {
    if case .quotation(let id) = item { .quotation(id) } else { nil }
  }
}
