/// Features of a candidate mention for ``MentionClassifier``: its words, their endings and shapes, what the word lists
/// know of them, what stands around it, and what the rules make of it.
///
/// The templates follow the usual ones for named entities (Ratinov & Roth 2009, "Design Challenges and Misconceptions in
/// Named Entity Recognition"), taken over whole candidates.
struct MentionFeatures {
  let reading: ActorReading

  /// Calls `body` with every feature's hash.
  func forEach(of mention: ActorMention, count: Int, _ body: (UInt32) -> Void) {
    let core = mention.core
    guard let first = core.first, let last = core.last else { return }
    // Names and roles have nothing in common: every feature carries the form.
    let form: UInt64 = mention.form == .name ? 1 : 2
    func add(_ template: UInt64, _ value: UInt64) { body(Self.hash(template << 2 | form, value)) }
    func pair(_ template: UInt64, _ one: UInt64, _ other: UInt64) {
      body(Self.hash(template << 2 | form, one &* 0x9E37_79B9_7F4A_7C15 ^ other))
    }
    let rule = Self.ruleKey(mention)
    add(0, 0)
    add(1, rule)
    pair(2, rule, UInt64(min(core.count, 5)))
    let phrase = core.dropFirst().reduce(reading.key(first)) { ActorFacts.phraseKey($0, reading.key($1)) }
    add(3, phrase)
    add(4, reading.key(first))
    add(5, reading.key(last))
    for token in core { add(6, reading.key(token)) }
    for length in 2...4 {
      add(7 + UInt64(length), ending(last, length))
    }
    add(12, ending(first, 3))
    add(13, beginning(last, 3))
    let firstTraits = reading.traits[first].rawValue
    let lastTraits = reading.traits[last].rawValue
    addBits(14, firstTraits, add)
    addBits(15, lastTraits, add)
    pair(16, shape(first), shape(last))
    add(17, shape(last))
    pair(18, UInt64(mention.tokens.count - core.count > 2 ? 2 : mention.tokens.count - core.count), rule)

    let sentence = reading.sentenceRange(first)
    let before = mention.tokens.lowerBound - 1
    let after = mention.tokens.upperBound
    let previous = before >= sentence.lowerBound ? reading.key(before) : 1
    let next = after < sentence.upperBound ? reading.key(after) : 1
    add(19, previous)
    add(20, next)
    pair(21, previous, next)
    add(22, before - 1 >= sentence.lowerBound ? reading.key(before - 1) : 1)
    add(23, after + 1 < sentence.upperBound ? reading.key(after + 1) : 1)
    let previousTraits = before >= sentence.lowerBound ? reading.traits[before].rawValue : 0
    let nextTraits = after < sentence.upperBound ? reading.traits[after].rawValue : 0
    addBits(24, previousTraits & Self.contextTraits, add)
    addBits(25, nextTraits & Self.contextTraits, add)
    pair(26, previous, shape(last))
    pair(27, next, shape(last))
    pair(28, previous, UInt64(core.count))
    if after < sentence.upperBound {
      pair(29, shape(after), rule)
      if mention.form == .role { add(30, ending(after, 2)) }
    }
    if before >= sentence.lowerBound { pair(31, shape(before), rule) }
    let inside = mention.tokens.lowerBound
    add(32, reading.key(inside))
    pair(33, reading.traits[inside].rawValue & Self.contextTraits, lastTraits)
    pair(34, reading.key(inside), mention.isPlural ? 1 : 0)
    add(35, reading.titleCase[Int(reading.tokens.sentences[first])] ? 1 : reading.opens(first) ? 2 : 0)
    let cases = reading.cases(first)
    pair(36, UInt64(min(cases.lower, 2)), UInt64(min(cases.capital, 3)))
    add(37, UInt64(min(count, 4)))
    pair(38, UInt64(min(count, 4)), rule)
    if reading.tokens.flags[first].contains(.quoted) { add(39, 1) }
    pair(40, reading.key(last), previous)
    pair(41, reading.key(last), next)
    pair(42, firstTraits, lastTraits)
  }

  private func addBits(_ template: UInt64, _ bits: UInt64, _ add: (UInt64, UInt64) -> Void) {
    var rest = bits
    while rest != 0 {
      add(template, UInt64(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
    if bits == 0 { add(template, 99) }
  }

  private static let contextTraits: UInt64 = [
    WordTraits.title, .personNoun, .organizationNoun, .noun, .adjective, .adverb, .verb, .determiner,
    .function,
    .locative, .communication, .copula, .demonym, .calendar, .femaleName, .maleName,
  ].reduce(WordTraits()) { $0.union($1) }.rawValue

  /// What the rules make of a candidate, as one number.
  static func ruleKey(_ mention: ActorMention) -> UInt64 {
    var key = UInt64(mention.isDoubtful ? 1 : 0)
    switch mention.kind {
    case .person: key |= 2
    case .organization: key |= 4
    case .government: key |= 6
    case .group: key |= 8
    case .place: key |= 10
    }
    return key << 32 | Tokens.key(of: mention.rule) & 0xFFFF_FFFF
  }

  /// Upper and lower case, digits and length in one number.
  private func shape(_ index: Int) -> UInt64 {
    let flags = reading.tokens.flags[index]
    let kept: TokenFlags = [.word, .capitalized, .allCaps, .digit, .punctuation]
    let length = min(Int(reading.tokens.ends[index] - reading.tokens.starts[index]), 7)
    return UInt64(flags.intersection(kept).rawValue) << 4 | UInt64(length)
  }

  private func ending(_ index: Int, _ length: Int) -> UInt64 {
    let end = Int(reading.tokens.ends[index])
    return bytes(max(Int(reading.tokens.starts[index]), end - length)..<end)
  }

  private func beginning(_ index: Int, _ length: Int) -> UInt64 {
    let start = Int(reading.tokens.starts[index])
    return bytes(start..<min(Int(reading.tokens.ends[index]), start + length))
  }

  private func bytes(_ range: Range<Int>) -> UInt64 {
    var value: UInt64 = 0
    for index in range {
      value = value << 8 | UInt64(UnicodeClass.lowercase(ascii: reading.text.utf8[index]))
    }
    return value
  }

  @inline(__always)
  private static func hash(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var mixed = (value ^ (template &* 0xD6E8_FEB8_6659_FD93)) &* 0xBF58_476D_1CE4_E5B9
    mixed ^= mixed >> 32
    mixed = mixed &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
