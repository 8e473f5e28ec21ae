package import AnnotationKit

/// An article's text while it is being put together from blocks: what readers of markup make.
///
/// Blocks are parted by a blank line, so that the text reads well by itself.
package struct ArticleText: Sendable {
  package private(set) var utf8: [UInt8] = []
  package private(set) var blocks: [Article.Block] = []
  package private(set) var links: [Article.Link] = []

  package init() {}

  package var isEmpty: Bool { blocks.isEmpty }

  /// Adds a block that reads `text`, valid UTF-8 without white space at its ends. Spans of `links` count from
  /// the beginning of `text`. An empty text adds nothing.
  package mutating func append(
    _ kind: Article.Block.Kind, _ text: some Collection<UInt8>, level: Int = 0, links: [Article.Link] = []
  ) {
    guard !text.isEmpty else { return }
    if !utf8.isEmpty { utf8 += [0x0A, 0x0A] }
    let start = utf8.count
    utf8 += text
    blocks.append(.init(kind, TextSpan(start, utf8.count), level: level))
    for link in links {
      self.links.append(
        .init(TextSpan(link.span.start + start, link.span.end + start), address: link.address))
    }
  }

  /// Adds all blocks of `other`.
  package mutating func append(_ other: ArticleText) {
    for block in other.blocks {
      append(block.kind, other.utf8[block.span.start..<block.span.end], level: block.level)
    }
    let shift = utf8.count - other.utf8.count
    guard !other.isEmpty else { return }
    for link in other.links {
      links.append(.init(TextSpan(link.span.start + shift, link.span.end + shift), address: link.address))
    }
  }

  /// The article that has this text.
  package func article(id: String, metadata: Article.Metadata = Article.Metadata()) -> Article {
    Article(id: id, text: SourceText(bytes: utf8), blocks: blocks, links: links, metadata: metadata)
  }
}
