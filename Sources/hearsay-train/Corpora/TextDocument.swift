import AnnotationKit

/// One line of the corpora's JSON Lines files: a text with labelled spans.
struct TextDocument: Decodable, Sendable {
  let id: String
  let text: String
  let sentences: [[Int]]?
  let spans: [LabelledSpan]?

  /// A span as the file has it, in code points; see ``CodePointMap`` for bytes.
  struct LabelledSpan: Decodable, Sendable {
    let start: Int
    let end: Int
    let layer: String?
    let label: String?
  }
}

/// From a text's code points, in which corpora count, to its UTF-8 bytes.
struct CodePointMap: Sendable {
  /// The byte offset of every code point, and the text's length.
  private let bytes: [Int32]

  init(_ text: String) {
    var bytes: [Int32] = []
    var offset: Int32 = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { bytes.append(offset) }
      offset += 1
    }
    bytes.append(offset)
    self.bytes = bytes
  }

  /// The byte offset of a code point, clamped to the text.
  func byte(_ codePoint: Int) -> Int { Int(bytes[max(0, min(codePoint, bytes.count - 1))]) }

  func span(_ start: Int, _ end: Int) -> TextSpan { TextSpan(byte(start), byte(end)) }
}
