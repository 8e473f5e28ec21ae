extension Reader {
  /// The open window's lines as they lie on the screen.
  mutating func overlayLayout() -> OverlayLayout? {
    guard let overlay else { return nil }
    let key = OverlayLayout.Key(
      kind: overlay.kind, filter: overlay.filter, size: size, article: currentArticle,
      revision: overlay.kind == .articles ? listRevision : view.revision,
      selection: overlay.kind == .card ? view.selection : nil)
    if let made = overlayMade, made.key == key { return made }
    let made = layout(of: overlay, key: key)
    overlayMade = made
    return made
  }

  private func layout(of overlay: Overlay, key: OverlayLayout.Key) -> OverlayLayout {
    switch overlay.kind {
    case .articles:
      let some = overlay.filter.isEmpty ? nil : articlesView.indices(passing: overlay.filter)
      if some?.isEmpty == true { break }
      // Columns of bars are kept free before the first bar is known, where titles don't need them more.
      return OverlayLayout(
        .articles(some, count: articles.count), hasMarks: true, hasBars: size.columns >= 96, key: key)
    case .outline:
      guard let article = view.article else { break }
      let rows = OutlineRows(article, view.index, filter: overlay.filter)
      if rows.rows.isEmpty { break }
      return OverlayLayout(.outline(rows), hasMarks: false, hasBars: view.index != nil, key: key)
    case .help, .card, .sourcing: break
    }
    return OverlayLayout(overlayLines(overlay), key: key)
  }

  var articlesView: ArticlesView {
    ArticlesView(articles, current: currentArticle, glyphs: glyphs, isNarrow: size.columns < 60)
  }

  private var outlineView: OutlineView? {
    view.article.map { OutlineView($0, isAnnotated: view.index != nil) }
  }

  /// A row of the open window with its line.
  func overlayRow(_ number: Int, of layout: OverlayLayout) -> (row: OverlayLayout.Row, line: OverlayLine) {
    layout.row(number, articlesView, outlineView)
  }

  mutating func drawOverlay(_ overlay: Overlay, _ canvas: inout Canvas) {
    guard let layout = overlayLayout() else { return }
    let frame = layout.frame
    let inner = layout.innerRows
    let top = max(0, min(overlay.top, layout.rowCount - inner))
    let border = theme.style(.overlayBorder, over: .overlayText)
    canvas.fill(frame, style: theme.style(.overlayText))
    drawBox(frame, on: &canvas, style: border)
    canvas.put(
      " \(overlayTitle(overlay, layout)) ", column: frame.column + 2, row: frame.row,
      style: theme.style(.overlayTitle, over: .overlayText), limit: frame.columns - 4)
    if layout.rowCount > inner {
      let last = min(layout.rowCount, top + inner)
      let place =
        overlay.isChoice
        ? " \(overlay.chosen + 1)/\(layout.rowCount) " : " \(last * 100 / layout.rowCount)% "
      canvas.put(
        place, column: frame.endColumn - 2 - place.count, row: frame.endRow - 1, style: border, limit: 16)
    }
    for number in top..<max(top, min(top + inner, layout.rowCount)) {
      draw(
        overlayRow(number, of: layout), of: layout, on: &canvas, row: frame.row + 1 + number - top,
        isChosen: overlay.isChoice && number == overlay.chosen)
    }
  }

  private func draw(
    _ drawn: (row: OverlayLayout.Row, line: OverlayLine), of layout: OverlayLayout, on canvas: inout Canvas,
    row place: Int,
    isChosen: Bool
  ) {
    let frame = layout.frame
    let (row, line) = drawn
    func style(_ role: ThemeRole) -> CellStyle {
      var style = theme.style(.overlayText)
      // A look for the text keeps its colour here, on the window's ground.
      let ground = style.background
      theme[role].apply(to: &style)
      style.background = ground
      if isChosen { theme[.selectedRow].apply(to: &style) }
      return style
    }
    if isChosen {
      canvas.fill(
        Frame(column: frame.column + 1, row: place, columns: frame.columns - 2, rows: 1),
        style: style(.overlayText))
      canvas.put(
        glyphs.selected, width: 1, column: frame.column + 1, row: place, style: style(.overlayText))
    }
    var column = frame.column + 2
    var end = frame.endColumn - 2
    switch line.style {
    case .stack:
      drawStack(line.parts, on: &canvas, column: column, row: place, columns: end - column, style: style)
      return
    case .heading:
      canvas.put(
        row.text, column: column, row: place, style: style(.overlayTitle), limit: end - column,
        ellipsis: glyphs.ellipsis)
      return
    case .text, .detail:
      let role: ThemeRole = line.style == .detail ? .overlayDetail : line.textRole
      canvas.put(
        row.text, column: column, row: place, style: style(role), limit: end - column,
        ellipsis: glyphs.ellipsis)
      return
    case .entry: break
    }
    if let mark = line.mark, row.isFirst {
      canvas.put(mark.glyph, width: 1, column: column, row: place, style: style(mark.role))
    }
    column += layout.markColumns
    if layout.labelColumns > 0 {
      canvas.put(
        row.label, column: column, row: place, style: style(line.labelRole), limit: layout.labelColumns,
        ellipsis: glyphs.ellipsis)
      column += layout.labelColumns + 2
    }
    // Rows to choose from are columns, also where one has no bar.
    if let share = line.share ?? (overlay?.isChoice == true ? PaneRow.Share(value: 0, most: 0) : nil),
      layout.barColumns > 0
    {
      if row.isFirst {
        BarChart(glyphs: glyphs).draw(
          share, on: &canvas, column: column, row: place, columns: layout.barColumns,
          style: style(line.mark?.role ?? .bar))
      }
      column += layout.barColumns + 2
    }
    if !line.trail.isEmpty {
      let width = min(Clusters.width(of: line.trail), max(0, end - column) * 3 / 5)
      canvas.put(
        line.trail, column: end - width, row: place, style: style(line.trailRole), limit: width,
        ellipsis: glyphs.ellipsis)
      end -= width + 2
    }
    canvas.put(
      row.text, column: column, row: place, style: style(line.textRole), limit: end - column,
      ellipsis: glyphs.ellipsis)
  }

  /// A bar of parts that make up a whole; a part that is there at all has at least one column.
  private func drawStack(
    _ parts: [OverlayLine.Part], on canvas: inout Canvas, column: Int, row: Int, columns: Int,
    style: (ThemeRole) -> CellStyle
  ) {
    let total = parts.reduce(0) { $0 + $1.value }
    guard total > 0, columns > 0 else { return }
    var widths = parts.map { $0.value == 0 ? 0 : max(1, $0.value * columns / total) }
    // What rounding left goes to the largest part, or comes from it.
    if let largest = widths.indices.max(by: { parts[$0].value < parts[$1].value }) {
      widths[largest] = max(1, widths[largest] + columns - widths.reduce(0, +))
    }
    var place = column
    for (part, width) in zip(parts, widths) {
      for _ in 0..<width where place < column + columns {
        canvas.put(part.mark.glyph, width: 1, column: place, row: row, style: style(part.mark.role))
        place += 1
      }
    }
  }

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
