/// The tokenizer's pass over one text: chunks between white space are found first; a chunk of letters alone is
/// a token as it stands, any other is split.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let rules: TokenRules
  var tokens: Tokens

  private var block: Int32 = 0
  private(set) var blockEnd = 0
  private(set) var chunkStart = 0
  private(set) var atBlockStart = false
  /// No e-mail address begins before this offset: each stretch is looked through once.
  var noAddressBefore = 0

  init(bytes: UnsafeBufferPointer<UInt8>, rules: TokenRules, tokens: Tokens) {
    self.bytes = bytes
    self.rules = rules
    self.tokens = tokens
  }

  /// In a quoted block, the ">" that lines begin with are no tokens.
  mutating func scan(_ range: Range<Int>, block: Int32, isQuoted: Bool = false) {
    self.block = block
    blockEnd = range.upperBound
    atBlockStart = true
    var index = range.lowerBound
    var isAtLineStart = isQuoted
    while index < blockEnd {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        if byte == 0x0A || byte == 0x0D { isAtLineStart = isQuoted }
        index += 1
        continue
      }
      if isAtLineStart {
        if byte == UInt8(ascii: ">") {
          index += 1
          continue
        }
        isAtLineStart = false
      }
      if byte >= 0x80 {
        let (scalar, length) = UnicodeClass.decode(bytes, index, blockEnd)
        if UnicodeClass.of(wide: scalar) == .space {
          index += length
          continue
        }
      }
      index = chunk(from: index)
    }
  }

  /// Scans one chunk and its tokens; answers where it ends.
  mutating func chunk(from start: Int) -> Int {
    chunkStart = start
    var end = start
    var plain = true
    var holdsAt = false
    while end < blockEnd {
      let byte = bytes[end]
      if byte <= 0x20 { break }
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 >= 26 {
          if byte == 0x7F { break }
          plain = false
          holdsAt = holdsAt || byte == 0x40
        }
        end += 1
        continue
      }
      let (scalar, length) = UnicodeClass.decode(bytes, end, blockEnd)
      let kind = UnicodeClass.of(wide: scalar)
      if kind == .space { break }
      if kind != .letter { plain = false }
      end += length
    }
    if plain {
      word(start, end)
    } else {
      split(start, end, mayHoldAddress: holdsAt)
    }
    return end
  }

  // MARK: - Splitting a chunk

  mutating func split(_ start: Int, _ end: Int, mayHoldAddress: Bool) {
    var index = start
    while index < end {
      if let stop = webAddress(index, end, mayHoldAt: mayHoldAddress) {
        emit(index, stop)
        index = stop
        continue
      }
      let byte = bytes[index]
      if isWordByte(byte) {
        index = wordLike(index, end)
        continue
      }
      if byte >= 0x80 {
        index = wide(index, end)
        continue
      }
      if byte == UInt8(ascii: "'"), index + 1 >= end || bytes[index + 1] != byte {
        index = apostrophe(index, 1, end)
        continue
      }
      let stop = punctuation(index, end)
      emit(index, stop)
      index = stop
    }
  }

  /// A token that begins with a scalar above U+007F.
  mutating func wide(_ index: Int, _ end: Int) -> Int {
    let (scalar, length) = UnicodeClass.decode(bytes, index, end)
    switch UnicodeClass.of(wide: scalar) {
    case .letter, .digit, .mark:
      return wordLike(index, end)
    case .apostrophe where scalar == 0x2019 || scalar == 0x2018 || scalar == 0x201B:
      return apostrophe(index, length, end)
    case .symbol:
      let stop = symbolEnd(index, length, end)
      emit(index, stop)
      return stop
    case .dash, .ellipsis:
      var stop = index + length
      while stop + length <= end, (0..<length).allSatisfy({ bytes[stop + $0] == bytes[index + $0] }) {
        stop += length
      }
      emit(index, stop)
      return stop
    default:
      emit(index, index + length)
      return index + length
    }
  }

  /// An emoji takes its variation selectors, skin tones and joined emoji along; a flag its second letter.
  func symbolEnd(_ index: Int, _ length: Int, _ end: Int) -> Int {
    var stop = index + length
    var previous = UnicodeClass.decode(bytes, index, end).scalar
    var letters = 0x1F1E6...0x1F1FF ~= previous ? 1 : 0
    while stop < end {
      let (scalar, length) = UnicodeClass.decode(bytes, stop, end)
      let isFlagPair = letters == 1 && 0x1F1E6...0x1F1FF ~= scalar
      guard
        isFlagPair || previous == 0x200D || scalar == 0x200D || 0xFE00...0xFE0F ~= scalar
          || 0x1F3FB...0x1F3FF ~= scalar || scalar == 0x20E3 || 0xE0020...0xE007F ~= scalar
      else { break }
      letters += isFlagPair ? 1 : 0
      previous = scalar
      stop += length
    }
    return stop
  }

  /// The end of the punctuation token at `index`.
  func punctuation(_ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    let next = index + 1 < end ? bytes[index + 1] : 0
    switch byte {
    case UInt8(ascii: "."):
      if isDigit(next) { return numberEnd(index + 1, end) }
      return runEnd(of: byte, index, end)
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "^"):
      return runEnd(of: byte, index, end)
    case UInt8(ascii: "+"):
      return index == chunkStart && isDigit(next) ? wordRun(index + 1, end) : runEnd(of: byte, index, end)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      var stop = index + 1
      while stop < end, bytes[stop] == UInt8(ascii: "!") || bytes[stop] == UInt8(ascii: "?") { stop += 1 }
      return stop
    case UInt8(ascii: "'"):
      if next == byte {
        let stop = runEnd(of: byte, index, end)
        return stop == index + 2 ? stop : index + 1
      }
      return index + 1
    case UInt8(ascii: "`"):
      return next == byte ? index + 2 : index + 1
    case UInt8(ascii: "#"), UInt8(ascii: "@"):
      return isLetterStart(index + 1, end) ? wordRun(index + 1, end) : index + 1
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      let mouth = next == UInt8(ascii: "-") && index + 2 < end ? bytes[index + 2] : next
      let length = next == UInt8(ascii: "-") ? 3 : 2
      let isFace = mouth == UInt8(ascii: ")") || mouth == UInt8(ascii: "(")
      return isFace && index == chunkStart && index + length == end ? end : index + 1
    default:
      return index + 1
    }
  }

  // MARK: - Apostrophes

  /// An apostrophe that no word takes in: a clitic, an elision, a decade, or a mark by itself. Emits it and
  /// answers where it ends.
  mutating func apostrophe(_ index: Int, _ length: Int, _ end: Int) -> Int {
    let after = index + length
    let run = wordRun(after, end)
    if run > after {
      let key = TokenKey.of(bytes, after, run)
      if index > chunkStart, isWordEnd(before: index) {
        if rules.clitics.contains(key) {
          emit(index, run)
          return run
        }
      } else {
        let figures = digitsEnd(after, run)
        if figures == after + 2, run == figures || (run == figures + 1 && bytes[figures] | 0x20 == 0x73) {
          emit(index, run)
          return run
        }
        switch rules.elided[key] {
        case 1:
          emit(index, run)
          return run
        case 2:
          emit(index, after + 1)
          emit(after + 1, run)
          return run
        default: break
        }
      }
    }
    emit(index, after)
    return after
  }

  /// The length of an apostrophe at `index`; 0 where there is none.
  func apostropheLength(_ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "`") { return 1 }
    if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98
    {
      return 3
    }
    return 0
  }

  // MARK: - Runs

  /// The end of the letters, figures, marks and underscores that begin at `start`.
  func wordRun(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        guard isWordByte(byte) else { break }
        index += 1
        continue
      }
      let (scalar, length) = UnicodeClass.decode(bytes, index, end)
      switch UnicodeClass.of(wide: scalar) {
      case .letter, .digit, .mark: index += length
      default: return index
      }
    }
    return index
  }

  func digitsEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, isDigit(bytes[index]) { index += 1 }
    return index
  }

  func runEnd(of byte: UInt8, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == byte { index += 1 }
    return index
  }

  func isLetterStart(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    if bytes[index] < 0x80 { return isLetter(bytes[index]) }
    return UnicodeClass.of(wide: UnicodeClass.decode(bytes, index, end).scalar) == .letter
  }

  func isWordEnd(before index: Int) -> Bool {
    let byte = bytes[index - 1]
    // Full stops: "the U.S.'s"; other scalars: letters with accents, but no quote mark.
    return isWordByte(byte) || byte == 0x2E || (byte >= 0x80 && !(index >= 3 && bytes[index - 3] == 0xE2))
  }

  @inline(__always) func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F
  }

  // MARK: - Emitting

  /// Adds a token: one pass over its bytes makes key and flags.
  mutating func emit(_ start: Int, _ end: Int) {
    var key = TokenKey()
    var flags: TokenFlags = []
    var lower = false
    var upper = 0
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        if isUpper(byte) {
          if index == start { flags.insert(.capitalized) }
          upper += 1
          key.add(byte: byte | 0x20)
        } else {
          if byte &- 0x61 < 26 { lower = true } else if isDigit(byte) { flags.insert(.digit) }
          key.add(byte: byte)
        }
        index += 1
        continue
      }
      let (scalar, length) = UnicodeClass.decode(bytes, index, end)
      key.add(wide: scalar)
      switch UnicodeClass.of(wide: scalar) {
      case .letter:
        if UnicodeClass.lowercase(scalar) != scalar {
          if index == start { flags.insert(.capitalized) }
          upper += 1
        } else {
          lower = true
        }
      case .digit: flags.insert(.digit)
      default: break
      }
      index += length
    }
    if lower || upper > 0 { flags.insert(.word) }
    if upper > 1, !lower { flags.insert(.allCaps) }
    if flags.isDisjoint(with: [.word, .digit]) { flags.insert(.punctuation) }
    if start == chunkStart { flags.insert(.spaceBefore) }
    if atBlockStart {
      flags.insert([.blockStart, .spaceBefore])
      atBlockStart = false
    }
    tokens.starts.append(Int32(truncatingIfNeeded: start))
    tokens.ends.append(Int32(truncatingIfNeeded: end))
    tokens.flags.append(flags)
    tokens.keys.append(key.value)
    tokens.sentences.append(0)
    tokens.blocks.append(block)
  }
}
