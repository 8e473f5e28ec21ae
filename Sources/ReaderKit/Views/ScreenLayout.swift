/// Where everything is on the screen: a function of its size and of how the reader is set up.
///
/// From 110 columns the panes are stacked beside the text, from 168 in two stacks; from 72 one of them is
/// beside it, with tabs; below that they come as a sheet at the bottom while one of them has the focus.
package struct ScreenLayout: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case wide, tabbed, narrow
    /// Too small for anything but a line that says so.
    case tooSmall
  }

  /// How panes lie beside the text.
  package enum Stacking: String, Hashable, Sendable {
    /// One at a time.
    case tabbed
    /// One stack, or two.
    case wide, double

    package init(columns: Int) {
      self =
        columns >= ScreenLayout.twoStacksFrom ? .double : columns >= ScreenLayout.wideFrom ? .wide : .tabbed
    }
  }

  /// How the reader is set up, as far as the layout asks.
  package struct Arrangement: Hashable, Sendable {
    package var focus: PaneID?
    /// The pane in front where one is shown at a time.
    package var front: PaneID = .attributions
    package var showsPanes = true
    package var panesOnLeft = false
    package var isZoomed = false
    /// Columns that the user gave to the panes, or took from them.
    package var extraWidths: [Stacking: Int] = [:]
    /// Rows that the user gave to a pane beyond its share, or took from it.
    package var extraRows: [PaneID: Int] = [:]
    /// Lines that each pane could use.
    package var wanted: [PaneID: Int] = [:]
    package var measure = 68

    package init() {}
  }

  package static let smallest = ScreenSize(columns: 20, rows: 6)
  package static let wideFrom = 110
  package static let tabbedFrom = 72
  package static let twoStacksFrom = 168

  package struct PaneFrame: Hashable, Sendable {
    package var id: PaneID
    /// The row with its name.
    package var titleRow: Int
    package var body: Frame
    /// The column of the rule that parts it from the text or from the next stack.
    package var border: Int?
  }

  package let size: ScreenSize
  package let shape: Shape
  /// Title, reading time and layers.
  package private(set) var header: Frame?
  /// The row of a rule below the header.
  package private(set) var rule: Int?
  /// The text with its gutter and margins; empty while a pane is zoomed.
  package private(set) var text = Frame(column: 0, row: 0, columns: 0, rows: 0)
  package private(set) var panes: [PaneFrame] = []
  /// The columns of rules: first the one between text and panes.
  package private(set) var borders: [Int] = []
  package private(set) var status = Frame(column: 0, row: 0, columns: 0, rows: 0)
  package private(set) var hints: Frame?

  /// Columns of the gutter: a mark, a bar, quotation bars, a space.
  package private(set) var gutter = 0
  /// Whether there is room for a strip beside the scroll bar.
  package var hasStrip: Bool { text.columns >= 60 }
  /// The column of the first character of a line.
  package private(set) var textColumn = 0
  /// Columns of a line of text.
  package private(set) var measure = 2

  package init(size: ScreenSize, _ arrangement: Arrangement) {
    self.size = size
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      shape = .tooSmall
      return
    }
    shape =
      size.columns >= Self.wideFrom ? .wide : size.columns >= Self.tabbedFrom ? .tabbed : .narrow

    var bottom = size.rows - 1
    status = Frame(column: 0, row: bottom, columns: size.columns, rows: 1)
    if size.rows >= 16 {
      hints = Frame(column: 0, row: bottom, columns: size.columns, rows: 1)
      bottom -= 1
      status.row = bottom
    }
    var top = 0
    if size.rows >= 10 {
      top = 1
      if size.rows >= 14 {
        rule = 1
        top = 2
      }
    }

    let zoomedPane = arrangement.isZoomed ? arrangement.focus : nil
    let besides = shape != .narrow && arrangement.showsPanes && !arrangement.isZoomed
    var textFrame = Frame(column: 0, row: top, columns: size.columns, rows: bottom - top)
    var stacks: [Frame] = []
    if besides {
      let count = size.columns >= Self.twoStacksFrom ? 2 : 1
      let usual = count == 2 ? 36...54 : shape == .wide ? 28...54 : 26...36
      // What the text has no use for goes to the panes; where there is little, both get their share.
      let spare = size.columns - Self.textColumns(measure: arrangement.measure)
      let wanted = shape == .wide ? spare / count - 1 : size.columns * 35 / 100
      let width = min(usual.upperBound, max(usual.lowerBound, wanted))
      let extra = arrangement.extraWidths[Stacking(columns: size.columns)] ?? 0
      let columns = max(18, min(width + extra, (size.columns - 40) / count - 1))
      textFrame.columns -= (columns + 1) * count
      // The first stack is beside the text, the second outside.
      let first = max(1, top)
      for number in 0..<count {
        let column =
          arrangement.panesOnLeft
          ? (columns + 1) * (count - 1 - number) : textFrame.columns + 1 + (columns + 1) * number
        stacks.append(Frame(column: column, row: first, columns: columns, rows: bottom - first))
        borders.append(arrangement.panesOnLeft ? column + columns : column - 1)
      }
      if arrangement.panesOnLeft { textFrame.column = size.columns - textFrame.columns }
    }
    if top > 0 { header = Frame(column: textFrame.column, row: 0, columns: textFrame.columns, rows: 1) }
    text = textFrame

    if let zoomedPane {
      text = Frame(column: 0, row: top, columns: 0, rows: bottom - top)
      header = nil
      let first = max(1, top)
      panes = [
        PaneFrame(
          id: zoomedPane, titleRow: 0,
          body: Frame(column: 0, row: first, columns: size.columns, rows: bottom - first))
      ]
    } else if besides {
      layPanes(arrangement, in: stacks)
    } else if shape == .narrow, let focus = arrangement.focus {
      // The sheet takes two fifths of the rows, and leaves the text at least two.
      let usual = (bottom - top) * 2 / 5 + (arrangement.extraRows[focus] ?? 0)
      let rows = max(2, min(usual, bottom - top - 3))
      text.rows = bottom - top - rows - 1
      panes = [
        PaneFrame(
          id: focus, titleRow: text.endRow,
          body: Frame(column: 0, row: text.endRow + 1, columns: size.columns, rows: rows))
      ]
    }
    layText(arrangement)
  }

  /// Columns that the text has a use for: its lines, the gutter before them, strip and scroll bar behind them, and one
  /// of air at either side.
  private static func textColumns(measure: Int) -> Int { measure + 5 + 3 + 2 }

  private mutating func layPanes(_ arrangement: Arrangement, in stacks: [Frame]) {
    let ids = shape == .tabbed ? [arrangement.focus ?? arrangement.front] : PaneID.allCases
    // The longest list has a stack of its own where there are two.
    let groups = stacks.count > 1 ? [Array(ids.prefix(1)), Array(ids.dropFirst())] : [ids]
    for (number, group) in groups.enumerated() {
      let stack = stacks[number]
      let wanted = group.map { max(1, arrangement.wanted[$0] ?? 1) }
      let heights = Self.moved(
        Self.shared(stack.rows - (group.count - 1), among: wanted),
        by: group.map { arrangement.extraRows[$0] ?? 0 })
      var row = stack.row
      for (index, id) in group.enumerated() {
        if index > 0 { row += 1 }
        var body = stack
        body.row = row
        body.rows = heights[index]
        panes.append(
          PaneFrame(id: id, titleRow: index == 0 ? 0 : row - 1, body: body, border: borders[number]))
        row += heights[index]
      }
    }
  }

  /// Shares rows out: nobody gets more than it wants while another wants more, the first a little more than
  /// the others; what nobody wants goes to the last.
  static func shared(_ rows: Int, among wanted: [Int]) -> [Int] {
    var heights = wanted.map { _ in 0 }
    var left = max(0, rows)
    while left > 0 {
      var gave = false
      for index in wanted.indices where heights[index] < wanted[index] && left > 0 {
        let part = min(left, wanted[index] - heights[index], index == 0 ? 3 : 2)
        heights[index] += part
        left -= part
        gave = true
      }
      if !gave { break }
    }
    if let last = heights.indices.last { heights[last] += left }
    return heights
  }

  /// Whether a cell is on a rule between panes, or above a sheet, that can be dragged.
  package func isRule(atColumn column: Int, row: Int) -> Bool {
    panes.contains { pane in
      pane.titleRow == row && row > 0 && (pane.body.column..<pane.body.endColumn).contains(column)
    }
  }

  /// Gives each but the last as many rows more as it was given, at the cost of those below it; each keeps one.
  static func moved(_ heights: [Int], by extra: [Int]) -> [Int] {
    var heights = heights
    for index in heights.indices.dropLast() where extra[index] != 0 && heights[index] > 0 {
      let below = heights[(index + 1)...].reduce(0) { $0 + max(0, $1 - 1) }
      let rows = max(1 - heights[index], min(extra[index], below))
      heights[index] += rows
      var left = rows
      for other in (index + 1)..<heights.count where left != 0 {
        let taken = left > 0 ? min(left, max(0, heights[other] - 1)) : left
        heights[other] -= taken
        left -= taken
      }
    }
    return heights
  }

  private mutating func layText(_ arrangement: Arrangement) {
    guard !text.isEmpty else { return }
    gutter = text.columns >= 48 ? 5 : text.columns >= 30 ? 4 : 3
    // The scroll bar and the strip beside it have a column each at the right edge; one keeps the text off.
    let margin = hasStrip ? 3 : 2
    measure = max(2, min(arrangement.measure, text.columns - gutter - margin))
    let rest = text.columns - gutter - measure - margin
    textColumn = text.column + max(0, rest / 2) + gutter
  }
}
