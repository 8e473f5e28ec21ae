import AnnotationKit

/// Words in the head of a mail that are written in ASCII and stand for others (RFC 2047): `=?utf-8?Q?Caf=C3=A9?=`.
enum EncodedWords {
  /// `bytes` with such words as what they stand for; what cannot be read stays as it is. White space between two of
  /// them means nothing. O(n).
  static func decoded(_ bytes: [UInt8]) -> String {
    var result = ""
    var plain: [UInt8] = []
    var index = 0
    var endsWithWord = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "="), let (word, end) = word(in: bytes, at: index) {
        if !endsWithWord || plain.contains(where: { $0 > 0x20 }) {
          result += String(decoding: plain, as: UTF8.self)
        }
        plain = []
        result += word
        index = end
        endsWithWord = true
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return result + String(decoding: plain, as: UTF8.self)
  }

  /// The word that begins at `start`, and where it ends: a character set, `Q` or `B`, and text, between question marks.
  private static func word(in bytes: [UInt8], at start: Int) -> (String, Int)? {
    let limit = min(bytes.count, start + 2_000)
    guard start + 6 < limit, bytes[start + 1] == UInt8(ascii: "?") else { return nil }
    let marks = (start + 2..<limit).lazy.filter { bytes[$0] == UInt8(ascii: "?") }.prefix(3)
    let places = Array(marks)
    guard places.count == 3, places[1] == places[0] + 2, places[2] + 1 < bytes.count,
      bytes[places[2] + 1] == UInt8(ascii: "=")
    else { return nil }
    let text = bytes[(places[1] + 1)..<places[2]]
    let unpacked: [UInt8]?
    switch bytes[places[0] + 1] | 0x20 {
    case UInt8(ascii: "q"): unpacked = quoted(text)
    case UInt8(ascii: "b"): unpacked = base64(text)
    default: unpacked = nil
    }
    guard let unpacked else { return nil }
    // A language may follow the character set.
    let label = bytes[(start + 2)..<places[0]].prefix { $0 != UInt8(ascii: "*") }
    let decoded = EncodingDetector.text(
      of: unpacked, declarations: [String(decoding: label, as: UTF8.self)])
    return (decoded.string, places[2] + 2)
  }

  private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "_"): result.append(0x20)
      case UInt8(ascii: "="):
        guard index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2])
        else { return nil }
        result.append(high << 4 | low)
        index += 2
      case let byte: result.append(byte)
      }
      index += 1
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text where byte != UInt8(ascii: "=") {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }
}
