/// A rectangle of cells.
package struct Frame: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package var endColumn: Int { column + columns }
  package var endRow: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }
}

/// Draws on a grid. Nothing lands outside it, no wide grapheme is cut in half, and strings reach cells only
/// as ``Clusters`` shows them.
package struct Canvas: Sendable {
  package private(set) var grid: Grid
  package var size: ScreenSize { grid.size }

  /// Whether cells take ASCII only, for terminals that show no more.
  private let isASCII: Bool

  package init(size: ScreenSize, style: CellStyle, isASCII: Bool = false) {
    self.isASCII = isASCII
    grid = Grid(size: ScreenSize(columns: max(0, size.columns), rows: max(0, size.rows)), style: style)
  }

  /// Where the terminal's cursor stands.
  package mutating func setCursor(column: Int, row: Int) {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
    grid.cursor = (column, row)
  }

  package mutating func fill(_ frame: Frame, _ grapheme: String = " ", style: CellStyle) {
    for row in max(0, frame.row)..<max(0, frame.row, min(size.rows, frame.endRow)) {
      for column in max(0, frame.column)..<max(0, frame.column, min(size.columns, frame.endColumn)) {
        set(column, row, Cell(grapheme, style: style))
      }
    }
  }

  /// Sets a cell. A wide grapheme that loses half of itself leaves a blank in its other half.
  private mutating func set(_ column: Int, _ row: Int, _ cell: Cell) {
    let old = grid[column, row].grapheme
    if old.isEmpty, column > 0 {
      if !cell.grapheme.isEmpty { grid[column - 1, row].grapheme = " " }
    } else if column + 1 < size.columns, grid[column + 1, row].grapheme.isEmpty {
      grid[column + 1, row].grapheme = " "
    }
    grid[column, row] = cell
  }

  /// Puts one grapheme of known width; one that does not fit is left out.
  package mutating func put(_ grapheme: String, width: Int, column: Int, row: Int, style: CellStyle) {
    guard row >= 0, row < size.rows, column >= 0, width > 0, column + width <= size.columns else { return }
    if isASCII, let character = grapheme.first, !character.isASCII {
      for place in 0..<width {
        set(column + place, row, Cell(place == 0 ? ASCIIFold.shown(character) : " ", style: style))
      }
      return
    }
    set(column, row, Cell(grapheme, style: style))
    if width == 2 {
      // The right half takes the place of whatever began there.
      set(column + 1, row, Cell(" ", style: style))
      grid[column + 1, row].grapheme = ""
    }
  }

  /// Puts a string on one row, cut to `limit` columns with an ellipsis.
  ///
  /// - Returns: the column after it.
  @discardableResult
  package mutating func put(
    _ string: String, column: Int, row: Int, style: CellStyle, limit: Int, ellipsis: String = "…"
  ) -> Int {
    guard limit > 0 else { return column }
    var characters: [(grapheme: String, width: Int)] = []
    var total = 0
    var isCut = false
    for character in string {
      let width = Clusters.width(of: character)
      if width == 0 { continue }
      if total + width > limit {
        isCut = true
        break
      }
      characters.append((Clusters.shown(character), width))
      total += width
    }
    if isCut, limit >= ellipsis.count {
      while total + ellipsis.count > limit, let last = characters.popLast() { total -= last.width }
      // No second ellipsis after one, and none after a space or a sign that leads on to what is cut.
      while let last = characters.last, " ·,:".contains(last.grapheme) || last.grapheme == ellipsis {
        characters.removeLast()
      }
      for character in ellipsis { characters.append((String(character), 1)) }
    }
    var place = column
    for (grapheme, width) in characters {
      put(grapheme, width: width, column: place, row: row, style: style)
      place += width
    }
    return place
  }

  /// Changes the style of cells and keeps what they show.
  package mutating func restyle(column: Int, row: Int, _ change: (inout CellStyle) -> Void) {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
    change(&grid[column, row].style)
  }
}
