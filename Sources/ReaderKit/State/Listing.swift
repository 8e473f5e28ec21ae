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
    case .hedge, .link: return true
    }
  }

  /// What a pane lists in its order, whatever its filter. O(n log n) for n items.
  package func items(of id: PaneID, in index: DocumentIndex) -> [PaneItem] {
    let pane = id.pane
    var items = pane.items(of: index, order: order(of: id))
    if followed != nil || onlyHedged {
      items.removeAll { item in
        !(pane.target(of: item, after: 0, in: index).map { contains($0, in: index) } ?? false)
      }
    }
    return items
  }

  /// Those of a pane's items that pass its filter. O(n + m log m) for m items and a text of n bytes.
  package func filtered(_ items: [PaneItem], of id: PaneID, in index: DocumentIndex) -> [PaneItem] {
    guard let pattern = filters[id], !pattern.isEmpty else { return items }
    let pane = id.pane
    let filter = PaneFilter(pattern, in: index)
    return items.filter { pane.passes($0, filter, in: index) }
  }

  package func order(of id: PaneID) -> PaneOrder {
    let orders = id.pane.orders
    let order = self.orders[id] ?? 0
    return orders.indices.contains(order) ? orders[order] : .position
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
