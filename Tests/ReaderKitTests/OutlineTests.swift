import AnnotationKit
import Testing

@testable import ReaderKit

/// The outline, the picker of articles, and other windows in which one chooses.
@Suite struct OutlineTests {
  @Test(arguments: [(120, 40), (80, 24), (40, 20)])
  func listsTheParagraphs(_ columns: Int, _ rows: Int) {
    var reader = Reader.sample(columns, rows)
    reader.type("Oj")
    Golden.check(reader, "outline-\(columns)x\(rows)")
  }

  @Test func goesToTheChosenParagraphAndBack() {
    var reader = Reader.sample(60, 12)
    reader.type("Ojjj<Enter>")
    #expect(reader.overlay == nil)
    #expect(reader.view.top == reader.view.paragraphs[3].start)
    reader.type("C-o")
    #expect(reader.view.top == 0)
  }

  @Test func beginsAtTheParagraphOneIsIn() {
    var reader = Reader.sample(60, 12)
    reader.type(":4<Enter>O")
    #expect(reader.overlay?.chosen == 3)
  }

  @Test func isNarrowedDownByTypingAndOpensAtEnter() {
    var reader = Reader.sample(60, 12)
    reader.type("O/1871")
    #expect(reader.draw().lines.joined().contains("OUTLINE · /1871"))
    reader.type("<Enter>")
    #expect(reader.overlay == nil)
    #expect(reader.view.top == reader.view.paragraphs[3].start)
    reader.type("O/nowhere<Enter>")
    #expect(reader.overlay == nil)
  }

  @Test func arrowsMoveWhileTheFilterIsTyped() {
    var reader = Reader.sample(60, 20)
    reader.type("O/the<Down><Down>")
    #expect(reader.overlay?.chosen == 2)
    reader.type("<Esc>")
    #expect(reader.overlay?.filter == "")
    #expect(reader.overlay != nil)
  }

  @Test func worksBeforeThereAreAnnotations() {
    var reader = Reader(
      articles: [ReaderArticle(Sample.harbour.article)], size: ScreenSize(columns: 80, rows: 24),
      themes: ThemeCatalog([]))
    reader.type("O")
    #expect(reader.draw().lines.joined().contains("Fishermen dispute"))
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 20)])
  func commandsAreOfferedWhileOneIsTyped(_ columns: Int, _ rows: Int) {
    var reader = Reader.sample(columns, rows)
    reader.type(":pane<Tab><Tab>")
    Golden.check(reader, "completions-\(columns)x\(rows)")
  }

  @Test func theOutlineIsSearchedInWholeParagraphs() {
    var reader = Reader.sample(80, 24)
    // Words far behind the first ones of their paragraph.
    reader.type("O/harbour boards")
    #expect(reader.lines.contains { $0.contains("4") && $0.contains("The pier is believed") })
    #expect(!reader.lines.joined().contains("│ 1 "))
  }

  @Test func articlesAreFoundByTheirTitles() {
    var reader = Reader.sample(80, 24, documents: [Sample.harbour, Structure.document, Sample.harbour])
    reader.type("a/ferry")
    Golden.check(reader, "articles-filtered-80x24")
    #expect(reader.type("<Enter>") == .openArticle(1))
    #expect(reader.currentArticle == 1)
  }

  @Test func articlesThatAreNotThereYetAreListedByTheirNames() {
    var reader = Reader(
      articles: [
        ReaderArticle(Sample.harbour), ReaderArticle(label: "later.txt"),
        ReaderArticle(label: "broken.txt", content: .failed("broken.txt is no text")),
      ], size: ScreenSize(columns: 80, rows: 24), themes: ThemeCatalog([]),
      options: ReaderOptions(startsWithArticles: true))
    Golden.check(reader, "articles-waiting-80x24")
    reader.type("j")
    #expect(reader.type("<Enter>") == .openArticle(1))
    #expect(reader.draw().lines.joined().contains("Opening later.txt"))
  }
}
