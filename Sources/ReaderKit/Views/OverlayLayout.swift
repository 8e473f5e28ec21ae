/// An overlay's lines broken to its window. Made once for what is shown, not with every key.
struct OverlayLayout: Sendable {
  /// What it was made for.
  struct Key: Hashable, Sendable {
    var kind: Overlay.Kind
    var filter: String
    var size: ScreenSize
    var article: Int
    var revision: Int
    var selection: AnnotationReference?
  }

  /// One line as it is drawn.
  struct Row: Sendable {
    var label = ""
    var text = ""
    /// The line it was broken from.
    var line: Int
    /// Whether it is the first of its line.
    var isFirst = true
  }

  let key: Key
  let lines: [OverlayLine]
  let rows: [Row]
  let frame: Frame
  /// Columns of the labels; 0 where no line has one.
  let labelColumns: Int
  /// Columns of the marks before the labels.
  let markColumns: Int
  /// Columns of the bars between labels and texts.
  let barColumns: Int

  /// Rows inside the window's border.
  var innerRows: Int { max(1, frame.rows - 2) }

  /// As large as the lines want, in the middle of the screen. Rows to choose take one line each; others are
  /// broken, the texts of entries set in after their labels.
  init(_ lines: [OverlayLine], key: Key, isChoice: Bool) {
    self.key = key
    self.lines = lines
    let size = key.size
    let columns = min(size.columns - (size.columns > 60 ? 8 : 0), isChoice ? 104 : 84)
    let width = columns - 4
    let widest = lines.lazy.filter { $0.style == .entry }.map { Clusters.width(of: $0.label) }.max() ?? 0
    markColumns = lines.contains { $0.mark != nil } ? 2 : 0
    labelColumns = widest == 0 ? 0 : max(2, min(widest, width * 2 / 5))
    barColumns =
      !lines.contains { $0.share != nil } ? 0 : isChoice ? (width < 56 ? 0 : 6) : max(4, min(24, width / 3))
    rows =
      isChoice
      ? lines.enumerated().map { Row(label: $1.label, text: $1.text, line: $0) }
      : Self.broken(
        lines, width: width, label: labelColumns, before: markColumns, bar: barColumns)
    let height = max(3, min(rows.count + 2, size.rows - (size.rows > 20 ? 4 : 1)))
    frame = Frame(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - height) / 2), columns: columns,
      rows: height)
  }

  private static func broken(
    _ lines: [OverlayLine], width: Int, label: Int, before: Int, bar: Int
  ) -> [Row] {
    var rows: [Row] = []
    for (number, line) in lines.enumerated() {
      switch line.style {
      case .text, .detail, .heading:
        for text in TextWrap.lines(line.text, width: width) { rows.append(Row(text: text, line: number)) }
      case .stack:
        rows.append(Row(line: number))
      case .entry:
        let labels = TextWrap.lines(line.label, width: max(2, label))
        let bar = line.share == nil ? 0 : bar + 2
        let texts = TextWrap.lines(line.text, width: max(4, width - label - before - 2 - bar))
        for part in 0..<max(labels.count, texts.count) {
          rows.append(
            Row(
              label: part < labels.count ? labels[part] : "", text: part < texts.count ? texts[part] : "",
              line: number, isFirst: part == 0))
        }
      }
    }
    return rows
  }
}
