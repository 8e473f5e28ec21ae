import AnnotationKit

extension FeedItem {
  /// Text at least this long is taken for a whole article, wherever the feed has it. In bytes.
  private static let wholeLength = 2000

  /// The item as an article of the feed called `site`. `id` names it where it has no address of its own.
  ///
  /// Where the feed has no more than a summary, a last line says so and where the article is; it is not fetched.
  func article(id: String, site: String) -> Article {
    var text = ArticleText()
    let title = title.line
    text.append(.title, title.utf8)
    var body = ArticleText()
    for part in content {
      body = part.articleText
      if !body.isEmpty { break }
    }
    let isWhole = !body.isEmpty
    if body.isEmpty { body = summary.articleText }
    text.append(body)
    if !isWhole, body.utf8.count < Self.wholeLength { text.appendPointer(to: link, isEmpty: body.isEmpty) }

    var metadata = Article.Metadata()
    metadata.title = title
    metadata.byline = authors.joined(separator: ", ")
    metadata.published = FeedDate(dates.best)?.iso8601 ?? dates.best
    metadata.site = site
    metadata.address = link
    metadata.language = language
    return text.article(id: link.isEmpty ? id : link, metadata: metadata)
  }
}

extension ArticleText {
  fileprivate mutating func appendPointer(to address: String, isEmpty: Bool) {
    let notice = isEmpty ? "The feed has no text for this." : "The feed has only a summary."
    guard !address.isEmpty else {
      if isEmpty { append(.furniture, notice.utf8) }
      return
    }
    let start = "\(notice) The article: "
    let link = Article.Link(
      TextSpan(start.utf8.count, start.utf8.count + address.utf8.count), address: address)
    append(.furniture, (start + address).utf8, links: [link])
  }
}
