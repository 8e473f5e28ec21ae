import AnnotationKit
import Testing

@testable import ReaderKit

/// A generator of numbers that are the same in every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// What must hold whatever the size of the screen, the text and the keys.
@Suite struct EverySizeTests {
  static let sizes: [ScreenSize] =
    (1...200).map { ScreenSize(columns: $0, rows: [1, 6, 17, 70][$0 % 4]) }
    + (1...70).flatMap { rows in [1, 20, 72, 110].map { ScreenSize(columns: $0, rows: rows) } }

  /// Text that tries to reach the terminal: escapes, C1 controls, direction overrides, lone marks, wide and
  /// joined characters.
  static let nasty: AnnotatedDocument = {
    var builder = DocumentBuilder([
      (.title, "\u{1B}[31mRed\u{1B}[0m title\u{07} with \u{9B}2J and \u{202E}reversed\u{202C} text"),
      (
        .paragraph,
        "Officials 👩‍👩‍👧‍👦 say 日本語のテキストはここにあります。 \u{0301}lone mark, e\u{0301}, flags 🇩🇪🇫🇷, ❤️, soft\u{AD}hyphen\u{200B}zero, \u{0}nul\u{7F}del"
      ),
      (.paragraph, String(repeating: "unbreakable", count: 40)),
      (.paragraph, "line\u{2028}separator\r\nand\ttab\u{85}next " + String(repeating: "字", count: 90)),
      (.listItem, "- one"), (.listItem, "- two"), (.blockQuotation, "words of another"),
    ])
    builder.actor("Officials \u{1B}]0;x\u{07}", .group, [builder.span("Officials")])
    builder.attribution(
      [builder.span("Officials")], [builder.span("say")], [builder.span("日本語のテキストはここにあります。")],
      sourcing: .unnamed, actor: 0, reasons: [.unnamedSource])
    builder.quotation(builder.span("reversed\u{202C} text"), .direct, speaker: 0, attribution: 0)
    return builder.document
  }()

  static func check(_ grid: Grid, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(grid.cells.count == grid.size.columns * grid.size.rows, sourceLocation: sourceLocation)
    for row in 0..<grid.size.rows {
      var column = 0
      while column < grid.size.columns {
        let grapheme = grid[column, row].grapheme
        for scalar in grapheme.unicodeScalars {
          let isJoiner = scalar.value == 0x200D || scalar.value == 0x200C || scalar.value >= 0xE0000
          if isJoiner { continue }
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
            Issue.record("U+\(String(scalar.value, radix: 16)) in a cell", sourceLocation: sourceLocation)
          default: break
          }
        }
        let width = grapheme.first.map { Clusters.width(of: $0) } ?? 0
        if grapheme.count != 1 || !(1...2).contains(width) {
          Issue.record("a cell holds \"\(grapheme)\"", sourceLocation: sourceLocation)
          return
        }
        if width == 2, column + 1 >= grid.size.columns || !grid[column + 1, row].grapheme.isEmpty {
          Issue.record("half of a wide cell is gone", sourceLocation: sourceLocation)
          return
        }
        column += width
      }
    }
  }

  @Test func everySizeIsDrawn() {
    for document in [Sample.harbour, Self.nasty] {
      var reader = Reader.sample(documents: [document])
      for size in Self.sizes { Self.check(reader.draw(size: size)) }
    }
  }

  @Test(arguments: [
    "?", "s", "O", "a", "]ai", ":", ":n", "/e", "<Tab>", "<Tab><Tab>z", "<Tab>/o", "m", "P]q",
  ])
  func everyViewIsDrawnAtEverySize(_ keys: String) {
    var reader = Reader.sample(documents: [Sample.harbour, Self.nasty, Structure.document])
    reader.type(keys)
    for columns in [1, 19, 20, 21, 33, 40, 59, 60, 71, 72, 80, 109, 110, 120, 167, 168, 200, 400] {
      for rows in [1, 6, 15, 30] { Self.check(reader.draw(size: ScreenSize(columns: columns, rows: rows))) }
    }
    Self.check(reader.draw(size: ScreenSize(columns: 400, rows: 120)))
  }

  @Test(arguments: 1...12)
  func randomKeysNeverBreakAnything(_ seed: UInt64) {
    var random = FixedRandom(state: seed)
    let keys =
      Command.all.flatMap(\.keys).compactMap { KeySequence($0)?.presses }
      + "abc /\u{1F600}é".map { [KeyPress(.character($0))] } + [[KeyPress(.enter)], [KeyPress(.escape)]]
    let empty = DocumentBuilder([(.paragraph, "")]).document
    var reader = Reader.sample(documents: [Sample.harbour, Self.nasty, empty])
    for step in 0..<150 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let size = ScreenSize(
          columns: Int.random(in: 1...200, using: &random), rows: Int.random(in: 1...70, using: &random))
        _ = reader.handle(.resize(size))
      case 1:
        let actions: [InputEvent.MouseAction] = [.press, .release, .doubleClick, .drag, .wheelUp, .wheelDown]
        _ = reader.handle(
          .mouse(
            actions.randomElement(using: &random)!, column: Int.random(in: -1...200, using: &random),
            row: Int.random(in: -1...70, using: &random)))
      default:
        for press in keys.randomElement(using: &random)! { _ = reader.handle(.key(press)) }
      }
      if step % 3 == 0 { Self.check(reader.draw()) }
    }
  }
}
