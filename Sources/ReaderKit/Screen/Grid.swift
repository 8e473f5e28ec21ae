/// One cell of the screen: a grapheme cluster and how it looks.
public struct Cell: Hashable, Sendable {
  /// One grapheme cluster; empty in the second cell of a wide one. Never a control character.
  public var grapheme: String
  public var style: CellStyle

  public init(_ grapheme: String = " ", style: CellStyle = .standard) {
    self.grapheme = grapheme
    self.style = style
  }
}

/// A size or a place on the screen, in cells.
public struct ScreenSize: Hashable, Sendable {
  public var columns: Int
  public var rows: Int
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A screenful of styled cells: what the reader makes, and what a terminal draws.
///
/// A wide grapheme takes two cells, the second with an empty grapheme and the same style.
public struct Grid: Hashable, Sendable {
  public let size: ScreenSize
  /// Row by row, `size.columns` cells each.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, if it is to be seen.
  public var cursor: (column: Int, row: Int)? {
    get { cursorPlace.map { ($0.columns, $0.rows) } }
    set { cursorPlace = newValue.map { ScreenSize(columns: $0.column, rows: $0.row) } }
  }
  private var cursorPlace: ScreenSize?

  /// A grid of blanks.
  public init(size: ScreenSize, style: CellStyle = .standard) {
    self.size = size
    cells = Array(repeating: Cell(" ", style: style), count: max(0, size.columns) * max(0, size.rows))
  }

  public subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }
}
