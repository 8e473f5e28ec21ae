import AnnotationKit

/// A chapter's page as an article.
struct BookChapter {
  private(set) var text = ArticleText()
  /// The chapter's name: from the table of contents, else from its first heading; empty where neither is there.
  private(set) var title: String

  /// Reads a page of a book, XHTML by right and often by name alone.
  init(page: [UInt8], title: String) {
    let body = Self.text(of: page)
    self.title = title
    guard let first = body.blocks.first else { return }
    let opening = Self.words(body, first)
    if first.kind == .heading {
      if self.title.isEmpty { self.title = opening }
      text.append(body, openingAs: .title)
    } else if first.kind == .paragraph, !title.isEmpty, Self.isSame(opening, title) {
      text.append(body, openingAs: .title)
    } else {
      text.append(.title, title.utf8)
      text.append(body)
    }
  }

  /// Well-formed pages are handed to the HTML parser as HTML has them: it would take `<title/>` for a beginning
  /// and all that follows for the title.
  private static func text(of page: [UInt8]) -> ArticleText {
    let utf8 = XMLText.utf8(of: ArticleSource(bytes: page, name: ""))
    if let root = try? XMLReader.strict(utf8).root, let body = root.child("body") ?? root.child("BODY") {
      return HTMLFragment.text(of: body.innerHTML)
    }
    return HTMLFragment.text(of: utf8)
  }

  private static func words(_ text: ArticleText, _ block: Article.Block) -> String {
    String(decoding: text.utf8[block.span.start..<block.span.end], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return letters(one) == letters(other)
  }
}

extension ArticleText {
  /// Adds all blocks of `other`, the first of them as a block of another kind.
  fileprivate mutating func append(_ other: ArticleText, openingAs kind: Article.Block.Kind) {
    for (index, block) in other.blocks.enumerated() {
      let links = other.links.filter { $0.span.start >= block.span.start && $0.span.end <= block.span.end }
        .map {
          Article.Link(
            TextSpan($0.span.start - block.span.start, $0.span.end - block.span.start), address: $0.address)
        }
      append(
        index == 0 ? kind : block.kind, other.utf8[block.span.start..<block.span.end],
        level: index == 0 ? 0 : block.level, links: links)
    }
  }
}
