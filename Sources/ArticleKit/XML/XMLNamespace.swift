/// The vocabularies that feeds and books are written in. An address in a document names one of them; older
/// drafts and common misspellings of an address name the same.
enum XMLNamespace: Hashable, Sendable {
  case none
  case xml
  case rss
  case atom
  case rdf
  case dublinCore
  case dublinCoreTerms
  case content
  case xhtml
  case media
  case itunes
  case feedburner
  case package
  case other

  init(address: String) {
    let address = address.lowercased()
    for (start, namespace) in Self.addresses where address.hasPrefix(start) {
      self = namespace
      return
    }
    self = address.isEmpty ? .none : .other
  }

  /// What a prefix nearly always stands for, for documents that forget to declare it.
  init(undeclaredPrefix prefix: String) {
    self = Self.prefixes[prefix.lowercased()] ?? .other
  }

  private static let addresses: [(String, XMLNamespace)] = [
    ("http://www.w3.org/xml/1998/namespace", .xml),
    ("http://www.w3.org/2005/atom", .atom),
    ("http://purl.org/atom/", .atom),
    ("http://example.com/newformat#", .atom),
    ("http://example.com/necho", .atom),
    ("http://purl.org/echo/", .atom),
    ("uri/of/echo/namespace#", .atom),
    ("http://purl.org/pie/", .atom),
    ("http://purl.org/rss/1.0/modules/content", .content),
    ("http://purl.org/rss/", .rss),
    ("http://my.netscape.com/", .rss),
    ("http://channel.netscape.com/", .rss),
    ("http://backend.userland.com/", .rss),
    ("http://blogs.law.harvard.edu/tech/rss", .rss),
    ("http://cyber.law.harvard.edu/rss", .rss),
    ("http://cyber.harvard.edu/rss", .rss),
    ("http://www.rssboard.org/rss-specification", .rss),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", .rdf),
    ("http://purl.org/dc/elements/", .dublinCore),
    ("http://purl.org/dc/terms/", .dublinCoreTerms),
    ("http://www.w3.org/1999/xhtml", .xhtml),
    ("http://search.yahoo.com/mrss", .media),
    ("https://search.yahoo.com/mrss", .media),
    ("http://www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
    ("http://example.com/dtds/podcast-1.0.dtd", .itunes),
    ("http://rssnamespace.org/feedburner/", .feedburner),
    ("http://www.idpf.org/2007/opf", .package),
  ]

  private static let prefixes: [String: XMLNamespace] = [
    "xml": .xml, "atom": .atom, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "content": .content, "xhtml": .xhtml, "media": .media, "itunes": .itunes, "feedburner": .feedburner,
    "opf": .package,
  ]
}
