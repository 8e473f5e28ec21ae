import AnnotationKit
import ArticleKit
import Testing

/// Pages built to make parsers slow, deep or large. Each would take minutes, gigabytes or the stack if nothing were
/// done about it.
@Suite struct HostilePageTests {
  private func text(_ page: String) throws -> String {
    try read("<html>" + page, name: "page.html").text.string
  }

  @Test func deepNestingIsFlattened() throws {
    let page = String(repeating: "<div>", count: 100_000) + "<p>Inside, officials said.</p>"
    #expect(try text(page) == "Inside, officials said.")
    #expect(
      try text(page + String(repeating: "</div>", count: 100_000) + "<p>Behind it, officials said.</p>")
        .hasSuffix("Behind it, officials said."))
  }

  @Test func formattingThatIsNeverClosedIsNotRepeated() throws {
    let page = (0..<5_000).map { "<p><b id=\($0)>x" }.joined()
    #expect(try text(page).split(separator: "\n").count == 5_000)
  }

  @Test func attributesBeyondMeasureAreCut() throws {
    let page =
      "<div " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + "><p>Inside, officials said.</p>"
    #expect(try text(page) == "Inside, officials said.")
  }

  @Test func deepListsAndQuotationsKeepTheirText() throws {
    let page = String(repeating: "<ul><li><blockquote>", count: 5_000) + "<p>Inside, officials said.</p>"
    #expect(try text(page) == "Inside, officials said.")
  }

  @Test func everyCutOfAPageIsReadable() throws {
    let page = Array(
      """
      <!DOCTYPE html><html><head><meta charset=utf-8><title>T&eacute;</title><script>if (a < b) "</p>"</script>
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "T"}</script></head><body class='a b'>
      <!-- note --><p style="display: none">x</p><table><tr><td>1<td>2</table><p>Zoë said &ldquo;no&rdquo; &#x2014; &amp c.
      """.utf8)
    for length in 0...page.count {
      // A cut before any text is told as such; all others give an article.
      if let article = try? ArticleLoader().articles(in: Array(page.prefix(length)), name: "page.html").first
      {
        for block in article.blocks { #expect(block.span.end <= article.text.count && !block.span.isEmpty) }
      }
    }
  }
}
