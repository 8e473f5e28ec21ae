import AnnotationKit

extension Reader {
  /// Draws the article with its gutter and its scroll bar.
  mutating func drawText(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    guard !screen.text.isEmpty else { return }
    guard view.article != nil, let layout = view.layout, !layout.isEmpty else {
      drawEmpty(&canvas, screen)
      return
    }
    let visible = visibleSpan()
    let matches = view.search?.overlapping(visible) ?? []
    let painter = LinePainter(
      theme: theme, text: layout.text, highlights: shownHighlights(in: visible),
      selection: selectionHighlights(), matches: matches,
      currentMatch: view.search?.current, bright: view.listing.followed.map { Array($0.spans(in: visible)) },
      marked: view.marked)
    var position = topPosition()
    for row in screen.text.row..<screen.text.endRow {
      let segment = layout.segments[position.segment]
      if let laid = view.layout?.segment(position.segment), laid.lines.indices.contains(position.line) {
        let line = laid.lines[position.line]
        let indent = view.layout?.indent(of: position.segment) ?? 0
        let column = screen.textColumn + indent
        if indent > 1 {
          drawMark(of: segment, isFirstLine: position.line == 0, on: &canvas, column: column - 2, row: row)
        }
        painter.draw(
          line, of: laid, role: segment.role, on: &canvas, column: column, row: row,
          limit: screen.textColumn + screen.measure + 1)
        drawGutter(of: line.span, on: &canvas, row: row, screen)
      }
      guard let next = view.layout?.moved(position, by: 1), next != position else { break }
      position = next
    }
    drawScrollBar(&canvas, screen, visible)
  }

  /// The sign before an item of a list that has none of its own; the bar beside a block quotation.
  private func drawMark(
    of segment: ArticleLayout.Segment, isFirstLine: Bool, on canvas: inout Canvas, column: Int, row: Int
  ) {
    let style = theme.style(.listMark)
    if segment.kind == .blockQuotation {
      canvas.put(glyphs.blockBar, width: 1, column: column, row: row, style: style)
    } else if isFirstLine, segment.isFirst, let text = view.article?.text,
      !text.beginsWithListSign(segment.span)
    {
      canvas.put(glyphs.bullet, width: 1, column: column, row: row, style: style)
    }
  }

  /// The highlights of the layers that are shown.
  private func shownHighlights(in span: TextSpan) -> [Highlight] {
    guard let index = view.index else { return [] }
    let listing = view.listing
    return index.highlights.overlapping(span).filter { highlight in
      guard highlight.layer.map(layers.contains) ?? true else { return false }
      guard listing.onlyHedged, case .attribution(let id) = highlight.reference else { return true }
      return index.attribution(id)?.isHedged ?? false
    }
  }

  /// The selected annotation with its own look for each part, and what belongs to it.
  private func selectionHighlights() -> [Highlight] {
    guard let selection = view.selection, let index = view.index else { return [] }
    func marked(_ spans: [TextSpan], _ role: ThemeRole) -> [Highlight] {
      spans.map { Highlight(span: $0, role: role, layer: .attributions, reference: selection) }
    }
    switch selection {
    case .attribution(let id):
      guard let attribution = index.attribution(id) else { return [] }
      return marked(attribution.content, .selectedContent) + marked(attribution.source, .selectedSource)
        + marked(attribution.cue, .selectedCue)
    case .quotation(let id):
      let attribution = index.quotation(id)?.attribution.flatMap(index.attribution)
      return marked(index.spans(of: selection), .selectedQuotation)
        + marked(attribution?.source ?? [], .selectedSource) + marked(attribution?.cue ?? [], .selectedCue)
    case .hedge:
      return marked(index.spans(of: selection), .selectedHedge)
    case .link:
      return marked(index.spans(of: selection), .selectedMention)
    case .mention:
      return marked(index.spans(of: selection), .selectedMention)
    }
  }

  /// A mark where a hedged attribution begins, a bar beside attributed lines, bars beside quotations.
  private func drawGutter(of line: TextSpan, on canvas: inout Canvas, row: Int, _ screen: ScreenLayout) {
    guard let index = view.index, screen.gutter >= 3 else { return }
    let found = shownHighlights(in: line).filter { highlight in
      view.listing.followed?.contains(highlight.reference, in: index) ?? true
    }
    var isAttributed = false
    var isHedged = false
    var beginsHedged = false
    var hasHedge = false
    var depth = 0
    for highlight in found {
      switch highlight.reference {
      case .attribution(let id):
        guard let attribution = index.attribution(id) else { continue }
        isAttributed = true
        if attribution.isHedged {
          isHedged = true
          let mark = index.focus(of: highlight.reference)
          if line.contains(mark) { beginsHedged = true }
        }
      case .quotation(let id):
        guard let quotation = index.quotation(id), quotation.kind.isSpeech else { continue }
        depth = max(depth, 1 + speechDepth(of: quotation, among: found, index))
      case .hedge: hasHedge = true
      case .mention, .link: continue
      }
    }
    var column = screen.textColumn - screen.gutter
    if beginsHedged {
      canvas.put(glyphs.hedged, width: 1, column: column, row: row, style: theme.style(.hedgedMark))
    } else if hasHedge, !hasItalics {
      // Where italics cannot tell hedges apart, their lines have a mark.
      canvas.put(glyphs.hedge, width: 1, column: column, row: row, style: theme.style(.hedge))
    }
    column += 1
    if screen.gutter >= 4 {
      if isAttributed {
        let role: ThemeRole = isHedged ? .hedgedMark : .attributionBar
        canvas.put(glyphs.attributionBar, width: 1, column: column, row: row, style: theme.style(role))
      }
      column += 1
    }
    let room = screen.textColumn - 1 - column
    for bar in 0..<min(depth, max(1, room)) {
      canvas.put(
        glyphs.quotationBar, width: 1, column: column + bar, row: row, style: theme.style(.quotationBar))
    }
  }

  /// How many of the quotations on a line hold this one.
  private func speechDepth(of quotation: Quotation, among found: [Highlight], _ index: DocumentIndex) -> Int {
    var holders: Set<Int> = []
    for highlight in found {
      guard case .quotation(let id) = highlight.reference, id != quotation.id,
        let other = index.quotation(id), other.kind.isSpeech, other.span.contains(quotation.span),
        other.span != quotation.span
      else { continue }
      holders.insert(id)
    }
    return holders.count
  }

  private mutating func drawScrollBar(_ canvas: inout Canvas, _ screen: ScreenLayout, _ visible: TextSpan) {
    let rows = screen.text.rows
    let end = max(1, view.article?.blocks.last?.span.end ?? 1)
    guard visible.start > 0 || visible.end < end, rows > 2 else { return }
    if layers.contains(.attributions), screen.hasStrip, let strip = view.densityStrip(rows: rows) {
      strip.draw(
        on: &canvas, column: screen.text.endColumn - 2, row: screen.text.row, theme: theme, glyphs: glyphs)
    }
    let column = screen.text.endColumn - 1
    let size = max(1, min(rows, rows * visible.count / end))
    let start = min(rows - size, (rows * visible.start + end / 2) / end)
    // The thumb touches an end of the track only where the text does.
    var top = start
    if visible.start > 0 { top = max(top, 1) }
    if visible.end < end { top = min(top, rows - size - 1) } else { top = rows - size }
    top = max(0, top)
    for row in 0..<rows {
      let isThumb = (top..<top + size).contains(row)
      canvas.put(
        isThumb ? glyphs.scrollThumb : glyphs.scrollTrack, width: 1, column: column,
        row: screen.text.row + row,
        style: theme.style(isThumb ? .scrollThumb : .scrollTrack))
    }
  }

  private func drawEmpty(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    let text: String
    if let failure = view.failure {
      text = failure
    } else if view.article == nil {
      text = "Opening \(view.label)\(glyphs.ellipsis)"
    } else {
      text = "This article is empty."
    }
    let lines = TextWrap.lines(text, width: screen.measure)
    var row = screen.text.row + max(0, (screen.text.rows - lines.count) / 2 - 1)
    for line in lines where row < screen.text.endRow {
      canvas.put(
        line, column: screen.textColumn, row: row,
        style: theme.style(view.failure == nil ? .furniture : .error), limit: screen.measure)
      row += 1
    }
  }
}

extension ArticleLayout.Segment {
  /// The look of its text where nothing is highlighted.
  var role: ThemeRole {
    switch kind {
    case .title: .title
    case .heading: level > 2 ? .subheading : .heading
    case .furniture: .furniture
    case .blockQuotation: .blockQuotation
    case .paragraph, .listItem: .body
    }
  }
}

extension SourceText {
  /// Whether a list's item has a sign or a number of its own.
  fileprivate func beginsWithListSign(_ span: TextSpan) -> Bool {
    var characters = self[TextSpan(span.start, min(span.end, span.start + 12))].makeIterator()
    guard var character = characters.next() else { return false }
    if "-*+•‣◦–—·▪●○".contains(character) { return characters.next()?.isWhitespace ?? true }
    if character == "(" { return true }
    // Numbers and single letters with a full stop or a bracket: 12. a)
    var count = 0
    while character.isNumber || (count == 0 && character.isLetter) {
      count += 1
      guard let next = characters.next() else { return false }
      character = next
    }
    return count > 0 && (character == "." || character == ")")
  }
}

/// Breaks strings of the program's own, and article text in windows, into lines.
package enum TextWrap {
  package static func lines(_ text: String, width: Int) -> [String] {
    let bytes = Array(text.utf8)
    let layout = SegmentLayout(bytes, span: TextSpan(0, bytes.count), width: width)
    return layout.lines.map { line in
      var text = ""
      for cluster in layout.clusters[line.clusters] where cluster.width > 0 {
        text += Clusters.shown(bytes, Int(cluster.offset), Int(cluster.offset + cluster.length))
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
