import AnnotationKit

extension Reader {
  /// Moves the selection in a pane by rows; the text goes along.
  mutating func movePane(_ pane: PaneID, by distance: Int) -> Effect {
    let items = view.items[pane, default: []]
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
    return view.items[pane]?.firstIndex(of: item)
  }

  /// The row that belongs to the selection, or the first one at or after the top of the screen.
  mutating func nearestRow(of pane: PaneID) -> Int? {
    guard let index = view.index else { return nil }
    let items = view.items[pane, default: []]
    let list = pane.pane
    if let selection = view.selection,
      let related = items.firstIndex(where: { list.isRelated($0, to: selection, in: index) })
    {
      return related
    }
    guard pane != .actors else { return items.isEmpty ? nil : 0 }
    let top = visibleSpan().start
    return items.firstIndex { item in
      list.target(of: item, after: top, in: index).map { index.start(of: $0) >= top } ?? false
    } ?? (items.isEmpty ? nil : items.count - 1)
  }

  /// Scrolls every pane to where the text and the selection are.
  mutating func followPanes() {
    for frame in screen.panes {
      let pane = frame.id
      let rows = max(1, frame.body.rows / pane.pane.rowHeight)
      let count = view.items[pane, default: []].count
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
      if selectedRow(of: pane) == nil, let row = nearestRow(of: pane) {
        choose(view.items[pane, default: []][row], in: pane)
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
    arrangement.extraWidth += columns
    let after = screen.borders
    if before == after {
      arrangement.extraWidth -= columns
      return .bell
    }
    settle()
    return .redraw
  }
}
