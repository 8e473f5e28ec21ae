package import AnnotationKit

/// Finds words as people type them in text as newsrooms set it.
///
/// Small letters match capitals too, unless the pattern has a capital. A straight quote matches a curly one, a
/// hyphen matches the other hyphens, and a space matches any white space, line breaks included.
package struct TextSearch: Sendable {
  private let pattern: [UInt32]
  private let ignoresCase: Bool
  /// Whether a match can begin with this byte.
  private let firstBytes: [Bool]

  package init(_ pattern: String) {
    let ignoresCase = !pattern.contains { $0.isUppercase }
    self.ignoresCase = ignoresCase
    var folded: [UInt32] = []
    for scalar in pattern.unicodeScalars {
      let value = Self.folded(scalar.value, ignoringCase: ignoresCase)
      if value == 0x20, folded.last == 0x20 { continue }
      folded.append(value)
    }
    self.pattern = folded
    let first = folded.first ?? 0
    firstBytes = (0..<256).map { byte in
      if byte >= 0xC2 { return true }
      return byte < 0x80 && Self.folded(UInt32(byte), ignoringCase: ignoresCase) == first
    }
  }

  /// Whether a string has a match.
  package func isFound(in string: String) -> Bool {
    !matches(in: SourceText(string)).isEmpty
  }

  /// Matches in reading order, none overlapping another. O(n) for texts in which the pattern's first character
  /// is not everywhere.
  package func matches(in text: SourceText) -> [TextSpan] {
    var found: [TextSpan] = []
    addMatches(in: TextSpan(0, text.count), of: text, to: &found)
    return found
  }

  /// Adds the matches in a part of a text, as ``matches(in:)`` has them.
  package func addMatches(in part: TextSpan, of text: SourceText, to found: inout [TextSpan]) {
    guard !pattern.isEmpty else { return }
    text.utf8.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<min(part.end, bytes.count)])
      firstBytes.withUnsafeBufferPointer { first in
        var index = part.start
        while index < bytes.count {
          if first[Int(bytes[index])], let end = match(bytes, at: index) {
            found.append(TextSpan(index, end))
            index = max(end, index + 1)
          } else {
            index += 1
          }
        }
      }
    }
  }

  /// The end of a match that begins at `start`.
  private func match(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    for value in pattern {
      guard index < bytes.count else { return nil }
      let (scalar, length) = Self.scalar(bytes, at: index)
      guard Self.folded(scalar, ignoringCase: ignoresCase) == value else { return nil }
      index += length
      if value == 0x20 {
        while index < bytes.count {
          let (next, length) = Self.scalar(bytes, at: index)
          guard Self.folded(next, ignoringCase: false) == 0x20 else { break }
          index += length
        }
      }
    }
    return index
  }

  /// The scalar at `index` and its length; the bytes are valid UTF-8.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    func tail(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  private static func folded(_ value: UInt32, ignoringCase: Bool) -> UInt32 {
    if value < 0x80 {
      if ignoringCase, (0x41...0x5A).contains(value) { return value + 32 }
      return (0x09...0x0D).contains(value) ? 0x20 : value
    }
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC: return 0x27
    case 0x201C, 0x201D, 0x201E, 0x201F: return 0x22
    case 0x2010, 0x2011, 0x2212: return 0x2D
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: return 0x20
    default: break
    }
    guard ignoringCase, let scalar = Unicode.Scalar(value) else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? value : value
  }
}
