public import AnnotationKit

/// Feeds: RSS, Atom and JSON Feed. Each item is an article.
public struct FeedInput: ArticleFormat {
  public let name = "feed"

  public init() {}

  public func confidence(for source: ArticleSource) -> Double {
    if source.opening.first == UInt8(ascii: "{") {
      return String(decoding: source.opening, as: UTF8.self).contains("//jsonfeed.org/version/")
        ? FormatConfidence.certain : 0
    }
    guard let first = XMLOpening(source), Self.roots.contains(first.name) else { return 0 }
    if first.isAtStart { return FormatConfidence.certain }
    // Something stands before it: a text that speaks of feeds, or a feed with rubbish in front.
    let isNamed =
      ["xml", "rss", "atom", "rdf"].contains(source.fileExtension) || source.mediaType.hasSuffix("xml")
    let opening = String(decoding: source.opening, as: UTF8.self).lowercased()
    let isFeed = ["<?xml", "<channel", "<item", "<entry"].contains { opening.contains($0) }
    return isFeed ? FormatConfidence.likely : isNamed ? FormatConfidence.named : 0
  }

  private static let roots: Set<String> = ["rss", "feed", "rdf", "channel"]

  public func articles(in source: ArticleSource) throws(ArticleError) -> [Article] {
    let feed = try feed(in: source)
    guard !feed.items.isEmpty else { throw ArticleError(.noItems, name: source.name) }
    let site = feed.title.line
    return feed.items.enumerated().map { index, item in
      item.article(id: "\(source.name)#\(index + 1)", site: site)
    }
  }

  /// The feed in `source`.
  package func feed(in source: ArticleSource) throws(ArticleError) -> Feed {
    if source.opening.first == UInt8(ascii: "{") {
      let json = XMLText.utf8(of: source)
      guard let feed = JSONFeedReader(address: source.address).feed(json) else {
        throw ArticleError(.malformed("JSON Feed", "no valid JSON with an \"items\" list"), name: source.name)
      }
      return feed
    }
    let (tree, error) = XMLReader.lenient(XMLText.utf8(of: source))
    guard let root = tree.root, XMLFeedReader.isFeed(root) else {
      throw ArticleError(
        .malformed("feed", error?.description ?? "no rss, feed or RDF element"), name: source.name)
    }
    return XMLFeedReader(address: source.address).feed(root)
  }
}
