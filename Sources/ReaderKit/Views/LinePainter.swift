import AnnotationKit

/// Draws lines of an article with what is highlighted on them, merged cell by cell: attributes add up, the
/// topmost layer gives the colours, selection and search come last.
struct LinePainter {
  private typealias Layer = (span: TextSpan, style: PartialStyle)

  private let theme: Theme
  private let text: SourceText
  private let layers: [Layer]
  /// Matches of the search are seen on dim text too.
  private let matches: [Layer]
  /// What is bright where the rest is dim; `nil` where all is.
  private let bright: [TextSpan]?
  /// What the mouse has selected.
  private let marked: TextSpan?

  init(
    theme: Theme, text: SourceText, highlights: [Highlight], selection: [Highlight],
    matches: [TextSpan], currentMatch: TextSpan?, bright: [TextSpan]? = nil,
    marked: TextSpan? = nil
  ) {
    self.theme = theme
    self.text = text
    self.bright = bright
    self.marked = marked
    layers = (highlights + selection).map { ($0.span, theme[$0.role]) }
    self.matches = matches.map { ($0, theme[$0 == currentMatch ? .currentMatch : .match]) }
  }

  func draw(
    _ line: LaidLine, of laid: SegmentLayout, role: ThemeRole, on canvas: inout Canvas, column: Int,
    row: Int, limit: Int
  ) {
    let base = theme.style(role)
    let dim = theme.style(.dimmed)
    let layers = layers.filter { $0.span.overlaps(line.span) }
    let matches = matches.filter { $0.span.overlaps(line.span) }
    let bright = bright?.filter { $0.overlaps(line.span) }
    var column = column
    // Spaces that hang over the end of the line are not drawn: a highlight ends where its words do.
    let end = laid.clusters[line.clusters].lastIndex { $0.kind != .space }
    let shown = line.clusters.lowerBound..<(end.map { $0 + 1 } ?? line.clusters.lowerBound)
    for cluster in laid.clusters[shown] where cluster.width > 0 {
      let start = laid.span.start + Int(cluster.offset)
      let width = Int(cluster.width)
      if column + width > limit { break }
      var style = base
      if let bright, !bright.contains(where: { $0.contains(start) }) {
        style = dim
      } else {
        for layer in layers where layer.span.contains(start) { layer.style.apply(to: &style) }
      }
      for match in matches where match.span.contains(start) { match.style.apply(to: &style) }
      if let marked, marked.contains(start) { theme[.selectedText].apply(to: &style) }
      let grapheme = Clusters.shown(text.utf8, start, start + Int(cluster.length))
      canvas.put(grapheme, width: width, column: column, row: row, style: style)
      column += width
    }
  }
}
