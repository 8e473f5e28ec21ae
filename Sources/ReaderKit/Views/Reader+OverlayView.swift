extension Reader {
  /// The window of an overlay: as large as its lines want, in the middle of the screen.
  func overlayFrame(lines: [OverlayLine]) -> Frame {
    let columns = min(size.columns - (size.columns > 60 ? 8 : 0), 84)
    let height = wrappedOverlay(lines, width: columns - 4).count + 2
    let rows = max(3, min(height, size.rows - (size.rows > 20 ? 4 : 1)))
    return Frame(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 2), columns: columns, rows: rows)
  }

  /// One line of an overlay as it is drawn.
  struct OverlayRow {
    var label = ""
    var text = ""
    var role = ThemeRole.overlayText
    var share: PaneRow.Share?
    /// The line it was broken from.
    var line = 0
  }

  /// Breaks lines to a window's width; the texts of entries are set in after their labels.
  func wrappedOverlay(_ lines: [OverlayLine], width: Int) -> [OverlayRow] {
    let widest = lines.lazy.filter { $0.style == .entry }.map { Clusters.width(of: $0.label) }.max() ?? 0
    let label = overlayLabelWidth(widest, width: width)
    var rows: [OverlayRow] = []
    for (number, line) in lines.enumerated() {
      switch line.style {
      case .text, .detail, .heading:
        let role: ThemeRole =
          line.style == .heading ? .overlayTitle : line.style == .detail ? .overlayDetail : .overlayText
        for text in TextWrap.lines(line.text, width: width) {
          rows.append(OverlayRow(text: text, role: role, line: number))
        }
      case .entry:
        let labels = TextWrap.lines(line.label, width: label)
        let bar = line.share == nil ? 0 : Self.barWidth(width) + 2
        let texts = TextWrap.lines(line.text, width: max(4, width - label - 2 - bar))
        for part in 0..<max(labels.count, texts.count) {
          rows.append(
            OverlayRow(
              label: part < labels.count ? labels[part] : "", text: part < texts.count ? texts[part] : "",
              share: part == 0 ? line.share : nil, line: number))
        }
      }
    }
    return rows
  }

  /// Columns of a bar in a window of some width.
  private static func barWidth(_ width: Int) -> Int { max(4, min(28, width / 3)) }

  private func overlayLabelWidth(_ widest: Int, width: Int) -> Int { max(2, min(widest, width * 2 / 5)) }

  func drawOverlay(_ overlay: Overlay, _ canvas: inout Canvas) {
    let lines = overlayLines(overlay)
    let frame = overlayFrame(lines: lines)
    let rows = wrappedOverlay(lines, width: frame.columns - 4)
    let widest = lines.lazy.filter { $0.style == .entry }.map { Clusters.width(of: $0.label) }.max() ?? 0
    let label = overlayLabelWidth(widest, width: frame.columns - 4)
    let inner = max(0, frame.rows - 2)
    let top = max(0, min(overlay.top, rows.count - inner))
    let border = theme.style(.overlayBorder, over: .overlayText)
    canvas.fill(frame, style: theme.style(.overlayText))
    drawBox(frame, on: &canvas, style: border)
    canvas.put(
      " \(overlayTitle(overlay.kind)) ", column: frame.column + 2, row: frame.row,
      style: theme.style(.overlayTitle, over: .overlayText), limit: frame.columns - 4)
    if rows.count > inner {
      let last = min(rows.count, top + inner)
      let place = " \(last * 100 / rows.count)% "
      canvas.put(
        place, column: frame.endColumn - 2 - place.count, row: frame.endRow - 1, style: border, limit: 8)
    }
    for (number, row) in rows.dropFirst(top).prefix(inner).enumerated() {
      let line = frame.row + 1 + number
      let isChosen = overlay.isChoice && row.line == overlay.chosen
      func style(_ role: ThemeRole) -> CellStyle {
        var style = theme.style(role, over: .overlayText)
        if isChosen { theme[.selectedRow].apply(to: &style) }
        return style
      }
      if isChosen {
        canvas.fill(
          Frame(column: frame.column + 1, row: line, columns: frame.columns - 2, rows: 1),
          style: style(.overlayText))
        if !row.label.isEmpty {
          canvas.put(
            glyphs.selected, width: 1, column: frame.column + 1, row: line, style: style(.overlayText))
        }
      }
      var column = frame.column + 2
      if row.role == .overlayText, !(row.label.isEmpty && row.text.isEmpty), hasLabels(lines) {
        canvas.put(row.label, column: column, row: line, style: style(.overlayKey), limit: label)
        column += label + 2
      }
      if let share = row.share {
        let columns = Self.barWidth(frame.columns - 4)
        BarChart(glyphs: glyphs).draw(
          share, on: &canvas, column: column, row: line, columns: columns, style: style(.bar))
        column += columns + 2
      }
      canvas.put(
        row.text, column: column, row: line, style: style(row.role), limit: frame.endColumn - 2 - column,
        ellipsis: glyphs.ellipsis)
    }
  }

  private func hasLabels(_ lines: [OverlayLine]) -> Bool { lines.contains { $0.style == .entry } }

  private func drawBox(_ frame: Frame, on canvas: inout Canvas, style: CellStyle) {
    let (left, right) = (frame.column, frame.endColumn - 1)
    let (top, bottom) = (frame.row, frame.endRow - 1)
    for row in [top, bottom] {
      canvas.fill(
        Frame(column: left, row: row, columns: frame.columns, rows: 1), glyphs.horizontal, style: style)
    }
    for column in [left, right] {
      canvas.fill(
        Frame(column: column, row: top, columns: 1, rows: frame.rows), glyphs.vertical, style: style)
    }
    canvas.put(glyphs.cornerTopLeft, width: 1, column: left, row: top, style: style)
    canvas.put(glyphs.cornerTopRight, width: 1, column: right, row: top, style: style)
    canvas.put(glyphs.cornerBottomLeft, width: 1, column: left, row: bottom, style: style)
    canvas.put(glyphs.cornerBottomRight, width: 1, column: right, row: bottom, style: style)
  }
}
