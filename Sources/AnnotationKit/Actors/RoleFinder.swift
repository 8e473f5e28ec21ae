/// Finds role mentions: noun phrases whose head is a word for people or bodies ("European officials", "the company").
///
/// A phrase here is determiner, modifiers and head, cut before whatever follows the head: enough to point at the
/// actor, and short enough to read.
struct RoleFinder {
  let reading: ActorReading
  private typealias Keys = ActorReading.Keys
  /// The name mention that covers each token; -1 where none does.
  private var covering: [Int32]
  private let names: [ActorMention]

  init(_ reading: ActorReading, names: [ActorMention]) {
    self.reading = reading
    self.names = names
    covering = [Int32](repeating: -1, count: reading.count)
    for (index, name) in names.enumerated() {
      for token in name.tokens { covering[token] = Int32(index) }
    }
  }

  /// The names with lower-case titles added to them, and the roles, in reading order.
  ///
  /// - Parameter includingDoubtful: also phrases whose head no list has as a person's or a body's noun, for a
  ///   classifier to choose from.
  func mentions(includingDoubtful: Bool = false) -> [ActorMention] {
    var names = names
    var roles: [ActorMention] = []
    for sentence in reading.sentences.tokenRanges {
      var lastEnd = sentence.lowerBound
      for index in sentence where covering[index] < 0 {
        let traits = reading.traits[index]
        let isActorNoun = !traits.isDisjoint(with: [.personNoun, .organizationNoun])
        guard isActorNoun || includingDoubtful && mayBeNoun(index, traits),
          isHead(index, traits, in: sentence)
        else { continue }
        let start = phraseStart(of: index, from: lastEnd)
        let next = index + 1
        if traits.contains(.personNoun), !traits.contains(.plural),
          let name = personNamed(at: next, in: sentence)
        {
          names[name].tokens = start..<names[name].tokens.upperBound
          if names[name].gender == .unknown { names[name].gender = NameFinder.gender(traits) }
          lastEnd = names[name].tokens.upperBound
          continue
        }
        var role = role(index, traits, start: start)
        role.isDoubtful =
          !isActorNoun || !traits.contains(.plural) && !standsAlone(index, traits, start: start, in: sentence)
        guard includingDoubtful || !role.isDoubtful else { continue }
        roles.append(role)
        if isActorNoun { lastEnd = next }
      }
    }
    var all = names + roles
    all.sort {
      $0.tokens.lowerBound != $1.tokens.lowerBound
        ? $0.tokens.lowerBound < $1.tokens.lowerBound : $0.tokens.upperBound > $1.tokens.upperBound
    }
    return all
  }

  /// Index of the person's name that begins at `token`.
  private func personNamed(at token: Int, in sentence: Range<Int>) -> Int? {
    guard token < sentence.upperBound, covering[token] >= 0 else { return nil }
    let name = names[Int(covering[token])]
    let isPerson = name.kind == .person && name.form == .name && !name.isDoubtful
    return isPerson && name.tokens.lowerBound == token ? Int(covering[token]) : nil
  }

  /// Whether a word is a common noun, or one that no list knows.
  private func mayBeNoun(_ index: Int, _ traits: WordTraits) -> Bool {
    let flags = reading.tokens.flags[index]
    guard flags.contains(.word), !flags.contains(.capitalized) || reading.opens(index) else { return false }
    if traits.contains(.noun) { return true }
    return traits.isDisjoint(with: .common) && reading.tokens.ends[index] - reading.tokens.starts[index] > 2
  }

  private func role(_ head: Int, _ traits: WordTraits, start: Int) -> ActorMention {
    let kind: Actor.Kind
    let key = reading.key(head)
    if traits.contains(.personNoun) {
      kind = traits.contains(.plural) || Self.collectives.contains(key) ? .group : .person
    } else {
      kind = Self.governments.contains(key) ? .government : .organization
    }
    var mention = ActorMention(
      tokens: start..<(head + 1), core: head..<(head + 1), form: .role, kind: kind,
      rule: traits.contains(.personNoun) ? "person-noun" : "organization-noun", probability: 0.75)
    mention.isPlural =
      traits.contains(.plural) || kind == .group
      || traits.isDisjoint(with: [.personNoun, .organizationNoun])
        && reading.endsInS(head)
    if traits.contains(.maleKin) { mention.gender = .male }
    if traits.contains(.femaleKin) { mention.gender = .female }
    return mention
  }

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Tokens.key(of: String($0)) })
  }
  private static let governments = keys(
    "government governments administration ministry ministries cabinet parliament regime treasury authorities legislature"
  )
  private static let collectives = keys(
    "people police public crowd audience staff crew faculty family families population personnel troops couple folks "
      + "majority minority generation workforce elderly others humanity mankind youth cast")
  /// Words for persons and bodies that go without a determiner.
  private static let bare = keys(
    "people police mom dad mum mother father grandma grandpa parliament congress management staff personnel troops "
      + "humanity mankind media press folks others humankind society academia government authorities grandmother"
  )

  private func isHead(_ index: Int, _ traits: WordTraits, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    if next < sentence.upperBound,
      !reading.tokens.flags[next].contains(.punctuation) || reading.isJoiningHyphen(next)
    {
      if reading.isJoiningHyphen(next) { return false }
      let follows = reading.traits[next]
      if !traits.contains(.plural), covering[next] < 0,
        !follows.isDisjoint(with: [.noun, .personNoun, .organizationNoun]),
        follows.isDisjoint(with: [.function, .determiner, .communication])
      {
        return false
      }
    }
    guard index > sentence.lowerBound else { return true }
    let before = index - 1
    // "to judge", "they guide": a verb after all.
    let modal = reading.key(before)
    if Self.subjects.contains(modal) || modal == Keys.to && !traits.contains(.plural) { return false }
    return true
  }
  private static let subjects = keys(
    "i you he she it we they who n't will would can could should may might must not 'll")

  /// Whether a singular noun is a phrase of its own: it has a determiner or modifier, or needs none.
  private func standsAlone(_ head: Int, _ traits: WordTraits, start: Int, in sentence: Range<Int>) -> Bool {
    if Self.bare.contains(reading.key(head)) { return true }
    guard start < head else { return false }
    let first = start
    return reading.traits[first].contains(.determiner) || covering[first] >= 0
      || reading.traits[first].contains(.demonym)
  }

  /// Where the phrase with this head begins: at its determiner, its possessor, or its first modifier.
  private func phraseStart(of head: Int, from limit: Int) -> Int {
    var start = head
    var index = head - 1
    while index >= limit, head - index <= 6 {
      let traits = reading.traits[index]
      let flags = reading.tokens.flags[index]
      if covering[index] >= 0 {
        // A name modifies ("Pentagon officials"), if nothing but modifiers stands between.
        let name = names[Int(covering[index])]
        if name.kind == .person, name.tokens.upperBound == head { return start }
        start = name.tokens.lowerBound
        index = start - 1
        continue
      }
      if reading.key(index) == Keys.possessive || reading.key(index) == Keys.apostrophe {
        guard index - 1 >= limit, covering[index - 1] >= 0 else { return start }
        let name = names[Int(covering[index - 1])]
        return name.tokens.lowerBound
      }
      if traits.contains(.determiner) { return index }
      if flags.contains(.punctuation) {
        guard reading.isJoiningHyphen(index) else { return start }
        index -= 1
        continue
      }
      if traits.contains(.demonym) {
        start = index
        index -= 1
        continue
      }
      guard traits.isDisjoint(with: [.function, .adverb, .communication]) else { return start }
      guard traits.isDisjoint(with: .verb) else { return start }
      // "warning European allies": an action, unless an article makes it a quality ("the ruling party").
      if reading.endsInIng(index), index == limit || reading.traits[index - 1].isDisjoint(with: [.determiner])
      {
        return start
      }
      start = index
      index -= 1
    }
    return start
  }
}
