/// The tokenizer's pass over one text: chunks between white space are found first; a chunk of letters alone is
/// a token as it stands, any other is split.
struct TokenScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let rules: TokenRules
  var tokens: Tokens

  private var block: Int32 = 0
  private var blockEnd = 0
  private var chunkStart = 0
  private var atBlockStart = false
  /// No e-mail address begins before this offset: each stretch is looked through once.
  private var noAddressBefore = 0

  init(bytes: UnsafeBufferPointer<UInt8>, rules: TokenRules, tokens: Tokens) {
    self.bytes = bytes
    self.rules = rules
    self.tokens = tokens
  }

  mutating func scan(_ range: Range<Int>, block: Int32) {
    self.block = block
    blockEnd = range.upperBound
    atBlockStart = true
    var index = range.lowerBound
    while index < blockEnd {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        index += 1
        continue
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
  private mutating func chunk(from start: Int) -> Int {
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

  private mutating func split(_ start: Int, _ end: Int, mayHoldAddress: Bool) {
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
  private mutating func wide(_ index: Int, _ end: Int) -> Int {
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
  private func symbolEnd(_ index: Int, _ length: Int, _ end: Int) -> Int {
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
  private func punctuation(_ index: Int, _ end: Int) -> Int {
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
  private mutating func apostrophe(_ index: Int, _ length: Int, _ end: Int) -> Int {
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
  private func apostropheLength(_ index: Int, _ end: Int) -> Int {
    guard index < end else { return 0 }
    if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "`") { return 1 }
    if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98
    {
      return 3
    }
    return 0
  }

  // MARK: - Words and figures

  /// A token that begins like a word: takes in what belongs to it, emits it, and answers where it ends.
  private mutating func wordLike(_ start: Int, _ end: Int) -> Int {
    var index = wordRun(start, end)
    if digitsEnd(start, index) == index { index = numberTail(start, index, end) }
    var prefixed = false
    scan: while index < end {
      let next = index + 1 < end ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "."):
        guard let stop = stopInside(start, index, end) else { break scan }
        index = stop
      case UInt8(ascii: "-"):
        guard !prefixed, isLetterStart(index + 1, end) || isDigit(next),
          rules.prefixes.contains(TokenKey.of(bytes, start, index))
        else { break scan }
        prefixed = true
        index = wordRun(index + 1, end)
      case UInt8(ascii: "&"):
        guard isUpper(bytes[index - 1]), isUpper(next) else { break scan }
        index = wordRun(index + 1, end)
      case UInt8(ascii: "*"):
        // Masked swearing.
        guard isLetter(bytes[index - 1]) else { break scan }
        index = runEnd(of: bytes[index], index, end)
        index = wordRun(index, end)
      case UInt8(ascii: "/"):
        // "s/he", "w/o"
        guard index == start + 1, bytes[start] | 0x20 == 0x73 || bytes[start] | 0x20 == 0x77,
          next | 0x20 == 0x68 || next | 0x20 == 0x6F
        else { break scan }
        index = wordRun(index + 1, end)
      case UInt8(ascii: "$"):
        guard index - start <= 2, isUpper(bytes[start]) else { break scan }
        emit(start, index + 1)
        return index + 1
      case UInt8(ascii: "'"), UInt8(ascii: "`"), 0xE2:
        let length = apostropheLength(index, end)
        if length == 0 { break scan }
        let after = index + length
        let run = wordRun(after, end)
        if run == after { break scan }
        let isDecade =
          run == after + 1 && bytes[after] | 0x20 == 0x73 && bytes[index - 1] == UInt8(ascii: "0")
        if isDecade, digitsEnd(start, index) == index, index - start == 2 || index - start == 4 {
          index = run
          continue scan
        }
        if run == after + 1, bytes[after] | 0x20 == 0x74, bytes[index - 1] | 0x20 == 0x6E {
          if index - 1 > start { emit(start, index - 1) }
          emit(index - 1, run)
          return run
        }
        if rules.clitics.contains(TokenKey.of(bytes, after, run)) || isDigit(bytes[index - 1]) { break scan }
        if index == start + 1, bytes[start] | 0x20 == 0x79 {
          emit(start, after)
          return after
        }
        if bytes[index] == UInt8(ascii: "`") { break scan }
        index = run
      default: break scan
      }
    }
    if isDigit(bytes[start]), !isDigit(bytes[index - 1]) {
      figureWithUnit(start, index)
    } else {
      word(start, index)
    }
    return index
  }

  /// Where a token goes on that meets a full stop at `index`; `nil` where the stop is none of its own.
  private func stopInside(_ start: Int, _ index: Int, _ end: Int) -> Int? {
    let next = index + 1 < end ? bytes[index + 1] : 0
    if isDigit(next) { return isDigit(bytes[index - 1]) ? wordRun(index + 1, end) : nil }
    if isLetterStart(index + 1, end) {
      let run = wordRun(index + 1, end)
      // "U.S.", "a.k.a", "Ph.D."
      let isSingle = run == index + 2 || (next >= 0x80 && run <= index + 3)
      let partStart = partBegin(start, index)
      if isSingle, index - partStart <= 2 || (index - partStart == 3 && run < end && bytes[run] == 0x2E),
        index - partStart == 1 || isUpper(next)
      {
        return run < end && bytes[run] == UInt8(ascii: ".") && !(run + 1 < end && bytes[run + 1] == 0x2E)
          ? run + 1 : run
      }
      if rules.domains.contains(TokenKey.of(bytes, index + 1, run)) {
        return run < end && bytes[run] == UInt8(ascii: "/") ? trimmedEnd(run, end) : run
      }
      return nil
    }
    if next == UInt8(ascii: ".") { return nil }
    let isLetterAlone = isUpper(bytes[start]) && index == start + 1
    if isLetterAlone, bytes[start] != UInt8(ascii: "I") {
      return follower(index + 1) == .nothing ? nil : index + 1
    }
    guard
      let kind = Abbreviations.Kind(rawValue: rules.abbreviations.undotted[TokenKey.of(bytes, start, index)])
    else { return nil }
    switch kind {
    case .title, .trailing: return index + 1
    case .ambiguous:
      guard isUpper(bytes[start]), start > chunkStart || !atBlockStart else { return nil }
      if next == UInt8(ascii: ",") { return index + 1 }
      let follower = follower(index + 1)
      return follower == .figure || (follower == .capital && follows(comma: start)) ? index + 1 : nil
    case .numbering:
      return follower(index + 1) == .figure ? index + 1 : nil
    }
  }

  private enum Follower { case capital, figure, other, nothing }

  /// What stands after `index` and white space within the block.
  private func follower(_ index: Int) -> Follower {
    var index = index
    while index < blockEnd, bytes[index] <= 0x20 { index += 1 }
    guard index < blockEnd else { return .nothing }
    if isUpper(bytes[index]) { return .capital }
    return isDigit(bytes[index]) ? .figure : .other
  }

  /// Whether the token before `start` is a comma.
  private func follows(comma start: Int) -> Bool {
    guard let last = tokens.starts.last else { return false }
    return bytes[Int(last)] == UInt8(ascii: ",")
  }

  /// Where the part after the last full stop before `index` begins.
  private func partBegin(_ start: Int, _ index: Int) -> Int {
    var part = index
    while part > start, bytes[part - 1] != UInt8(ascii: "."), index - part < 5 { part -= 1 }
    return part
  }

  /// What a run of figures takes along: thousands, decimals, clock times, fractions and dates, telephone
  /// numbers.
  private func numberTail(_ start: Int, _ index: Int, _ end: Int) -> Int {
    var index = numberEnd(index, end)
    if index < end, bytes[index] == UInt8(ascii: "-"), let stop = hyphenatedNumber(start, end) {
      index = stop
    }
    return index
  }

  private func numberEnd(_ start: Int, _ end: Int) -> Int {
    var index = wordRun(start, end)
    while index + 1 < end, isDigit(bytes[index + 1]), isDigit(bytes[index - 1]) || index == start {
      switch bytes[index] {
      case UInt8(ascii: ","):
        guard digitsEnd(index + 1, end) == index + 4 else { return index }
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."): break
      default: return index
      }
      index = wordRun(index + 1, end)
    }
    return index
  }

  /// Telephone numbers ("713-853-3989") and dates ("2001-12-31"), which stay together; ranges and scores do
  /// not.
  private func hyphenatedNumber(_ start: Int, _ end: Int) -> Int? {
    var lengths: [Int] = []
    var index = start
    while lengths.count < 5 {
      let stop = digitsEnd(index, min(end, index + 8))
      if stop == index { return nil }
      lengths.append(stop - index)
      guard stop < end, bytes[stop] == UInt8(ascii: "-") else {
        switch lengths {
        case [3, 4], [3, 3, 4], [1, 3, 3, 4], [4, 2, 2], [2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4],
          [2, 2, 2]:
          return stop
        default: return nil
        }
      }
      index = stop + 1
    }
    return nil
  }

  /// "35mm" and "7:30PM" are two tokens, "19th" and "1920s" are one.
  private mutating func figureWithUnit(_ start: Int, _ end: Int) {
    var letters = end
    while letters > start, isLetter(bytes[letters - 1]) { letters -= 1 }
    let payload = rules.units[TokenKey.of(bytes, letters, end)]
    let isSplit = payload == 1 || (payload == 2 && followsCurrency())
    if isSplit, letters > start, isDigit(bytes[letters - 1]) {
      emit(start, letters)
      emit(letters, end)
    } else {
      emit(start, end)
    }
  }

  private func followsCurrency() -> Bool {
    guard let last = tokens.ends.last, last > 0 else { return false }
    // The last bytes of $, £ and €.
    let byte = bytes[Int(last) - 1]
    return byte == 0x24 || byte == 0xA3 || byte == 0xAC
  }

  /// Emits a word, in two where it is a contraction written as one.
  private mutating func word(_ start: Int, _ end: Int) {
    if end - start <= 8, end - start >= 4 {
      switch bytes[start] | 0x20 {
      case 0x63, 0x67, 0x77, 0x64, 0x6F, 0x6C, 0x69, 0x73, 0x61, 0x68:
        let payload = Int(rules.contractions[TokenKey.of(bytes, start, end)])
        if payload != 0 {
          let middle = payload < end - start ? start + payload : end - 2
          emit(start, middle)
          emit(middle, end)
          return
        }
      default: break
      }
    }
    emit(start, end)
  }

  // MARK: - Addresses

  /// The end of a web or e-mail address that begins at `index`.
  private mutating func webAddress(_ index: Int, _ end: Int, mayHoldAt: Bool) -> Int? {
    let byte = bytes[index] | 0x20
    if byte == 0x77 || byte == 0x68 || byte == 0x66 {
      if matches("http://", index, end) || matches("https://", index, end) || matches("ftp://", index, end)
        || matches("www.", index, end)
      {
        return trimmedEnd(index, end)
      }
    }
    guard mayHoldAt, index >= noAddressBefore, isLetter(bytes[index]) || isDigit(bytes[index]) else {
      return nil
    }
    var at = index
    while at < end, isAddressByte(bytes[at]) { at += 1 }
    guard at < end, bytes[at] == UInt8(ascii: "@"), at + 1 < end, isLetter(bytes[at + 1]) else {
      noAddressBefore = at + 1
      return nil
    }
    var stop = at + 1
    while stop < end,
      isLetter(bytes[stop]) || isDigit(bytes[stop]) || bytes[stop] == 0x2E || bytes[stop] == 0x2D
    {
      stop += 1
    }
    while bytes[stop - 1] == 0x2E || bytes[stop - 1] == 0x2D { stop -= 1 }
    return stop
  }

  /// The end of an address, without the punctuation that closes the sentence around it.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var stop = start
    scan: while stop < end {
      switch bytes[stop] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xE2: break scan
      default: stop += 1
      }
    }
    trim: while stop > start + 1 {
      switch bytes[stop - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'"):
        stop -= 1
      default: break trim
      }
    }
    return stop
  }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D || byte == 0x25
      || byte == 0x2B
  }

  private func matches(_ prefix: StaticString, _ index: Int, _ end: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard index + count < end else { return false }
    for offset in 0..<count
    where UnicodeClass.lowercase(ascii: bytes[index + offset]) != prefix.utf8Start[offset] {
      return false
    }
    return true
  }

  // MARK: - Runs

  /// The end of the letters, figures, marks and underscores that begin at `start`.
  private func wordRun(_ start: Int, _ end: Int) -> Int {
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

  private func digitsEnd(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, isDigit(bytes[index]) { index += 1 }
    return index
  }

  private func runEnd(of byte: UInt8, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == byte { index += 1 }
    return index
  }

  private func isLetterStart(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    if bytes[index] < 0x80 { return isLetter(bytes[index]) }
    return UnicodeClass.of(wide: UnicodeClass.decode(bytes, index, end).scalar) == .letter
  }

  private func isWordEnd(before index: Int) -> Bool {
    let byte = bytes[index - 1]
    // Full stops: "the U.S.'s"; other scalars: letters with accents, but no quote mark.
    return isWordByte(byte) || byte == 0x2E || (byte >= 0x80 && !(index >= 3 && bytes[index - 3] == 0xE2))
  }

  @inline(__always) private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) private func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) private func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F
  }

  // MARK: - Emitting

  /// Adds a token: one pass over its bytes makes key and flags.
  private mutating func emit(_ start: Int, _ end: Int) {
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
