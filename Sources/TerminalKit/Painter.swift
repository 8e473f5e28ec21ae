import CNcurses
import ReaderKit

/// Draws grids: hands ncurses the cells that differ from the last grid, and ncurses sends the terminal what
/// differs on the screen.
struct Painter {
  private var shown: Grid?
  private var styles: StyleTable
  private let text: CellText
  private var cursorIsVisible: Bool?

  init(depth: ColorDepth, usesUnicode: Bool) {
    styles = StyleTable(depth: depth)
    text = CellText(usesUnicode: usesUnicode)
  }

  /// The next grid is drawn whole.
  mutating func forget() { shown = nil }

  mutating func draw(_ grid: Grid) {
    let columns = min(grid.size.columns, Int(hearsay_columns()))
    let rows = min(grid.size.rows, Int(hearsay_lines()))
    let last = shown?.size == grid.size ? shown : nil
    for row in 0..<max(0, rows) {
      let start = row * grid.size.columns
      let cells = grid.cells[start..<(start + grid.size.columns)]
      if let last, last.cells[start..<(start + grid.size.columns)] == cells { continue }
      draw(cells, row: row, columns: columns)
    }
    shown = grid
    place(grid.cursor, columns: columns, rows: rows)
    refresh()
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, row: Int, columns: Int) {
    var style = CellStyle.standard
    var look = styles.look(style)
    for column in 0..<columns {
      let cell = cells[cells.startIndex + column]
      if cell.style != style {
        style = cell.style
        look = styles.look(style)
      }
      // The second half of a wide grapheme is drawn with the first.
      if cell.grapheme.isEmpty, column > 0, !cells[cells.startIndex + column - 1].grapheme.isEmpty {
        continue
      }
      if cell.grapheme.utf8.count == 1, let byte = cell.grapheme.utf8.first {
        put(row, column, byte < 0x20 || byte == 0x7F ? 0x3F : wchar_t(byte), look)
        continue
      }
      let next = cells.startIndex + column + 1
      let isWide = column + 1 < columns && next < cells.endIndex && cells[next].grapheme.isEmpty
      for piece in text.pieces(cell.grapheme, columns: isWide ? 2 : 1) {
        hearsay_put(Int32(row), Int32(column + piece.column), piece.characters, look.attributes, look.pair)
      }
    }
  }

  private func put(_ row: Int, _ column: Int, _ character: wchar_t, _ look: StyleTable.Look) {
    withUnsafePointer(to: (character, wchar_t(0))) { pair in
      pair.withMemoryRebound(to: wchar_t.self, capacity: 2) {
        hearsay_put(Int32(row), Int32(column), $0, look.attributes, look.pair)
      }
    }
  }

  private mutating func place(_ cursor: (column: Int, row: Int)?, columns: Int, rows: Int) {
    let isVisible = cursor.map { $0.column < columns && $0.row < rows } ?? false
    if cursorIsVisible != isVisible {
      curs_set(isVisible ? 1 : 0)
      cursorIsVisible = isVisible
    }
    if isVisible, let cursor {
      wmove(hearsay_window(), Int32(cursor.row), Int32(cursor.column))
    }
  }

  private func refresh() { wrefresh(hearsay_window()) }
}
