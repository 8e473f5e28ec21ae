/// What the tokenizer has to know of a Unicode scalar, answered from ranges for the scripts news is written in
/// and from Unicode's general category for the rest.
package enum UnicodeClass {
  case space
  case letter
  case digit
  /// Combining marks, joiners and soft hyphens: part of whatever stands before.
  case mark
  case apostrophe
  case doubleQuote
  case hyphen
  case dash
  case ellipsis
  /// Any other punctuation.
  case punctuation
  /// Currency, mathematics, emoji.
  case symbol

  /// Reads one scalar at `index`; a sequence that `end` cuts short counts as one scalar. The bytes must be
  /// valid UTF-8.
  @inline(__always)
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (
    scalar: UInt32, length: Int
  ) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC0, index + length <= end else { return (0xFFFD, 1) }
    let second = UInt32(bytes[index + 1]) & 0x3F
    if length == 2 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[index + 2]) & 0x3F
    if length == 3 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[index + 3]) & 0x3F, 4)
  }

  /// The class of a scalar above U+007F.
  package static func of(wide scalar: UInt32) -> UnicodeClass {
    switch scalar {
    case 0xC0...0x24F: return scalar == 0xD7 || scalar == 0xF7 ? .symbol : .letter
    case 0x2019, 0x2018, 0x201A, 0x201B, 0x2039, 0x203A: return .apostrophe
    case 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F, 0xFF02: return .doubleQuote
    case 0x2010, 0x2011: return .hyphen
    case 0x2012...0x2015, 0x2212, 0x2E3A, 0x2E3B: return .dash
    case 0x2026: return .ellipsis
    case 0xA0, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F, 0x2061...0x206F, 0x3000, 0xFEFF,
      0x80...0x9F, 0x1680:
      return .space
    case 0xAD, 0x200C, 0x200D, 0x2060, 0x300...0x36F, 0xFE00...0xFE0F: return .mark
    case 0x250...0x2AF, 0x400...0x481, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FA:
      return .letter
    default: return ofCategory(scalar)
    }
  }

  private static func ofCategory(_ scalar: UInt32) -> UnicodeClass {
    guard let scalar = Unicode.Scalar(scalar) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return .space
    case .dashPunctuation: return .dash
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .connectorPunctuation:
      return .punctuation
    default: return .symbol
    }
  }

  @inline(__always)
  package static func lowercase(ascii byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Lower case in the Latin, Greek and Cyrillic alphabets; other scalars stay as they are.
  package static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: return scalar + 0x20
    case 0xC0...0xDE: return scalar == 0xD7 ? scalar : scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: return scalar | 1
    case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x130: return 0x69
    case 0x178: return 0xFF
    case 0x1CD...0x1DC: return scalar & 1 == 1 ? scalar + 1 : scalar
    case 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1E00...0x1E95, 0x1EA0...0x1EFF: return scalar | 1
    case 0x386: return 0x3AC
    case 0x388...0x38A: return scalar + 37
    case 0x38C: return 0x3CC
    case 0x38E, 0x38F: return scalar + 63
    case 0x391...0x3AB: return scalar == 0x3A2 ? scalar : scalar + 0x20
    case 0x400...0x40F: return scalar + 0x50
    case 0x410...0x42F: return scalar + 0x20
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: return scalar | 1
    default: return scalar
    }
  }
}
