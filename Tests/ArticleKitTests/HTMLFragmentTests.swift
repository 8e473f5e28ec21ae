import AnnotationKit
import Testing

@testable import ArticleKit

@Suite struct HTMLFragmentTests {
  /// Blocks as "kind level: text", line breaks shown as "/".
  private func blocks(_ html: String) -> [String] {
    let text = HTMLFragment.text(of: Array(html.utf8))
    return text.blocks.map {
      let words = String(decoding: text.utf8[$0.span.start..<$0.span.end], as: UTF8.self)
      return "\($0.kind) \($0.level): " + words.replacing("\n", with: "/")
    }
  }

  @Test func elementsBecomeBlocks() {
    let html = """
      <h2>What comes&nbsp;next</h2><p>One <b>bold</b>
      word.<p>Two<ul><li>First<ul><li>Inner</li></ul></li><li>Second</li></ul>
      <blockquote><p>No, he said.</p></blockquote><figure><img alt="x"><figcaption>A bridge</figcaption></figure>
      """
    #expect(
      blocks(html) == [
        "heading 2: What comes\u{A0}next", "paragraph 0: One bold word.", "paragraph 0: Two",
        "listItem 0: First", "listItem 1: Inner", "listItem 0: Second", "blockQuotation 0: No, he said.",
        "furniture 0: A bridge",
      ])
  }

  @Test func lineBreaksPartParagraphsWhereTheyComeInPairs() {
    #expect(
      blocks("One<br>two<br><br>three<br />\n<br>four") == [
        "paragraph 0: One/two", "paragraph 0: three", "paragraph 0: four",
      ])
  }

  @Test func nothingHiddenIsShown() {
    let html = """
      <p>Seen<span hidden> h</span><span style="color: red; display:none"> h</span><span aria-hidden="true"> h</span>
      <script>h</script><style>h</style><template>h</template><noscript>.</noscript></p><!-- h -->
      """
    #expect(blocks(html) == ["paragraph 0: Seen"])
  }

  @Test func linksAreMadeAbsolute() {
    let text = HTMLFragment.text(
      of: Array(
        "<p>One</p><p> See <a href='/b?x=1&amp;y'>the bridge</a> <a href='javascript:x()'>no</a></p>".utf8),
      address: "https://example.org/news/a.html")
    #expect(text.links.map(\.address) == ["https://example.org/b?x=1&y"])
    #expect(
      text.links.map { String(decoding: text.utf8[$0.span.start..<$0.span.end], as: UTF8.self) } == [
        "the bridge"
      ])
  }
}
