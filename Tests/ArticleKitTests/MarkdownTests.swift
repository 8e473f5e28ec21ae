import AnnotationKit
import ArticleKit
import Testing

@Suite struct MarkdownTests {
  @Test func structureBecomesBlocksAndMarksAreGone() throws {
    let article = try read(
      """
      # Council *closes* bridge

      The **council** voted to close the [bridge](https://example.org/b), and
      the mayor said that *it would stay* closed.

      ## What comes next

      > “No,” said the mayor.

      - One item
        - Nested
      1. First

         Second paragraph of it.

      | Name | Votes |
      |------|-------|
      | Lee  | 12    |

      ![A bridge at night](x.png)

      Line one\\
      line two.
      """, name: "story.md")
    #expect(
      described(article) == [
        "title 0: Council closes bridge",
        "paragraph 0: The council voted to close the bridge, and the mayor said that it would stay closed.",
        "heading 2: What comes next", "blockQuotation 0: “No,” said the mayor.", "listItem 0: One item",
        "listItem 1: Nested", "listItem 0: First", "paragraph 0: Second paragraph of it.",
        "paragraph 0: Name | Votes", "paragraph 0: Lee | 12", "furniture 0: A bridge at night",
        "paragraph 0: Line one/line two.",
      ])
    #expect(article.links.map { article.text[$0.span] } == ["bridge"])
    #expect(article.links.map(\.address) == ["https://example.org/b"])
    #expect(article.title == "Council closes bridge")
  }

  @Test func codeIsShownAndNotAnnotated() throws {
    let article = try read("# Code\n\nWords.\n\n```\nlet a = 1\n  let b = 2\n\nend\n```\n", name: "story.md")
    #expect(
      described(article).dropFirst(2) == ["furniture 0: let a = 1/  let b = 2", "furniture 0: end"])
  }

  @Test(
    arguments: [
      "---\ntitle: \"A: bridge\"\nauthor: [Jane Doe, John Roe]\ndate: 2024-05-01\nlang: en-GB\n---\n",
      "---\r\ntitle: 'A: bridge'\r\nauthors:\r\n  - name: Jane Doe\r\n  - John Roe\r\ndate: 2024-05-01\r\nlang: en-GB\r\n---\r\n",
      "+++\ntitle = \"A: bridge\"\nauthor = [\"Jane Doe\", \"John Roe\"]\ndate = 2024-05-01\nlang = \"en-GB\"\n+++\n",
    ])
  func frontMatterTellsOfTheArticle(_ matter: String) throws {
    let article = try read(matter + "\nThe story.\n", name: "story.md")
    #expect(described(article) == ["title 0: A: bridge", "paragraph 0: The story."])
    #expect(article.metadata.byline == "Jane Doe, John Roe")
    #expect(article.metadata.published == "2024-05-01")
    #expect(article.metadata.language == "en-GB")
  }

  @Test func aRuleInFrontIsNoFrontMatter() throws {
    #expect(
      described(try read("---\n\nThe story.\n\n---\n", name: "story.md")) == ["paragraph 0: The story."])
  }

  @Test func markdownIsKnownByItsContent() throws {
    let text = "# Title\n\nSee [the bridge](https://example.org), **now**.\n"
    #expect(try read(text, name: "standard input").links.count == 1)
    // One sign alone may be chance.
    let plain = "# 1 in the charts\n\nThe song, a *hit*, sold well.\n"
    #expect(try read(plain, name: "standard input").text.string == plain)
  }

  @Test func whatHoldsNothingButMarksIsShownAsItIs() throws {
    #expect(try read("[a]: https://example.org\n", name: "story.md").text.string.hasPrefix("[a]:"))
  }

  @Test func imagesInsideImagesDoNotHang() throws {
    let text = String(repeating: "![[]()", count: 60_000)
    #expect(try read(text, name: "story.md").text.count == text.utf8.count)
  }
}
