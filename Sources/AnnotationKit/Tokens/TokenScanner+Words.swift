/// Words and figures, and what they take in: the stops of abbreviations, prefixes, thousands and decimals.
extension TokenScanner {
  /// A token that begins like a word: takes in what belongs to it, emits it, and answers where it ends.
  mutating func wordLike(_ start: Int, _ end: Int) -> Int {
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
  func stopInside(_ start: Int, _ index: Int, _ end: Int) -> Int? {
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
      // "pic.example.com": the next label decides.
      if run + 1 < end, bytes[run] == UInt8(ascii: "."), isLetterStart(run + 1, end) {
        let last = wordRun(run + 1, end)
        if rules.domains.contains(TokenKey.of(bytes, run + 1, last)) { return run }
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

  enum Follower { case capital, figure, other, nothing }

  /// What stands after `index` and white space within the block.
  func follower(_ index: Int) -> Follower {
    var index = index
    while index < blockEnd, bytes[index] <= 0x20 { index += 1 }
    guard index < blockEnd else { return .nothing }
    if isUpper(bytes[index]) { return .capital }
    return isDigit(bytes[index]) ? .figure : .other
  }

  /// Whether the token before `start` is a comma.
  func follows(comma start: Int) -> Bool {
    guard let last = tokens.starts.last else { return false }
    return bytes[Int(last)] == UInt8(ascii: ",")
  }

  /// Where the part after the last full stop before `index` begins.
  func partBegin(_ start: Int, _ index: Int) -> Int {
    var part = index
    while part > start, bytes[part - 1] != UInt8(ascii: "."), index - part < 5 { part -= 1 }
    return part
  }

  /// What a run of figures takes along: thousands, decimals, clock times, fractions and dates, telephone
  /// numbers.
  func numberTail(_ start: Int, _ index: Int, _ end: Int) -> Int {
    var index = numberEnd(index, end)
    if index < end, bytes[index] == UInt8(ascii: "-"), let stop = hyphenatedNumber(start, end) {
      index = stop
    }
    return index
  }

  func numberEnd(_ start: Int, _ end: Int) -> Int {
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
  func hyphenatedNumber(_ start: Int, _ end: Int) -> Int? {
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
  mutating func figureWithUnit(_ start: Int, _ end: Int) {
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

  func followsCurrency() -> Bool {
    guard let last = tokens.ends.last, last > 0 else { return false }
    // The last bytes of $, £ and €.
    let byte = bytes[Int(last) - 1]
    return byte == 0x24 || byte == 0xA3 || byte == 0xAC
  }

  /// Emits a word, in two where it is a contraction written as one.
  mutating func word(_ start: Int, _ end: Int) {
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
}
