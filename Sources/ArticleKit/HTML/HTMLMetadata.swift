import AnnotationKit

/// What a page says of its article outside the text: in its head, in JSON-LD, in the names of its elements.
struct HTMLMetadata: Sendable {
  /// What may be the title, the likeliest first.
  private(set) var titles: [String] = []
  private(set) var site = ""
  private(set) var authors: [String] = []
  private(set) var published = ""
  private(set) var language = ""
  private(set) var address = ""
  let linked: LinkedData

  private let tree: HTMLTree

  init(_ tree: HTMLTree, address base: String) {
    self.tree = tree
    linked = LinkedData(tree)
    var named: [String: [String]] = [:]
    var canonical = ""
    var pageTitle = ""
    var relAuthors: [String] = []
    var times: [String] = []
    var markedAuthors: [String] = []
    var markedDate = ""
    for node in tree.nodes.indices {
      let tag = tree.nodes[node].tag
      switch tag {
      case .meta:
        let content = Self.collapsed(tree.string(.content, of: node))
        guard !content.isEmpty else { continue }
        for attribute in [HTMLAttribute.property, .name, .itemprop] {
          let name = tree.string(attribute, of: node).lowercased()
          if !name.isEmpty { named[name, default: []].append(content) }
        }
      case .link:
        if canonical.isEmpty, tree.string(.rel, of: node).lowercased() == "canonical" {
          canonical = tree.string(.href, of: node)
        }
      case .title:
        if pageTitle.isEmpty { pageTitle = text(in: node) }
      case .time:
        let date = tree.string(.datetime, of: node)
        if !date.isEmpty, times.count < 8 { times.append(date) }
      default: break
      }
      guard tag != .meta, tag != .text else { continue }
      if tree.string(.rel, of: node).lowercased() == "author", relAuthors.count < 8 {
        relAuthors.append(text(in: node))
      }
      switch tree.string(.itemprop, of: node).lowercased() {
      case "author", "creator": if markedAuthors.count < 8 { markedAuthors.append(text(in: node)) }
      case "datepublished":
        if markedDate.isEmpty {
          markedDate =
            [tree.string(.datetime, of: node), tree.string(.content, of: node)].first { !$0.isEmpty } ?? ""
        }
      default: break
      }
    }
    func first(_ names: [String]) -> String {
      for name in names { if let value = named[name]?.first { return value } }
      return ""
    }
    titles = [
      first(["og:title"]), Self.collapsed(linked.headline),
      first(["twitter:title", "dc.title", "title", "parsely-title"]), pageTitle,
    ]
    .filter { !$0.isEmpty }
    site = first(["og:site_name", "application-name", "al:android:app_name"])
    if site.isEmpty { site = Self.collapsed(linked.publisher) }
    let authorNames = [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl",
      "og:article:author",
    ]
    authors = Self.people(linked.authors)
    for name in authorNames where authors.isEmpty { authors = Self.people(named[name] ?? []) }
    if authors.isEmpty { authors = Self.people(relAuthors) }
    if authors.isEmpty { authors = Self.people(markedAuthors) }
    // The publisher is no author.
    let siteName = site.lowercased()
    authors.removeAll { !siteName.isEmpty && $0.lowercased().hasPrefix(siteName) }
    published =
      [
        linked.published,
        first([
          "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
          "sailthru.date",
          "dc.date", "dc.date.issued", "date", "pubdate", "publish-date", "publication_date",
          "article.published", "dcterms.created",
        ]),
        markedDate, times.first ?? "",
      ].map(Self.collapsed).first { !$0.isEmpty && !$0.hasPrefix("000") } ?? ""
    language =
      [tree.string(.lang, of: 0), linked.language, first(["og:locale"])]
      .map { Self.collapsed($0).replacing("_", with: "-") }.first { !$0.isEmpty } ?? ""
    let resolver = HTMLAddress(base: base)
    self.address =
      [canonical, first(["og:url"]), linked.address].lazy.compactMap { resolver.resolve($0) }
      .first { $0.hasPrefix("http") } ?? base
  }

  /// The text below an element, white space collapsed.
  private func text(in node: Int) -> String {
    var bytes: [UInt8] = []
    for inner in tree.descendants(of: node) where tree.nodes[inner].tag == .text && bytes.count < 1024 {
      bytes += tree.text(of: inner)
      bytes.append(0x20)
    }
    return Self.collapsed(String(decoding: bytes, as: UTF8.self))
  }

  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  /// Names of people: without "By", addresses and repetitions.
  private static func people(_ names: [String]) -> [String] {
    var people: [String] = []
    for name in names {
      var name = collapsed(name)
      for prefix in ["By ", "by ", "BY "] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
      guard (2...80).contains(name.count), !name.contains("://"), !name.contains("@"),
        name.contains(where: \.isLetter),
        !people.contains(name)
      else { continue }
      people.append(name)
    }
    return people
  }
}
