/// What the actor finders see of a text: tokens, what the word lists know of each, and where a capital means
/// something.
struct ActorReading {
  let text: SourceText
  let tokens: Tokens
  let sentences: Sentences
  let facts: ActorFacts
  /// What the word lists know of each token.
  let traits: [WordTraits]
  /// What the tagger makes of each token; empty where nothing has tagged the text.
  private let classes: [WordClass]
  /// By sentence: whether nearly every word begins with a capital, as in headlines, so that a capital tells nothing.
  private(set) var titleCase: [Bool]
  private var words: WordCases

  init(_ draft: Draft, facts: ActorFacts) {
    text = draft.text
    tokens = draft.tokens
    sentences = draft.sentences
    self.facts = facts
    traits = draft.tokens.keys.map { facts.traits($0) }
    classes = WordClass.classes(of: draft)
    let blocks = draft.article.blocks
    titleCase = zip(sentences.tokenRanges, sentences.blocks).map { range, block in
      Self.isTitleCase(
        draft.tokens, range, in: blocks.indices.contains(Int(block)) ? blocks[Int(block)].kind : .paragraph)
    }
    words = WordCases(capacity: draft.tokens.count)
    for (sentence, range) in sentences.tokenRanges.enumerated() where !titleCase[sentence] {
      for index in range where tokens.flags[index].contains(.word) {
        if !tokens.flags[index].contains(.capitalized) {
          words.note(tokens.keys[index], capital: false)
        } else if !opens(index) {
          words.note(tokens.keys[index], capital: true)
        }
      }
    }
  }

  /// Whether nearly every longer word of a sentence begins with a capital, and it is a headline by its block or for
  /// want of a full stop.
  private static func isTitleCase(_ tokens: Tokens, _ range: Range<Int>, in block: Article.Block.Kind) -> Bool
  {
    guard let last = range.last else { return false }
    if block == .paragraph, tokens.keys[last] == Keys.stop || tokens.flags[last].contains(.closesQuote) {
      return false
    }
    var words = 0
    var capitals = 0
    for index in range
    where tokens.flags[index].contains(.word) && tokens.ends[index] - tokens.starts[index] > 3 {
      words += 1
      if tokens.flags[index].contains(.capitalized) { capitals += 1 }
    }
    return words >= 4 && capitals * 10 >= words * 7
  }

  var count: Int { tokens.count }

  /// What the tagger makes of a token; ``WordClass/other`` where nothing has tagged the text.
  func wordClass(_ index: Int) -> WordClass { classes.isEmpty ? .other : classes[index] }

  func sentenceRange(_ index: Int) -> Range<Int> { sentences.tokenRanges[Int(tokens.sentences[index])] }

  @inline(__always)
  func isCapitalized(_ index: Int) -> Bool { tokens.flags[index].contains(.capitalized) }

  /// The first byte of the token's text.
  func firstByte(_ index: Int) -> UInt8 { text.utf8[Int(tokens.starts[index])] }

  /// Whether the word looks like a plural: it ends in s, but not in ss, us or is.
  func endsInS(_ index: Int) -> Bool {
    let end = Int(tokens.ends[index])
    guard end - Int(tokens.starts[index]) > 3, text.utf8[end - 1] == 0x73 else { return false }
    let before = text.utf8[end - 2]
    return before != 0x73 && before != 0x75 && before != 0x69
  }

  /// How often a word stands in the article with and without a capital where the writer had the choice.
  func cases(_ index: Int) -> (lower: UInt16, capital: UInt16) { words.cases(key(index)) }

  @inline(__always)
  func key(_ index: Int) -> UInt64 { tokens.keys[index] }

  /// Whether the token stands where any word takes a capital: first in its sentence, or after a mark that opens one.
  func opens(_ index: Int) -> Bool {
    if tokens.flags[index].contains(.sentenceStart) { return true }
    let before = index - 1
    if before >= 0, tokens.sentences[before] == tokens.sentences[index] {
      guard tokens.flags[before].contains(.punctuation) else { return false }
      let key = tokens.keys[before]
      if key == Keys.comma || key == Keys.hyphen || key == Keys.closeBracket { return false }
      if tokens.flags[before].contains(.closesQuote) { return false }
      if key == Keys.colon || tokens.flags[before].contains(.sentenceStart) { return true }
      if !tokens.flags[before].contains(.opensQuote) { return false }
      return true
    }
    return true
  }

  /// Whether the token's capital makes it part of a name, as far as the token alone and the rest of the article tell.
  func namesSomething(_ index: Int) -> Bool {
    let flags = tokens.flags[index]
    guard flags.contains(.capitalized), flags.contains(.word) else { return false }
    let traits = traits[index]
    let inTitle = titleCase[Int(tokens.sentences[index])]
    guard inTitle || opens(index) else {
      return !traits.contains(.function) && !traits.contains(.determiner) || flags.contains(.allCaps)
    }
    if !traits.isDisjoint(with: [.function, .determiner]) {
      return flags.contains(.allCaps) && !traits.isDisjoint(with: .knownName)
    }
    let seen = words.cases(key(index))
    if seen.capital > seen.lower { return true }
    if seen.lower > 0 { return false }
    if !traits.isDisjoint(with: WordTraits.knownName.union(.givenName)) || traits.contains(.demonym) {
      return true
    }
    // "University of …", "Secretary of …".
    if !inTitle, !traits.isDisjoint(with: [.organizationWord, .title]), index + 2 < count,
      key(index + 1) == Keys.of,
      isCapitalized(index + 2)
    {
      return true
    }
    if traits.isDisjoint(with: .common), !traits.contains(.title), !looksCommon(index) { return true }
    // "Supreme Court", "Human Rights Watch": a common word at the start of a sentence with another capital after it.
    let next = index + 1
    guard !inTitle, next < count, tokens.sentences[next] == tokens.sentences[index], isCapitalized(next),
      self.traits[next].isDisjoint(with: [.function, .determiner])
    else { return false }
    return traits.contains(.title) || traits.isDisjoint(with: [.adverb, .verb])
  }

  /// Whether a word that no list knows has the ending of a common one: -ing, -tion, -makers.
  func looksCommon(_ index: Int) -> Bool {
    let start = Int(tokens.starts[index])
    let count = Int(tokens.ends[index]) - start
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard count > length + 2 else { return false }
      return ending.withUTF8Buffer { ending in
        for offset in 0..<length where text.utf8[start + count - length + offset] | 0x20 != ending[offset] {
          return false
        }
        return true
      }
    }
    switch text.utf8[start + count - 1] | 0x20 {
    case 0x67: return ends("ing")
    case 0x64: return ends("ed")
    case 0x79: return ends("ly") || ends("ity") || ends("ology") || ends("ency") || ends("ancy")
    case 0x6E: return ends("tion") || ends("sion")
    case 0x74: return ends("ment")
    case 0x65: return ends("able") || ends("ible") || ends("ative")
    case 0x6C: return ends("ical") || ends("tional") || ends("ful")
    case 0x73:
      return ends("ness") || ends("ous") || ends("less") || ends("tions") || ends("ments") || ends("ings")
        || ends("ists") || ends("ers") || ends("ies") || ends("isms")
    case 0x6D: return ends("ism")
    default: return false
    }
  }

  func endsInIng(_ index: Int) -> Bool {
    let end = Int(tokens.ends[index])
    return end - Int(tokens.starts[index]) > 5 && text.utf8[end - 3] | 0x20 == 0x69
      && text.utf8[end - 2] | 0x20 == 0x6E && text.utf8[end - 1] | 0x20 == 0x67
  }

  /// The longest known name that begins at `index` and ends before `limit`.
  func knownName(at index: Int, limit: Int) -> (end: Int, traits: WordTraits, country: ActorFacts.Country)? {
    var found: (Int, WordTraits, ActorFacts.Country)?
    var phrase = key(index)
    if !traits[index].isDisjoint(with: .knownName) {
      found = (index + 1, traits[index], facts.country(phrase))
    }
    guard traits[index].contains(.startsName) else { return found }
    var end = index + 1
    while end < min(limit, index + ActorFacts.longestName) {
      phrase = ActorFacts.phraseKey(phrase, key(end))
      end += 1
      let known = facts.traits(phrase)
      if !known.isDisjoint(with: WordTraits.knownName.union(.demonym)) {
        found = (end, known, facts.country(phrase))
      }
    }
    return found
  }

  /// Whether two tokens touch and the second is a hyphen that joins them with a third.
  func isJoiningHyphen(_ index: Int) -> Bool {
    key(index) == Keys.hyphen && !tokens.flags[index].contains(.spaceBefore) && index + 1 < count
      && !tokens.flags[index + 1].contains(.spaceBefore)
  }

  /// Keys of the few words that rules speak of.
  enum Keys {
    static let of = Tokens.key(of: "of")
    static let and = Tokens.key(of: "and")
    static let `for` = Tokens.key(of: "for")
    static let the = Tokens.key(of: "the")
    static let on = Tokens.key(of: "on")
    static let stop = Tokens.key(of: ".")
    static let comma = Tokens.key(of: ",")
    static let hyphen = Tokens.key(of: "-")
    static let colon = Tokens.key(of: ":")
    static let ampersand = Tokens.key(of: "&")
    static let openBracket = Tokens.key(of: "(")
    static let closeBracket = Tokens.key(of: ")")
    static let possessive = Tokens.key(of: "'s")
    static let apostrophe = Tokens.key(of: "'")
    static let to = Tokens.key(of: "to")
    static let by = Tokens.key(of: "by")
    static let i = Tokens.key(of: "i")
  }
}

/// How often each word of an article stands with and without a capital, where the writer had the choice.
private struct WordCases {
  private var keys: [UInt64]
  private var lower: [UInt16]
  private var capital: [UInt16]
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    lower = [UInt16](repeating: 0, count: size)
    capital = [UInt16](repeating: 0, count: size)
    mask = size - 1
  }

  private func find(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  mutating func note(_ key: UInt64, capital isCapital: Bool) {
    let slot = find(key)
    keys[slot] = key
    if isCapital {
      capital[slot] &+= capital[slot] < .max ? 1 : 0
    } else {
      lower[slot] &+= lower[slot] < .max ? 1 : 0
    }
  }

  func cases(_ key: UInt64) -> (lower: UInt16, capital: UInt16) {
    let slot = find(key)
    return (lower[slot], capital[slot])
  }
}
