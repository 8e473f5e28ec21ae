public import AnnotationKit

/// Markdown as GitHub has it.
public struct MarkdownInput: ArticleFormat {
  public let name = "Markdown"

  public init() {}

  public func confidence(for source: ArticleSource) -> Double { 0 }

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    try PlainTextInput().articles(in: source)
  }
}
