/// Puts right what a reader would laugh at in single mentions, whoever chose them: "a number of" is nobody, a jury is
/// no person, and whoever goes by "the" and a name is a body.
struct MentionCorrections {
  let reading: ActorReading
  private typealias Keys = ActorReading.Keys

  /// The mentions with their kinds put right, and without those that mention nobody. O(mentions).
  func corrected(_ mentions: [ActorMention]) -> [ActorMention] {
    var kept = mentions.filter { !isQuantity($0) }.map(withoutHeadlineWords)
    let places = placesByName(kept)
    for index in kept.indices {
      if kept[index].form == .role {
        correctRole(&kept[index])
      } else if kept[index].kind == .person || kept[index].kind == .place {
        correctName(&kept[index], places)
      }
    }
    return kept
  }

  /// "Leaders Challenge Putin" in a headline, where a capital tells nothing: the common words around a name are no part
  /// of it.
  private func withoutHeadlineWords(_ mention: ActorMention) -> ActorMention {
    guard mention.form == .name, mention.core.count > 1, mention.tokens == mention.core,
      mention.kind == .person || mention.kind == .place,
      reading.titleCase[Int(reading.tokens.sentences[mention.core.lowerBound])]
    else { return mention }
    var core = mention.core
    while core.count > 1, let first = core.first, isHeadlineWord(first) { core = core.dropFirst() }
    while core.count > 1, let last = core.last, isHeadlineWord(last) { core = core.dropLast() }
    guard core.count < mention.core.count, let only = core.first, core.count > 1 || !isHeadlineWord(only)
    else {
      return mention
    }
    var shorter = mention
    shorter.core = core
    shorter.tokens = core
    return shorter
  }

  private func isHeadlineWord(_ token: Int) -> Bool {
    let traits = reading.traits[token]
    let named: WordTraits = [
      .femaleName, .maleName, .title, .placeWord, .organizationWord, .particle, .personSuffix,
    ]
    return !traits.isDisjoint(with: .common) && traits.isDisjoint(with: named.union(.knownName))
  }

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

  private func correctName(_ mention: inout ActorMention, _ places: [UInt64: Balance]) {
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
    var places = 0
    var persons = 0
  }

  /// How often each name of one word is a place and how often it is in a person's name.
  private func placesByName(_ mentions: [ActorMention]) -> [UInt64: Balance] {
    var balances: [UInt64: Balance] = [:]
    for mention in mentions where mention.form == .name {
      let core = mention.core
      if mention.kind == .place, core.count == 1 {
        balances[reading.key(core.lowerBound), default: Balance()].places += 1
      } else if mention.kind == .person {
        // Part of a full name: a person's for certain.
        for token in core {
          balances[reading.key(token), default: Balance()].persons +=
            core.count > 1 || mention.tokens != core ? 100 : 1
        }
      }
    }
    return balances.filter { $0.value.places > 0 }
  }

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
