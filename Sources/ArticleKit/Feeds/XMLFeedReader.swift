import FoundationEssentials

/// Reads RSS 0.9x to 2.0, RSS 1.0 in RDF, Atom 0.3 and 1.0, and CDF, and the mixtures of them that feeds are in
/// practice: an element means what its name says wherever it stands.
struct XMLFeedReader {
  /// The address the feed came from; empty where unknown.
  var address: String

  /// Whether a document that begins with `root` is a feed.
  static func isFeed(_ root: XMLElement) -> Bool {
    switch root.name.local.lowercased() {
    case "rss", "feed", "rdf": true
    case "channel": root.name.namespace == .none || root.name.namespace == .rss
    default: false
    }
  }

  func feed(_ root: XMLElement) -> Feed {
    var feed = Feed()
    let isAtom = root.name.local.lowercased() == "feed"
    let channel =
      isAtom || root.name.local.lowercased() == "channel"
      ? root : root.children.first { $0.name.local.lowercased() == "channel" } ?? root
    let fields = Fields(of: channel, reader: self, isAtom: isAtom)
    feed.title = fields.title
    feed.subtitle = fields.summary
    feed.links = fields.links
    feed.link = fields.bestLink
    feed.dates = fields.dates
    feed.author = fields.authors.first ?? ""
    feed.language = fields.language.isEmpty ? root.attribute("xml:lang") ?? "" : fields.language
    let items = root.descendants(stoppingAt: Self.isItem).filter(Self.isItem)
    feed.items = items.map { item($0, isAtom: isAtom, of: feed) }
    return feed
  }

  private static func isItem(_ element: XMLElement) -> Bool {
    let local = element.name.local.lowercased()
    return local == "item" || local == "entry"
  }

  private func item(_ element: XMLElement, isAtom: Bool, of feed: Feed) -> FeedItem {
    let fields = Fields(of: element, reader: self, isAtom: isAtom)
    var item = FeedItem()
    item.id = fields.id
    item.title = fields.title
    item.summary = fields.summary
    item.content = fields.content
    item.links = fields.links
    item.link = fields.bestLink
    item.dates = fields.dates
    item.authors = fields.authors
    item.language = fields.language.isEmpty ? element.language ?? feed.language : fields.language
    return item
  }

  /// The address to which links in `element` refer: every `xml:base` around it counts, and the feed's address.
  func base(of element: XMLElement) -> String {
    var bases: [String] = []
    var current: XMLElement? = element
    while let ancestor = current {
      if let base = ancestor.attribute("xml:base") { bases.append(base) }
      current = ancestor.parent
    }
    return bases.reversed().reduce(address) { outer, inner in
      let resolved = HTMLAddress(base: outer).resolve(inner) ?? outer
      // Some write one slash too many.
      return resolved.replacing(":///", with: "://")
    }
  }
}

/// What the elements directly inside a channel or an item say.
private struct Fields {
  var id = ""
  var title = FeedText("", .plain)
  var summary = FeedText("", .plain)
  var content: [FeedText] = []
  var links: [FeedLink] = []
  var dates = FeedDates()
  var authors: [String] = []
  var language = ""

  private let reader: XMLFeedReader
  private let isAtom: Bool
  /// A permanent link that is given as an item's identity.
  private var permanentLink = ""
  /// Said by other vocabularies: taken where the feed's own says nothing.
  private var otherTitle = FeedText("", .plain)
  private var otherSummary = FeedText("", .plain)

  init(of element: XMLElement, reader: XMLFeedReader, isAtom: Bool) {
    self.reader = reader
    self.isAtom = isAtom
    // CDF has attributes where others have elements.
    if let address = element.attribute("href") { addLink(address, to: element) }
    if let date = element.attribute("lastmod") { dates.updated = date.trimmingWhiteSpace() }
    for child in element.children { read(child) }
    if let group = element.child("group"), group.name.namespace == .media {
      for child in group.children { read(child) }
    }
    if title.isEmpty { title = otherTitle }
    if summary.isEmpty { summary = otherSummary }
    if id.isEmpty { id = element.attribute("rdf:about") ?? "" }
  }

  /// The page that the feed or item is about.
  var bestLink: String {
    let alternates = links.filter { $0.relation == "alternate" }
    let pages = alternates.filter { $0.mediaType.isEmpty || $0.mediaType.contains("html") }
    return pages.first?.address ?? alternates.first?.address ?? permanentLink
  }

  private mutating func read(_ element: XMLElement) {
    let name = element.name.local.lowercased()
    switch element.name.namespace {
    case .content where name == "encoded":
      add(content: text(of: element, otherwise: .html))
    case .xhtml where name == "body" || name == "div":
      add(content: FeedText(html(of: element), .html, base: reader.base(of: element)))
    case .dublinCore, .dublinCoreTerms: readDublinCore(name, element)
    case .media: readMedia(name, element)
    case .itunes: readItunes(name, element)
    case .none, .rss, .atom, .rdf: readOwn(name, element)
    case .other where element.name.namespace == element.parent?.name.namespace: readOwn(name, element)
    case .xml, .xhtml, .feedburner, .package, .other, .content: break
    }
  }

  private mutating func readOwn(_ name: String, _ element: XMLElement) {
    switch name {
    case "title": first(&title, text(of: element, otherwise: nil))
    case "link": readLink(element)
    case "enclosure": readEnclosure(element)
    case "guid", "id": readIdentity(element)
    case "description", "tagline", "subtitle", "summary", "abstract":
      let text = text(of: element, otherwise: isAtom ? nil : .html)
      // The second of two is the fuller one by custom.
      if summary.isEmpty { summary = text } else { add(content: text) }
    case "content", "body", "fullitem":
      add(content: text(of: element, otherwise: isAtom ? nil : .html))
    case "pubdate", "published", "issued", "publicationdate": last(&dates.published, element.trimmedText)
    case "updated", "modified", "lastbuilddate", "lastmod": last(&dates.updated, element.trimmedText)
    case "created": last(&dates.created, element.trimmedText)
    case "author", "managingeditor": readAuthor(element)
    case "language": first(&language, element.trimmedText)
    default: break
    }
  }

  private mutating func readDublinCore(_ name: String, _ element: XMLElement) {
    switch name {
    case "title": first(&otherTitle, text(of: element, otherwise: nil))
    case "description", "abstract": first(&otherSummary, text(of: element, otherwise: .html))
    case "date", "modified": last(&dates.updated, element.trimmedText)
    case "issued": last(&dates.published, element.trimmedText)
    case "created": last(&dates.created, element.trimmedText)
    case "creator": readAuthor(element)
    case "language": first(&language, element.trimmedText)
    default: break
    }
  }

  private mutating func readMedia(_ name: String, _ element: XMLElement) {
    switch name {
    case "title": first(&otherTitle, text(of: element, otherwise: nil))
    case "description": first(&otherSummary, text(of: element, otherwise: .html))
    default: break
    }
  }

  private mutating func readItunes(_ name: String, _ element: XMLElement) {
    switch name {
    case "summary", "subtitle": first(&otherSummary, text(of: element, otherwise: .html))
    case "author" where authors.isEmpty: readAuthor(element)
    default: break
    }
  }

  // MARK: Links and names

  private mutating func readLink(_ element: XMLElement) {
    let address = element.attribute("href") ?? element.trimmedText
    addLink(address, to: element)
  }

  private mutating func addLink(_ address: String, to element: XMLElement) {
    let base = HTMLAddress(base: reader.base(of: element))
    guard let absolute = base.resolve(address) else { return }
    let relation = element.attribute("rel") ?? ""
    links.append(
      FeedLink(
        relation: relation.isEmpty ? "alternate" : relation, address: absolute,
        mediaType: element.attribute("type") ?? ""))
  }

  private mutating func readEnclosure(_ element: XMLElement) {
    guard let address = element.attribute("url"),
      let absolute = HTMLAddress(base: reader.base(of: element)).resolve(address)
    else { return }
    let type = element.attribute("type") ?? ""
    links.append(FeedLink(relation: "enclosure", address: absolute, mediaType: type))
  }

  private mutating func readIdentity(_ element: XMLElement) {
    first(&id, element.trimmedText)
    guard element.name.local.lowercased() == "guid",
      element.attribute("ispermalink")?.lowercased() != "false",
      let address = HTMLAddress(base: "").resolve(element.trimmedText), address.hasPrefix("http")
    else { return }
    first(&permanentLink, address)
  }

  /// "Helena Marsh", "h@example.org (Helena Marsh)", "Helena Marsh <h@example.org>", or Atom's elements.
  private mutating func readAuthor(_ element: XMLElement) {
    var name = element.child("name")?.trimmedText ?? element.child("Name")?.trimmedText ?? ""
    if name.isEmpty, !element.hasElements { name = element.trimmedText }
    if let open = name.firstIndex(of: "("), name.hasSuffix(")"), name[..<open].contains("@") {
      name = name[name.index(after: open)...].dropLast().trimmingWhiteSpace()
    } else if let open = name.firstIndex(of: "<"), name.hasSuffix(">"), open > name.startIndex {
      name = name[..<open].trimmingWhiteSpace()
    }
    if !name.isEmpty, !authors.contains(name) { authors.append(name) }
  }

  // MARK: Texts

  /// The text of an element as its attributes say; where they say nothing as `otherwise`, or as it looks.
  private func text(of element: XMLElement, otherwise: FeedText.Markup?) -> FeedText {
    let base = reader.base(of: element)
    let language = element.language ?? ""
    let type = (element.attribute("type") ?? "").lowercased().trimmingWhiteSpace()
    let mode = (element.attribute("mode") ?? "").lowercased()
    // Text that is elsewhere is not fetched.
    if element.attribute("src") != nil, element.trimmedText.isEmpty { return FeedText("", .plain) }
    if mode == "base64" || (!type.isEmpty && type.contains("/") && !Self.isText(type)) {
      return FeedText(Self.decodeBase64(element.trimmedText), Self.isHTML(type) ? .html : .plain, base: base)
    }
    if element.hasElements {
      // Markup that is escaped inside an element that is not.
      if Self.isHTML(type), element.children.count == 1, let wrapper = element.child("div"),
        !wrapper.hasElements,
        FeedText.looksLikeHTML(wrapper.text)
      {
        return FeedText(wrapper.trimmedText, .html, base: base, language: language)
      }
      return FeedText(html(of: element), .html, base: base, language: language)
    }
    let text = element.trimmedText
    if type == "xhtml" || type == "application/xhtml+xml" || (Self.isHTML(type) && mode == "xml") {
      // Escaped though it should not be.
      let markup: FeedText.Markup = mode == "escaped" || FeedText.looksLikeHTML(text) ? .html : .plain
      return FeedText(text, markup, base: base, language: language)
    }
    if Self.isHTML(type) { return FeedText(text, .html, base: base, language: language) }
    if type == "text" || type == "text/plain" || (isAtom && otherwise == nil) {
      return FeedText(text, .plain, base: base, language: language)
    }
    if otherwise == .html { return FeedText(text, .html, base: base, language: language) }
    return FeedText(guessing: text, base: base, language: language)
  }

  private func html(of element: XMLElement) -> String {
    String(decoding: element.innerHTML, as: UTF8.self).trimmingWhiteSpace()
  }

  private static func isHTML(_ type: String) -> Bool {
    type == "html" || type == "text/html" || type == "xhtml" || type == "application/xhtml+xml"
  }

  private static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml")
  }

  private static func decodeBase64(_ text: String) -> String {
    guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else { return text }
    return String(decoding: data, as: UTF8.self).trimmingWhiteSpace()
  }

  // MARK: Fields given more than once

  private mutating func add(content text: FeedText) {
    if !text.isEmpty { content.append(text) }
  }

  private func first(_ field: inout FeedText, _ text: FeedText) {
    if field.isEmpty { field = text }
  }

  private func first(_ field: inout String, _ text: String) {
    if field.isEmpty { field = text }
  }

  /// A date that is given again corrects the one before.
  private func last(_ field: inout String, _ text: String) {
    if !text.isEmpty { field = text }
  }
}
