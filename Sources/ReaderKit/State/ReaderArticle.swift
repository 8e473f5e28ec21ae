public import AnnotationKit

/// An article as the reader is given it: perhaps not read yet, perhaps not annotated yet.
public struct ReaderArticle: Sendable {
  public enum Content: Sendable {
    /// Not read yet; ``Effect/openArticle(_:)`` asks for it.
    case waiting
    /// Read; annotations are still to come.
    case text(Article)
    case annotated(AnnotatedDocument)
    /// The same, with the work done already that a long document would keep the screen waiting for.
    case prepared(PreparedDocument)
    /// Could not be read, and why.
    case failed(String)
  }

  /// What it is called where it has no title: a path, an address.
  public var label: String
  public var content: Content

  public init(label: String, content: Content = .waiting) {
    self.label = label
    self.content = content
  }

  public init(_ document: AnnotatedDocument) {
    self.init(label: document.article.id, content: .annotated(document))
  }

  public init(_ article: Article) {
    self.init(label: article.id, content: .text(article))
  }
}
