import AnnotationKit

/// An input as it came: its bytes, and what is known of them from outside.
public struct ArticleSource: Sendable {
  public let bytes: [UInt8]
  /// A path or an address; it becomes the `id` of the article.
  public let name: String
  /// What whoever sent the bytes calls them, in lower case and without parameters: `text/html`. Empty where
  /// nobody said.
  public let mediaType: String
  /// The encoding that whoever sent the bytes declared: `iso-8859-1`. Empty where nobody said.
  public let charset: String
  /// The absolute address the bytes come from, to which relative links in them refer. Empty where unknown.
  public let address: String
  /// The first bytes as UTF-8, without byte order mark and white space in front: what formats know a file by.
  package let opening: [UInt8]

  /// `contentType` is a header's value: `text/html; charset=utf-8`.
  public init(bytes: [UInt8], name: String, contentType: String = "", address: String = "") {
    self.bytes = bytes
    self.name = name
    self.address = address
    let parts = contentType.split(separator: ";").map { Self.trimmed($0).lowercased() }
    mediaType = parts.first ?? ""
    let declared = parts.dropFirst().first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count) ?? ""
    charset = Self.trimmed(declared.filter { $0 != "\"" && $0 != "'" })
    opening = Self.opening(of: bytes)
  }

  /// The end of the name behind its last full stop, in lower case: `html`. Empty where there is none.
  package var fileExtension: String {
    let path = name.prefix { $0 != "?" && $0 != "#" }
    let last = path.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }

  /// Whether the opening begins with `prefix`, letters of ASCII in either case.
  package func opens(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { wanted in
      opening.count >= wanted.count
        && zip(opening, wanted).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
    }
  }

  private static func opening(of bytes: [UInt8]) -> [UInt8] {
    // An even number, so that no unit of UTF-16 is cut in two.
    let head = Array(bytes.prefix(openingLength))
    let text: [UInt8]
    switch TextEncoding.wide(head) {
    case .some(let encoding): text = encoding.decode(head).utf8
    case .none: text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
    }
    return Array(text.drop { $0 == 0x20 || 0x09...0x0D ~= $0 })
  }

  private static let openingLength = 8192

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
