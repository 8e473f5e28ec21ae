public import AnnotationKit

/// OPML: lists of feeds, as feed readers export them, and other outlines.
///
/// A list opens as one article with the name and address of each feed; none of them is fetched.
public struct OutlineInput: ArticleFormat {
  public let name = "OPML"

  public init() {}

  public func confidence(for source: ArticleSource) -> Double {
    guard let first = XMLOpening(source) else { return 0 }
    guard first.name == "opml" || first.name == "outlinedocument" else {
      return source.fileExtension == "opml" ? FormatConfidence.named : 0
    }
    return first.isAtStart ? FormatConfidence.certain : FormatConfidence.likely
  }

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    let (tree, error) = XMLReader.lenient(XMLText.utf8(of: source))
    guard let root = tree.root else {
      throw ArticleError(.malformed("OPML list", error?.description ?? "no element"), name: source.name)
    }
    var metadata = Article.Metadata()
    var text = ArticleText()
    if let head = root.child("head") {
      metadata.title = head.child("title")?.trimmedText ?? ""
      metadata.byline = head.child("ownerName")?.trimmedText ?? ""
      let date = head.child("dateModified")?.trimmedText ?? head.child("dateCreated")?.trimmedText ?? ""
      metadata.published = FeedDate(date)?.iso8601 ?? date
    }
    text.append(.title, metadata.title.utf8)
    let base = HTMLAddress(base: source.address)
    for outline in root.descendants() where outline.name.local.lowercased() == "outline" {
      Self.append(outline, to: &text, base: base)
    }
    guard text.blocks.contains(where: { $0.kind != .title }) else {
      throw ArticleError(.noItems, name: source.name)
    }
    return [text.article(id: source.name, metadata: metadata)]
  }

  private static func append(_ outline: XMLElement, to text: inout ArticleText, base: HTMLAddress) {
    let label = FeedText(
      guessing: (outline.attribute("text") ?? outline.attribute("title") ?? "").trimmingWhiteSpace(),
      base: "",
      language: ""
    ).line
    var depth = -2
    var ancestor = outline.parent
    while let current = ancestor {
      depth += 1
      ancestor = current.parent
    }
    let given = ["xmlurl", "url", "htmlurl"].lazy.compactMap { outline.attribute($0) }.first { !$0.isEmpty }
    guard let address = given.flatMap(base.resolve) else {
      let kind: Article.Block.Kind = outline.hasElements ? .heading : .listItem
      text.append(kind, label.utf8, level: kind == .heading ? min(depth, 5) + 1 : max(0, depth))
      return
    }
    let start = label.isEmpty || label == address ? "" : label + ": "
    let link = Article.Link(
      TextSpan(start.utf8.count, start.utf8.count + address.utf8.count), address: address)
    text.append(.listItem, (start + address).utf8, level: max(0, depth), links: [link])
  }
}
