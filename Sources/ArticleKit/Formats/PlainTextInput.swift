public import AnnotationKit

/// Plain text: one article, its title, paragraphs and furniture found by ``StructureDetector``. A mail's head tells
/// its author and date too.
public struct PlainTextInput: ArticleFormat {
  public let name = "plain text"

  public init() {}

  /// Low but never 0: what nothing else claims is plain text.
  public func confidence(for source: ArticleSource) -> Double { FormatConfidence.fallback }

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    let encoding = TextEncoding.detect(source.bytes)
    if encoding == .utf8 || encoding == .windows1252, let kind = BinaryDetector.kind(of: source.bytes) {
      throw ArticleError(.binary(kind), name: source.name)
    }
    let text = EncodingDetector.text(
      of: source.bytes, declarations: source.charset.isEmpty ? [] : [source.charset])
    guard text.utf8.contains(where: { $0 > 0x20 }) else { throw ArticleError(.empty, name: source.name) }
    let article = Article(id: source.name, text: text)
    guard let mail = MailHead(text.utf8) else { return [article] }
    let blocks = article.blocks.map { block in
      // Words in code are nothing to read: the title is told beside the text then.
      block.kind == .title && text[block.span].contains("=?")
        ? Article.Block(.furniture, block.span, level: block.level) : block
    }
    return [Article(id: article.id, text: text, blocks: blocks, metadata: mail.metadata)]
  }
}
