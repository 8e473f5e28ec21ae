import AnnotationKit
import Testing

@testable import ReaderKit

/// The place in the text is kept through whatever changes the lines.
@Suite struct PlaceTests {
  @Test func aResizeAndBackShowsTheSameLines() {
    var reader = Reader.sample(80, 14)
    reader.type("jjjjj")
    let before = reader.draw()
    _ = reader.handle(.resize(ScreenSize(columns: 41, rows: 9)))
    _ = reader.draw()
    _ = reader.handle(.resize(ScreenSize(columns: 80, rows: 14)))
    #expect(reader.draw() == before)
  }

  @Test func theTopWordStaysOnTheScreenInEveryWidth() {
    var reader = Reader.sample(80, 14)
    reader.type("jjjjjj")
    let place = reader.view.top
    for columns in stride(from: 20, through: 200, by: 7) {
      _ = reader.handle(.resize(ScreenSize(columns: columns, rows: 14)))
      let visible = reader.visibleSpan()
      #expect(visible.start <= place && place < visible.end, "\(columns)")
    }
  }

  @Test func togglesMoveNothing() {
    var reader = Reader.sample(80, 14)
    reader.type("jjjj")
    let top = reader.view.top
    reader.type("12345012345p0pzz")
    #expect(reader.view.top == top)
  }

  @Test func annotationsThatComeLaterMoveNothing() {
    let document = Sample.harbour
    var reader = Reader(
      articles: [ReaderArticle(document.article)], size: ScreenSize(columns: 60, rows: 14),
      themes: ThemeCatalog([]))
    reader.type("jjj")
    let top = reader.view.top
    #expect(reader.type("]a") == .bell)
    reader.update(.annotated(document), at: 0)
    #expect(reader.view.top == top)
    reader.type("]a")
    #expect(reader.view.selection != nil)
  }

  @Test func aPlaceCanBeKeptAndRestored() throws {
    var reader = Reader.sample(40, 12)
    reader.type("jjjjjmaG")
    let place = try #require(reader.place(at: 0))
    var later = Reader.sample(40, 12)
    later.restore(place, at: 0)
    #expect(later.view.top == reader.view.top)
    later.type("'a")
    #expect(later.view.top == place.marks["a"])
    later.restore(ReadingPlace(top: 1 << 40), at: 0)
    #expect(later.draw().lines.count == 12)
    #expect(later.place(at: 7) == nil)
  }

  @Test func aSheetOverTheTextLeavesTheSelectionInSight() throws {
    var reader = Reader.sample(40, 20)
    reader.type("]4a<Tab>")
    let selection = try #require(reader.view.selection)
    let index = try #require(reader.view.index)
    #expect(reader.visibleSpan().contains(index.focus(of: selection)))
  }

  @Test func theSelectionFollowsTheText() {
    var reader = Reader.sample(40, 12)
    reader.type("]a")
    #expect(reader.view.selection == .attribution(0))
    reader.type("<Space><Space>")
    let visible = reader.visibleSpan()
    let selection = reader.view.selection
    #expect(selection != .attribution(0))
    #expect(selection.flatMap { reader.view.index?.start(of: $0) }.map { visible.contains($0) } == true)
  }

  @Test func oneLongLineIsLaidOutInPieces() {
    let text = String(repeating: "word after word, ", count: 30_000)
    let article = Article(
      id: "long", text: SourceText(text), blocks: [.init(.paragraph, TextSpan(0, text.utf8.count))])
    let layout = ArticleLayout(article: article, width: 60)
    #expect(layout.segments.count > 50)
    #expect(layout.segments.allSatisfy { $0.span.count <= 12_288 })
    #expect(layout.segments.first?.span.start == 0)
    #expect(layout.segments.last?.span.end == text.utf8.count)
    for (left, right) in zip(layout.segments, layout.segments.dropFirst()) {
      #expect(left.span.end == right.span.start)
    }
  }

  @Test func clicksSelectWhatIsUnderThem() throws {
    var reader = Reader.sample(80, 24)
    let lines = reader.draw().lines
    let row = try #require(lines.firstIndex { $0.contains("say, after") })
    let column = try #require(lines[row].firstRange(of: "say, after")).lowerBound
    _ = reader.handle(
      .mouse(.press, column: lines[row].distance(from: lines[row].startIndex, to: column), row: row))
    #expect(reader.view.selection == .attribution(0))
    // A click on the second pane's tab brings it to the front.
    let tab = try #require(lines[0].firstRange(of: "Quo")).lowerBound
    _ = reader.handle(.mouse(.press, column: lines[0].distance(from: lines[0].startIndex, to: tab), row: 0))
    #expect(reader.arrangement.focus == .quotations)
  }

  @Test func theBorderCanBeDragged() throws {
    var reader = Reader.sample(120, 30)
    let border = try #require(reader.screen.borders.first)
    _ = reader.handle(.mouse(.press, column: border, row: 5))
    _ = reader.handle(.mouse(.drag, column: border - 6, row: 5))
    _ = reader.handle(.mouse(.release, column: border - 6, row: 5))
    #expect(reader.screen.borders.first == border - 6)
  }
}
