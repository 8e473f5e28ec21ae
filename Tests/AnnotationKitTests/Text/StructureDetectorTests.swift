import AnnotationKit
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
  func knowsLineBreaks(_ lineBreak: String) {
    #expect(blocks(body + lineBreak + lineBreak + body) == ["paragraph: \(body)", "paragraph: \(body)"])
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
}
