/// One pass of the quote matcher over one text: a stack of open marks, emptied at each paragraph's end.
struct QuoteMatchingRun {
  private struct Mark {
    var token: Int
    var shape: QuoteMark
    /// White space, an opening bracket or a dash stands before it.
    var isFreeBefore: Bool
    /// White space, closing punctuation or a dash stands after it.
    var isFreeAfter: Bool
    /// Closing less opening typographic double marks from here to the paragraph's end.
    var balance = 0

    var isStraight: Bool { if case .straight = shape { true } else { false } }

    /// Stands like an opening mark, like a closing one, or like neither (or both).
    var opens: Bool { isFreeBefore && !isFreeAfter }
    var closes: Bool { isFreeAfter && !isFreeBefore }
  }

  private struct Open {
    var mark: Mark
    /// Index of the pair it continues.
    var continues: Int?
  }

  private let tokens: Tokens
  private let sentences: Sentences
  private let bytes: UnsafeBufferPointer<UInt8>
  private var marks: [Mark] = []
  private var stack: [Open] = []
  private var found: [QuotePair] = []

  init(_ tokens: Tokens, _ sentences: Sentences, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.tokens = tokens
    self.sentences = sentences
    self.bytes = bytes
  }

  /// The pairs of the whole text, by opening mark.
  consuming func pairs() -> [QuotePair] {
    findMarks()
    for index in marks.indices {
      if index > 0, tokens.blocks[marks[index].token] != tokens.blocks[marks[index - 1].token] {
        finishParagraph(after: marks[index - 1].token)
      }
      read(index)
    }
    if let last = marks.last { finishParagraph(after: last.token) }
    return ordered()
  }

  // MARK: - Marks

  private mutating func findMarks() {
    for token in 0..<tokens.count where tokens.flags[token].contains(.punctuation) {
      guard let shape = QuoteMark.of(bytes, Int(tokens.starts[token]), Int(tokens.ends[token])) else {
        continue
      }
      marks.append(Mark(token: token, shape: shape, isFreeBefore: isFreeBefore(token), isFreeAfter: true))
    }
    for index in marks.indices.reversed() {
      let next = index + 1 < marks.count ? marks[index + 1] : nil
      marks[index].isFreeAfter = isFreeAfter(marks[index], next)
      var balance = 0
      if let next, tokens.blocks[next.token] == tokens.blocks[marks[index].token] { balance = next.balance }
      switch marks[index].shape {
      case .leftHigh(.double): marks[index].balance = balance - 1
      case .rightHigh(.double): marks[index].balance = balance + 1
      default: marks[index].balance = balance
      }
    }
  }

  private func isFreeBefore(_ token: Int) -> Bool {
    if tokens.flags[token].contains(.spaceBefore) || token == 0 { return true }
    if let last = marks.last, last.token == token - 1 { return last.isFreeBefore }
    let start = Int(tokens.starts[token - 1])
    switch bytes[start] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: "*"), UInt8(ascii: ">"):
      return true
    default: return isDash(token - 1)
    }
  }

  private func isFreeAfter(_ mark: Mark, _ next: Mark?) -> Bool {
    let token = mark.token + 1
    if token >= tokens.count || tokens.flags[token].contains(.spaceBefore) { return true }
    if let next, next.token == token { return next.isFreeAfter }
    switch bytes[Int(tokens.starts[token])] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "'"):
      return true
    case UInt8(ascii: "."):
      // A full stop closes; an ellipsis may open what is quoted.
      return tokens.ends[token] == tokens.starts[token] + 1 || !mark.isFreeBefore
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return !mark.isFreeBefore
    case 0xE2:
      // “Hannity”’s
      return tokens.flags[token].contains(.word) || !mark.isFreeBefore
    default: return false
    }
  }

  private func isDash(_ token: Int) -> Bool {
    let start = Int(tokens.starts[token])
    return bytes[start] == 0xE2 && tokens.ends[token] >= tokens.starts[token] + 3 && bytes[start + 1] == 0x80
      && 0x92...0x95 ~= bytes[start + 2]
  }

  // MARK: - Matching

  private mutating func read(_ index: Int) {
    let mark = marks[index]
    switch mark.shape {
    case .opening: push(mark)
    case .closing(let family): _ = close(family, mark)
    case .leftHigh(.single), .rightHigh(.single), .straight(.single): readSingle(index)
    case .leftHigh(let family):
      if let open = lastOpen(family) {
        switch stack[open].mark.shape {
        case .opening, .rightHigh:
          // „…“ and »…«
          if close(family, mark) { return }
        case .straight: break
        default:
          if mark.closes, close(family, mark) { return }
          if family == .double, mark.balance < openCount(.double) { closeForgotten(before: mark) }
        }
      }
      push(mark)
    case .rightHigh(let family):
      if close(family, mark) { return }
      if mark.opens { push(mark) }
    case .straight(let family): readStraightDouble(mark, family)
    }
  }

  private mutating func readStraightDouble(_ mark: Mark, _ family: QuotePair.Family) {
    guard lastOpen(family) != nil else {
      if mark.closes || isInches(mark) { return }
      push(mark)
      return
    }
    if isInches(mark), isFeetAndInches(mark) { return }
    if mark.opens {
      // Straight marks inside typographic ones are nested; inside straight ones the closing mark was forgotten.
      if case .straight? = lastOpen(family).map({ stack[$0].mark.shape }) { closeForgotten(before: mark) }
      push(mark)
    } else {
      _ = close(family, mark)
    }
  }

  private mutating func readSingle(_ index: Int) {
    let mark = marks[index]
    if let open = lastOpen(.single), open == stack.count - 1 {
      if case .leftHigh = mark.shape, case .opening = stack[open].mark.shape {
        _ = close(.single, mark)
        return
      }
      let isTypographicOpening = if case .leftHigh = mark.shape { true } else { false }
      if mark.isFreeAfter, !tokens.flags[mark.token].contains(.spaceBefore), !isTypographicOpening {
        if mark.token > stack[open].mark.token + 1, !isPossessive(index, openedAt: stack[open].mark.token) {
          _ = close(.single, mark)
        }
        return
      }
    }
    if case .rightHigh = mark.shape { return }
    guard mark.opens, mark.token + 1 < tokens.count else { return }
    if let open = lastOpen(.single), open == stack.count - 1 { stack.removeLast() }
    push(mark)
  }

  /// Whether a single mark that could close is the apostrophe of a plural: "the workers' rights".
  private func isPossessive(_ index: Int, openedAt open: Int) -> Bool {
    let token = marks[index].token
    let last = bytes[Int(tokens.ends[token - 1]) - 1]
    guard last | 0x20 == UInt8(ascii: "s"), token + 1 < tokens.count,
      tokens.flags[token + 1].isSuperset(of: [.word, .spaceBefore]),
      !tokens.flags[token + 1].contains(.blockStart)
    else { return false }
    if index + 1 < marks.count {
      let next = marks[index + 1]
      let isSameParagraph = tokens.blocks[next.token] == tokens.blocks[token]
      // Another mark closes before one opens: this one is none.
      if isSameParagraph, next.shape.family == .single, next.closes { return true }
    }
    return token - open > 8
  }

  private func isInches(_ mark: Mark) -> Bool {
    mark.token > 0 && !tokens.flags[mark.token].contains(.spaceBefore)
      && tokens.flags[mark.token - 1].contains(.digit) && !tokens.flags[mark.token - 1].contains(.word)
  }

  /// 5'10"
  private func isFeetAndInches(_ mark: Mark) -> Bool {
    let feet = mark.token - 2
    guard feet > 0, tokens.flags[feet - 1].contains(.digit), tokens.flags[feet].contains(.punctuation),
      !tokens.flags[feet].contains(.spaceBefore), !tokens.flags[feet + 1].contains(.spaceBefore)
    else { return false }
    return QuoteMark.of(bytes, Int(tokens.starts[feet]), Int(tokens.ends[feet]))?.family == .single
  }

  private func lastOpen(_ family: QuotePair.Family) -> Int? {
    stack.lastIndex { $0.mark.shape.family == family }
  }

  private func openCount(_ family: QuotePair.Family) -> Int {
    stack.count { $0.mark.shape.family == family }
  }

  private mutating func push(_ mark: Mark) {
    guard stack.count < QuoteMatcher.deepest else { return }
    stack.append(Open(mark: mark, continues: stack.isEmpty ? continued(by: mark) : nil))
  }

  /// The pair that ran to the end of the paragraph before, where `mark` re-opens it.
  private func continued(by mark: Mark) -> Int? {
    guard tokens.flags[mark.token].contains(.blockStart), let last = found.last, !last.isClosed,
      last.close == mark.token - 1, last.family == mark.shape.family
    else { return nil }
    return found.count - 1
  }

  /// Closes the innermost open mark of `family`; marks opened inside it and not closed were none.
  private mutating func close(_ family: QuotePair.Family, _ mark: Mark) -> Bool {
    // A mark of the same cut first: straight marks close straight ones.
    guard
      let index = stack.lastIndex(where: {
        $0.mark.shape.family == family && $0.mark.isStraight == mark.isStraight
      })
        ?? lastOpen(family)
    else { return false }
    let open = stack[index]
    stack.removeSubrange(index...)
    // Nothing between the marks: no quotation, but not open any more either.
    if mark.token > open.mark.token + 1 { add(open, close: mark.token, isClosed: true) }
    return true
  }

  /// Closes a double mark whose partner is missing, since another opens: at the end of the sentence before.
  private mutating func closeForgotten(before mark: Mark) {
    guard let index = lastOpen(.double) else { return }
    let open = stack[index]
    stack.removeSubrange(index...)
    let sentence = Int(tokens.sentences[mark.token])
    let sentenceStart = sentence < sentences.count ? sentences.tokenRanges[sentence].lowerBound : mark.token
    let last = sentenceStart > open.mark.token + 1 ? sentenceStart - 1 : mark.token - 1
    if last > open.mark.token { add(open, close: last, isClosed: false) }
  }

  private mutating func finishParagraph(after token: Int) {
    defer { stack.removeAll(keepingCapacity: true) }
    guard let open = stack.first(where: { $0.mark.shape.family != .single && !$0.mark.isFreeAfter }) else {
      return
    }
    var last = token
    while last + 1 < tokens.count, tokens.blocks[last + 1] == tokens.blocks[token] { last += 1 }
    if last > open.mark.token { add(open, close: last, isClosed: false) }
  }

  private mutating func add(_ open: Open, close: Int, isClosed: Bool) {
    if isAttribute(open.mark.token) { return }
    found.append(
      QuotePair(
        family: open.mark.shape.family, open: open.mark.token, close: close, isClosed: isClosed, depth: 0,
        continues: open.continues))
  }

  /// Whether a mark belongs to markup that slipped into the text: href="…"
  private func isAttribute(_ token: Int) -> Bool {
    token > 0 && !tokens.flags[token].contains(.spaceBefore)
      && bytes[Int(tokens.starts[token - 1])] == UInt8(ascii: "=")
  }

  /// By opening mark, depths counted, references following.
  private func ordered() -> [QuotePair] {
    let order = found.indices.sorted { found[$0].open < found[$1].open }
    var position = [Int](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { position[old] = new }
    var result: [QuotePair] = []
    result.reserveCapacity(found.count)
    var around: [Int] = []
    for old in order {
      var pair = found[old]
      while let last = around.last, last < pair.open { around.removeLast() }
      pair.depth = around.count
      pair.continues = pair.continues.map { position[$0] }
      around.append(pair.close)
      result.append(pair)
    }
    return result
  }
}
