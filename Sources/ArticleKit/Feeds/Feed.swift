/// A feed: what it is called, and its items in its own order.
package struct Feed: Sendable {
  package var title = FeedText("", .plain)
  package var subtitle = FeedText("", .plain)
  /// Where the site it belongs to is; empty where it does not say.
  package var link = ""
  package var links: [FeedLink] = []
  package var dates = FeedDates()
  /// A BCP 47 tag; empty where it does not say.
  package var language = ""
  package var author = ""
  package var items: [FeedItem] = []

  package init() {}
}

/// One item of a feed. Whatever the feed does not say is empty.
package struct FeedItem: Sendable {
  package var id = ""
  package var title = FeedText("", .plain)
  /// The whole text, in the order and the variants the feed gives it.
  package var content: [FeedText] = []
  package var summary = FeedText("", .plain)
  /// Where the article itself is.
  package var link = ""
  package var links: [FeedLink] = []
  package var dates = FeedDates()
  package var authors: [String] = []
  package var language = ""

  package init() {}
}

/// The dates of a feed or an item, as the feed has them; empty where it has none.
package struct FeedDates: Hashable, Sendable {
  package var published = ""
  package var updated = ""
  package var created = ""

  package init() {}

  /// The date to show.
  package var best: String { published.isEmpty ? created.isEmpty ? updated : created : published }
}

/// An address that a feed or an item names, and what it is to it.
package struct FeedLink: Hashable, Sendable {
  /// `alternate`, `enclosure`, `self` …
  package var relation: String
  package var address: String
  package var mediaType: String

  package init(relation: String, address: String, mediaType: String = "") {
    self.relation = relation
    self.address = address
    self.mediaType = mediaType
  }
}
