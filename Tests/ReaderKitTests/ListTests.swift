import AnnotationKit
import Testing

@testable import ReaderKit

/// The list of articles, while more are found.
@Suite struct ListTests {
  private func reader(_ names: [String]) -> Reader {
    Reader(
      articles: names.map { ReaderArticle(label: $0) }, size: ScreenSize(columns: 80, rows: 24),
      themes: ThemeCatalog([]), options: ReaderOptions(startsWithArticles: true))
  }

  @Test func whatIsFoundKeepsWhatIsChosen() {
    var reader = reader(["one", "two", "folder: looking"])
    reader.isListing = true
    reader.type("j")
    _ = reader.draw()
    #expect(reader.draw().lines.joined().contains("ARTICLES 2…"))
    reader.insert(["a", "b", "c"].map { ReaderArticle(label: $0) }, at: 2)
    #expect(reader.chosenArticle == 1 && reader.currentArticle == 0)
    reader.insert([ReaderArticle(label: "before")], at: 0)
    #expect(reader.chosenArticle == 2 && reader.currentArticle == 1)
    reader.isListing = false
    reader.remove(at: 6)
    #expect(reader.articles.map(\.label) == ["before", "one", "two", "a", "b", "c"])
    #expect(reader.draw().lines.joined().contains("ARTICLES 6 "))
    reader.remove(at: 0)
    #expect(reader.chosenArticle == 1 && reader.currentArticle == 0)
  }

  @Test func theArticleThatIsShownCanGo() {
    var reader = reader(["one", "two"])
    reader.remove(at: 0)
    #expect(reader.articles.map(\.label) == ["two"] && reader.currentArticle == 0)
    // The last one stays: there is always an article.
    reader.remove(at: 0)
    #expect(reader.articles.count == 1)
  }

  @Test func theFirstThatIsFoundTakesThePlaceOfNothing() {
    var reader = reader(["folder: looking"])
    _ = reader.draw()
    reader.insert(["a", "b"].map { ReaderArticle(label: $0) }, at: 0)
    #expect(reader.currentArticle == 2)
    reader.goBehindTheList(to: 0)
    #expect(reader.currentArticle == 0 && reader.chosenArticle == 0 && reader.isListOpen)
    #expect(reader.type("<Enter>") != .none)
    #expect(!reader.isListOpen)
  }

  @Test func aFilteredListKeepsItsRowWhileMoreIsFound() {
    var reader = reader(["port one", "other", "port two"])
    reader.type("/port<Down>")
    _ = reader.draw()
    #expect(reader.chosenArticle == 2)
    reader.insert([ReaderArticle(label: "port zero"), ReaderArticle(label: "none")], at: 0)
    #expect(reader.chosenArticle == 4)
    reader.type("<Enter>")
    #expect(reader.currentArticle == 4)
  }

  @Test func anArticleThatGoesOnKeepsItsAnnotations() {
    let document = Sample.harbour
    var reader = Reader(
      articles: [ReaderArticle(document)], size: ScreenSize(columns: 80, rows: 24), themes: ThemeCatalog([]))
    reader.showArriving(2_500_000, at: 0)
    #expect(reader.draw().lines.joined().contains("2 MB so far"))
    let longer = Article(id: "a", plainText: document.article.text.string + "\n\nAnd then some more.\n")
    reader.complete(longer, at: 0)
    #expect(reader.view.index != nil)
    reader.type("]a")
    #expect(reader.view.selection != nil)
    reader.showArriving(nil, at: 0)
    #expect(!reader.draw().lines.joined().contains("so far"))
    reader.complete(Article(id: "a", plainText: "Another text."), at: 0)
    #expect(reader.view.index == nil)
  }
}
