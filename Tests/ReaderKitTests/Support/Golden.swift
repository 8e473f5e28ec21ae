import Foundation
import Testing

@testable import ReaderKit

/// Screens kept as text in `Golden/`: what each cell shows, and below it which role gives each its look.
///
/// A screen that is not there yet is written and fails; with `HEARSAY_RECORD=1` all are written anew.
enum Golden {
  static func check(
    _ reader: Reader, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var reader = reader
    reader.theme = RoleMap.theme
    let grid = reader.draw()
    let roles = RoleMap.lines(of: grid)
    let actual = (grid.lines + ["", "roles"] + roles).joined(separator: "\n") + "\n"
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
    let isRecording = ProcessInfo.processInfo.environment["HEARSAY_RECORD"] != nil
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if let expected, !isRecording {
      guard expected != actual else { return }
      let differing = zip(
        expected.split(separator: "\n", omittingEmptySubsequences: false),
        actual.split(separator: "\n", omittingEmptySubsequences: false)
      ).enumerated().first { $1.0 != $1.1 }
      Issue.record(
        """
        the screen \(name) is another now. Line \((differing?.offset ?? 0) + 1):
        - \(differing?.element.0 ?? "")
        + \(differing?.element.1 ?? "")
        \(actual)
        """, sourceLocation: sourceLocation)
    } else {
      try? actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("the screen \(name) was written; look at it and run again", sourceLocation: sourceLocation)
    }
  }
}

/// A theme in which every role has a colour of its own, so that the topmost role of a cell can be read off.
enum RoleMap {
  static let theme = Theme(
    name: "roles", appearance: .dark,
    styles: Dictionary(
      uniqueKeysWithValues: ThemeRole.allCases.enumerated().map { number, role in
        (role, PartialStyle(foreground: .indexed(UInt8(number + 1))))
      }))

  /// A letter for each role; the body's is a full stop.
  static let letters: [ThemeRole: Character] = {
    var letters: [ThemeRole: Character] = [
      .body: ".", .title: "T", .heading: "H", .furniture: "f", .dimmed: "d", .person: "P",
      .organization: "O", .government: "V", .group: "U", .place: "L", .source: "s", .cue: "c",
      .hedgedCue: "h", .content: "t", .directQuotation: "q", .partialQuotation: "p", .scareQuotation: "r",
      .titleQuotation: "w", .nestedQuotation: "n", .hedge: "e", .attributionBar: "a", .hedgedMark: "?",
      .quotationBar: "Q", .selectedSource: "S", .selectedCue: "C", .selectedContent: "X",
      .selectedQuotation: "Y", .selectedMention: "M", .selectedHedge: "E", .match: "m",
      .currentMatch: "*", .border: "|", .paneText: "x", .paneDetail: "y", .selectedRow: "#",
      .relatedRow: "~", .paneTitle: "A", .focusedPaneTitle: "F", .bar: "b", .status: "-",
      .subheading: "⟨", .listMark: "•", .blockQuotation: "k", .link: "λ", .ownVoice: "①",
      .attributedWords: "②", .quotedWords: "③", .namedSource: "④", .organizationSource: "⑤",
      .unnamedSource: "⑥", .collectiveSource: "⑦", .documentSource: "⑧", .noSource: "⑨",
      .selectedText: "Ω",
    ]
    var rest = "0123456789gijkluvzBDGIJKNRWZ".makeIterator()
    for role in ThemeRole.allCases where letters[role] == nil { letters[role] = rest.next() ?? "+" }
    return letters
  }()

  static func lines(of grid: Grid) -> [String] {
    (0..<grid.size.rows).map { row in
      var line = ""
      for column in 0..<grid.size.columns {
        let cell = grid[column, row]
        if cell.grapheme == " " {
          line.append(" ")
        } else if case .indexed(let number) = cell.style.foreground {
          line.append(letters[ThemeRole.allCases[Int(number) - 1]] ?? "+")
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
