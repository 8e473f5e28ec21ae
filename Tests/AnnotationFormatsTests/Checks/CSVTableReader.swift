/// Reads RFC 4180 strictly: CRLF after every row, quotes only around whole cells.
struct CSVTableReader {
  private(set) var rows: [[String]] = []
  private(set) var mistakes: [String] = []

  init(_ file: String) {
    let scalars = Array(file.unicodeScalars)
    var row: [String] = []
    var index = 0
    while index < scalars.count {
      var cell = ""
      if scalars[index] == "\"" {
        index += 1
        while index < scalars.count {
          if scalars[index] == "\"" {
            guard index + 1 < scalars.count, scalars[index + 1] == "\"" else { break }
            index += 1
          }
          cell.unicodeScalars.append(scalars[index])
          index += 1
        }
        index += 1
      } else {
        while index < scalars.count, ![",", "\r", "\n"].contains(scalars[index]) {
          if scalars[index] == "\"" { mistakes.append("a quote mark inside \(cell)") }
          cell.unicodeScalars.append(scalars[index])
          index += 1
        }
      }
      row.append(cell)
      guard index < scalars.count else {
        mistakes.append("the last row is not ended")
        break
      }
      if scalars[index] == "," {
        index += 1
      } else if index + 1 < scalars.count, scalars[index] == "\r", scalars[index + 1] == "\n" {
        index += 2
        rows.append(row)
        row = []
      } else {
        mistakes.append("unexpected \(scalars[index]) after \(cell)")
        index += 1
      }
    }
  }
}
