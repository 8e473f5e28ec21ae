import AnnotationKit

/// Draws lines of an article with what is highlighted on them, merged cell by cell: attributes add up, the
/// topmost layer gives the colours, selection and search come last.
struct LinePainter {
  private let theme: Theme
  private let text: SourceText
  private let layers: [(span: TextSpan, style: PartialStyle)]

  init(
    theme: Theme, text: SourceText, highlights: [Highlight], selection: [Highlight],
    matches: [(index: Int, span: TextSpan)], currentMatch: Int?
  ) {
    self.theme = theme
    self.text = text
    layers =
      (highlights + selection).map { ($0.span, theme[$0.role]) }
      + matches.map { ($0.span, theme[$0.index == currentMatch ? .currentMatch : .match]) }
  }

  func draw(
    _ line: LaidLine, of laid: SegmentLayout, kind: Article.Block.Kind, on canvas: inout Canvas, column: Int,
    row: Int, limit: Int
  ) {
    let base = theme.style(kind.role)
    let over = layers.filter { $0.span.overlaps(line.span) }
    var column = column
    for cluster in laid.clusters[line.clusters] where cluster.width > 0 {
      let start = laid.span.start + Int(cluster.offset)
      let width = Int(cluster.width)
      if column + width > limit { break }
      var style = base
      for layer in over where layer.span.contains(start) { layer.style.apply(to: &style) }
      let grapheme = Clusters.shown(text.utf8, start, start + Int(cluster.length))
      canvas.put(grapheme, width: width, column: column, row: row, style: style)
      column += width
    }
  }
}

extension Article.Block.Kind {
  /// The look of a block's text where nothing is highlighted.
  var role: ThemeRole {
    switch self {
    case .title: .title
    case .heading: .heading
    case .furniture: .furniture
    case .paragraph, .listItem, .blockQuotation: .body
    }
  }
}
