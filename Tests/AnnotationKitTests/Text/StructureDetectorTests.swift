import AnnotationKit
import TestSupport
import Testing

struct StructureDetectorTests {
  /// Blocks as "kind: text", line breaks shown as "/".
  private func blocks(_ text: String) -> [String] {
    let source = SourceText(text)
    return StructureDetector().blocks(in: source).map {
      "\($0.kind): " + source[$0.span].replacing("\r\n", with: "/").replacing("\n", with: "/")
    }
  }

  private let body =
    "The council voted on Monday to close the bridge, and the mayor said that it would stay closed for years."

  @Test func findsTitleParagraphsAndFurniture() {
    let text = """
      Council Closes Bridge

      By Jane Doe and John Roe, Example News

      Updated June 5, 2019 at 9:42 a.m. ET

      \(body)

      What Comes Next

      \(body)

      - One item of a list

      Leave a comment

      Read more: Bridges of the county

      Sign up for our newsletter and never miss a bridge

      © 2019 Example News. All rights reserved.
      """
    #expect(
      blocks(text) == [
        "title: Council Closes Bridge",
        "furniture: By Jane Doe and John Roe, Example News",
        "furniture: Updated June 5, 2019 at 9:42 a.m. ET",
        "paragraph: \(body)",
        "heading: What Comes Next",
        "paragraph: \(body)",
        "listItem: - One item of a list",
        "furniture: Leave a comment",
        "furniture: Read more: Bridges of the county",
        "furniture: Sign up for our newsletter and never miss a bridge",
        "furniture: © 2019 Example News. All rights reserved.",
      ])
  }

  @Test func joinsHardWrappedLines() {
    let text = """
      The bridge was closed on Monday after engineers
      found cracks in two of its piers, and nobody
      knows when it will open again, said the mayor.

      Ferries run every hour instead.
      """
    #expect(
      blocks(text) == [
        "paragraph: The bridge was closed on Monday after engineers/found cracks in two of its piers, and nobody/"
          + "knows when it will open again, said the mayor.",
        "paragraph: Ferries run every hour instead.",
      ])
  }

  @Test func takesUnwrappedLinesOneByOne() {
    #expect(blocks("\(body)\n\(body)") == ["paragraph: \(body)", "paragraph: \(body)"])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func knowsLineBreaks(_ lineBreak: ControlText) {
    #expect(
      blocks(body + lineBreak.string + lineBreak.string + body) == [
        "paragraph: \(body)", "paragraph: \(body)",
      ])
  }

  @Test(
    arguments: [
      "(AP Photo/Jane Doe)", "Image: Example Agency", "Photo by Jane Doe", "Jane Doe/Getty Images",
      "Trending",
      "Advertisement", "Follow us on Twitter", "Related: More on bridges", "Share this", "ADVERTISEMENT",
      "* * *",
      "The mayor waves to the crowd on Monday. (Jane Doe/AFP/Getty Images)", "Story continues below",
    ])
  func knowsFurniture(_ line: String) {
    #expect(blocks("Council Closes Bridge\n\n\(body)\n\n\(line)\n\n\(body)")[2] == "furniture: \(line)")
  }

  @Test(
    arguments: [
      "LONDON (Reuters) - Two people were hurt.", "He told Reuters.", "Share prices fell.",
      "By Monday the bridge was shut.",
      "Advertisement sales fell by half.", "Related companies closed too.", "May 5 was cold.",
      "“No comment,” he said.",
      "Mayor Lee speaks five languages, he said.", "Trending upwards for years, rents fell.", "Why?",
    ])
  func losesNoSentence(_ line: String) {
    #expect(!blocks("Council Closes Bridge\n\n\(body)\n\n\(line)\n\n\(body)")[2].hasPrefix("furniture"))
  }

  @Test func takesACaptionForFurniture() {
    let caption = "Mayor Lee Park speaks to reporters at the closed bridge."
    #expect(blocks("Council Closes Bridge\n\n\(caption)\n\n\(body)")[1] == "furniture: \(caption)")
    let lead = "Mayor Lee Park spoke to reporters at the closed bridge."
    #expect(blocks("Council Closes Bridge\n\n\(lead)\n\n\(body)")[1] == "paragraph: \(lead)")
  }

  @Test func blocksLieInsideTheText() {
    for text in ["", "\n\n", "a", " \u{00A0} ", "\u{FEFF}Title\n\n\(body)", ">\n> a\n", "•", "1.", "(a)"] {
      let source = SourceText(text)
      for block in StructureDetector().blocks(in: source) {
        #expect(block.span.start >= 0 && block.span.end <= source.count && !block.span.isEmpty)
      }
    }
  }

  @Test func aShortRunIsWrappedWhereTheTextIs() {
    let wrapped = """
      The bridge was closed on Monday after engineers
      found cracks in two of its piers, and nobody
      knows when it will open again, said the mayor.
      """
    let text =
      "\(wrapped)\n\n\(wrapped)\n\nThe harbour master, whom nobody had told, was angry.\nHe left at once.\n"
    #expect(blocks(text).last == "paragraph: He left at once.")
    let long =
      "\(wrapped)\n\n\(wrapped)\n\nNobody told the harbour master. The mayor and the\nengineers did not."
    #expect(
      blocks(long).last
        == "paragraph: Nobody told the harbour master. The mayor and the/engineers did not.")
  }

  @Test func indentedLinesBeginParagraphs() {
    let text = """
         The bridge was closed on Monday after engineers
      found cracks in two of its piers, and nobody
      knows when it will open, said the mayor.
         Ferries run every hour instead, and commuters
      complained that they were late.
         They did not run at night.
      """
    #expect(blocks(text).map { $0.filter { $0 == "/" }.count } == [2, 1, 0])
  }

  @Test func transcriptsAreParagraphsOfTheirSpeakers() {
    let text = """
      JANE DOE, NEWS ANCHOR: Good evening. We begin tonight with the bridge,
      which the council voted to close on Monday. The mayor joins us now.
      MAYOR ANN LEE: Thank you for having me. The bridge will stay closed, and
      I am sorry for everybody who has to cross the river.
      DOE: For how long?
      (CROSSTALK)
      Q: When did you hear?
      A: On Sunday. The engineers called me at home, and they said that two
      of the piers were not safe any more.
      """
    let found = blocks(text)
    #expect(found.count == 6)
    #expect(found[0].hasSuffix("The mayor joins us now."))
    #expect(found[1].hasPrefix("paragraph: MAYOR ANN LEE: Thank you"))
    #expect(found[3] == "furniture: (CROSSTALK)")
    #expect(found[5].hasSuffix("two/of the piers were not safe any more."))
  }

  @Test func mailHasAHeadQuotationsAndASignature() {
    let text = """
      From: Jane Doe <jane@example.org>
      Date: Tue, 19 Nov 2019 08:15:00 +0100
      Subject: Council closes bridge
      Content-Type: text/plain; charset=utf-8

      the council voted on Monday to close the bridge, and the mayor said that
      it would stay closed for years. Engineers had found cracks in two of its
      piers.

      On Mon, 18 Nov 2019 John Roe wrote:
      > Nobody knows when it will open again, officials said. The harbour master
      > told me that ferries run every hour instead.
      >
      > > What about the trains?

      -- 
      Jane Doe
      """
    #expect(
      blocks(text) == [
        "furniture: From: Jane Doe <jane@example.org>", "furniture: Date: Tue, 19 Nov 2019 08:15:00 +0100",
        "title: Council closes bridge", "furniture: Content-Type: text/plain; charset=utf-8",
        "paragraph: the council voted on Monday to close the bridge, and the mayor said that/it would stay closed for "
          + "years. Engineers had found cracks in two of its/piers.",
        "furniture: On Mon, 18 Nov 2019 John Roe wrote:",
        "blockQuotation: Nobody knows when it will open again, officials said. The harbour master/> told me that "
          + "ferries run every hour instead.",
        "blockQuotation: What about the trains?", "furniture: --", "furniture: Jane Doe",
      ])
    let source = SourceText(text)
    let levels = StructureDetector().blocks(in: source).filter { $0.kind == .blockQuotation }.map(\.level)
    #expect(levels == [0, 1])
  }

  @Test func noticesOfProjectGutenbergAreFurniture() {
    let text = """
      The Project Gutenberg eBook of The Bridge

      This eBook is for the use of anyone anywhere.

      *** START OF THE PROJECT GUTENBERG EBOOK THE BRIDGE ***

      THE BRIDGE

      CHAPTER I

      The Closing

      \(body)

      *** END OF THE PROJECT GUTENBERG EBOOK THE BRIDGE ***

      Updated editions will replace the previous one, and nothing else.
      """
    let found = blocks(text)
    #expect(
      found.map { $0.prefix { $0 != ":" } } == [
        "furniture", "furniture", "furniture", "title", "heading", "heading", "paragraph", "furniture",
        "furniture",
      ])
    #expect(found[3] == "title: THE BRIDGE")
  }

  @Test func sentencesRunAcrossLinesAndQuoteMarks() {
    let text = """
      > Nobody knows when the bridge will open again, said the harbour mas-
      > ter, who added that ferries run every hour instead of the trains
      > that were promised.
      """
    let article = Article(id: "", text: SourceText(text))
    var draft = Draft(article: article)
    Tokenizer().run(on: &draft)
    SentenceSplitter().run(on: &draft)
    #expect(article.blocks.count == 1)
    #expect(draft.sentences.tokenRanges.count == 1)
    let words = draft.tokens.starts.indices.map {
      article.text[TextSpan(Int(draft.tokens.starts[$0]), Int(draft.tokens.ends[$0]))]
    }
    #expect(!words.contains(">"))
    #expect(words.contains("ter") && words.last == ".")
  }
}
