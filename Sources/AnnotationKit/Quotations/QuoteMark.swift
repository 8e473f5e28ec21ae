/// What a token that is a quote mark can do, by its shape.
enum QuoteMark {
  /// Opens, or closes what a low mark opened: “ ‘
  case leftHigh(QuotePair.Family)
  /// Closes; opens in the Swedish and Finnish manner: ” ’
  case rightHigh(QuotePair.Family)
  /// Opens only: „ ‚ 「 and two backquotes.
  case opening(QuotePair.Family)
  /// Closes only: 」
  case closing(QuotePair.Family)
  /// Either, by what stands around it: " ' ''
  case straight(QuotePair.Family)

  var family: QuotePair.Family {
    switch self {
    case .leftHigh(let family), .rightHigh(let family), .opening(let family), .closing(let family),
      .straight(let family):
      return family
    }
  }

  /// The mark that `bytes[start..<end]`, a whole token, is; `nil` for other tokens.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> QuoteMark? {
    switch bytes[start] {
    case 0x22: return end == start + 1 ? .straight(.double) : nil
    case 0x27:
      if end == start + 1 { return .straight(.single) }
      return end == start + 2 && bytes[start + 1] == 0x27 ? .straight(.double) : nil
    case 0x60: return end == start + 2 && bytes[start + 1] == 0x60 ? .opening(.double) : nil
    case 0xC2:
      guard end == start + 2 else { return nil }
      return bytes[start + 1] == 0xAB
        ? .leftHigh(.guillemet) : bytes[start + 1] == 0xBB ? .rightHigh(.guillemet) : nil
    case 0xE2:
      return end == start + 3 && bytes[start + 1] == 0x80 ? ofGeneralPunctuation(bytes[start + 2]) : nil
    case 0xE3: return end == start + 3 && bytes[start + 1] == 0x80 ? ofCornerBracket(bytes[start + 2]) : nil
    case 0xEF:
      guard end == start + 3, bytes[start + 1] == 0xBC else { return nil }
      return bytes[start + 2] == 0x82 ? .straight(.double) : nil
    default: return nil
    }
  }

  /// U+2000–U+203F, by the last byte.
  private static func ofGeneralPunctuation(_ byte: UInt8) -> QuoteMark? {
    switch byte {
    case 0x98: return .leftHigh(.single)
    case 0x99: return .rightHigh(.single)
    case 0x9A, 0x9B: return .opening(.single)
    case 0x9C: return .leftHigh(.double)
    case 0x9D: return .rightHigh(.double)
    case 0x9E, 0x9F: return .opening(.double)
    case 0xB9: return .leftHigh(.singleGuillemet)
    case 0xBA: return .rightHigh(.singleGuillemet)
    default: return nil
    }
  }

  /// U+3000–U+303F, by the last byte.
  private static func ofCornerBracket(_ byte: UInt8) -> QuoteMark? {
    switch byte {
    case 0x8C: return .opening(.corner)
    case 0x8D: return .closing(.corner)
    case 0x8E: return .opening(.whiteCorner)
    case 0x8F: return .closing(.whiteCorner)
    default: return nil
    }
  }
}
