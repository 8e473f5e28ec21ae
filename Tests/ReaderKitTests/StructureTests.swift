import AnnotationKit
import Testing

@testable import ReaderKit

/// Headings, lists, block quotations, links, hard-wrapped lines.
@Suite struct StructureTests {
  @Test(arguments: [(120, 40), (40, 20)])
  func isDrawn(_ columns: Int, _ rows: Int) {
    Golden.check(.sample(columns, rows, documents: [Structure.document]), "structure-\(columns)x\(rows)")
  }

  @Test func hardWrappedLinesRunOn() {
    let lines = Reader.sample(120, 40, documents: [Structure.document]).lines
    #expect(lines.contains { $0.contains("run again from May, the harbour") })
  }

  @Test func linksAreGoneToAndTheirAddressesCopied() {
    var reader = Reader.sample(80, 24, documents: [Structure.document])
    reader.type("]l")
    #expect(reader.view.selection == .link(0))
    #expect(reader.lines.joined().contains("link 1/2 · https://ferry.example/timetable"))
    #expect(reader.type("y") == .copy("https://ferry.example/timetable?night=1"))
    reader.type("n<Enter>")
    #expect(reader.lines.joined().contains("https://ferry.example/online"))
    #expect(reader.type("<Esc>]l") == .bell)
  }

  @Test func deepListsLeaveRoomForTheirWords() {
    let text = String(repeating: "word ", count: 30)
    let article = Article(
      id: "deep", text: SourceText(text), blocks: [.init(.listItem, TextSpan(0, text.utf8.count), level: 90)])
    let layout = ArticleLayout(article: article, width: 16)
    #expect(layout.indent(of: 0) == 4)
  }
}

/// Terminals without italics tell hedges apart in another way.
@Suite struct ItalicsTests {
  @Test func hedgesAreDimAndMarkedWithoutItalics() {
    let reader = Reader.sample(80, 24, options: ReaderOptions(hasItalics: false))
    var drawn = reader
    let grid = drawn.draw()
    let row = grid.lines.firstIndex { $0.contains("The harbour board may close") } ?? 0
    let column = grid.lines[row].distance(
      from: grid.lines[row].startIndex,
      to: grid.lines[row].firstRange(of: "may")?.lowerBound ?? grid.lines[row].startIndex)
    #expect(grid[column, row].style.attributes.contains(.dim))
    #expect(!grid.cells.contains { $0.style.attributes.contains(.italic) })
    #expect(grid.lines[row].hasPrefix("~"))
    Golden.check(reader, "no-italics-80x24")
  }
}
