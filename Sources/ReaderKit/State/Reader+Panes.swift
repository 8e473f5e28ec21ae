import AnnotationKit

extension Reader {
  /// Moves the selection in a pane by rows; the text goes along.
  mutating func movePane(_ pane: PaneID, by distance: Int) -> Effect {
    let items = view.list(pane).items
    guard !items.isEmpty else { return .none }
    let target: Int
    if let row = selectedRow(of: pane) {
      target = max(0, min(row + distance, items.count - 1))
      if target == row { return .none }
    } else {
      target = nearestRow(of: pane) ?? 0
    }
    choose(items[target], in: pane)
    return .redraw
  }

  /// Selects what a pane's item stands for.
  mutating func choose(_ item: PaneItem, in pane: PaneID) {
    guard let index = view.index else { return }
    let from = visibleSpan().start
    select(pane.pane.target(of: item, after: from, in: index))
  }

  /// The row of the selection in a pane.
  package func selectedRow(of pane: PaneID) -> Int? {
    guard let selection = view.selection, let item = pane.pane.item(for: selection) else { return nil }
    return view.list(pane).row(of: item)
  }

  /// The row that belongs to the selection, or in reading order the first one at or after the top of the
  /// screen.
  mutating func nearestRow(of pane: PaneID) -> Int? {
    guard let index = view.index else { return nil }
    let list = view.list(pane)
    guard !list.isEmpty else { return nil }
    if let selection = view.selection {
      let related = pane.pane.related(to: selection, in: index).compactMap(list.row)
      if let first = related.min() { return first }
    }
    guard view.listing.order(of: pane) == .position, pane != .actors else { return pane == .actors ? 0 : nil }
    let top = visibleSpan().start
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      let start = pane.pane.target(of: list.items[middle], after: top, in: index).map(index.start) ?? 0
      if start < top { low = middle + 1 } else { high = middle }
    }
    return min(low, list.count - 1)
  }

  /// Scrolls every pane to where the text and the selection are.
  mutating func followPanes() {
    for frame in screen.panes {
      let pane = frame.id
      let rows = max(1, frame.body.rows / pane.pane.rowHeight)
      let count = view.list(pane).count
      var top = view.paneTops[pane] ?? 0
      if let row = selectedRow(of: pane) ?? nearestRow(of: pane) {
        let margin = rows > 4 ? 1 : 0
        if row < top + margin { top = row - margin }
        if row > top + rows - 1 - margin { top = row - rows + 1 + margin }
      }
      view.paneTops[pane] = max(0, min(top, count - rows))
    }
  }

  mutating func moveFocus(by distance: Int) -> Effect {
    let stops: [PaneID?] = [nil] + PaneID.allCases
    let here = stops.firstIndex(of: arrangement.focus) ?? 0
    let next = (here + distance % stops.count + stops.count) % stops.count
    arrangement.showsPanes = true
    focus(on: stops[next])
    return .redraw
  }

  /// Gives a pane the focus, or the text; a pane without a selection of its own takes the nearest.
  mutating func focus(on pane: PaneID?) {
    arrangement.focus = pane
    if let pane {
      arrangement.front = pane
      settle()
      if selectedRow(of: pane) == nil, !view.list(pane).isEmpty {
        let row = nearestRow(of: pane) ?? 0
        choose(view.list(pane).items[row], in: pane)
      }
    }
    settle()
    revealSelection()
  }

  /// In a pane, goes to what is selected; in the text, tells about it.
  mutating func enter() -> Effect {
    guard let pane = arrangement.focus else { return view.selection == nil ? .none : openCard() }
    if pane == .actors { return follow() }
    arrangement.focus = nil
    arrangement.isZoomed = false
    settle()
    revealSelection()
    return .redraw
  }

  mutating func zoom() -> Effect {
    arrangement.isZoomed.toggle()
    settle()
    revealSelection()
    return .redraw
  }

  mutating func togglePanes() -> Effect {
    arrangement.isZoomed = false
    if screen.shape == .narrow {
      focus(on: arrangement.focus == nil ? arrangement.front : nil)
    } else {
      arrangement.showsPanes.toggle()
      if !arrangement.showsPanes { arrangement.focus = nil }
      settle()
    }
    return .redraw
  }

  mutating func swapSides() -> Effect {
    arrangement.panesOnLeft.toggle()
    settle()
    return .redraw
  }

  mutating func widenPanes(by columns: Int) -> Effect {
    let before = screen.borders
    let stacking = ScreenLayout.Stacking(columns: size.columns)
    arrangement.extraWidths[stacking, default: 0] += columns
    let after = screen.borders
    if before == after {
      arrangement.extraWidths[stacking, default: 0] -= columns
      return .bell
    }
    settle()
    return .redraw
  }

  /// Gives rows to the focused pane, or the one in front, or takes them.
  mutating func heightenPane(by rows: Int) -> Effect {
    let screen = self.screen
    let pane = arrangement.focus ?? arrangement.front
    guard let frame = screen.panes.first(where: { $0.id == pane }) else {
      message = Message(text: "no pane is shown: \(keyLabel("toggle-panes")) shows them")
      return .bell
    }
    // The lowest of a stack grows at the cost of the one above it.
    let stack = screen.panes.filter { $0.border == frame.border && $0.body.column == frame.body.column }
    if stack.count > 1, stack.last?.id == pane { return heighten(stack[stack.count - 2].id, by: -rows) }
    return heighten(pane, by: rows)
  }

  /// Moves the rule below a pane, or of a sheet the one above it.
  mutating func heighten(_ pane: PaneID, by rows: Int) -> Effect {
    let before = screen.panes
    arrangement.extraRows[pane, default: 0] += rows
    if screen.panes == before {
      arrangement.extraRows[pane, default: 0] -= rows
      return .bell
    }
    settle()
    revealSelection()
    return .redraw
  }

  mutating func resetPanes() -> Effect {
    arrangement.extraRows = [:]
    arrangement.extraWidths = [:]
    arrangement.isZoomed = false
    arrangement.showsPanes = true
    settle()
    message = Message(text: "panes as at first")
    return .redraw
  }
}
