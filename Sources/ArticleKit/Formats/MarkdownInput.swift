public import AnnotationKit

/// Markdown as GitHub has it, with front matter.
public struct MarkdownInput: ArticleFormat {
  public let name = "Markdown"

  public init() {}

  public func confidence(for source: ArticleSource) -> Double {
    guard source.bytes.count <= Self.sizeLimit, !Self.isHostile(source.bytes),
      BinaryDetector.kind(of: source.opening) == nil
    else {
      return 0
    }
    let isNamed =
      ["md", "markdown", "mdown", "mkd", "mkdn", "mdtext"].contains(source.fileExtension)
      || source.mediaType == "text/markdown"
    return isNamed
      ? FormatConfidence.named : MarkdownSigns(source.opening).areEnough ? FormatConfidence.possible : 0
  }

  /// A longer text is read as it is: no article, and the parser's time grows faster than some texts do.
  private static let sizeLimit = 8 << 20

  /// Thousands of images opened inside one another make the parser's time grow with their square.
  private static func isHostile(_ bytes: [UInt8]) -> Bool {
    var count = 0
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0x21 && bytes[index + 1] == 0x5B && bytes[index + 2] == 0x5B {
      count += 1
    }
    return count > 4000
  }

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    let bytes = EncodingDetector.text(
      of: source.bytes, declarations: source.charset.isEmpty ? [] : [source.charset]
    ).utf8
    let matter = FrontMatter(bytes)
    var metadata = Article.Metadata()
    metadata.title = matter.first("title", "headline")
    metadata.byline = (matter.values["author"] ?? matter.values["authors"] ?? matter.values["byline"] ?? [])
      .joined(separator: ", ")
    metadata.published = matter.first("date", "published", "pubdate")
    metadata.language = matter.first("lang", "language")
    metadata.site = matter.first("site", "publication", "source")
    metadata.address = matter.first("canonical", "canonical_url", "url", "link")
    let body = MarkdownText(Array(bytes.dropFirst(matter.length)), takesTitle: metadata.title.isEmpty)
    var text = ArticleText()
    text.append(.title, metadata.title.utf8)
    text.append(body.text)
    if metadata.title.isEmpty { metadata.title = body.title }
    // Nothing but marks: shown as it is.
    guard !body.text.isEmpty else { return try PlainTextInput().articles(in: source) }
    let article = text.article(id: source.name, metadata: metadata)
    let blocks = StructureDetector().markingFurniture(article.blocks, in: article.text, kinds: [.paragraph])
    return [
      Article(id: source.name, text: article.text, blocks: blocks, links: article.links, metadata: metadata)
    ]
  }
}

/// Signs of Markdown in a text that is not named so.
///
/// Plain text has one or the other by chance: a line of hyphens, a word between asterisks. So two kinds are asked for,
/// and one of them must be a heading, a link or a fence.
struct MarkdownSigns: Sendable {
  private(set) var areEnough = false

  init(_ text: [UInt8]) {
    let matter = FrontMatter(text)
    var strong: Set<String> = []
    var weak: Set<String> = []
    for line in text.split(separator: 0x0A).prefix(400) {
      let hashes = line.prefix { $0 == 0x23 }.count
      if 1...6 ~= hashes, line.dropFirst(hashes).first == 0x20, line.count > hashes + 1 {
        strong.insert("heading")
      }
      if line.starts(with: "```".utf8) { strong.insert("fence") }
      if Self.holdsLink(line) { strong.insert("link") }
      if ByteSearch.holds(line, Array("**".utf8)) { weak.insert("strong") }
      if line.starts(with: "> ".utf8) { weak.insert("quotation") }
      if line.starts(with: "- ".utf8) || line.starts(with: "* ".utf8) { weak.insert("item") }
      if line.starts(with: "|".utf8),
        line.allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x0D })
      {
        strong.insert("table")
      }
    }
    if matter.length > 0, !matter.values.isEmpty { strong.insert("front matter") }
    areEnough = !strong.isEmpty && strong.count + weak.count >= 2
  }

  /// `[words](target)`.
  private static func holdsLink(_ line: ArraySlice<UInt8>) -> Bool {
    guard let middle = line.indices.dropLast().first(where: { line[$0] == 0x5D && line[$0 + 1] == 0x28 })
    else { return false }
    return line[..<middle].contains(0x5B) && line[middle...].contains(0x29)
  }
}
