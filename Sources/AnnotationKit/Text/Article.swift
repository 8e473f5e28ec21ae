/// A news article: its text, and which parts of the text are title, paragraphs and furniture.
///
/// The text is kept exactly as given; blocks are spans into it. Readers of other formats build an article
/// with blocks of their own; ``init(id:plainText:)`` finds them in plain text.
public struct Article: Sendable {
  /// What an article is called outside: a path, a line's `id`, an address.
  public var id: String
  public let text: SourceText
  /// In reading order, not overlapping. Bytes between blocks are white space or markup.
  public let blocks: [Block]
  /// Where words of the text lead to. In reading order, not overlapping.
  public var links: [Link]
  /// What the source tells of the article beside its text.
  public var metadata: Metadata

  public init(
    id: String, text: SourceText, blocks: [Block], links: [Link] = [], metadata: Metadata = Metadata()
  ) {
    self.id = id
    self.text = text
    self.blocks = blocks
    self.links = links
    self.metadata = metadata
  }

  /// The span of the title block, where there is one.
  public var titleSpan: TextSpan? { blocks.first { $0.kind == .title }?.span }
  /// The title's text, else what the source says of it; nothing where the article has none.
  public var title: String { titleSpan.map { text[$0] } ?? metadata.title }
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
    /// How deep it stands: of a heading its rank (1 is highest), of list items and block quotations how many of
    /// them are around it besides its own. 0 where the source does not tell.
    public var level: Int

    public init(_ kind: Kind, _ span: TextSpan, level: Int = 0) {
      self.kind = kind
      self.span = span
      self.level = level
    }
  }

  /// Words that lead to an address.
  public struct Link: Hashable, Sendable {
    public var span: TextSpan
    /// As the source has it, made absolute where the source's own address is known.
    public var address: String

    public init(_ span: TextSpan, address: String) {
      self.span = span
      self.address = address
    }
  }

  /// What a page or feed says of an article. Everything is as the source has it, and empty where it says nothing.
  public struct Metadata: Hashable, Sendable {
    /// The title, also where it is no block of the text.
    public var title = ""
    /// "Helena Marsh", without "By".
    public var byline = ""
    /// ISO 8601 where the source's date could be understood, else as given.
    public var published = ""
    /// The newspaper, site or feed.
    public var site = ""
    /// Where the article can be had, as an absolute address.
    public var address = ""
    /// A BCP 47 tag: `en-GB`.
    public var language = ""

    public init() {}
  }
}
