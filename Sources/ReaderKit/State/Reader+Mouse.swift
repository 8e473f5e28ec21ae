import AnnotationKit

extension Reader {
  mutating func handleMouse(_ action: InputEvent.MouseAction, column: Int, row: Int) -> Effect {
    if let overlay {
      let frame = overlayFrame(lines: overlayLines(overlay))
      switch action {
      case .wheelUp: scrollOverlay(by: -3)
      case .wheelDown: scrollOverlay(by: 3)
      case .press where !frame.contains(column: column, row: row): self.overlay = nil
      case .press where overlay.isChoice, .doubleClick where overlay.isChoice:
        let rows = wrappedOverlay(overlayLines(overlay), width: frame.columns - 4)
        let place = row - frame.row - 1 + overlay.top
        guard rows.indices.contains(place) else { return .none }
        let chosen = rows[place].line
        if action == .press {
          self.overlay?.chosen = chosen
        } else {
          self.overlay = nil
          return openArticle(offset: chosen - currentArticle)
        }
      default: return .none
      }
      return .redraw
    }
    let screen = self.screen
    if action == .press, column == screen.borders.first, row < screen.text.endRow {
      draggedFrom = column
      return .none
    }
    if let from = draggedFrom {
      // The border follows the mouse; letting go ends it.
      if action == .release { draggedFrom = nil }
      if action == .drag || action == .release, column != from {
        draggedFrom = action == .drag ? column : nil
        return widenPanes(by: arrangement.panesOnLeft ? column - from : from - column)
      }
      if action != .press { return .none }
      draggedFrom = nil
    }
    switch action {
    case .wheelUp, .wheelDown:
      let distance = action == .wheelDown ? 3 : -3
      if let pane = screen.panes.first(where: { $0.body.contains(column: column, row: row) }) {
        return scrollPane(pane, by: distance)
      }
      return scroll(by: distance)
    case .press:
      return press(column: column, row: row, screen)
    case .doubleClick:
      _ = press(column: column, row: row, screen)
      return view.selection == nil ? .redraw : openCard()
    case .release, .drag:
      return .none
    }
  }

  /// Scrolls a pane and leaves the selection where it is.
  private mutating func scrollPane(_ pane: ScreenLayout.PaneFrame, by distance: Int) -> Effect {
    let rows = max(1, pane.body.rows / pane.id.pane.rowHeight)
    let count = view.items[pane.id, default: []].count
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
        let items = view.items[pane.id, default: []]
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
    let top = topPosition()
    guard let position = view.layout?.moved(top, by: row - screen.text.row),
      let distance = view.layout?.distance(from: top, to: position, limit: screen.text.rows),
      distance == row - screen.text.row,
      let segment = view.layout?.segments[position.segment],
      let laid = view.layout?.segment(position.segment), laid.lines.indices.contains(position.line)
    else { return nil }
    var place = screen.textColumn + segment.indent
    for cluster in laid.clusters[laid.lines[position.line].clusters] {
      let next = place + Int(cluster.width)
      if (place..<next).contains(column) { return laid.span.start + Int(cluster.offset) }
      place = next
    }
    return nil
  }

  /// What lies on top at a byte, of the layers that are shown: what is narrowest.
  private func annotation(at offset: Int) -> AnnotationReference? {
    let found = view.index?.highlights.overlapping(TextSpan(offset, offset + 1)) ?? []
    return found.filter { layers.contains($0.layer) }.min { $0.span.count < $1.span.count }?.reference
  }
}
