/// A news article: its text, and which parts of the text are title, paragraphs and furniture.
///
/// The text is kept exactly as given; blocks are spans into it. Readers of other formats build an article
/// with blocks of their own; ``StructureDetector`` finds them in plain text.
public struct Article: Sendable {
  /// What an article is called outside: a path, a line's `id`, an address.
  public var id: String
  public let text: SourceText
  /// In reading order, not overlapping. Bytes between blocks are white space or markup.
  public let blocks: [Block]

  public init(id: String, text: SourceText, blocks: [Block]) {
    self.id = id
    self.text = text
    self.blocks = blocks
  }

  /// The span of the title block, where there is one.
  public var titleSpan: TextSpan? { blocks.first { $0.kind == .title }?.span }
  /// The title's text, or nothing where the article has none.
  public var title: String { titleSpan.map { text[$0] } ?? "" }
  /// Byline, caption, "Leave a comment", "Read more", newsletter boxes: shown dim, never annotated.
  public var furniture: [TextSpan] { blocks.lazy.filter { $0.kind == .furniture }.map(\.span) }

  /// One block of an article's text: no block crosses a paragraph boundary.
  public struct Block: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case title, heading, paragraph, listItem, blockQuotation, furniture
    }
    public var kind: Kind
    /// Without the white space around it. May contain single line breaks where lines were hard-wrapped.
    public var span: TextSpan

    public init(_ kind: Kind, _ span: TextSpan) {
      self.kind = kind
      self.span = span
    }
  }
}
