extension Range<Int> {
  /// The first place from which on a condition holds, that holds from some place on; the end where it holds nowhere.
  fileprivate func partition(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

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

  /// What there is to choose from: too much, perhaps, to be made before it is looked at.
  enum Choices: Sendable {
    /// Articles by their indices; all where there are none.
    case articles([Int]?, count: Int)
    case outline(OutlineRows)
  }

  let key: Key
  /// Where there is nothing to choose.
  private let lines: [OverlayLine]
  private let rows: [Row]
  private let choices: Choices?
  let rowCount: Int
  let frame: Frame
  /// Columns of the labels; 0 where no line has one.
  let labelColumns: Int
  /// Columns of the marks before the labels.
  let markColumns: Int
  /// Columns of the bars between labels and texts.
  let barColumns: Int

  /// Rows inside the window's border.
  var innerRows: Int { max(1, frame.rows - 2) }

  /// As large as the lines want, in the middle of the screen. Lines are broken, the texts of entries set in after their
  /// labels.
  init(_ lines: [OverlayLine], key: Key) {
    let columns = Self.columns(key.size, most: 84)
    let width = columns - 4
    let widest = lines.lazy.filter { $0.style == .entry }.map { Clusters.width(of: $0.label) }.max() ?? 0
    self.key = key
    self.lines = lines
    choices = nil
    markColumns = lines.contains { $0.mark != nil } ? 2 : 0
    labelColumns = widest == 0 ? 0 : max(2, min(widest, width * 2 / 5))
    // A bar takes what its figures leave; where that is too little to be a bar the figures stand alone.
    let figures = lines.lazy.filter { $0.share != nil }.map { Clusters.width(of: $0.text) }.max()
    let room = width - markColumns - labelColumns - 4 - (figures ?? width)
    barColumns = room < 4 ? 0 : min(24, room)
    rows = Self.broken(lines, width: width, label: labelColumns, before: markColumns, bar: barColumns)
    rowCount = rows.count
    frame = Self.frame(columns: columns, rows: rowCount, key.size)
  }

  /// Rows to choose, one line each, which are made when they are asked for.
  init(_ choices: Choices, hasMarks: Bool, hasBars: Bool, key: Key) {
    let columns = Self.columns(key.size, most: 104)
    self.key = key
    lines = []
    rows = []
    self.choices = choices
    let lastNumber: Int
    switch choices {
    case .articles(let some, let count): (rowCount, lastNumber) = (some?.count ?? count, count)
    case .outline(let outline): (rowCount, lastNumber) = (outline.rows.count, outline.count)
    }
    markColumns = hasMarks ? 2 : 0
    labelColumns = max(2, String(lastNumber).count)
    barColumns = hasBars && columns >= 60 ? 6 : 0
    frame = Self.frame(columns: columns, rows: rowCount, key.size)
  }

  private static func columns(_ size: ScreenSize, most: Int) -> Int {
    min(size.columns - (size.columns > 60 ? 8 : 0), most)
  }

  private static func frame(columns: Int, rows: Int, _ size: ScreenSize) -> Frame {
    let height = max(3, min(rows + 2, size.rows - (size.rows > 20 ? 4 : 1)))
    return Frame(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - height) / 2), columns: columns,
      rows: height)
  }

  /// A row as it is drawn, with the line it is of.
  func row(_ number: Int, _ articles: ArticlesView, _ outline: OutlineView?) -> (row: Row, line: OverlayLine)
  {
    let line: OverlayLine
    switch choices {
    case nil: return (rows[number], lines[rows[number].line])
    case .articles(let some, _): line = articles.line(at: some?[number] ?? number)
    case .outline(let rows):
      guard let outline else { return (Row(line: number), .blank) }
      line = outline.line(rows.rows[number], most: rows.most)
    }
    return (Row(label: line.label, text: line.text, line: number), line)
  }

  /// What a row stands for: an article's index, or a byte of the text; nothing for a row that is there to be read.
  func target(of number: Int) -> Int? {
    guard (0..<rowCount).contains(number) else { return nil }
    switch choices {
    case nil: return nil
    case .articles(let some, _): return some?[number] ?? number
    case .outline(let rows): return rows.rows[number].start
    }
  }

  /// The row that stands for something, if there is one. O(log n) for n rows.
  func row(of target: Int) -> Int? {
    let row = (0..<rowCount).partition { (self.target(of: $0) ?? 0) >= target }
    return self.target(of: row) == target ? row : nil
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
        let bar = line.share == nil || bar == 0 ? 0 : bar + 2
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
