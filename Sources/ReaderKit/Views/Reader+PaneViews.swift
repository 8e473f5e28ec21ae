import AnnotationKit

extension Reader {
  func drawPanes(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    for pane in screen.panes {
      drawTitle(of: pane, on: &canvas, screen)
      drawRows(of: pane, on: &canvas)
    }
  }

  struct PaneTab {
    var id: PaneID
    var text: String
    var columns: Range<Int>
  }

  /// The pane's name, and after it the others' where one pane is shown at a time.
  func paneTabs(_ pane: ScreenLayout.PaneFrame, _ screen: ScreenLayout) -> [PaneTab] {
    let isAlone = screen.panes.count == 1
    var column = pane.body.column + 1
    let end = pane.body.endColumn
    func count(_ id: PaneID, isLong: Bool = true) -> String {
      guard view.index != nil else { return "" }
      // Of how many, where some are left out.
      let (count, all) = (view.list(id).count, view.fullCount(of: id))
      return count < all && isLong ? " \(count)/\(all)" : " \(count)"
    }
    let others = isAlone ? PaneID.allCases.filter { $0 != pane.id } : []
    let (name, tabName) = (pane.id.pane.name + count(pane.id), pane.id.pane.tabName + count(pane.id))
    let names = others.map(\.pane.shortName)
    let counted = zip(others, names).map { $1 + count($0) }
    let briefly = zip(others, names).map { $1 + count($0, isLong: false) }
    // From the longest to the shortest: every tab is in sight where that is possible at all.
    var choices = [(name, counted), (tabName, counted), (tabName, briefly), (tabName, names)]
    choices.append((pane.id.pane.tabName + count(pane.id, isLong: false), names))
    if let note = note(of: pane.id) { choices.insert((name + " \(glyphs.dot) \(note)", counted), at: 0) }
    func width(_ choice: (String, [String])) -> Int {
      choice.1.reduce(Clusters.width(of: choice.0)) { $0 + 2 + Clusters.width(of: $1) }
    }
    let (title, texts) = choices.first { column + width($0) <= end } ?? (tabName, briefly)
    var tabs: [PaneTab] = []
    for (id, text) in [(pane.id, title)] + zip(others, texts) {
      let width = min(Clusters.width(of: text), max(0, end - column))
      if width < Clusters.width(of: text), !tabs.isEmpty { break }
      tabs.append(PaneTab(id: id, text: text, columns: column..<column + width))
      column += width + 2
    }
    return tabs
  }

  /// What is told of a pane's list beside its name: what is left out, and the order.
  private func note(of id: PaneID) -> String? {
    let listing = view.listing
    var note = listing.isNarrowed(id) ? nil : view.index.flatMap(id.pane.note)
    if let filter = listing.filters[id] {
      note = "/\(filter)"
    } else if let followed = listing.followed {
      note = view.index?.actor(followed.actor).map { "of \($0.name)" }
    } else if listing.onlyHedged {
      note = "only hedged"
    }
    if let order = listing.orders[id], order > 0 {
      note = (note.map { $0 + ", " } ?? "") + id.pane.orders[order].label
    }
    return note
  }

  private func drawTitle(of pane: ScreenLayout.PaneFrame, on canvas: inout Canvas, _ screen: ScreenLayout) {
    let border = theme.style(.border)
    let isStacked = pane.titleRow > 0
    if isStacked {
      canvas.fill(
        Frame(column: pane.body.column, row: pane.titleRow, columns: pane.body.columns, rows: 1),
        glyphs.horizontal, style: border)
      if let column = pane.border {
        let tee = column < pane.body.column ? glyphs.teeRight : glyphs.teeLeft
        canvas.put(tee, width: 1, column: column, row: pane.titleRow, style: border)
      }
    }
    for tab in paneTabs(pane, screen) {
      let isFocused = arrangement.focus == tab.id
      let role: ThemeRole = isFocused ? .focusedPaneTitle : tab.id == pane.id ? .paneTitle : .paneDetail
      let style = theme.style(role)
      var end = canvas.put(
        tab.text, column: tab.columns.lowerBound, row: pane.titleRow, style: style, limit: tab.columns.count,
        ellipsis: glyphs.ellipsis)
      if isStacked {
        canvas.put(" ", width: 1, column: tab.columns.lowerBound - 1, row: pane.titleRow, style: border)
        end = canvas.put(" ", column: end, row: pane.titleRow, style: border, limit: 1)
      }
    }
    // A rule under a title at the very top, where the header's rule does not reach.
    if !isStacked, pane.body.row == 2 {
      canvas.fill(
        Frame(column: pane.body.column, row: 1, columns: pane.body.columns, rows: 1), glyphs.horizontal,
        style: border)
    }
  }

  private func drawRows(of pane: ScreenLayout.PaneFrame, on canvas: inout Canvas) {
    let list = pane.id.pane
    let items = view.list(pane.id).items
    guard let index = view.index, !items.isEmpty, pane.body.rows > 0 else {
      let text =
        view.index == nil
        ? "annotating\(glyphs.ellipsis)"
        : view.listing.isNarrowed(pane.id) ? "none of those shown" : list.emptyText
      let width = max(4, pane.body.columns - 4)
      for (number, line) in TextWrap.lines(text, width: width).prefix(pane.body.rows).enumerated() {
        canvas.put(
          line, column: pane.body.column + 2, row: pane.body.row + number, style: theme.style(.paneDetail),
          limit: width, ellipsis: glyphs.ellipsis)
      }
      return
    }
    let height = list.rowHeight
    let top = max(0, view.paneTops[pane.id] ?? 0)
    let rows = max(1, (pane.body.rows + height - 1) / height)
    let related = Set(view.selection.map { list.related(to: $0, in: index) } ?? [])
    let filter = view.listing.filters[pane.id].map(TextSearch.init)
    for line in top..<max(top, min(top + rows, items.count)) {
      let item = items[line]
      let row = pane.body.row + (line - top) * height
      let isSelected = view.selection.map { list.item(for: $0) == item } ?? false
      let frame = Frame(
        column: pane.body.column, row: row, columns: pane.body.columns,
        rows: min(height, pane.body.endRow - row))
      draw(
        list.row(of: item, in: index), on: &canvas, frame,
        state: isSelected ? .selected : related.contains(item) ? .related : .usual)
      if let filter { light(filter, in: frame, on: &canvas) }
    }
  }

  /// Lights up what a filter finds in cells that are drawn already.
  private func light(_ filter: TextSearch, in frame: Frame, on canvas: inout Canvas) {
    let style = theme[.match]
    for row in frame.row..<frame.endRow {
      var text = ""
      var columns: [Int] = []
      for column in frame.column..<frame.endColumn {
        let grapheme = canvas.grid[column, row].grapheme
        text += grapheme
        columns += Array(repeating: column, count: grapheme.utf8.count)
      }
      for match in filter.matches(in: SourceText(text)) {
        for column in Set(columns[match.start..<match.end]) {
          canvas.restyle(column: column, row: row) { style.apply(to: &$0) }
        }
      }
    }
  }

  private enum RowState {
    case usual, related, selected
  }

  private func draw(_ row: PaneRow, on canvas: inout Canvas, _ frame: Frame, state: RowState) {
    let over: ThemeRole? =
      switch state {
      case .usual: nil
      case .related: .relatedRow
      case .selected: .selectedRow
      }
    func style(_ role: ThemeRole) -> CellStyle {
      var style = theme.style(role, over: .paneText)
      if let over { theme[over].apply(to: &style) }
      return style
    }
    if over != nil { canvas.fill(frame, style: style(.paneText)) }
    let end = frame.endColumn - 1
    if state != .usual {
      canvas.put(
        state == .selected ? glyphs.selected : glyphs.related, width: 1, column: frame.column,
        row: frame.row,
        style: style(.paneText))
    }
    if row.isHedged {
      canvas.put(glyphs.hedged, width: 1, column: frame.column + 1, row: frame.row, style: style(.paneMark))
    }
    let lead = frame.column + 3
    var leadEnd = end
    if let share = row.share {
      leadEnd = drawShare(
        share, on: &canvas, end: end, row: frame.row, frame.columns, style(.bar), style(.paneDetail))
    } else if !row.trail.isEmpty {
      // What is at the right gives way to what is at the left, down to a third of the row.
      let leadWidth = Clusters.width(of: row.lead)
      let room = max(0, end - lead)
      let limit = max(room / 3, room - leadWidth - 2)
      let width = min(Clusters.width(of: row.trail), limit)
      leadEnd = end - width - 1
      canvas.put(
        row.trail, column: end - width, row: frame.row, style: style(row.trailRole), limit: width,
        ellipsis: glyphs.ellipsis)
    }
    canvas.put(
      row.lead, column: lead, row: frame.row, style: style(row.leadRole), limit: leadEnd - lead,
      ellipsis: glyphs.ellipsis)
    if let detail = row.detail, frame.rows > 1 {
      canvas.put(
        detail, column: lead + 2, row: frame.row + 1, style: style(.paneDetail), limit: end - lead - 2,
        ellipsis: glyphs.ellipsis)
    }
  }

  /// A bar and its figure at the end of a row.
  ///
  /// - Returns: the column at which what is before it must end.
  private func drawShare(
    _ share: PaneRow.Share, on canvas: inout Canvas, end: Int, row: Int, _ columns: Int, _ bar: CellStyle,
    _ figure: CellStyle
  ) -> Int {
    let digits = max(2, String(share.most).count)
    let length = max(4, min(12, columns / 5))
    let text = share.value > 0 ? String(share.value) : glyphs.dot
    canvas.put(
      text, column: end - Clusters.width(of: text), row: row, style: figure, limit: digits)
    let start = end - digits - 1 - length
    BarChart(glyphs: glyphs).draw(share, on: &canvas, column: start, row: row, columns: length, style: bar)
    return start - 1
  }
}
