/// Where a sentence ends.
struct SentenceRules: Sendable {
  private let abbreviations = Abbreviations()

  /// Words that begin sentences and are rarely names: after an abbreviation only they begin a new one.
  private let openers = Lexicon(
    """
    the a an this that these those it he she they we you i there here in on at by for from with without after before
    when while if as but and or nor so yet however what who how why where which his her their our my its your
    some many most all both each every other another since although though because during despite according meanwhile
    still then now also even once until under over about among between to not nobody nothing everyone someone
    is was are were do does did has have had can could will would should may might let instead moreover nevertheless
    """)
  /// What may follow a clock time without beginning a sentence.
  private let timeWords = Lexicon(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. et est edt ct cst cdt
    mt mst mdt pt pst pdt gmt utc bst cet eastern pacific central
    """)
  private let clockWords = Lexicon("a.m. p.m.")
  /// Verbs of saying that follow a quoted question or exclamation.
  private let reportingVerbs = Lexicon(
    """
    said says say asked asks ask wrote writes replied replies answered answers added adds exclaimed cried shouted
    shouts yelled screamed tweeted joked jokes quipped wondered wonders demanded responded declared declares continued
    retorted called told recalled
    """)

  private enum Key {
    static let stop = Tokens.key(of: ".")
    static let ellipsis = Tokens.key(of: "...")
    static let closeParenthesis = Tokens.key(of: ")")
    static let closeBracket = Tokens.key(of: "]")
    static let openBracket = Tokens.key(of: "[")
    static let doubleQuote = Tokens.key(of: "\"")
    static let singleQuote = Tokens.key(of: "'")
    static let doubledSingle = Tokens.key(of: "''")
  }

  /// The end of the sentence that begins at `start`, at most `limit`.
  func sentenceEnd(
    from start: Int, limit: Int, isHeadline: Bool, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index < limit {
      let mark = mark(index, start, tokens, bytes)
      if mark == .none {
        index += 1
        continue
      }
      var end = index + 1
      var closesQuote = false
      while end < limit, let closing = closing(end, tokens, bytes) {
        closesQuote = closesQuote || closing == .quote
        end += closing == .reference ? 3 : 1
      }
      if end >= limit { return limit }
      if ends(mark, at: index, next: end, limit, closesQuote, isHeadline, tokens, bytes) { return end }
      index = end
    }
    return limit
  }

  private enum Mark { case none, stop, question, ellipsis, abbreviation }

  private func mark(
    _ index: Int, _ start: Int, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Mark {
    let first = bytes[Int(tokens.starts[index])]
    let last = bytes[Int(tokens.ends[index]) - 1]
    switch last {
    case UInt8(ascii: "."):
      if first == UInt8(ascii: ".") {
        if tokens.keys[index] != Key.stop { return index == start ? .none : .ellipsis }
        // The number of a list's item: "1. Taxes".
        let isNumber = index == start + 1 && tokens.flags[start].contains(.digit)
        return isNumber && tokens.flags[start].contains(.blockStart) ? .none : .stop
      }
      return .abbreviation
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      return tokens.flags[index].contains(.punctuation) ? .question : .none
    case 0xA6 where tokens.keys[index] == Key.ellipsis: return index == start ? .none : .ellipsis
    case 0x82 where first == 0xE3:
      // The ideographic full stop ends a sentence whatever follows.
      return .stop
    default: return .none
    }
  }

  private enum Closing { case quote, bracket, reference }

  /// Whether the token at `index` closes what went before it.
  private func closing(_ index: Int, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>) -> Closing? {
    let key = tokens.keys[index]
    if tokens.flags[index].contains(.spaceBefore) {
      // Spaced out: a closing mark that stands alone.
      let first = bytes[Int(tokens.starts[index])]
      if key == Key.openBracket, isReference(index, tokens) { return .reference }
      guard first == 0xE2, tokens.count > index + 1, tokens.flags[index + 1].contains(.spaceBefore) else {
        return nil
      }
      let last = bytes[Int(tokens.ends[index]) - 1]
      return key == Key.doubleQuote && last == 0x9D ? .quote : nil
    }
    switch key {
    case Key.doubleQuote, Key.singleQuote, Key.doubledSingle: return .quote
    case Key.closeParenthesis, Key.closeBracket: return .bracket
    case Key.openBracket:
      return isReference(index, tokens) ? .reference : nil
    default: return nil
    }
  }

  /// A footnote's number: "ended.[3]"
  private func isReference(_ index: Int, _ tokens: Tokens) -> Bool {
    index + 2 < tokens.count && tokens.flags[index + 1].contains(.digit)
      && tokens.keys[index + 2] == Key.closeBracket && tokens.blocks[index + 2] == tokens.blocks[index]
  }

  private func ends(
    _ mark: Mark, at index: Int, next: Int, _ limit: Int, _ closesQuote: Bool, _ isHeadline: Bool,
    _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let word = firstWord(from: next, limit, tokens)
    switch mark {
    case .none: return false
    case .stop:
      guard let word else { return tokens.flags[next].contains(.spaceBefore) }
      if beginsSentence(word, tokens) { return true }
      // A small letter after a stop: a new sentence where writers spare capitals, unless the stop belongs to an
      // abbreviation that no list knows.
      return tokens.flags[next].contains(.spaceBefore) && !closesQuote && word == next && index > 0
        && tokens.ends[index - 1] - tokens.starts[index - 1] >= 4
        && !tokens.flags[index - 1].contains(.capitalized)
    case .question:
      guard let word else { return false }
      if !beginsSentence(word, tokens) {
        return bytes[Int(tokens.ends[index]) - 1] == UInt8(ascii: "?") && next == index + 1 && word == next
          && tokens.flags[next].contains(.spaceBefore)
      }
      if closesQuote, isReported(from: word, limit, tokens) { return false }
      return tokens.flags[next].contains(.spaceBefore)
    case .ellipsis:
      guard let word, tokens.flags[word].contains(.capitalized), tokens.flags[next].contains(.spaceBefore)
      else { return false }
      if closesQuote, isReported(from: word, limit, tokens) { return false }
      return closesQuote || !tokens.flags[index].contains(.spaceBefore) || openers.contains(tokens.keys[word])
    case .abbreviation:
      guard let word, tokens.flags[next].contains(.spaceBefore) else { return false }
      let kind = Abbreviations.Kind(rawValue: abbreviations.dotted[tokens.keys[index]])
      if kind == .title || kind == .numbering { return false }
      guard tokens.flags[word].contains(.capitalized) else { return false }
      // In a headline capitals tell nothing; after an abbreviation a dash or bracket ends a dateline or explains.
      if isHeadline || (word > next && !isQuoteMark(next, tokens)) { return false }
      if closesQuote { return true }
      if clockWords.contains(tokens.keys[index]) { return !timeWords.contains(tokens.keys[word]) }
      let isInitial = tokens.ends[index] - tokens.starts[index] == 2
      if isInitial, word > next || tokens.keys[word] == Tokens.key(of: "a") { return word > next }
      return openers.contains(tokens.keys[word]) || (word > next && kind != nil)
    }
  }

  /// The first token from `index` on that is no opening quote mark, bracket or dash.
  private func firstWord(from index: Int, _ limit: Int, _ tokens: Tokens) -> Int? {
    var word = index
    while word < limit, word < index + 4 {
      if !tokens.flags[word].contains(.punctuation) { return word }
      word += 1
    }
    return nil
  }

  private func beginsSentence(_ word: Int, _ tokens: Tokens) -> Bool {
    let flags = tokens.flags[word]
    if flags.contains(.capitalized) || flags.contains(.digit) { return true }
    // "iPhone", "eBay": a capital further on. Scripts without case have no small letters either.
    return !flags.contains(.word)
  }

  private func isQuoteMark(_ index: Int, _ tokens: Tokens) -> Bool {
    let key = tokens.keys[index]
    return key == Key.doubleQuote || key == Key.singleQuote || key == Key.doubledSingle
  }

  /// Whether a reporting clause follows: "Smith asked", "the president said".
  private func isReported(from word: Int, _ limit: Int, _ tokens: Tokens) -> Bool {
    for index in word..<min(word + 5, limit) {
      if reportingVerbs.contains(tokens.keys[index]) { return true }
      if tokens.flags[index].contains(.punctuation) { return false }
    }
    return false
  }
}
