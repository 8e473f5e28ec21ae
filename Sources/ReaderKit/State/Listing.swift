import AnnotationKit

/// Which annotations the panes list and the jumps go through, and in what order they are listed.
package struct Listing: Sendable {
  package var followed: FollowedActor?
  package var onlyHedged = false
  /// What rows must contain, by pane.
  package var filters: [PaneID: String] = [:]
  /// Each pane's order, as an index of its ``Pane/orders``.
  package var orders: [PaneID: Int] = [:]

  package init() {}

  /// Whether a pane may list less than all there is.
  package func isNarrowed(_ pane: PaneID) -> Bool {
    followed != nil || onlyHedged || filters[pane] != nil
  }

  /// Whether an annotation is one of those that are shown.
  package func contains(_ reference: AnnotationReference, in index: DocumentIndex) -> Bool {
    if let followed, !followed.contains(reference, in: index) { return false }
    guard onlyHedged else { return true }
    switch reference {
    case .attribution(let id): return index.attribution(id)?.isHedged ?? false
    case .quotation(let id):
      guard let attribution = index.quotation(id)?.attribution else { return false }
      return index.attribution(attribution)?.isHedged ?? false
    case .mention(let actor, _):
      return index.actor(actor) != nil
        && index.attributionsOfActor[actor].contains { index.attribution($0)?.isHedged ?? false }
    case .hedge: return true
    }
  }

  /// What a pane lists. O(n log n) for n items, and the making of n rows where a filter is set.
  package func items(of id: PaneID, in index: DocumentIndex) -> [PaneItem] {
    let pane = id.pane
    let order = pane.orders.indices.contains(orders[id] ?? 0) ? pane.orders[orders[id] ?? 0] : .position
    var items = pane.items(of: index, order: order)
    if followed != nil || onlyHedged {
      items.removeAll { item in
        !(pane.target(of: item, after: 0, in: index).map { contains($0, in: index) } ?? false)
      }
    }
    if let filter = filters[id], !filter.isEmpty {
      let search = TextSearch(filter)
      items.removeAll { item in
        let row = pane.row(of: item, in: index)
        return ![row.lead, row.trail, row.detail ?? ""].contains { search.isFound(in: $0) }
      }
    }
    return items
  }
}

/// How a pane's rows can be put in order.
package enum PaneOrder: String, Sendable, CaseIterable {
  /// As in the text.
  case position
  /// By how much an actor speaks.
  case share
  /// By who speaks.
  case actor
  case sourcing
  case kind
  case name

  /// For the pane's title.
  package var label: String {
    switch self {
    case .position: "in order"
    case .share: "by share"
    case .actor: "by actor"
    case .sourcing: "by sourcing"
    case .kind: "by kind"
    case .name: "by name"
    }
  }
}
