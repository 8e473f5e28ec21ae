import AnnotationKit
import Testing

@testable import ReaderKit

/// The place is kept by the words that stand there when a text changes, in one reading and from one to the next.
@Suite struct ChangedTextTests {
  private static let paragraphs = (1...40).map { number in
    "Paragraph number \(number) tells of the \(number * 7) boats that lay in the harbour that winter."
  }

  private static func article(_ paragraphs: [String]) -> Article {
    DocumentBuilder(paragraphs.map { (.paragraph, $0) }).article
  }

  private static func reader(_ article: Article) -> Reader {
    Reader(
      articles: [ReaderArticle(article)], size: ScreenSize(columns: 60, rows: 14), themes: ThemeCatalog([]))
  }

  private static func topLine(_ reader: Reader) -> String {
    var reader = reader
    return reader.draw().lines[2]
  }

  @Test func aChangedArticleKeepsThePlace() {
    var reader = Self.reader(Self.article(Self.paragraphs))
    reader.type(":20<Enter>mx")
    let before = Self.topLine(reader)
    #expect(before.contains("Paragraph number 20"))
    reader.offerReload(at: 0)
    #expect(reader.draw().lines.joined().contains("changed: R"))
    #expect(reader.type("R") == .reload(0))
    // Five paragraphs more before it, one fewer after it.
    let longer =
      (1...5).map { "A new paragraph, the \($0)th." } + Self.paragraphs.filter { !$0.contains(" 21 ") }
    reader.update(.text(Self.article(longer)), at: 0)
    #expect(Self.topLine(reader) == before)
    #expect(!reader.draw().lines.joined().contains("changed: R"))
    reader.type("gg'x")
    #expect(Self.topLine(reader) == before)
  }

  @Test func aPlaceWhoseWordsAreGoneIsFoundByItsNeighbours() {
    var reader = Reader(
      articles: [ReaderArticle(Self.article(Self.paragraphs))], size: ScreenSize(columns: 60, rows: 14),
      themes: ThemeCatalog([]))
    reader.type(":20<Enter>")
    let changed = Self.paragraphs.map { $0.contains(" 20 ") ? "Nothing of the kind." : $0 }
    reader.update(.text(Self.article(["First."] + changed)), at: 0)
    #expect(reader.draw().lines.joined().contains("number 21"))
  }

  @Test func aKeptPlaceIsFoundInAChangedText() throws {
    var first = Self.reader(Self.article(Self.paragraphs))
    first.type(":20<Enter>mx")
    let place = try #require(first.place(at: 0))
    var later = Self.reader(Self.article(["Something new."] + Self.paragraphs))
    later.restore(place, at: 0)
    #expect(Self.topLine(later) == Self.topLine(first))
  }

  @Test func aPlaceWaitsForTheText() throws {
    var first = Self.reader(Self.article(Self.paragraphs))
    first.type(":20<Enter>oH")
    let place = try #require(first.place(at: 0))
    var later = Reader(
      articles: [ReaderArticle(label: "story.txt")], size: ScreenSize(columns: 60, rows: 14),
      themes: ThemeCatalog([]))
    later.restore(place, at: 0)
    #expect(later.place(at: 0) == place)
    later.update(.text(Self.article(Self.paragraphs)), at: 0)
    #expect(Self.topLine(later) == Self.topLine(first))
    #expect(later.view.listing.onlyHedged)
    #expect(later.view.listing.orders[.attributions] == 1)
  }

  @Test func annotationsThatComeInPartsKeepTheSelection() {
    let document = Sample.harbour
    var reader = Reader.sample(80, 24)
    reader.type("]3a")
    let selection = reader.view.selection
    reader.update(.prepared(PreparedDocument(document)), at: 0)
    reader.showProgress(0.5, at: 0)
    #expect(reader.view.selection == selection)
    #expect(reader.draw().lines.joined().contains("annotated 50%"))
    reader.update(.annotated(document), at: 0)
    #expect(!reader.draw().lines.joined().contains("annotated"))
  }

  @Test func settingsOfThePanesAreWords() {
    let settings = PaneSettings(
      areShown: false, areOnLeft: true, extraWidths: ["wide": -6, "tabbed": 2],
      extraRows: ["actors": 3, "quotations": -1],
      front: "quotations")
    #expect(PaneSettings(text: settings.text) == settings)
    #expect(PaneSettings(text: "shown right 4 later:more actors:2")?.extraRows == ["actors": 2])
    #expect(PaneSettings(text: "shown") == nil)
    #expect(PaneSettings(text: "shown right much") == nil)
  }
}

@Suite struct CompletedTextTests {
  private static let paragraphs = (1...80).map {
    "Paragraph \($0) stands here and says something of its own."
  }
  private static let head = Article(
    id: "a", plainText: paragraphs.prefix(40).joined(separator: "\n\n"))
  private static let whole = Article(id: "a", plainText: paragraphs.joined(separator: "\n\n"))

  private func reader() -> Reader {
    Reader(
      articles: [ReaderArticle(Self.head)], size: ScreenSize(columns: 80, rows: 24),
      themes: ThemeCatalog(ShippedThemes.sources))
  }

  @Test func thePlaceStaysWhenTheRestComes() {
    var reader = reader()
    reader.type("ddd")
    let top = reader.view.top
    #expect(top > 0)
    reader.complete(Self.whole, at: 0)
    #expect(reader.view.top == top)
    #expect(reader.view.article?.text.count == Self.whole.text.count)
  }

  @Test func theEndStaysTheEnd() {
    var reader = reader()
    reader.type("G")
    reader.complete(Self.whole, at: 0)
    #expect(reader.draw().lines.contains { $0.contains("Paragraph 80 stands here") })
  }
}
