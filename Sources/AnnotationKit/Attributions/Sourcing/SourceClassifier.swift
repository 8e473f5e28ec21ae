/// What a source phrase looks like, told from its words alone.
package enum SourceLook: String, Sendable, CaseIterable {
  case personName, organizationName, role, collective, organization, document, personPronoun, theyPronoun,
    speakerPronoun
  case thingPronoun, relativePronoun, other, none
}

/// Tells kinds of sources apart by their head word, its capital and what stands beside it. Needs tokens only.
struct SourceClassifier: Sendable {
  private static let percent = Tokens.key(of: "%")

  /// The look of the source that starts at token `start` and ends before `end`.
  func look(_ tokens: Tokens, _ start: Int, _ end: Int) -> SourceLook {
    guard start < end else { return .none }
    // "Trump's claim": the possessor is the source.
    if end - start > 1, Self.possessives.contains(tokens.keys[end - 1]) {
      return look(tokens, start, end - 1)
    }
    let first = tokens.keys[start]
    if end - start == 1 {
      if SourceWords.she.contains(first) { return .personPronoun }
      if SourceWords.they.contains(first) { return .theyPronoun }
      if SourceWords.speakers.contains(first) { return .speakerPronoun }
      if SourceWords.relatives.contains(first) { return .relativePronoun }
      if SourceWords.things.contains(first) { return .thingPronoun }
    }
    let head = head(tokens, start, end)
    let key = tokens.keys[head]
    // "one of the people", "two of those present" could be named.
    if head > start + 1, tokens.keys[start + 1] == Words.of, Self.singled.contains(tokens.keys[start]) {
      return namedApposition(tokens, head, end) ?? .role
    }
    let capitalized = tokens.flags[head].contains(.capitalized)
    let opens =
      head == start
      && (tokens.flags[head].contains(.sentenceStart) || tokens.flags[head].contains(.blockStart))
    if capitalized, !opens || !isKnown(key) {
      if SourceWords.collectives.contains(key),
        head == start || !tokens.flags[head - 1].contains(.capitalized)
      {
        return .collective
      }
      // "Senior U.K. officials" ends in a role; "Senate Democrats" in a group.
      var names = 0
      var organization = false
      var title = false
      var index = start
      while index <= head {
        let word = tokens.keys[index]
        if tokens.flags[index].contains(.capitalized) { names += 1 }
        if SourceWords.organizationNames.contains(word)
          || tokens.flags[index].contains(.allCaps) && index == head
        {
          organization = true
        }
        if SourceWords.titles.contains(word) { title = true }
        index += 1
      }
      if names > 0 {
        if title, names > 1, !(SourceWords.organizationNames.contains(key) && names < 3) {
          return .personName
        }
        let article = tokens.keys[start] == Words.the || organization
        if article, SourceWords.roles.contains(key) { return .role }
        return organization || tokens.keys[start] == Words.the ? .organizationName : .personName
      }
    }
    if SourceWords.documents.contains(key) { return .document }
    if Self.persons.contains(key), isFollowedBy(Self.insiders, tokens, head, end) { return .role }
    if SourceWords.unnamedGroups.contains(key) { return .role }
    if SourceWords.collectives.contains(key) || key == Self.percent {
      return namedApposition(tokens, head, end) ?? .collective
    }
    if SourceWords.roles.contains(key) { return namedApposition(tokens, head, end) ?? .role }
    if SourceWords.organizations.contains(key) { return .organization }
    if tokens.flags[head].contains(.digit) { return .collective }
    if let named = namedApposition(tokens, head, end) { return named }
    return .other
  }

  private func isFollowedBy(_ words: Lexicon, _ tokens: Tokens, _ head: Int, _ end: Int) -> Bool {
    var index = head + 1
    while index < end, index - head <= 4 {
      if words.contains(tokens.keys[index]) { return true }
      index += 1
    }
    return false
  }

  private func isKnown(_ key: UInt64) -> Bool {
    SourceWords.roles.contains(key) || SourceWords.collectives.contains(key)
      || SourceWords.organizations.contains(key)
      || SourceWords.documents.contains(key)
  }

  /// The last word of the base noun phrase: before any preposition, comma, relative pronoun.
  func head(_ tokens: Tokens, _ start: Int, _ end: Int) -> Int {
    var head = start
    var index = start
    while index < end {
      let flags = tokens.flags[index]
      let key = tokens.keys[index]
      if index > start, SourceWords.enders.contains(key) || SourceWords.prepositions.contains(key) {
        // "one of the officials" and "a number of aides" speak of what follows.
        if key == Words.of, index - start <= 3, Self.partitives.contains(tokens.keys[head]), index + 1 < end {
          return self.head(tokens, index + 1, end)
        }
        // U.S.-led: a hyphen inside a word ends nothing.
        if !(flags.contains(.punctuation) && !flags.contains(.spaceBefore) && key == Self.hyphen) { break }
      } else if flags.contains(.word) || flags.contains(.digit) || key == Self.percent {
        if index > head, Self.postnominal.contains(key) { break }
        head = index
      }
      index += 1
    }
    return head
  }

  /// "a spokesman, John Smith," and "aide Huma Abedin": the name beside a role.
  private func namedApposition(_ tokens: Tokens, _ head: Int, _ end: Int) -> SourceLook? {
    // "a former clerk at the harbour, Jane Moyle": what tells more of the role may stand between.
    var index = head + 1
    while index < end, index - head <= 10, tokens.keys[index] != Self.comma {
      if SourceWords.enders.contains(tokens.keys[index]) { return nil }
      index += 1
    }
    guard index < end, tokens.keys[index] == Self.comma else { return nil }
    index += 1
    guard index + 1 < end, tokens.flags[index].contains(.capitalized),
      tokens.flags[index + 1].contains(.capitalized)
    else { return nil }
    return .personName
  }

  private static let persons = Lexicon(
    "person persons people man woman individual individuals two three four several one")
  /// What makes people insiders who could be named: "people familiar with the matter".
  private static let insiders = Lexicon(
    "familiar close briefed knowledge aware involved knowledgeable privy anonymity")
  private static let singled = Lexicon("one two three another")
  private static let possessives = Lexicon("'s '")
  private static let comma = Tokens.key(of: ",")
  private static let hyphen = Tokens.key(of: "-")
  private static let partitives = Lexicon(
    "one some many most several few number group handful dozens hundreds thousands all both two three four five six pair trio majority host range"
  )
  private static let postnominal = Lexicon(
    """
    familiar close briefed involved aware knowledgeable speaking there said told living working calling called led known
    named run based representing backed founded published written seen obtained released conducted commissioned
    """)
}
