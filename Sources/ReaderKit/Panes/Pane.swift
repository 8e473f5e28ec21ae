import AnnotationKit

/// A list beside the text. A new pane is a new file and a new case of ``PaneID``.
package protocol Pane: Sendable {
  /// In capitals, as its title has it: ATTRIBUTIONS.
  var name: String { get }
  /// In capitals too, for where there is little room.
  var tabName: String { get }
  /// For a tab that is not in front.
  var shortName: String { get }
  /// Lines on the screen that each row takes.
  var rowHeight: Int { get }
  /// What is said where there are no items.
  var emptyText: String { get }
  /// More figures for the title: `hedged 22`.
  func note(_ index: DocumentIndex) -> String?
  /// The orders its rows can have, the usual one first.
  var orders: [PaneOrder] { get }
  /// What it lists.
  func items(of index: DocumentIndex, order: PaneOrder) -> [PaneItem]
  func row(of item: PaneItem, in index: DocumentIndex) -> PaneRow
  /// The item that is shown as selected with `selection`.
  func item(for selection: AnnotationReference) -> PaneItem?
  /// The items that belong to what is selected elsewhere, in any order.
  func related(to selection: AnnotationReference, in index: DocumentIndex) -> [PaneItem]
  /// Whether an item's row has what the user looks for.
  func passes(_ item: PaneItem, _ filter: PaneFilter, in index: DocumentIndex) -> Bool
  /// What going to an item selects; of several places the first at or after byte `offset`, else the first.
  func target(of item: PaneItem, after offset: Int, in index: DocumentIndex) -> AnnotationReference?
}

/// An entry of a pane.
package enum PaneItem: Hashable, Sendable {
  case attribution(Int)
  case quotation(Int)
  case actor(Int)

  /// The annotation's number among those of its kind.
  package var number: Int {
    switch self {
    case .attribution(let id), .quotation(let id), .actor(let id): id
    }
  }
}

/// What a pane's entry says.
package struct PaneRow: Hashable, Sendable {
  package var isHedged = false
  package var lead: String
  package var leadRole: ThemeRole = .paneText
  /// At the right edge.
  package var trail = ""
  package var trailRole: ThemeRole = .paneDetail
  /// A second line.
  package var detail: String?
  /// A bar of a chart, with its figure.
  package var share: Share?

  /// How much of how much.
  package struct Share: Hashable, Sendable {
    package var value: Int
    package var most: Int
  }

  package init(lead: String, leadRole: ThemeRole = .paneText) {
    self.lead = lead
    self.leadRole = leadRole
  }
}

/// The panes there are, in their order on the screen.
package enum PaneID: String, CaseIterable, Hashable, Sendable {
  case attributions, quotations, actors

  package var pane: any Pane {
    switch self {
    case .attributions: AttributionsPane()
    case .quotations: QuotationsPane()
    case .actors: ActorsPane()
    }
  }
}
