import AnnotationKit

/// An article with headings, lists, block quotations, links and hard-wrapped lines.
enum Structure {
  static let document: AnnotatedDocument = {
    let parts: [(Article.Block.Kind, Int, String)] = [
      (.title, 0, "Ferry Returns After Nine Years"),
      (
        .paragraph, 0,
        "The night ferry will run again from\nMay, the harbour board said on Monday.\nTickets go on sale next week."
      ),
      (.heading, 2, "What changes"),
      (.listItem, 0, "Two crossings a night, at ten and at half past three, in both directions"),
      (.listItem, 1, "one of them for cars"),
      (.listItem, 1, "a) for lorries there is none"),
      (.listItem, 0, "- A lower fare for pupils"),
      (.heading, 3, "In the words of the board"),
      (
        .blockQuotation, 0,
        "We have waited nine years for this, and we may wait a little longer for the second ship."
      ),
      (.blockQuotation, 1, "As the last captain put it: the sea is patient."),
      (.paragraph, 0, "The timetable is online."),
    ]
    var text = ""
    var blocks: [Article.Block] = []
    for (kind, level, words) in parts {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += words
      blocks.append(Article.Block(kind, TextSpan(start, text.utf8.count), level: level))
    }
    let end = text.utf8.count
    let links = [
      Article.Link(TextSpan(end - 24, end - 11), address: "https://ferry.example/timetable?night=1"),
      Article.Link(TextSpan(end - 7, end - 1), address: "https://ferry.example/online"),
    ]
    let article = Article(id: "ferry.html", text: SourceText(text), blocks: blocks, links: links)
    return AnnotatedDocument(
      article: article, actors: [], attributions: [], quotations: [], hedges: [],
      summary: .init(words: 80, attributedWords: 0, quotedWords: 0, bySourcing: [:]))
  }()
}
