/// An article's text as valid UTF-8 bytes, addressed by byte offset.
///
/// The bytes are the input as given; only malformed UTF-8 is replaced, each maximal malformed part by
/// U+FFFD. Hot loops read ``utf8``; nothing in this library stores a `String.Index`.
public struct SourceText: Sendable {
  /// Valid UTF-8.
  public let utf8: [UInt8]

  /// Takes a string's bytes. O(n).
  public init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  /// Takes any bytes; malformed UTF-8 becomes U+FFFD. O(n).
  public init(bytes: [UInt8]) {
    // Valid input, the usual case, is kept as it is and not decoded twice.
    if String(validating: bytes, as: UTF8.self) != nil {
      utf8 = bytes
    } else {
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  /// Length in bytes.
  public var count: Int { utf8.count }

  /// The whole text as a string. O(n).
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of `span`, clamped to the text. O(length of the span).
  public subscript(span: TextSpan) -> String {
    let low = Swift.max(0, Swift.min(span.start, count))
    let high = Swift.max(low, Swift.min(span.end, count))
    return String(decoding: utf8[low..<high], as: UTF8.self)
  }
}
