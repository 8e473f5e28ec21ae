import AnnotationKit
import Testing

@testable import ReaderKit

/// Links lead somewhere only when that is asked for.
@Suite struct FetchTests {
  private func reader(links: Bool, address: String) -> Reader {
    let text = SourceText("See the map and the list.")
    let spans = [TextSpan(8, 11), TextSpan(20, 24)]
    var metadata = Article.Metadata()
    metadata.address = address
    let article = Article(
      id: "item", text: text, blocks: [.init(.paragraph, TextSpan(0, text.count))],
      links: links ? spans.map { .init($0, address: "https://a.example/\($0.start)") } : [],
      metadata: metadata)
    return Reader.sample(documents: [Annotator().annotate(article)])
  }

  @Test func theSelectedLinkIsAskedFor() {
    var reader = reader(links: true, address: "https://a.example/item")
    #expect(reader.type("]l]lF") == .openAddress("https://a.example/20"))
  }

  @Test func withoutOneItIsTheArticlesOwnPage() {
    var reader = reader(links: true, address: "https://a.example/item")
    #expect(reader.type("F") == .openAddress("https://a.example/item"))
  }

  @Test func whatLeadsNowhereIsTold() {
    var reader = reader(links: false, address: "")
    #expect(reader.type("F") == .bell)
    #expect(reader.screenText().contains("no link is selected"))
  }

  @Test func whatIsFetchedComesNext() {
    var reader = reader(links: true, address: "")
    #expect(reader.show(ReaderArticle(label: "https://a.example/8"), after: 0) == .openArticle(1))
    #expect(reader.currentArticle == 1)
    #expect(reader.type("[f") == .openArticle(0))
  }
}
