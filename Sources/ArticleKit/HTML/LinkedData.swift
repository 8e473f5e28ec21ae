import FoundationEssentials

/// What a page says of its article in JSON-LD, by the vocabulary of schema.org.
struct LinkedData: Sendable {
  var headline = ""
  var body = ""
  var authors: [String] = []
  var published = ""
  var publisher = ""
  var language = ""
  var address = ""

  /// Reads the scripts of a page. The first article wins; what it leaves open later ones fill. Malformed data is
  /// passed over.
  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard let type = tree.value(.type, of: node),
        String(decoding: type, as: UTF8.self).lowercased().contains("ld+json")
      else { continue }
      for child in tree.descendants(of: node) { read(tree.text(of: child)) }
    }
  }

  private mutating func read(_ script: ArraySlice<UInt8>) {
    // Some pages wrap the data in comments or CDATA, as was done for scripts once.
    guard let first = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let last = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }),
      first < last,
      script.count <= Self.sizeLimit
    else { return }
    // A wrapper's own bracket: <![CDATA[ … ]]>.
    var start = first
    if script[first] == UInt8(ascii: "["), script[..<first].reversed().starts(with: "!<".utf8.map { $0 }) {
      start =
        script[(first + 1)...].dropFirst(6).firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
        ?? first
    }
    var end = last
    if script[...last].reversed().starts(with: "]]".utf8), script[start] == UInt8(ascii: "{") {
      end = script[..<last].lastIndex { $0 == UInt8(ascii: "}") } ?? last
    }
    guard start < end else { return }
    // Line breaks inside strings are no JSON, yet common.
    let data = Data(script[start...end].map { $0 < 0x20 ? 0x20 : $0 })
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    guard let item = try? decoder.decode(Item.self, from: data) else { return }
    take(item, depth: 0)
  }

  private static let sizeLimit = 4 << 20

  private mutating func take(_ item: Item, depth: Int) {
    if item.types.contains(where: Self.isArticle) {
      if headline.isEmpty { headline = item.headline }
      if body.isEmpty { body = item.body }
      if authors.isEmpty { authors = item.authors }
      if published.isEmpty { published = item.published }
      if publisher.isEmpty { publisher = item.publisher }
      if language.isEmpty { language = item.language }
      if address.isEmpty { address = item.address }
    }
    guard depth < 4 else { return }
    for inner in item.inner { take(inner, depth: depth + 1) }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type.hasSuffix("Report") || type == "Review"
      || type == "LiveBlogPosting" || type == "ClaimReview"
  }

  /// One object of the data, or a list of them. Decoding never fails on a value of an unexpected kind.
  private struct Item: Decodable {
    var types: [String] = []
    var headline = ""
    var body = ""
    var authors: [String] = []
    var published = ""
    var publisher = ""
    var language = ""
    var address = ""
    var inner: [Item] = []

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: Key.self) {
        func texts(_ key: String) -> [String] {
          (try? container.decode(Texts.self, forKey: Key(key)))?.all ?? []
        }
        types = texts("@type").map { String($0.split(separator: "/").last ?? "") }
        headline = texts("headline").first ?? texts("name").first ?? ""
        body = texts("articleBody").first ?? ""
        authors = texts("author").isEmpty ? texts("creator") : texts("author")
        published = texts("datePublished").first ?? texts("dateCreated").first ?? ""
        publisher = texts("publisher").first ?? ""
        language = texts("inLanguage").first ?? ""
        address = texts("url").first ?? ""
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate"] {
          if let item = try? container.decode(Item.self, forKey: Key(key)) { inner.append(item) }
        }
      } else if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd, inner.count < 256 {
          guard let item = try? list.decode(Item.self) else { break }
          inner.append(item)
        }
      }
    }
  }

  /// A value's text: a string, an object's name, or several of them.
  private struct Texts: Decodable {
    var all: [String] = []

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        all = [text]
      } else if let container = try? decoder.container(keyedBy: Key.self) {
        for key in ["name", "@value", "@id"] {
          guard let name = try? container.decode(Texts.self, forKey: Key(key)), !name.all.isEmpty else {
            continue
          }
          all = name.all
          return
        }
      } else if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd, all.count < 64 {
          guard let texts = try? list.decode(Texts.self) else { break }
          all += texts.all
        }
      }
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
