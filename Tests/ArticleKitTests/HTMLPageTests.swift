import AnnotationKit
import ArticleKit
import Testing

@Suite struct HTMLPageTests {
  private static let first =
    "The council voted on Monday to close the bridge, and the mayor said that it would stay closed for years."
  private static let second =
    "Engineers had found cracks in two of its piers, officials said, and nobody knows when it will open again."
  private static let third =
    "Ferries run every hour instead, but commuters complained that the boats were late, crowded and cold."

  private func page(_ body: String, head: String = "") -> String {
    "<!DOCTYPE html><html lang=en-GB><head><title>Council Closes Bridge | Example News</title>\(head)</head><body>\(body)</body></html>"
  }

  private var menu: String {
    "<nav><ul><li><a href=/a>News</a><li><a href=/b>Sport</a><li><a href=/c>Weather</a></ul></nav>"
  }

  private func content(_ article: Article) -> [String] {
    article.blocks.filter { $0.kind != .furniture }.map { article.text[$0.span] }
  }

  @Test func anArticleIsFoundAmongMenusAndBoxes() throws {
    let article = try read(
      page(
        """
        \(menu)<div id=main><header><h1>Council Closes Bridge</h1><div class=byline>By Jane Doe</div>
        <ul class=social-share><li><a href=x>Facebook</a></ul></header>
        <div class=story><p>\(Self.first)</p>
        <figure><img src=x><figcaption>The bridge on Sunday. Photo: J. Doe</figcaption></figure>
        <p>\(Self.second) <a href=/report>The report</a> is public.</p>
        <p><a href=/r>Related: How the bridge was built in a year</a></p>
        <h2>What comes next</h2><p>\(Self.third)</p><ul><li>Ferries at six, seven and eight.</li></ul>
        <blockquote><p>“We will not close it,” said the harbour master.</p></blockquote></div>
        <div class=newsletter-signup><p>Sign up for our newsletter, and never miss a bridge again in your life.</p></div>
        <section class=related-stories><h3>More</h3><p>A teaser about quite another thing, with a comma and a stop.</p></section>
        <div id=comments><p>I have always said that this bridge was dangerous, and nobody listened to me.</p></div></div>
        <aside class=sidebar><p>Our weather page has more on the storm, the rain and the wind this week.</p></aside>
        <footer><p>© Example News. All rights reserved, and all wrongs too.</p></footer>
        """), name: "page.html")
    #expect(
      content(article) == [
        "Council Closes Bridge", Self.first, Self.second + " The report is public.", "What comes next",
        Self.third,
        "Ferries at six, seven and eight.", "“We will not close it,” said the harbour master.",
      ])
    #expect(
      article.furniture.map { article.text[$0] } == ["By Jane Doe", "The bridge on Sunday. Photo: J. Doe"])
    #expect(article.title == "Council Closes Bridge")
    #expect(article.metadata.byline == "Jane Doe")
    #expect(article.metadata.language == "en-GB")
  }

  @Test func paragraphsPartedByLineBreaksAlone() throws {
    let body =
      "<h1>Council Closes Bridge</h1><div>\(Self.first)<br><br>\(Self.second)<br/> <br/>\(Self.third)</div>"
    #expect(
      content(try read(page(menu + body), name: "page")).dropFirst() == [Self.first, Self.second, Self.third])
  }

  @Test func paragraphsThatAreDivisions() throws {
    let body =
      "<h1>Council Closes Bridge</h1><div class=x1><div>\(Self.first)</div><div>\(Self.second)</div><div>\(Self.third)</div></div>"
    #expect(
      content(try read(page(menu + body), name: "page")).dropFirst() == [Self.first, Self.second, Self.third])
  }

  @Test func aLeadOutsideTheBodyIsKept() throws {
    let body =
      "<div><h1>Council Closes Bridge</h1><div class=article-summary>\(Self.first)</div><div class=article-body><p>\(Self.second)</p><p>\(Self.third)</p><p>\(Self.third.reversed())</p></div></div>"
    #expect(
      content(try read(page(body), name: "page")).prefix(3) == [
        "Council Closes Bridge", Self.first, Self.second,
      ])
  }

  @Test func commentsDoNotOutweighAShortArticle() throws {
    let comments = (1...40).map {
      "<div class=comment-body><p>Comment number \($0): this bridge was never safe, and I told them so in 1987.</p></div>"
    }.joined()
    let body =
      "<article><h1>Council Closes Bridge</h1><p>\(Self.first)</p></article><div class=comments>\(comments)</div>"
    #expect(content(try read(page(body), name: "page")) == ["Council Closes Bridge", Self.first])
  }

  @Test func teasersAreNoParagraphs() throws {
    let teasers = (1...12).map {
      "<div class=c\($0)><h3><a href=/\($0)>Another story of the day, number \($0)</a></h3><p>It has a summary too, number \($0), which ends with a stop, as ours do.</p></div>"
    }.joined()
    let body =
      "<div class=a><h1>Council Closes Bridge</h1><p>\(Self.first)</p><p>\(Self.second)</p></div><div class=b>\(teasers)</div>"
    #expect(
      content(try read(page(body), name: "page")) == ["Council Closes Bridge", Self.first, Self.second])
  }

  @Test func theHeadTellsTitleDateSiteAndAddress() throws {
    let head = """
      <meta property="og:site_name" content="Example News"><link rel=canonical href="/news/bridge">
      <meta property="article:published_time" content="2024-05-01T10:00:00Z"><meta name=author content="By Jane Doe">
      """
    let source = ArticleSource(
      bytes: Array(page("<div><p>\(Self.first)</p></div>", head: head).utf8), name: "page.html",
      address: "https://example.org/x?y")
    let article = try #require(try ArticleLoader().articles(in: source).first)
    #expect(article.title == "Council Closes Bridge")
    #expect(article.metadata.site == "Example News")
    #expect(article.metadata.published == "2024-05-01T10:00:00Z")
    #expect(article.metadata.byline == "Jane Doe")
    #expect(article.metadata.address == "https://example.org/news/bridge")
  }

  @Test func linkedDataTellsWhatTheHeadDoesNot() throws {
    let head = """
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"], "headline": "Council Closes Bridge",
       "author": [{"@type": "Person", "name": "Jane Doe"}, {"name": "John Roe"}], "datePublished": "2024-05-01",
       "publisher": {"name": "Example
      News"}, }]}
      </script>
      """
    let article = try read(page("<p>\(Self.first)</p>", head: head), name: "page.html")
    #expect(article.metadata.byline == "Jane Doe, John Roe")
    #expect(article.metadata.published == "2024-05-01")
    #expect(article.metadata.site == "Example News")
  }

  @Test func whatThePageDeclaresAsItsTextDecides() throws {
    // Nothing in the page tells the odd paragraph from the others.
    let odd =
      "Our correspondent recommends that readers visit the shop, where mugs with bridges are sold for less."
    let body = [
      Self.first, Self.second, Self.third,
      "Nobody was hurt, said Ann Lee, who keeps the harbour, the lock and the light.",
    ]
    let declared = body.joined(separator: "\\n\\n")
    let head =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"\(declared)\"}</script>"
    let paragraphs = (body.prefix(2) + [odd] + body.suffix(2)).map { "<p>\($0)</p>" }.joined()
    #expect(
      content(try read(page("<h1>Council Closes Bridge</h1>\(paragraphs)", head: head), name: "page"))
        == ["Council Closes Bridge"] + body)
    // A page that shows nothing of it.
    #expect(
      content(try read(page("<h1>Council Closes Bridge</h1><p>Loading…</p>", head: head), name: "page"))
        == ["Council Closes Bridge"] + body)
  }

  @Test(
    arguments: [
      ("windows-1251", [0xC4, 0xE0], "Да"), ("koi8-r", [0xE4, 0xC1], "Да"), ("Shift_JIS", [0x8B, 0xB4], "橋"),
      ("iso-8859-1", [0x93, 0x61, 0x94], "“a”"), ("utf-8", [0xC3, 0xA9], "é"),
      // Wrong declarations.
      ("iso-8859-1", [0xC3, 0xA9], "é"), ("utf-16", [0xC3, 0xA9], "é"), ("utf-8", [0x93, 0x61, 0x94], "“a”"),
      ("no-such-thing", [0xE9], "é"),
    ] as [(String, [UInt8], String)])
  func encodingsAreFoundInThePage(_ label: String, _ bytes: [UInt8], _ expected: String) throws {
    let heads = [
      "<meta charset=\"\(label)\">", "<meta http-equiv=Content-Type content='text/html; charset=\(label)'>",
    ]
    for head in heads {
      let page =
        Array("<html><head>\(head)</head><body><p>".utf8) + bytes + Array(" is said.</p></body></html>".utf8)
      let article = try #require(try ArticleLoader().articles(in: page, name: "page").first)
      #expect(article.text.string == "\(expected) is said.")
    }
  }

  @Test func aServersCharsetGoesBeforeThePages() throws {
    let bytes =
      Array("<html><meta charset=koi8-r><body><p>".utf8) + [0xC4, 0xE0] + Array(" is said.</p>".utf8)
    let source = ArticleSource(bytes: bytes, name: "x", contentType: "text/html; charset=\"Windows-1251\"")
    #expect(try ArticleLoader().articles(in: source).first?.text.string == "Да is said.")
  }

  @Test func whatIsNoPageIsNot() throws {
    for text in ["a < b and c > d", "<3 you", "Tom &amp; Jerry"] {
      #expect(try read(text, name: "story.txt").text.string == text)
    }
    #expect(try read("\u{FEFF}<!-- saved --> <!DOCTYPE HTML><p>Words.", name: "x").text.string == "Words.")
  }

  @Test func rowsOfShortCellsAreLines() throws {
    let table = "<table><tr><th>Name<th>Votes<tr><td>Lee<td>12<tr><td>Park<td></table>"
    let layout = "<table><tr><td><p>\(Self.third)</p><td><p>\(Self.second)</p></table>"
    let article = try read(
      page("<h1>Council Closes Bridge</h1><p>\(Self.first)</p>\(table)\(layout)"), name: "page")
    #expect(
      article.blocks.dropFirst(2).map { article.text[$0.span] } == [
        "Name | Votes", "Lee | 12", "Park", Self.third, Self.second,
      ])
  }

  @Test func aPageWithoutTextIsTold() {
    for page in ["<!DOCTYPE html><html><body><script>load()</script></body></html>", "<html></html>"] {
      do throws(ArticleError) {
        _ = try ArticleLoader().articles(in: Array(page.utf8), name: "page.html")
        Issue.record("an article was made of nothing")
      } catch {
        #expect(error.isAboutContent)
        #expect(error.description.hasPrefix("‘page.html’ is a page without text to read"))
      }
    }
  }
}
