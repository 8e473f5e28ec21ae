import FoundationEssentials

/// Reads JSON Feed, versions 1 and 1.1.
struct JSONFeedReader {
  /// The address the feed came from; empty where unknown.
  var address: String

  /// The feed in `json`; `nil` where that is no JSON Feed.
  func feed(_ json: [UInt8]) -> Feed? {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(json)) else { return nil }
    guard document.version?.contains("jsonfeed.org") == true || document.items != nil else { return nil }
    var feed = Feed()
    feed.title = FeedText(document.title ?? "", .plain)
    feed.subtitle = FeedText(document.description ?? "", .plain)
    feed.language = document.language ?? ""
    feed.author = (document.authors ?? document.author.map { [$0] } ?? []).compactMap(\.name).first ?? ""
    let base = HTMLAddress(base: address)
    feed.link = document.home_page_url.flatMap(base.resolve) ?? ""
    if !feed.link.isEmpty { feed.links = [FeedLink(relation: "alternate", address: feed.link)] }
    feed.items = (document.items ?? []).map { item($0.value, of: feed) }
    return feed
  }

  private func item(_ source: Document.Item, of feed: Feed) -> FeedItem {
    var item = FeedItem()
    let base = HTMLAddress(base: address)
    item.id = source.id?.value ?? ""
    item.link = source.url.flatMap(base.resolve) ?? source.external_url.flatMap(base.resolve) ?? ""
    if !item.link.isEmpty { item.links = [FeedLink(relation: "alternate", address: item.link)] }
    item.title = FeedText(source.title ?? "", .plain)
    let home = address.isEmpty ? item.link : address
    if let html = source.content_html, !html.isEmpty {
      item.content.append(FeedText(html.trimmingWhiteSpace(), .html, base: home))
    }
    if let text = source.content_text, !text.isEmpty {
      item.content.append(FeedText(text.trimmingWhiteSpace(), .plain))
    }
    item.summary = FeedText((source.summary ?? "").trimmingWhiteSpace(), .plain)
    item.dates.published = source.date_published ?? ""
    item.dates.updated = source.date_modified ?? ""
    item.authors = (source.authors ?? source.author.map { [$0] } ?? []).compactMap(\.name)
    item.language = source.language ?? feed.language
    return item
  }

  // Named as the format names them.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  private struct Document: Decodable {
    var version: String?
    var title: String?
    var description: String?
    var home_page_url: String?
    var language: String?
    var author: Author?
    var authors: [Author]?
    var items: [Lenient]?

    struct Author: Decodable {
      var name: String?
    }

    /// Some feeds number their items.
    struct Identity: Decodable {
      var value: String

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          value = text
        } else {
          value = String(try container.decode(Double.self))
        }
      }
    }

    // swift-format-ignore: AlwaysUseLowerCamelCase
    struct Item: Decodable {
      var id: Identity?
      var url: String?
      var external_url: String?
      var title: String?
      var content_html: String?
      var content_text: String?
      var summary: String?
      var date_published: String?
      var date_modified: String?
      var author: Author?
      var authors: [Author]?
      var language: String?

      init() {}
    }

    /// An item that is not as the format says does not take the others with it.
    struct Lenient: Decodable {
      var value: Item

      init(from decoder: any Decoder) throws {
        value = (try? Item(from: decoder)) ?? Item()
      }
    }
  }
}
