/// Shows characters on terminals that have ASCII alone: quotes and dashes by typewriter signs, letters without
/// their marks, anything else by a question mark.
package enum ASCIIFold {
  /// One ASCII character.
  package static func shown(_ character: Character) -> String {
    guard let first = character.unicodeScalars.first else { return " " }
    switch first.value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A: return "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2022, 0xB7, 0x2219: return "*"
    case 0x2026: return "~"
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return " "
    case 0x2400...0x241F, 0x2421: return "^"
    case 0xDF: return "s"
    case 0xC6: return "A"
    case 0xE6: return "a"
    case 0xD8: return "O"
    case 0xF8: return "o"
    case 0x141: return "L"
    case 0x142: return "l"
    case 0x131: return "i"
    default: break
    }
    // A letter with marks is the letter: canonical decomposition puts it first.
    return Decomposition.base(of: character).map { String(Character($0)) } ?? "?"
  }
}

/// Canonical decomposition, as far as folding needs it.
private enum Decomposition {
  /// The ASCII letter that a character is made of, with marks.
  static func base(of character: Character) -> Unicode.Scalar? {
    // Comparing is by canonical equivalence, so that a precomposed letter equals the letter with its mark.
    guard character.isLetter else { return nil }
    if let first = character.unicodeScalars.first, first.isASCII { return first }
    for letter in letters {
      for mark in marks where Character(String(String.UnicodeScalarView([letter, mark]))) == character {
        return letter
      }
    }
    return nil
  }

  private static let letters: [Unicode.Scalar] =
    (UInt32(0x41)...0x5A).compactMap(Unicode.Scalar.init)
    + (UInt32(0x61)...0x7A).compactMap(Unicode.Scalar.init)
  /// Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron, comma, cedilla,
  /// ogonek.
  private static let marks: [Unicode.Scalar] = [
    0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30B, 0x30C, 0x326, 0x327, 0x328,
  ].compactMap { (value: UInt32) in Unicode.Scalar(value) }
}
