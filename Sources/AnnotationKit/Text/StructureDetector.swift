/// Finds title, headings, paragraphs, list items and furniture in plain text.
///
/// Lines become paragraphs first: where a text is hard-wrapped a paragraph runs on to the next blank line,
/// elsewhere each line is one. Whether it is wrapped is read off the lines themselves: wrapped lines are filled
/// as far as the next word allows. Then each paragraph gets its kind. Linear in the text.
package struct StructureDetector: Sendable {
  private let furniture = FurniturePatterns.standard

  package init() {}

  package func blocks(in text: SourceText) -> [Article.Block] {
    let paragraphs = ParagraphJoiner(text.utf8).paragraphs
    return text.utf8.withUnsafeBufferPointer { bytes in
      kinds(of: paragraphs, bytes)
    }
  }

  /// `blocks` of a reader of markup, which knows what is a heading or a list: only what reads like furniture
  /// becomes furniture, among blocks of these `kinds`.
  package func markingFurniture(
    _ blocks: [Article.Block], in text: SourceText,
    kinds: Set<Article.Block.Kind> = [.paragraph, .heading, .listItem, .blockQuotation]
  ) -> [Article.Block] {
    text.utf8.withUnsafeBufferPointer { bytes in
      let looks = blocks.map {
        ParagraphLook(
          .init(
            span: $0.span, lines: 1, isListItem: $0.kind == .listItem,
            quoteDepth: $0.kind == .blockQuotation ? 1 : 0),
          bytes)
      }
      var marked = blocks
      let title = blocks.firstIndex { $0.kind == .title }
      var seenBody = false
      for (index, block) in blocks.enumerated() where kinds.contains(block.kind) {
        let position = FurniturePatterns.Position(
          index: index, count: blocks.count, afterTitle: title.map { max(0, index - $0) } ?? 0,
          seenBody: seenBody)
        let next = index + 1 < looks.count ? looks[index + 1] : nil
        if furniture.matches(looks[index], bytes, position, next: next) {
          marked[index].kind = .furniture
        } else if block.kind == .paragraph {
          seenBody = true
        }
      }
      return marked
    }
  }

  private func kinds(
    of paragraphs: [ParagraphJoiner.Paragraph], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Article.Block] {
    let looks = paragraphs.map { ParagraphLook($0, bytes) }
    let frame = TextFrame(paragraphs, bytes)
    var blocks: [Article.Block] = []
    blocks.reserveCapacity(paragraphs.count)
    var titleIndex = frame.subject?.paragraph
    var seenBody = false
    for (index, look) in looks.enumerated() {
      guard frame.body.contains(index) else {
        let isSubject = index == frame.subject?.paragraph
        blocks.append(
          isSubject ? .init(.title, frame.subject?.span ?? look.span) : .init(.furniture, look.span))
        continue
      }
      let position = FurniturePatterns.Position(
        index: index, count: looks.count, afterTitle: titleIndex.map { index - $0 } ?? 0, seenBody: seenBody)
      let next = index + 1 < looks.count ? looks[index + 1] : nil
      var kind = look.kind
      if furniture.matches(look, bytes, position, next: next) || TextFrame.isStageDirection(look.span, bytes)
        || (next?.kind == .blockQuotation && TextFrame.introducesQuotation(paragraphs[index], bytes))
      {
        kind = .furniture
      } else if titleIndex == nil, !seenBody, look.couldBeTitle(bodyWords: bodyWords(looks, after: index)) {
        kind = .title
        titleIndex = index
      } else if kind == .paragraph, let next, titleIndex != nil || seenBody,
        look.couldBeHeading(before: body(looks, after: index, bytes) ?? next)
      {
        kind = .heading
      }
      if kind == .paragraph { seenBody = true }
      let depth = paragraphs[index].quoteDepth
      blocks.append(.init(kind, look.span, level: kind == .blockQuotation ? depth - 1 : 0))
    }
    return blocks
  }

  /// The paragraph behind a heading that follows at once, where `index` is in capitals: "CHAPTER I", then "The Closing",
  /// then text.
  private func body(
    _ looks: [ParagraphLook], after index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ParagraphLook? {
    guard index + 2 < looks.count, looks[index + 1].couldBeHeading(before: looks[index + 2]),
      !bytes[looks[index].span.start..<looks[index].span.end].contains(where: { $0 &- 0x61 < 26 })
    else { return nil }
    return looks[index + 2]
  }

  /// The length in words of the longest of the next few paragraphs.
  private func bodyWords(_ looks: [ParagraphLook], after index: Int) -> Int {
    looks[(index + 1)...].prefix(4).map(\.words).max() ?? 0
  }
}

extension Article {
  /// An article from plain text, its structure found by how its lines and paragraphs look.
  public init(id: String, plainText: String) {
    self.init(id: id, text: SourceText(plainText))
  }

  /// An article from plain text, its structure found by how its lines and paragraphs look.
  public init(id: String, text: SourceText) {
    self.init(id: id, text: text, blocks: StructureDetector().blocks(in: text))
  }
}
