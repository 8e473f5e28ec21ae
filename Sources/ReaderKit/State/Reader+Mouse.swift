import AnnotationKit

extension Reader {
  mutating func handleMouse(_ action: InputEvent.MouseAction, column: Int, row: Int) -> Effect {
    if let overlay, let layout = overlayLayout() {
      switch action {
      case .wheelUp: scrollOverlay(by: -3)
      case .wheelDown: scrollOverlay(by: 3)
      case .press where !layout.frame.contains(column: column, row: row): self.overlay = nil
      case .press where overlay.isChoice, .doubleClick where overlay.isChoice:
        let place = row - layout.frame.row - 1 + overlay.top
        guard row > layout.frame.row, row < layout.frame.endRow - 1, (0..<layout.rowCount).contains(place)
        else {
          return .none
        }
        self.overlay?.chosen = place
        if action == .doubleClick { return takeChoice() }
      default: return .none
      }
      return .redraw
    }
    let screen = self.screen
    if let drag, action == .drag || action == .release { return follow(drag, action, column, row, screen) }
    drag = nil
    switch action {
    case .wheelUp, .wheelDown:
      let distance = action == .wheelDown ? 3 : -3
      if let pane = screen.panes.first(where: { $0.body.contains(column: column, row: row) }) {
        return scrollPane(pane, by: distance)
      }
      return scroll(by: distance)
    case .press:
      if let border = screen.borders.firstIndex(of: column), row < screen.status.row {
        drag = .border(border)
        return .none
      }
      if screen.isRule(atColumn: column, row: row) { drag = .rule(row: row, column: column) }
      return press(column: column, row: row, screen)
    case .doubleClick:
      _ = press(column: column, row: row, screen)
      return view.selection == nil ? .redraw : openCard()
    case .release, .drag:
      return .none
    }
  }

  /// What is being dragged.
  enum Drag: Hashable, Sendable {
    /// The rule between text and panes, or the one between two stacks of panes, by its place among the borders.
    case border(Int)
    /// The rule above a pane.
    case rule(row: Int, column: Int)
    /// The end of a selection of text, which began at these bytes.
    case text(TextSpan)
  }

  /// A border follows the mouse, and a selection of text grows to it; letting go ends either.
  private mutating func follow(
    _ drag: Drag, _ action: InputEvent.MouseAction, _ column: Int, _ row: Int, _ screen: ScreenLayout
  ) -> Effect {
    if action == .release { self.drag = nil }
    switch drag {
    case .border(let border):
      guard screen.borders.indices.contains(border), let pane = screen.panes.first else { return .none }
      // Stacks are as wide as one another.
      let outside = screen.borders.count - border
      let columns = arrangement.panesOnLeft ? column + 1 : screen.size.columns - column
      let wider = columns / outside - 1 - pane.body.columns
      return wider == 0 ? .none : widenPanes(by: wider)
    case .rule(let from, let place):
      guard row != from else { return .none }
      if action == .drag { self.drag = .rule(row: row, column: place) }
      if screen.shape == .narrow, let sheet = screen.panes.first { return heighten(sheet.id, by: from - row) }
      let stack = screen.panes.filter { ($0.body.column..<$0.body.endColumn).contains(place) }
      guard let below = stack.firstIndex(where: { $0.titleRow == from }), below > 0 else { return .none }
      return heighten(stack[below - 1].id, by: row - from)
    case .text(let start):
      guard let end = bytes(nearColumn: column, row: row, screen) else { return .none }
      if action == .release {
        return view.marked == nil ? .none : copy()
      }
      view.marked = start == end && view.marked == nil ? nil : start.union(end)
      return .redraw
    }
  }

  /// Scrolls a pane and leaves the selection where it is.
  private mutating func scrollPane(_ pane: ScreenLayout.PaneFrame, by distance: Int) -> Effect {
    let rows = max(1, pane.body.rows / pane.id.pane.rowHeight)
    let count = view.list(pane.id).count
    let top = view.paneTops[pane.id] ?? 0
    view.paneTops[pane.id] = max(0, min(top + distance, count - rows))
    return .redraw
  }

  private mutating func press(column: Int, row: Int, _ screen: ScreenLayout) -> Effect {
    if let header = screen.header, header.contains(column: column, row: row) {
      guard let layer = layerSwitches(screen).first(where: { $0.columns.contains(column) })?.layer else {
        return .none
      }
      toggle(layer)
      return .redraw
    }
    for pane in screen.panes {
      if pane.body.contains(column: column, row: row) {
        arrangement.focus = pane.id
        arrangement.front = pane.id
        let item = (view.paneTops[pane.id] ?? 0) + (row - pane.body.row) / pane.id.pane.rowHeight
        let items = view.list(pane.id).items
        if items.indices.contains(item) { choose(items[item], in: pane.id) }
        settle()
        return .redraw
      }
      if row == pane.titleRow, (pane.body.column..<pane.body.endColumn).contains(column) {
        let tab = paneTabs(pane, screen).first { $0.columns.contains(column) }
        focus(on: tab?.id ?? pane.id)
        return .redraw
      }
    }
    if screen.text.contains(column: column, row: row) {
      if screen.shape != .narrow { arrangement.focus = nil }
      view.marked = nil
      drag = bytes(nearColumn: column, row: row, screen).map { .text($0) }
      let reference = offset(atColumn: column, row: row, screen).flatMap(annotation)
      if let reference {
        select(reference)
      } else {
        view.selection = nil
        view.followedKind = nil
      }
      settle()
      return .redraw
    }
    return .none
  }

  /// The byte of the text shown in a cell.
  mutating func offset(atColumn column: Int, row: Int, _ screen: ScreenLayout) -> Int? {
    guard let (laid, line, first) = line(atRow: row, screen) else { return nil }
    var place = first
    for cluster in laid.clusters[line.clusters] {
      let next = place + Int(cluster.width)
      if (place..<next).contains(column) { return laid.span.start + Int(cluster.offset) }
      place = next
    }
    return nil
  }

  /// The bytes of the cluster in a cell, or of the one nearest to it on its line.
  private mutating func bytes(nearColumn column: Int, row: Int, _ screen: ScreenLayout) -> TextSpan? {
    let row = max(screen.text.row, min(row, screen.text.endRow - 1))
    guard let (laid, line, first) = line(atRow: row, screen) else { return nil }
    var place = first
    var nearest: TextSpan?
    for cluster in laid.clusters[line.clusters] where cluster.width > 0 {
      let start = laid.span.start + Int(cluster.offset)
      if nearest == nil || cluster.kind != .space { nearest = TextSpan(start, start + Int(cluster.length)) }
      place += Int(cluster.width)
      if column < place { return TextSpan(start, start + Int(cluster.length)) }
    }
    return nearest
  }

  /// The line of text on a row of the screen, and the column at which it begins.
  private mutating func line(
    atRow row: Int, _ screen: ScreenLayout
  ) -> (laid: SegmentLayout, line: LaidLine, column: Int)? {
    let top = topPosition()
    guard let position = view.layout?.moved(top, by: row - screen.text.row),
      let distance = view.layout?.distance(from: top, to: position, limit: screen.text.rows),
      distance == row - screen.text.row, let laid = view.layout?.segment(position.segment),
      laid.lines.indices.contains(position.line), let indent = view.layout?.indent(of: position.segment)
    else { return nil }
    return (laid, laid.lines[position.line], screen.textColumn + indent)
  }

  /// What lies on top at a byte, of the layers that are shown: what is narrowest.
  private func annotation(at offset: Int) -> AnnotationReference? {
    let found = view.index?.highlights.overlapping(TextSpan(offset, offset + 1)) ?? []
    return found.filter { $0.layer.map(layers.contains) ?? true }.min { $0.span.count < $1.span.count }?
      .reference
  }
}
