import AnnotationKit

/// A stretch of a page's text that stands by itself: a paragraph, a heading, an item, a cell.
struct HTMLBlock: Sendable {
  var kind: Article.Block.Kind
  var level: Int
  /// A range of ``HTMLBlocks/bytes``.
  var text: Range<Int>
  /// The nearest element around it that is no inline element.
  var element: Int
  /// Links in it. A range of ``HTMLBlocks/links``.
  var links: Range<Int>
  /// The nodes it was made from.
  var nodes: Range<Int>
}

/// A link and the bytes of its words.
struct HTMLLink: Sendable {
  var element: Int
  var text: Range<Int>
}
