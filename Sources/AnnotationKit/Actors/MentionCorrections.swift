/// Puts right what a reader would laugh at in single mentions, whoever chose them: "a number of" is nobody, a jury is
/// no person, and whoever goes by "the" and a name is a body.
struct MentionCorrections {
  let reading: ActorReading
  private typealias Keys = ActorReading.Keys

  /// The mentions with their kinds put right, and without those that mention nobody. O(mentions).
  func corrected(_ mentions: [ActorMention]) -> [ActorMention] {
    var kept = mentions.filter { !isQuantity($0) && !isNobody($0) }
      .map { $0.form == .role ? withoutVerbs($0) : withoutHeadlineWords($0) }
    let places = placesByName(kept)
    let bodies = bodiesByName(kept)
    for index in kept.indices {
      if kept[index].form == .role {
        correctRole(&kept[index])
      } else if kept[index].kind == .person || kept[index].kind == .place {
        correctName(&kept[index], places, bodies)
      }
    }
    return kept
  }

  /// "Leaders Challenge Putin" in a headline, where a capital tells nothing: the common words around a name are no part
  /// of it.
  private func withoutHeadlineWords(_ mention: ActorMention) -> ActorMention {
    guard mention.core.count > 1, mention.tokens == mention.core else { return mention }
    var core = mention.core
    // "Won't" after a name: its first half has the capital.
    if let last = core.last, last + 1 < reading.count, reading.key(last + 1) == Self.not {
      core = core.dropLast()
    }
    if reading.titleCase[Int(reading.tokens.sentences[core.lowerBound])], mayHaveHeadlineWords(mention) {
      while core.count > 1, let first = core.first, isHeadlineWord(first) { core = core.dropFirst() }
      while core.count > 1, let last = core.last, isHeadlineWord(last) { core = core.dropLast() }
    }
    guard core.count < mention.core.count, let first = core.first, core.count > 1 || !isHeadlineWord(first)
    else { return mention }
    var shorter = mention
    shorter.core = core
    shorter.tokens = core
    // "Lindsey Marlow Says" was a body for its last word.
    if mention.kind == .organization, !reading.traits[first].isDisjoint(with: .givenName) {
      shorter.kind = .person
    }
    return shorter
  }

  private func mayHaveHeadlineWords(_ mention: ActorMention) -> Bool {
    switch mention.kind {
    case .person, .place: true
    case .organization:
      !mention.isListedBody && mention.core.allSatisfy { !reading.traits[$0].contains(.organizationWord) }
    case .government, .group: false
    }
  }

  private func isHeadlineWord(_ token: Int) -> Bool {
    let traits = reading.traits[token]
    let named: WordTraits = [
      .femaleName, .maleName, .title, .placeWord, .organizationWord, .particle, .personSuffix,
    ]
    let isCommon = !traits.isDisjoint(with: .common) || reading.wordClass(token) == .verb
    return isCommon && traits.isDisjoint(with: named.union(.knownName))
  }

  /// "Angered prime ministers": what the tagger takes for a verb, a preposition or the like is no part of the phrase
  /// behind it.
  private func withoutVerbs(_ mention: ActorMention) -> ActorMention {
    guard
      let last = mention.tokens.last(where: {
        $0 < mention.core.lowerBound && Self.breaks.contains(reading.wordClass($0))
          && !reading.isCapitalized($0) && reading.traits[$0].isDisjoint(with: .determiner)
      })
    else { return mention }
    var shorter = mention
    shorter.tokens = (last + 1)..<mention.tokens.upperBound
    return shorter
  }
  private static let breaks: Set<WordClass> = [.verb, .interjection]

  /// What names or means nobody: a party and state in brackets, a part of the body, a word that is no noun where it
  /// stands, a word of the headline that the article never has as a name.
  private func isNobody(_ mention: ActorMention) -> Bool {
    let first = mention.core.lowerBound
    if mention.form == .role {
      return isPartOfBody(mention) || mention.tokens == mention.core && isNoNoun(mention.core.upperBound - 1)
    }
    if isPartyLabel(first) || isPageant(first) { return true }
    let isKnown = mention.core.contains {
      !reading.traits[$0].isDisjoint(with: WordTraits.knownName.union(.givenName).union(.demonym))
        || reading.cases($0).capital > 0
    }
    guard !isKnown, mention.tokens == mention.core else { return false }
    if mention.core.count == 1, isNoNoun(first), !reading.tokens.flags[first].contains(.allCaps) {
      return true
    }
    return isHeadline(first) && !mention.core.contains { reading.traits[$0].contains(.organizationWord) }
  }

  private func isNoNoun(_ token: Int) -> Bool {
    switch reading.wordClass(token) {
    case .verb, .adverb, .adjective, .interjection, .function:
      !reading.traits[token].isSuperset(of: [.personNoun, .plural])
    case .noun, .name, .participle, .other: false
    }
  }

  /// "R-Ark." and "D" behind a bracket.
  private func isPartyLabel(_ token: Int) -> Bool {
    guard token > 0, reading.key(token - 1) == Keys.openBracket, token + 1 < reading.count else {
      return false
    }
    let start = Int(reading.tokens.starts[token])
    let bytes = reading.text.utf8
    guard start + 1 < bytes.count, [0x44, 0x49, 0x52].contains(bytes[start]) else { return false }
    return bytes[start + 1] == 0x2D
  }

  /// "Miss Universe" is a prize.
  private func isPageant(_ token: Int) -> Bool {
    token > 0 && reading.key(token - 1) == Self.miss && Self.pageants.contains(reading.key(token))
  }
  private static let miss = Tokens.key(of: "miss")
  private static let pageants = MentionJoiner.keys(
    "universe world earth america usa england france venezuela")

  /// "Her head", "his hands": heads and hands are people only with a title's "of" behind them.
  private func isPartOfBody(_ mention: ActorMention) -> Bool {
    let head = mention.core.upperBound - 1
    guard Self.bodyParts.contains(reading.key(head)), mention.tokens.count > 1 else { return false }
    let isOf = head + 1 < reading.count && reading.key(head + 1) == Keys.of
    return !isOf && Self.possessives.contains(reading.key(mention.tokens.lowerBound))
  }

  /// Whether a token stands in a headline above an article: a name that only the headline has is none.
  private func isHeadline(_ token: Int) -> Bool {
    let sentence = Int(reading.tokens.sentences[token])
    return reading.titleCase[sentence] && sentence < 3
      && reading.sentences.tokenRanges.count >= Self.sentencesOfAnArticle
  }
  private static let sentencesOfAnArticle = 8

  /// "A number of lawmakers", "the majority of them": the phrase behind "of" is who is meant.
  private func isQuantity(_ mention: ActorMention) -> Bool {
    let next = mention.tokens.upperBound
    return mention.form == .role && next < reading.count && reading.key(next) == Keys.of
      && Self.quantities.contains(reading.key(mention.core.lowerBound))
  }

  private func correctRole(_ mention: inout ActorMention) {
    // "Said that officers had …": no determiner goes with "officers" there.
    if mention.isPlural, mention.tokens.count > 1, reading.key(mention.tokens.lowerBound) == Self.that {
      mention.tokens = (mention.tokens.lowerBound + 1)..<mention.tokens.upperBound
    }
    guard mention.kind == .person, Self.bodies.contains(reading.key(mention.core.lowerBound)) else { return }
    mention.kind = .group
    mention.gender = .unknown
  }

  private func correctName(
    _ mention: inout ActorMention, _ places: [UInt64: Balance], _ bodies: [UInt64: Balance]
  ) {
    let core = mention.core
    if core.contains(where: { reading.key($0) == Keys.ampersand }) {
      mention.kind = .organization
      return
    }
    let last = reading.traits[core.upperBound - 1]
    if core.count > 1, last.contains(.organizationWord),
      last.isDisjoint(with: [.weakOrganizationWord, .placeWord, .personSuffix]), mention.tokens == core
    {
      mention.kind = last.contains(.governmentWord) ? .government : .organization
      mention.gender = .unknown
      return
    }
    guard mention.kind == .person, mention.tokens == core, mention.gender == .unknown else { return }
    if core.count == 1, Self.outlets.contains(reading.key(core.lowerBound)) {
      mention.kind = .organization
      return
    }
    if hasArticle(core) {
      mention.kind = reading.endsInS(core.upperBound - 1) && core.count == 1 ? .group : .organization
      mention.isPlural = mention.kind == .group
      return
    }
    // "Ordelia shares fell" where Ordelia was a firm before.
    if core.count == 1, let balance = bodies[reading.key(core.lowerBound)], balance.persons < 100 {
      mention.kind = .organization
      return
    }
    // "Ostrava says" in an article that has been to Ostrava.
    guard core.count == 1, let balance = places[reading.key(core.lowerBound)],
      balance.places > balance.persons
    else { return }
    let next = core.upperBound
    let speaks = next < reading.count && reading.traits[next].contains(.communication)
    mention.kind = speaks ? .government : .place
  }

  /// Whether "the" stands before a name that describes nothing behind it: "the Ledger said", not "the Holt camp".
  private func hasArticle(_ core: Range<Int>) -> Bool {
    let before = core.lowerBound - 1
    guard before >= 0, reading.key(before) == Keys.the,
      reading.tokens.sentences[before] == reading.tokens.sentences[core.lowerBound]
    else { return false }
    let next = core.upperBound
    guard next < reading.count, reading.tokens.flags[next].contains(.word),
      reading.tokens.sentences[next] == reading.tokens.sentences[before]
    else { return true }
    return reading.traits[next].isDisjoint(with: [.noun, .personNoun, .organizationNoun, .adjective])
      || !reading.traits[next].isDisjoint(with: [.communication, .function, .copula])
  }

  private struct Balance {
    /// Uses as a place or body.
    var places = 0
    /// Uses as a person; a hundred for one that is certain.
    var persons = 0
  }

  /// How often each name of one word is a place, or stands where places do, and how often it is in a person's name.
  private func placesByName(_ mentions: [ActorMention]) -> [UInt64: Balance] {
    balances(mentions) { $0.kind == .place || isSomewhere($0.core.lowerBound) }
  }

  /// How often each name of one word is a body, and how often it is in a person's name.
  private func bodiesByName(_ mentions: [ActorMention]) -> [UInt64: Balance] {
    balances(mentions) { $0.kind == .organization }
  }

  private func balances(_ mentions: [ActorMention], _ isCounted: (ActorMention) -> Bool) -> [UInt64: Balance]
  {
    var balances: [UInt64: Balance] = [:]
    for mention in mentions where mention.form == .name {
      let core = mention.core
      let isAlone = core.count == 1 && mention.tokens == core
      if isAlone, isCounted(mention) {
        balances[reading.key(core.lowerBound), default: Balance()].places += 1
      } else if mention.kind == .person {
        // Part of a full name: a person's for certain.
        for token in core { balances[reading.key(token), default: Balance()].persons += isAlone ? 1 : 100 }
      }
    }
    return balances.filter { $0.value.places > 0 }
  }

  /// "In Velmora", "near Velmora": where a person's name seldom stands.
  private func isSomewhere(_ token: Int) -> Bool {
    let before = token - 1
    let next = token + 1
    guard before >= 0, Self.locatives.contains(reading.key(before)),
      reading.tokens.sentences[before] == reading.tokens.sentences[token]
    else { return false }
    guard next < reading.count else { return true }
    return reading.key(next) != Keys.possessive && reading.key(next) != Keys.apostrophe
  }
  private static let locatives = MentionJoiner.keys("in near outside around across throughout")

  private static let not = Tokens.key(of: "n't")
  private static let bodyParts = MentionJoiner.keys(
    "head heads face faces hand hands heart hearts eye eyes back arm arms leg legs foot feet mind minds brain body mouth "
      + "throat voice soul shoulder shoulders finger fingers skin hair life lives")
  private static let possessives = MentionJoiner.keys("my your his her its our their 's whose one's")
  private static let that = Tokens.key(of: "that")
  private static let quantities = MentionJoiner.keys(
    "number lot handful bunch majority minority series range host string variety total share fraction proportion dozen "
      + "percentage pair couple score raft slew spate array half third quarter rest")
  /// Newsrooms and sites of one word, which no list of bodies had.
  private static let outlets = MentionJoiner.keys(
    "politifact snopes vox axios quartz mediaite realclearpolitics fivethirtyeight propublica bellingcat semafor "
      + "techcrunch gizmodo engadget gawker wikileaks mashable deadline variety bloomberg newsweek euractiv tass interfax "
      + "xinhua kyodo yonhap haaretz spiegel ansa efe dpa anadolu ukrinform meduza wikinews")
  /// Nouns of bodies that are told as groups where a classifier takes them for persons.
  static let bodies = MentionJoiner.keys(
    "jury prosecution defense defence opposition group team panel side committee council union coalition campaign "
      + "company firm agency court board government ministry department party administration commission")
}
