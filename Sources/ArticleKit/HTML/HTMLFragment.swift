import AnnotationKit

/// A piece of HTML that is an article's text and nothing else, as a feed or a book has it.
package enum HTMLFragment {
  /// The text of `html`, valid UTF-8: all that is visible. Links are made absolute by `address`.
  package static func text(of html: [UInt8], address: String = "") -> ArticleText {
    let tree = HTMLTree(html)
    let blocks = HTMLBlocks(tree, below: tree.first(.body) ?? 0)
    var text = ArticleText()
    let base = HTMLAddress(base: address)
    for block in blocks.blocks {
      let links = links(of: block, in: blocks, tree, base)
      text.append(block.kind, blocks.bytes[block.text], level: block.level, links: links)
    }
    return text
  }

  /// The links in a block, counted from its beginning.
  static func links(of block: HTMLBlock, in blocks: HTMLBlocks, _ tree: HTMLTree, _ base: HTMLAddress)
    -> [Article.Link]
  {
    blocks.links[block.links].compactMap { link in
      guard !link.text.isEmpty, let address = base.resolve(tree.string(.href, of: link.element)) else {
        return nil
      }
      let span = TextSpan(
        link.text.lowerBound - block.text.lowerBound, link.text.upperBound - block.text.lowerBound)
      return Article.Link(span, address: address)
    }
  }
}
