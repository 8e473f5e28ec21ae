/// Lines that surround an article without belonging to it: bylines, captions, credits, dates, invitations to
/// share, follow and subscribe.
///
/// Works on whole paragraphs, and only on short ones, so that no sentence of the article can get lost for a
/// phrase that it shares with a box.
struct FurniturePatterns: Sendable {
  static let standard = FurniturePatterns()

  /// Where a paragraph stands.
  struct Position: Sendable {
    var index: Int
    var count: Int
    /// Paragraphs since the title; 0 where no title has been seen.
    var afterTitle: Int
    /// Whether a paragraph of body text has been seen.
    var seenBody: Bool
  }

  /// The longest paragraph, in words, that can be furniture.
  private static let longest = 45

  private let whole = PhraseLexicon(FurniturePhrases.whole)
  private let openings = PhraseLexicon([
    (FurniturePhrases.openings, 1), (FurniturePhrases.labelOpenings, 2),
    (FurniturePhrases.workCredits, 3),
  ])
  private let workNotes = PhraseLexicon(FurniturePhrases.workNotes)
  private let credits = PhraseLexicon(FurniturePhrases.credits)
  private let dateWords = Lexicon(FurniturePhrases.dateWords)
  private let sceneVerbs = Lexicon(FurniturePhrases.sceneVerbs)
  private let bylineWords = Lexicon(
    "by and of the for de van von der staff writer reporter correspondent in with")
  private let notInCaptions = Lexicon("said says told tells announced reported according will that has")

  func matches(
    _ look: ParagraphLook, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Position, next: ParagraphLook?
  ) -> Bool {
    guard look.words <= Self.longest else { return false }
    let words = Words(look.span, bytes)
    if words.keys.isEmpty { return true }
    if isCode(look, bytes, words) { return true }
    if words.keys.count <= 8, let match = whole.longestMatch(in: words.keys, at: 0, limit: words.keys.count),
      match.count == words.keys.count
    {
      return true
    }
    if let match = openings.longestMatch(in: words.keys, at: 0, limit: words.keys.count) {
      let endsWithColon = words.hasColon(after: match.count - 1)
      let isLabel = match.payload == 2
      if (isLabel && endsWithColon && look.words <= 30) || (!isLabel && look.words <= 25)
        || match.payload == 3
      {
        return true
      }
    }
    if look.words <= 30,
      words.keys.indices.contains(where: {
        workNotes.longestMatch(in: words.keys, at: $0, limit: words.keys.count) != nil
      })
    {
      return true
    }
    let isCopyright =
      words.keys.count > 1 && words.isFigure[1] && words.keys[0] == Tokens.key(of: "copyright")
    return isCopyright || isDate(words) || isByline(look, words, position) || isCredit(look, bytes, words)
      || isCaption(look, words, position, next: next)
  }

  /// "June 5, 2016, 9:42 a.m. ET", "Updated: 12/03/2019": figures and words of dates alone.
  private func isDate(_ words: Words) -> Bool {
    guard words.keys.count <= 14, words.figures > 0 else { return false }
    var known = 0
    for index in words.keys.indices {
      guard words.isFigure[index] || dateWords.contains(words.keys[index]) else { return false }
      if !words.isFigure[index] { known += 1 }
    }
    // A bare figure may be a rank in a list; a bare time heads an entry of a live report.
    return known > 1 || (known == 1 && words.figures > 1)
  }

  /// "By Jane Doe and John Roe, Associated Press".
  private func isByline(_ look: ParagraphLook, _ words: Words, _ position: Position) -> Bool {
    guard words.keys.count >= 2, words.keys.count <= 16, words.keys[0] == Tokens.key(of: "by"),
      look.lastByte != UInt8(ascii: "."), look.lastByte != UInt8(ascii: ":"), !look.holdsQuote,
      position.index < 6 || position.index + 3 >= position.count
    else { return false }
    for index in words.keys.indices.dropFirst()
    where !words.isCapital[index] && !bylineWords.contains(words.keys[index]) { return false }
    return words.isCapital[1]
  }

  /// "(AP Photo/Jane Doe)", "Image: Agency", "Jane Doe/Reuters": a credit at the end of a short line.
  private func isCredit(_ look: ParagraphLook, _ bytes: UnsafeBufferPointer<UInt8>, _ words: Words) -> Bool {
    let count = words.keys.count
    for index in max(0, count - 8)..<count {
      guard let match = credits.longestMatch(in: words.keys, at: index, limit: count) else { continue }
      // In brackets an agency alone may be the source of a report: a credit names the picture too.
      if words.isBracketed(index), match.count > 1 || words.followsSlash(index) { return true }
      let isAtEnd = index + match.count == count
      if count <= 8, isAtEnd, words.areNames(0..<index), !look.holdsQuote { return true }
    }
    return false
  }

  /// A picture's caption: one sentence in the present tense between the title and the article's first
  /// paragraph, which names somebody and says what they are seen to do.
  private func isCaption(
    _ look: ParagraphLook, _ words: Words, _ position: Position, next: ParagraphLook?
  ) -> Bool {
    guard !position.seenBody, 1...3 ~= position.afterTitle, let next, next.kind == .paragraph,
      next.words > look.words || next.innerStops > 0, look.kind == .paragraph, look.innerStops == 0,
      6...40 ~= words.keys.count, !look.holdsQuote, words.isCapital[0]
    else { return false }
    if words.keys.contains(where: notInCaptions.contains) { return false }
    // The verb follows the name: everything before it begins with a capital, but for a word or two.
    var small = 0
    for index in 1..<min(words.keys.count - 1, 12) {
      if sceneVerbs.contains(words.keys[index]) { return index >= 2 && words.isCapital[index - 1] }
      if !words.isCapital[index] { small += 1 }
      if small > 2 { return false }
    }
    return false
  }

  /// Style sheets and scripts that slipped into the text, and rules drawn with punctuation.
  private func isCode(_ look: ParagraphLook, _ bytes: UnsafeBufferPointer<UInt8>, _ words: Words) -> Bool {
    if !words.holdsLetterOrFigure { return true }
    let last = bytes[look.span.end - 1]
    if last == UInt8(ascii: "{") || last == UInt8(ascii: "}") { return look.words <= 12 }
    let first = bytes[look.span.start]
    guard last == UInt8(ascii: ";"), look.words <= 6, first &- 0x61 < 26 || first == 0x2D else {
      return false
    }
    return words.hasColon(after: 0) || words.holdsInnerColon
  }
}

extension FurniturePatterns {
  /// A short paragraph's words as keys, punctuation left out.
  struct Words {
    private(set) var keys: [UInt64] = []
    private(set) var isCapital: [Bool] = []
    private(set) var isFigure: [Bool] = []
    private(set) var figures = 0
    private(set) var holdsLetterOrFigure = false
    private(set) var holdsInnerColon = false
    /// The byte after each word, and the byte before it.
    private var after: [UInt8] = []
    private var before: [UInt8] = []
    private var openBracket = Int.max

    init(_ span: TextSpan, _ bytes: UnsafeBufferPointer<UInt8>) {
      var index = span.start
      while index < span.end {
        let byte = bytes[index]
        let isCopyrightSign = byte == 0xC2 && index + 1 < span.end && bytes[index + 1] == 0xA9
        guard Self.isWordByte(byte) || isCopyrightSign else {
          if byte == UInt8(ascii: "("), openBracket > keys.count { openBracket = keys.count }
          if byte == UInt8(ascii: ")") { openBracket = openBracket == keys.count ? Int.max : openBracket }
          index += 1
          continue
        }
        let start = index
        if isCopyrightSign { index += 2 }
        while index < span.end, !isCopyrightSign,
          Self.isWordByte(bytes[index]) || Self.isInner(bytes, index, span.end)
        { index += 1 }
        keys.append(TokenKey.of(bytes, start, index))
        isCapital.append(bytes[start] &- 0x41 < 26 || bytes[start] == 0xC3)
        let isFigure = bytes[start] &- 0x30 < 10
        self.isFigure.append(isFigure)
        figures += isFigure ? 1 : 0
        holdsLetterOrFigure = true
        let following = index < span.end ? bytes[index] : 0
        if following == 0x3A, index + 1 < span.end, bytes[index + 1] > 0x20 { holdsInnerColon = true }
        after.append(following)
        before.append(start > span.start ? bytes[start - 1] : 0)
      }
    }

    func hasColon(after index: Int) -> Bool { after[index] == UInt8(ascii: ":") }

    /// Whether the word stands in brackets or behind a slash or bar.
    func isBracketed(_ index: Int) -> Bool {
      index >= openBracket || before[index] == UInt8(ascii: "/") || before[index] == UInt8(ascii: "|")
        || before[index] == UInt8(ascii: "[")
    }

    func followsSlash(_ index: Int) -> Bool { before[index] == UInt8(ascii: "/") }

    /// Whether these words are capitalized, but for "via" and "by".
    func areNames(_ range: Range<Int>) -> Bool {
      range.allSatisfy {
        isCapital[$0] || keys[$0] == Tokens.key(of: "via") || keys[$0] == Tokens.key(of: "by")
      }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || (byte >= 0xC3 && byte != 0xE2) || byte == 0x40
    }

    /// Apostrophes, hyphens, and stops between letters or figures.
    private static func isInner(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
      let byte = bytes[index]
      if byte >= 0x80, byte < 0xC0 { return true }
      guard index + 1 < end else { return false }
      if byte == 0xE2 { return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 }
      guard byte == 0x27 || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x2F else { return false }
      if byte == 0x27 || byte == 0x2D { return isWordByte(bytes[index + 1]) }
      if byte == 0x2E { return isWordByte(bytes[index + 1]) }
      return bytes[index + 1] &- 0x30 < 10 && index > 0 && bytes[index - 1] &- 0x30 < 10
    }
  }
}
