import AnnotationKit

extension Reader {
  /// Brings everything in line with the size of the screen and with what is shown.
  mutating func settle() {
    let screen = self.screen
    view.layout?.setWidth(screen.measure)
    followPanes()
  }

  /// The position of the first line on the screen.
  mutating func topPosition() -> LinePosition {
    let rows = screen.text.rows
    let top = view.top
    guard let position = view.layout?.position(of: top), let last = view.layout?.lastTop(rows: rows) else {
      return LinePosition(segment: 0, line: 0)
    }
    return min(position, last)
  }

  /// The bytes whose lines are on the screen.
  mutating func visibleSpan() -> TextSpan {
    let rows = screen.text.rows
    let top = topPosition()
    guard let start = view.layout?.offset(of: top), let past = view.layout?.moved(top, by: max(1, rows))
    else { return TextSpan(0, 0) }
    guard let bottom = view.layout?.moved(top, by: max(1, rows) - 1) else { return TextSpan(0, 0) }
    // Past the last line there is nothing to move to: the text's end is the end then.
    let end = past == bottom ? view.article?.text.count ?? 0 : view.layout?.offset(of: past) ?? 0
    return TextSpan(start, end)
  }

  /// Moves the text by lines, or the focused pane by rows.
  mutating func step(by distance: Int) -> Effect {
    if let pane = arrangement.focus { return movePane(pane, by: distance) }
    return scroll(by: distance)
  }

  mutating func page(by pages: Double) -> Effect {
    if let pane = arrangement.focus {
      let body = screen.panes.first { $0.id == pane }?.body
      let rows = Double(max(1, (body?.rows ?? 1) / pane.pane.rowHeight))
      return movePane(pane, by: Int((pages * rows).rounded(.awayFromZero)))
    }
    // A page keeps two lines in sight, so that the eye finds on.
    let rows = screen.text.rows
    let whole = pages.magnitude >= 1 && rows > 6 ? Double(rows - 2) : Double(rows)
    return scroll(by: Int((pages * whole).rounded(.awayFromZero)))
  }

  /// Scrolls the text by lines; the selection goes with it.
  mutating func scroll(by distance: Int) -> Effect {
    let from = topPosition()
    guard let moved = view.layout?.moved(from, by: distance) else { return .none }
    return show(moved)
  }

  /// Puts a line at the top, as far as the text's end lets it.
  @discardableResult
  mutating func show(_ position: LinePosition) -> Effect {
    let rows = screen.text.rows
    guard let last = view.layout?.lastTop(rows: rows) else { return .none }
    let position = min(position, last)
    let offset = view.layout?.offset(of: position) ?? 0
    view.top = offset
    followText()
    return .redraw
  }

  mutating func moveParagraph(by distance: Int) -> Effect {
    guard let layout = view.layout, !layout.isEmpty else { return .none }
    let top = topPosition()
    var segment = top.segment
    // A paragraph that is half out of sight is what the one before means.
    var left = distance
    if distance < 0, top.line > 0 { left += 1 }
    let step = distance < 0 ? -1 : 1
    while left != 0, layout.segments.indices.contains(segment + step) {
      segment += step
      if layout.segments[segment].block != layout.segments[segment - step].block { left -= step }
    }
    while segment > 0, layout.segments[segment - 1].block == layout.segments[segment].block { segment -= 1 }
    return show(LinePosition(segment: segment, line: 0))
  }

  mutating func moveToEdge(end: Bool) -> Effect {
    if let pane = arrangement.focus {
      let count = view.list(pane).count
      return movePane(pane, by: end ? count : -count)
    }
    leavePlace()
    let rows = screen.text.rows
    guard let last = view.layout?.lastTop(rows: rows) else { return .none }
    return show(end ? last : LinePosition(segment: 0, line: 0))
  }

  /// Selects, when the selection went out of sight, the first of its kind that is in sight, and moves the
  /// panes along.
  mutating func followText() {
    if let kind = view.followedKind, let index = view.index {
      let visible = visibleSpan()
      let isVisible = view.selection.map { selection in
        index.spans(of: selection).contains { $0.overlaps(visible) }
      }
      if isVisible != true {
        let first = index.count(of: kind, before: visible.start)
        let listing = view.listing
        view.selection = index.references(of: kind).dropFirst(first)
          .prefix { index.start(of: $0) < visible.end }.first { listing.contains($0, in: index) }
      }
    }
    followPanes()
  }

  /// Remembers where one is, before a jump.
  mutating func leavePlace() {
    let place = JumpList.Place(top: view.top, selection: view.selection)
    view.jumps.leave(place)
  }

  mutating func travel(back: Bool) -> Effect {
    let here = JumpList.Place(top: view.top, selection: view.selection)
    guard let place = view.jumps.travel(back: back, from: here) else {
      message = Message(text: back ? "no jump to go back from" : "no jump to go forth to")
      return .bell
    }
    view.top = place.top
    view.selection = place.selection
    followPanes()
    return .redraw
  }

  /// Scrolls as little as shows all of `spans`, or centres them when they are far; of spans too tall for the
  /// screen the line at byte `focus` is what counts.
  mutating func reveal(_ spans: [TextSpan], focus: Int) {
    guard let hull = spans.hull else { return }
    let rows = max(1, screen.text.rows)
    let top = topPosition()
    guard var first = view.layout?.position(of: hull.start),
      var last = view.layout?.position(of: max(hull.start, hull.end - 1)),
      let focus = view.layout?.position(of: focus)
    else { return }
    let limit = rows * 4
    if (view.layout?.distance(from: first, to: last, limit: limit) ?? 0) >= rows {
      (first, last) = (focus, focus)
    }
    if centersJumps { return center(first, last) }
    let above = view.layout?.distance(from: top, to: first, limit: limit) ?? 0
    let below = view.layout?.distance(from: top, to: last, limit: limit) ?? 0
    if above >= 0, below < rows { return }
    let height = below - above
    let margin = max(0, min(2, (rows - height - 1) / 2))
    var target: LinePosition?
    if above < 0, above >= -rows / 3 {
      target = view.layout?.moved(first, by: -margin)
    } else if below >= rows, below < rows + rows / 3 {
      target = view.layout?.moved(top, by: below - rows + 1 + margin)
    } else {
      target = view.layout?.moved(first, by: -(rows - height) / 2)
    }
    guard let target, let end = view.layout?.lastTop(rows: rows) else { return }
    let offset = view.layout?.offset(of: min(target, end)) ?? 0
    view.top = offset
  }

  /// Puts some lines in the middle of the screen, as far as the text's ends let it.
  private mutating func center(_ first: LinePosition, _ last: LinePosition) {
    let rows = max(1, screen.text.rows)
    let height = view.layout?.distance(from: first, to: last, limit: rows) ?? 0
    guard let target = view.layout?.moved(first, by: -max(0, rows - height - 1) / 2),
      let end = view.layout?.lastTop(rows: rows)
    else { return }
    view.top = view.layout?.offset(of: min(target, end)) ?? 0
  }

  /// Puts what is found or selected in the middle of the screen.
  mutating func center() -> Effect {
    guard let index = view.index, let focus = view.search?.current?.start ?? view.selection.map(index.focus)
    else { return answer("nothing is selected to put in the middle") }
    guard let line = view.layout?.position(of: focus) else { return .none }
    center(line, line)
    followPanes()
    return .redraw
  }

  /// Says in the status line why a key did nothing.
  mutating func answer(_ text: String) -> Effect {
    message = Message(text: text)
    return .bell
  }
}
