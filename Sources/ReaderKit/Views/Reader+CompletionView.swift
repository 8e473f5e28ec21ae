extension Reader {
  /// Above the line of a command what it can be completed to, with keys and help of each.
  func drawCompletions(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let prompt, prompt.kind == .command, screen.size.rows >= 12 else { return }
    let candidates = prompt.completion?.candidates ?? completions(of: prompt.text)
    guard !candidates.isEmpty else { return }
    let chosen = prompt.completion?.chosen
    let rows = min(candidates.count, min(10, screen.text.rows / 2))
    let first = max(0, min((chosen ?? 0) - rows / 2, candidates.count - rows))
    let shown = candidates[first..<(first + rows)]
    let nameWidth = shown.lazy.map { Clusters.width(of: $0) }.max() ?? 0
    let frame = Frame(
      column: 0, row: screen.status.row - rows, columns: min(screen.size.columns, 90), rows: rows)
    canvas.fill(frame, style: theme.style(.overlayText))
    for (number, candidate) in shown.enumerated() {
      let row = frame.row + number
      func style(_ role: ThemeRole) -> CellStyle {
        var style = theme.style(role, over: .overlayText)
        if first + number == chosen { theme[.selectedRow].apply(to: &style) }
        return style
      }
      let end = frame.endColumn - 1
      canvas.fill(
        Frame(column: 0, row: row, columns: frame.columns, rows: 1), style: style(.overlayText))
      canvas.put(
        candidate, column: 1, row: row, style: style(.overlayKey), limit: end - 1, ellipsis: glyphs.ellipsis)
      guard let command = Command.named(candidate) else { continue }
      let keys = keymap.keys(of: candidate).prefix(3).map(\.label).joined(separator: " ")
      let help = nameWidth + 3
      let keyWidth = Clusters.width(of: keys)
      canvas.put(
        keys, column: end - keyWidth, row: row, style: style(.overlayDetail), limit: keyWidth)
      canvas.put(
        command.help, column: help, row: row, style: style(.overlayText), limit: end - keyWidth - 2 - help,
        ellipsis: glyphs.ellipsis)
    }
  }
}
