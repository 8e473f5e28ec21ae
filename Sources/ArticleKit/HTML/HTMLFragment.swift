package import AnnotationKit

/// A piece of HTML that is an article's text and nothing else, as a feed or a book has it.
package enum HTMLFragment {
  /// The text of `html`, valid UTF-8: all that is visible. Links are made absolute by `address`.
  package static func text(of html: [UInt8], address: String = "") -> ArticleText {
    let tree = HTMLTree(html)
    let blocks = HTMLBlocks(tree, below: tree.first(.body) ?? 0)
    var text = ArticleText()
    let base = HTMLAddress(base: address)
    for block in blocks.blocks {
      let links = blocks.links[block.links].compactMap { link -> Article.Link? in
        guard !link.text.isEmpty, let address = base.resolve(tree.string(.href, of: link.element)) else {
          return nil
        }
        return Article.Link(
          TextSpan(
            link.text.lowerBound - block.text.lowerBound, link.text.upperBound - block.text.lowerBound),
          address: address)
      }
      text.append(block.kind, blocks.bytes[block.text], level: block.level, links: links)
    }
    return text
  }
}
