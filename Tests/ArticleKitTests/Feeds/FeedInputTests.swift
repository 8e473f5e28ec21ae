import AnnotationKit
import TestSupport
import Testing

@testable import ArticleKit

@Suite struct FeedInputTests {
  private func articles(_ text: String, name: String = "feed", address: String = "") throws -> [Article] {
    try ArticleLoader().articles(in: ArticleSource(bytes: Array(text.utf8), name: name, address: address))
  }

  private func blocks(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind): \(article.text[$0.span])" }
  }

  @Test func anItemOfRSSIsAnArticle() throws {
    let articles = try articles(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
          <title>The Vellmar Courier</title><link>https://courier.example/</link><language>en-gb</language>
          <item>
            <title>Talks &amp; trade</title>
            <link>https://courier.example/talks</link>
            <dc:creator>Helena Marsh</dc:creator>
            <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
            <description>Short.</description>
            <content:encoded><![CDATA[<p>He said &ldquo;no&rdquo;.</p><p>See <a href="/map">the map</a>.</p>]]></content:encoded>
          </item>
          <item><title>Second</title><description>Officials said so.</description><guid>https://courier.example/2</guid></item>
        </channel>
      </rss>
      """, address: "https://courier.example/feed.xml")
    #expect(articles.count == 2)
    let first = articles[0]
    #expect(
      blocks(first) == ["title: Talks & trade", "paragraph: He said “no”.", "paragraph: See the map."])
    #expect(first.links.map(\.address) == ["https://courier.example/map"])
    #expect(first.id == "https://courier.example/talks")
    #expect(first.metadata.byline == "Helena Marsh")
    #expect(first.metadata.published == "2004-01-01T19:48:21Z")
    #expect(first.metadata.site == "The Vellmar Courier")
    #expect(first.metadata.language == "en-gb")
    // The second has a summary alone: it is shown with the way to the article, which is not fetched.
    #expect(
      blocks(articles[1]) == [
        "title: Second", "paragraph: Officials said so.",
        "furniture: The feed has only a summary. The article: https://courier.example/2",
      ])
    #expect(articles[1].links.map { articles[1].text[$0.span] } == ["https://courier.example/2"])
  }

  @Test func atomResolvesLinksByItsBases() throws {
    let articles = try articles(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/" xml:lang="de">
        <title type="html">Tom &amp;amp; co</title>
        <entry xml:base="y/">
          <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b><br/>c</div></title>
          <link rel="self" href="self"/><link href="page"/>
          <author><name>N. N.</name><email>n@a.example</email></author>
          <published>2004-01-01T19:48:21.5+01:00</published><updated>2005-01-01T00:00:00Z</updated>
          <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>One<x:br/>two</x:p>
            <x:a href="z">link</x:a></x:div></content>
        </entry>
      </feed>
      """)
    #expect(blocks(articles[0]) == ["title: A b c", "paragraph: One\ntwo", "paragraph: link"])
    #expect(articles[0].links.map(\.address) == ["https://a.example/x/y/z"])
    #expect(articles[0].metadata.address == "https://a.example/x/y/page")
    #expect(articles[0].metadata.published == "2004-01-01T19:48:21+01:00")
    #expect(articles[0].metadata.site == "Tom & co")
    #expect(articles[0].metadata.language == "de")
  }

  @Test func jsonFeedsAreRead() throws {
    let articles = try articles(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "items": [
        {"id": 7, "title": "T", "content_html": "<p>One.</p><p>Two.</p>", "url": "/one",
         "authors": [{"name": "A"}], "date_published": "2004-01-01T00:00:00Z"},
        {"id": {"odd": true}}, {"id": "8", "content_text": "Plain &amp; <b>so</b>.\\n\\nNext."}]}
      """, address: "https://a.example/feed.json")
    #expect(blocks(articles[0]) == ["title: T", "paragraph: One.", "paragraph: Two."])
    #expect(articles[0].id == "https://a.example/one")
    #expect(blocks(articles[2]) == ["paragraph: Plain &amp; <b>so</b>.", "paragraph: Next."])
  }

  @Test func outlinesListFeedsWithoutFetchingThem() throws {
    let articles = try articles(
      """
      <opml version="2.0"><head><title>My feeds</title></head><body>
        <outline text="News"><outline text="A &amp; B" type="rss" xmlUrl="https://a.example/rss"/>
          <outline title="C" xmlUrl="file:///etc/passwd"/></outline>
        <outline text="https://d.example/feed" xmlUrl="https://d.example/feed"/>
      </body></opml>
      """)
    #expect(
      blocks(articles[0]) == [
        "title: My feeds", "heading: News", "listItem: A & B: https://a.example/rss", "listItem: C",
        "listItem: https://d.example/feed",
      ])
    #expect(articles[0].links.map(\.address) == ["https://a.example/rss", "https://d.example/feed"])
  }

  @Test(arguments: [
    "file:///etc/passwd", "data:text/html,<p>x", "javascript:alert(1)", "vbscript:x", "#top", "",
  ])
  func addressesThatLeadOutOfTheWebAreLeftOut(_ address: String) throws {
    let articles = try articles(
      """
      <rss version="2.0"><channel><item><title>T</title><link>\(address)</link><guid>\(address)</guid>
      <description>&lt;p&gt;See &lt;a href="\(address)"&gt;this&lt;/a&gt;.&lt;/p&gt;</description></item></channel></rss>
      """)
    #expect(articles[0].links.isEmpty)
    #expect(articles[0].metadata.address.isEmpty)
  }

  @Test(arguments: [
    // Text before the declaration, an undeclared entity, a bare ampersand and less-than sign.
    "oops\n<?xml version='1.0'?><rss><channel><item><title>Fish&nbsp;& chips < 5</title></item></channel></rss>",
    // A control character, an attribute without quotation marks, one written twice.
    "<rss version=2.0><channel><item a=\"1\" a=\"2\"><title>Fish\u{A0}& chips\u{1} &lt; 5</title></item></channel></rss>",
    // Elements closed in the wrong order and never.
    "<rss><channel><item><title><b>Fish\u{A0}&amp; chips &lt; 5</title></b><link>x",
    // Undeclared prefixes, rubbish behind the end.
    "<rss><channel><item><x:y/><title>Fish&#160;&amp; chips &lt; 5</title></item></channel></rss>\n<b>&",
    // A document type is left out.
    "<!DOCTYPE rss [<!ELEMENT x ANY>]><rss><channel><item><title>Fish&nbsp;&amp; chips &lt; 5</item></channel></rss>",
  ])
  func malformedFeedsAreReadAllTheSame(_ feed: ControlText) throws {
    let title = try articles(feed.string)[0].title
    #expect(title == "Fish\u{A0}& chips < 5" || title == "Fish & chips < 5")
  }

  @Test func whatIsNoFeedIsRefusedWithAReason() {
    for text in [
      "<rss", "<rss>", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "<rss><channel/></rss>",
    ] {
      let error = #expect(throws: ArticleError.self) { try articles(text, name: "x.xml") }
      #expect(error?.description.contains("x.xml") == true)
      #expect(error?.isAboutContent == true)
    }
    let error = #expect(throws: ArticleError.self) {
      try articles(#"{"version": "https://jsonfeed.org/version/1", "items": [}"#)
    }
    #expect(error?.description.contains("no JSON Feed") == true)
  }

  @Test func textThatSpeaksOfFeedsIsNoFeed() throws {
    let article = try articles("Write <rss> first, officials said.\n\nThen more.\n")[0]
    #expect(article.text.string.hasPrefix("Write <rss>"))
  }
}

@Suite(.enabled(if: SharedData.exists("data/feeds/newsboat"), "no ../shared/data/feeds here"))
struct NewsboatTests {
  @Test func itsFeedsOpenWithTitlesToReadBy() throws {
    var opened = 0
    var without: [String] = []
    // The other files there are settings; one feed is an empty file.
    let paths = SharedData.files(below: "data/feeds/newsboat").filter { path in
      [".xml", ".atom", ".opml"].contains { path.hasSuffix($0) } && !path.hasSuffix("/empty.xml")
    }
    for path in paths {
      let source = ArticleSource(bytes: Array(SharedData.data(path)), name: path)
      let format = ArticleFormats.best(for: source)
      do throws(ArticleError) {
        let articles = try format.articles(in: source)
        opened += 1
        if articles.contains(where: { $0.title.isEmpty && $0.blocks.isEmpty }) { without.append(path) }
        #expect(format is FeedInput || format is OutlineInput, "\(path) is read as \(format.name)")
      } catch {
        if error.code != .noItems { Issue.record("\(path): \(error)") } else { opened += 1 }
      }
    }
    print(
      "newsboat: \(opened) of \(paths.count) open; \(without.count) have an item without any text: \(without)"
    )
    #expect(opened == paths.count && paths.count > 20)
  }
}
