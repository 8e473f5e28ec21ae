import AnnotationKit
import Testing

@testable import ReaderKit

/// Sizes of panes by key and by mouse; text selected with the mouse.
@Suite struct DraggingTests {
  private static func bodies(_ reader: Reader) -> [PaneID: Int] {
    Dictionary(uniqueKeysWithValues: reader.screen.panes.map { ($0.id, $0.body.rows) })
  }

  @Test func panesGrowAndShrinkByKey() throws {
    var reader = Reader.sample(120, 40)
    let before = Self.bodies(reader)
    reader.type("<Tab>++")
    #expect(Self.bodies(reader)[.attributions] == before[.attributions]! + 2)
    #expect(Self.bodies(reader).values.reduce(0, +) == before.values.reduce(0, +))
    // The lowest grows upwards.
    let between = Self.bodies(reader)
    reader.type("<Tab><Tab>+")
    #expect(Self.bodies(reader)[.actors] == between[.actors]! + 1)
    #expect(Self.bodies(reader)[.quotations] == between[.quotations]! - 1)
    reader.type("=")
    #expect(Self.bodies(reader) == before)
  }

  @Test func nothingCanBeTakenFromNothing() {
    var reader = Reader.sample(120, 20)
    reader.type("<Tab>")
    for _ in 0..<60 { reader.type("+") }
    #expect(Self.bodies(reader).values.allSatisfy { $0 >= 1 })
    for _ in 0..<90 { reader.type("-") }
    #expect(Self.bodies(reader).values.allSatisfy { $0 >= 1 })
    #expect(reader.type("-") == .bell)
  }

  @Test func theRuleBetweenPanesCanBeDragged() throws {
    var reader = Reader.sample(120, 40)
    let before = Self.bodies(reader)
    let rule = try #require(reader.screen.panes.dropFirst().first)
    let column = rule.body.endColumn - 3
    _ = reader.handle(.mouse(.press, column: column, row: rule.titleRow))
    _ = reader.handle(.mouse(.drag, column: column, row: rule.titleRow - 2))
    _ = reader.handle(.mouse(.drag, column: column, row: rule.titleRow - 3))
    _ = reader.handle(.mouse(.release, column: column, row: rule.titleRow - 3))
    #expect(Self.bodies(reader)[.attributions] == before[.attributions]! - 3)
    #expect(Self.bodies(reader)[.quotations] == before[.quotations]! + 3)
    let settings = reader.paneSettings
    let again = Reader.sample(120, 40, options: ReaderOptions(panes: settings))
    #expect(Self.bodies(again) == Self.bodies(reader))
  }

  @Test(arguments: [false, true]) func bordersFollowTheMouse(_ areOnLeft: Bool) throws {
    var reader = Reader.sample(200, 40)
    if areOnLeft { reader.type("P") }
    for border in 0...1 {
      for distance in [-6, 4] {
        let column = reader.screen.borders[border]
        _ = reader.handle(.mouse(.press, column: column, row: 12))
        _ = reader.handle(.mouse(.drag, column: column + distance / 2, row: 12))
        _ = reader.handle(.mouse(.release, column: column + distance, row: 14))
        #expect(reader.screen.borders[border] == column + distance, "\(border) \(distance)")
      }
    }
  }

  @Test func theSheetOfANarrowScreenGrows() throws {
    var reader = Reader.sample(40, 30)
    reader.type("<Tab>")
    let before = try #require(reader.screen.panes.first?.body.rows)
    reader.type("++")
    #expect(reader.screen.panes.first?.body.rows == before + 2)
  }

  @Test func draggingOverTextCopiesItWithSpeakerAndPlace() throws {
    var reader = Reader.sample(120, 40)
    let lines = reader.lines
    let row = try #require(lines.lastIndex { $0.contains("Nobody wants to be the one") })
    let start = try #require(lines[row].firstRange(of: "Nobody")).lowerBound
    let column = lines[row].distance(from: lines[row].startIndex, to: start)
    _ = reader.handle(.mouse(.press, column: column, row: row))
    _ = reader.handle(.mouse(.drag, column: column + 3, row: row))
    _ = reader.handle(.mouse(.drag, column: column + 11, row: row))
    #expect(reader.view.marked.map { reader.view.article!.text[$0] } == "Nobody wants")
    let effect = reader.handle(.mouse(.release, column: column + 11, row: row))
    #expect(effect == .copy("Nobody wants — Olsen (Harbour Board Weighs Closing Its Oldest Pier, ¶2)"))
    Golden.check(reader, "marked-120x40")
    reader.type("<Esc>")
    #expect(reader.view.marked == nil)
  }

  @Test func aClickMarksNothing() {
    var reader = Reader.sample(120, 40)
    _ = reader.handle(.mouse(.press, column: 30, row: 8))
    #expect(reader.handle(.mouse(.release, column: 30, row: 8)) == .none)
    #expect(reader.view.marked == nil)
  }
}
