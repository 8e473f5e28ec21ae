/// Draws bars in eighths of a column where the terminal can.
struct BarChart {
  let glyphs: Glyphs

  /// Draws `value` of `most` into `columns`; something always shows, be it ever so little.
  func draw(
    _ share: PaneRow.Share, on canvas: inout Canvas, column: Int, row: Int, columns: Int, style: CellStyle
  ) {
    let steps = glyphs.chart.count
    var filled = share.most > 0 ? share.value * columns * steps / share.most : 0
    if share.value > 0 { filled = max(filled, 1) }
    var place = column
    while filled > 0, place < column + columns {
      let step = min(filled, steps)
      canvas.put(glyphs.chart[step - 1], width: 1, column: place, row: row, style: style)
      filled -= step
      place += 1
    }
  }
}
