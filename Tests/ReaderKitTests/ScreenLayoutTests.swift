import Testing

@testable import ReaderKit

/// Where things go, as pictures: T text, H header, S status, K hints, A Q C the panes, a border `|`, titles in
/// small letters.
@Suite struct ScreenLayoutTests {
  private func picture(
    _ columns: Int, _ rows: Int, _ change: (inout ScreenLayout.Arrangement) -> Void = { _ in }
  )
    -> [String]
  {
    var arrangement = ScreenLayout.Arrangement()
    arrangement.wanted = [.attributions: 20, .quotations: 4, .actors: 8]
    change(&arrangement)
    let layout = ScreenLayout(size: ScreenSize(columns: columns, rows: rows), arrangement)
    var cells = Array(repeating: Array(repeating: Character("."), count: columns), count: rows)
    func fill(_ frame: Frame, _ sign: Character) {
      for row in frame.row..<frame.endRow {
        for column in frame.column..<frame.endColumn {
          #expect(cells[row][column] == ".", "\(sign) lies over \(cells[row][column]) at \(column), \(row)")
          cells[row][column] = sign
        }
      }
    }
    fill(layout.text, "T")
    if let header = layout.header { fill(header, "H") }
    fill(layout.status, "S")
    if let hints = layout.hints { fill(hints, "K") }
    for pane in layout.panes {
      let sign: Character = pane.id == .attributions ? "A" : pane.id == .quotations ? "Q" : "C"
      fill(pane.body, sign)
      let title = Frame(column: pane.body.column, row: pane.titleRow, columns: pane.body.columns, rows: 1)
      fill(title, Character(sign.lowercased()))
    }
    for border in layout.borders {
      fill(Frame(column: border, row: 0, columns: 1, rows: layout.text.endRow), "|")
    }
    // One of eight columns is enough to see.
    return cells.map { row in String(stride(from: 0, to: columns, by: 8).map { row[$0] }) }
  }

  @Test(arguments: [(110, 31), (120, 41), (132, 53), (150, 54), (168, 44), (200, 54)])
  func whatTheTextDoesNotUseGoesToThePanes(_ columns: Int, _ wanted: Int) {
    let screen = ScreenLayout(size: ScreenSize(columns: columns, rows: 40), .init())
    #expect(screen.panes.allSatisfy { $0.body.columns == wanted })
    #expect(screen.measure == 68)
    // Longer lines are asked for at the cost of the panes.
    var arrangement = ScreenLayout.Arrangement()
    arrangement.measure = 80
    #expect(ScreenLayout(size: ScreenSize(columns: 130, rows: 40), arrangement).measure == 80)
  }

  @Test func aWideScreenStacksThePanes() {
    #expect(
      picture(120, 18) == [
        "HHHHHHHHHHaaaaa", "...............", "TTTTTTTTTTAAAAA", "TTTTTTTTTTAAAAA", "TTTTTTTTTTAAAAA",
        "TTTTTTTTTTAAAAA", "TTTTTTTTTTAAAAA", "TTTTTTTTTTAAAAA", "TTTTTTTTTTqqqqq", "TTTTTTTTTTQQQQQ",
        "TTTTTTTTTTQQQQQ", "TTTTTTTTTTQQQQQ", "TTTTTTTTTTQQQQQ", "TTTTTTTTTTccccc", "TTTTTTTTTTCCCCC",
        "TTTTTTTTTTCCCCC", "SSSSSSSSSSSSSSS", "KKKKKKKKKKKKKKK",
      ])
  }

  @Test func aMiddlingScreenShowsOnePane() {
    #expect(
      picture(80, 10) { $0.front = .quotations } == [
        "HHHHHHHqqq", "TTTTTTTQQQ", "TTTTTTTQQQ", "TTTTTTTQQQ", "TTTTTTTQQQ", "TTTTTTTQQQ", "TTTTTTTQQQ",
        "TTTTTTTQQQ", "TTTTTTTQQQ", "SSSSSSSSSS",
      ])
  }

  @Test func aNarrowScreenShowsASheetOnDemand() {
    #expect(picture(40, 8) == ["TTTTT", "TTTTT", "TTTTT", "TTTTT", "TTTTT", "TTTTT", "TTTTT", "SSSSS"])
    #expect(
      picture(40, 8) { $0.focus = .actors } == [
        "TTTTT", "TTTTT", "TTTTT", "TTTTT", "ccccc", "CCCCC", "CCCCC", "SSSSS",
      ])
  }

  @Test func rowsAreSharedByNeed() {
    #expect(ScreenLayout.shared(30, among: [100, 2, 10]) == [18, 2, 10])
    #expect(ScreenLayout.shared(30, among: [4, 2, 3]) == [4, 2, 24])
    #expect(ScreenLayout.shared(2, among: [100, 100, 100]) == [2, 0, 0])
    #expect(ScreenLayout.shared(0, among: [1, 1]) == [0, 0])
  }

  @Test func nothingOverlapsAtAnySize() {
    for columns in stride(from: 1, through: 240, by: 3) {
      for rows in [1, 5, 6, 9, 10, 14, 16, 24, 60] {
        _ = picture(columns, rows)
        _ = picture(columns, rows) { $0.panesOnLeft = true }
        _ = picture(columns, rows) { $0.focus = .quotations }
        _ = picture(columns, rows) {
          $0.focus = .actors
          $0.isZoomed = true
        }
        _ = picture(columns, rows) { $0.extraWidths = [.wide: 60, .tabbed: 60, .double: 60] }
      }
    }
  }
}
