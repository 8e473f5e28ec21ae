import AnnotationKit
import Testing

@testable import ArticleKit

/// Pages for phones, made of AMP's own elements.
@Suite struct AMPPageTests {
  @Test func theArticleIsFoundAmongItsElements() throws {
    let page = """
      <!doctype html><html ⚡ lang="en-GB"><head><meta charset="utf-8"><title>Bridge closes | The Courier</title>
      <link rel="canonical" href="https://courier.example/bridge">
      <style amp-boilerplate>body{visibility:hidden}</style><noscript><style amp-boilerplate>body{}</style></noscript>
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-11-26T10:00:00Z",
        "author": {"@type": "Person", "name": "Anna Brandt"}}</script></head><body>
      <amp-sidebar layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul>
        <p>Welcome to the side of the Courier, where readers find everything they could wish for.</p></amp-sidebar>
      <amp-consent layout="nodisplay"><p>We and our partners use cookies to give you the best experience on our
        pages. You can accept or reject them below.</p></amp-consent>
      <article><h1>Bridge closes</h1>
      <amp-img src="bridge.jpg" alt="The bridge"><noscript><img src="bridge.jpg" alt="The bridge"></noscript></amp-img>
      <p>The council decided on Monday to close the bridge for six weeks after engineers found cracks in it.</p>
      <amp-ad type="x"><div placeholder><p>This is a placeholder for an advertisement that loads later.</p></div></amp-ad>
      <p>“We will not wait until somebody is hurt,” said Mayor Tomas Reyl, who had promised to keep it open.</p>
      <amp-list src="more.json"><template type="amp-mustache"><p>{{title}} is a template and no text.</p></template>
      </amp-list>
      <section amp-access="subscriber"><p>The ferry will run every ten minutes in the meantime, officials said, and
        carry bicycles for free.</p></section>
      </article><footer><p>© The Courier. All rights reserved.</p></footer></body></html>
      """
    let article = try ArticleLoader().articles(in: Array(page.utf8), name: "page.html")[0]
    let paragraphs = article.blocks.filter { $0.kind == .paragraph }.map { article.text[$0.span] }
    #expect(paragraphs.map { $0.prefix(11) } == ["The council", "“We will no", "The ferry w"])
    #expect(article.title == "Bridge closes")
    #expect(article.metadata.byline == "Anna Brandt")
    #expect(article.metadata.address == "https://courier.example/bridge")
  }
}
