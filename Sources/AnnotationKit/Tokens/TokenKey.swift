/// Token keys: FNV-1a over the lowercased UTF-8 of a token.
///
/// Keys stand for words wherever words are compared: equal words have equal keys whatever their case, and
/// typographic apostrophes, quote marks and hyphens equal their ASCII forms. 64 bits make a chance meeting
/// of two English words about as likely as a memory error; keys are never shown.
package struct TokenKey: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  @inline(__always)
  package mutating func add(byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Adds a scalar above U+007F, folded and lowercased.
  package mutating func add(wide scalar: UInt32) {
    switch scalar {
    case 0x2018...0x201B, 0x02BC, 0x2032: add(byte: 0x27)
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: add(byte: 0x22)
    case 0x2010, 0x2011: add(byte: 0x2D)
    case 0x2026:
      for _ in 0..<3 { add(byte: 0x2E) }
    case 0xAD, 0x200C, 0x200D, 0x2060: break
    default: add(utf8Of: UnicodeClass.lowercase(scalar))
    }
  }

  private mutating func add(utf8Of scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      add(byte: UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      add(byte: UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      add(byte: UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x1_0000:
      add(byte: UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      add(byte: UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
      add(byte: UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      add(byte: UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      add(byte: UInt8(truncatingIfNeeded: 0x80 | (scalar >> 12) & 0x3F))
      add(byte: UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6) & 0x3F))
      add(byte: UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }

  /// The key of the UTF-8 in `bytes[start..<end]`. O(length).
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var key = TokenKey()
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        key.add(byte: UnicodeClass.lowercase(ascii: byte))
        index += 1
      } else {
        let (scalar, length) = UnicodeClass.decode(bytes, index, end)
        key.add(wide: scalar)
        index += length
      }
    }
    return key.value
  }
}

extension Tokens {
  /// The key that a token spelled `word` has in ``Tokens/keys``.
  package static func key(of word: StaticString) -> UInt64 {
    guard word.hasPointerRepresentation else { return key(of: word.description) }
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return TokenKey.of(bytes, 0, bytes.count)
  }

  /// The key that a token spelled `word` has in ``Tokens/keys``.
  package static func key(of word: String) -> UInt64 {
    var word = word
    return word.withUTF8 { TokenKey.of($0, 0, $0.count) }
  }
}
