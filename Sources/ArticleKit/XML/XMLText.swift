import AnnotationKit

/// The text of an XML document as UTF-8, in whatever encoding it comes.
enum XMLText {
  /// By byte order mark, else by what the bytes look like, else by what the sender declares, else by the XML
  /// declaration. O(n).
  static func utf8(of source: ArticleSource) -> [UInt8] {
    if let wide = wideEncoding(source.bytes), let text = CharacterConverter.utf8(source.bytes, from: wide) {
      return text
    }
    let start = source.bytes.firstIndex { $0 > 0x20 } ?? 0
    let head = Array(source.bytes[start...].prefix(1024))
    return EncodingDetector.text(
      of: source.bytes, declarations: [source.charset] + HTMLEncoding.declarations(in: head)
    ).utf8
  }

  /// The kind of UTF-32 that the bytes are in, by byte order mark or by the zeros around a first `<`.
  private static func wideEncoding(_ bytes: [UInt8]) -> String? {
    switch Array(bytes.prefix(4)) {
    case [0, 0, 0xFE, 0xFF], [0, 0, 0, 0x3C]: "UTF-32BE"
    case [0xFF, 0xFE, 0, 0], [0x3C, 0, 0, 0]: "UTF-32LE"
    default: nil
    }
  }
}
