public import AnnotationKit

/// Plain text: one article, its title, paragraphs and furniture found by ``StructureDetector``.
public struct PlainTextInput: ArticleFormat {
  public let name = "text"

  public init() {}

  /// Low but never 0: what nothing else claims is plain text.
  public func confidence(for text: SourceText, name: String) -> Double { 0.1 }

  public func articles(in text: SourceText, name: String) -> [Article] {
    [Article(id: name, text: text)]
  }
}
