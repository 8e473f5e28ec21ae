public import AnnotationKit

/// The encodings articles come in.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// The encoding `bytes` are in: by byte order mark; else by where the zero bytes of UTF-16 fall; else UTF-8,
  /// unless the bytes hold malformed UTF-8 and no character beyond ASCII that is well formed, as text in
  /// Windows-1252 does. O(n).
  public static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if let wide = wide(bytes) { return wide }
    let counts = UTF8Counts(bytes)
    return counts.malformed > 0 && counts.wellFormedBeyondASCII == 0 ? .windows1252 : .utf8
  }

  /// The kind of UTF-16 that `bytes` are in, by byte order mark or zero bytes.
  static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return detectUnmarkedUTF16(bytes)
  }

  /// The text of `bytes` without its byte order mark. What is malformed becomes U+FFFD. O(n).
  public func decode(_ bytes: [UInt8]) -> SourceText {
    switch self {
    case .utf8:
      SourceText(
        bytes: Self.mended(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes))
    case .utf16LittleEndian, .utf16BigEndian:
      SourceText(decodeUTF16(bytes))
    case .windows1252:
      SourceText(decodeWindows1252(bytes))
    }
  }

  /// Text in Latin letters as UTF-16 has a zero in nearly every second byte, always on the same side.
  private static func detectUnmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    // Markup and plain words begin in ASCII, whatever script follows.
    let opening = Array(sample.prefix(8))
    if opening.count == 8 {
      for high in [0, 1] {
        let isASCII = stride(from: 0, to: 8, by: 2).allSatisfy { index in
          opening[index + high] == 0 && (0x09...0x7E).contains(opening[index + 1 - high])
        }
        if isASCII { return high == 0 ? .utf16BigEndian : .utf16LittleEndian }
      }
    }
    guard bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] * 10 < half { return .utf16LittleEndian }
    if zeros[0] * 10 > half * 7, zeros[1] * 10 < half { return .utf16BigEndian }
    return nil
  }

  /// Text in UTF-8 into which pieces in Windows-1252 were pasted: their quote marks, dashes and accented letters, which
  /// are malformed as UTF-8, become what they were.
  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    var isBehindMalformed = false
    while index < bytes.count {
      let byte = bytes[index]
      let length = sequenceLength(bytes, index)
      if length > 0 {
        isBehindMalformed = false
        result += bytes[index..<index + length]
        index += length
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let previous = index > 0 ? bytes[index - 1] : 0x20
      let isPunctuation = byte == 0x80 || byte == 0x85 || 0x91...0x97 ~= byte || byte == 0x99
      // A letter among letters: café, Zoë.
      let isLetter =
        0xC0...0xFE ~= byte && byte != 0xD7 && byte != 0xF7
        && ((previous | 0x20) &- 0x61 < 26 || (next | 0x20) &- 0x61 < 26)
      if !isBehindMalformed, next < 0x80, isPunctuation || isLetter {
        let code = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte)
        result += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      } else {
        result.append(byte)
        isBehindMalformed = true
      }
      index += 1
    }
    return result
  }

  /// The length of the well-formed character at `index`; 0 where there is none.
  private static func sequenceLength(_ bytes: [UInt8], _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return 1 }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= bytes.count else { return 0 }
    return String(validating: bytes[index..<index + length], as: UTF8.self) == nil ? 0 : length
  }

  private func decodeUTF16(_ bytes: [UInt8]) -> String {
    let high = self == .utf16BigEndian ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
      index += 2
    }
    // An odd byte at the end is half a unit.
    if index < bytes.count { units.append(0xFFFD) }
    if units.first == 0xFEFF { units.removeFirst() }
    return String(decoding: units, as: UTF16.self)
  }

  private func decodeWindows1252(_ bytes: [UInt8]) -> String {
    var text = ""
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let code = (0x80..<0xA0).contains(byte) ? Self.upperControls[Int(byte) - 0x80] : UInt16(byte)
      text.unicodeScalars.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return text
  }

  /// What Windows-1252 has at 0x80 … 0x9F; U+FFFD where it has nothing.
  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

/// How much of some bytes is well-formed UTF-8.
struct UTF8Counts {
  private(set) var wellFormedBeyondASCII = 0
  private(set) var malformed = 0

  init(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { wellFormedBeyondASCII += 1 }
      case .error: malformed += 1
      case .emptyInput: return
      }
    }
  }
}
