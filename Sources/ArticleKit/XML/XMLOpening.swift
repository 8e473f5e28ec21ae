/// How a document begins, for telling what kind of XML it is without reading all of it.
struct XMLOpening {
  /// The first element's name in lower case, without its prefix.
  var name: String
  /// Whether nothing but white space, comments and declarations comes before it.
  var isAtStart: Bool

  /// `nil` where no element is in the opening.
  init?(_ source: ArticleSource) {
    var scan = HTMLTagScan(source.opening)
    guard let first = scan.next() else { return nil }
    let letters = source.opening[first.range].dropFirst().prefix { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 11 || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
    let qualified = String(decoding: letters, as: UTF8.self).lowercased()
    name = qualified.split(separator: ":").last.map(String.init) ?? ""
    isAtStart = HTMLTagScan.isMarkupOnly(source.opening[..<first.range.lowerBound])
  }
}
