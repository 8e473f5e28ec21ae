import AnnotationKit

/// The text of an XML document as UTF-8, in whatever encoding it comes.
enum XMLText {
  /// By what the sender declares, else by byte order mark, else by the XML declaration, else as UTF-8. Where the
  /// bytes are none of what was declared, by what they look like.
  static func utf8(of source: ArticleSource) -> [UInt8] {
    TextEncoding.detect(source.bytes).decode(source.bytes).utf8
  }
}
