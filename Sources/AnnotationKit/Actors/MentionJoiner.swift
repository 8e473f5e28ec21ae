/// Joins mentions into actors: what names the same person or body, by name, acronym, metonym or role.
///
/// Sieves run from sure to less sure, as in the Stanford coreference sieves (Lee et al. 2013): full names over the whole
/// article, then what is short for one of them, then roles. A short form that could mean two actors joins neither.
struct MentionJoiner {
  let reading: ActorReading
  var table = ActorTable()
  typealias Keys = ActorReading.Keys

  /// Persons by the key of their surname and of their given name.
  private var bySurname: [UInt64: [Int]] = [:]
  private var byGivenName: [UInt64: [Int]] = [:]
  /// How often each person is named in full.
  private var fullNames: [Int: Int] = [:]
  /// Bodies and places by the key of their whole name.
  private var byPhrase: [UInt64: Int] = [:]
  private var byFirstWord: [UInt64: [Int]] = [:]
  private var byLastWord: [UInt64: [Int]] = [:]
  var byCountry: [ActorFacts.Country: Int] = [:]
  private var byAcronym: [UInt64: [Int]] = [:]

  init(_ reading: ActorReading) { self.reading = reading }

  mutating func join(_ mentions: [ActorMention]) -> ActorTable {
    table.mentions = mentions
    joinFullNames()
    joinBracketedAcronyms()
    joinShortNames()
    joinRolesBesideNames()
    joinRoles()
    return table
  }

  // MARK: Names

  private mutating func joinFullNames() {
    for index in table.mentions.indices where table.mentions[index].form == .name {
      let mention = table.mentions[index]
      if mention.kind == .person {
        let core = personCore(mention.core)
        if core.count > 1 { joinPerson(index, core: core) }
      } else if !isAcronym(mention), !mayBeShort(mention) {
        joinBody(index)
      }
    }
  }

  /// A body's or place's name of one word that no list has: it may be short for a longer one ("the Ledger").
  private func mayBeShort(_ mention: ActorMention) -> Bool {
    mention.kind == .organization && mention.core.count == 1 && !mention.isListedBody && mention.country == 0
  }

  /// A person's name without "Jr." and the like.
  private func personCore(_ core: Range<Int>) -> Range<Int> {
    var end = core.upperBound
    while end - 1 > core.lowerBound,
      reading.traits[end - 1].contains(.personSuffix) || reading.key(end - 1) == Keys.comma
    {
      end -= 1
    }
    return core.lowerBound..<end
  }

  private mutating func joinPerson(_ index: Int, core: Range<Int>) {
    let mention = table.mentions[index]
    let surname = reading.key(core.upperBound - 1)
    for actor in bySurname[surname] ?? [] {
      let other = table.actors[actor]
      guard other.gender.fits(mention.gender), namesAgree(core, personCore(other.name)) else { continue }
      add(index, to: actor)
      fullNames[actor, default: 0] += 1
      if core.count > personCore(other.name).count { table.actors[actor].name = mention.core }
      return
    }
    let actor = makeActor(index)
    fullNames[actor] = 1
    bySurname[surname, default: []].append(actor)
    byGivenName[reading.key(core.lowerBound), default: []].append(actor)
  }

  /// Whether two full names with one surname can be one person's: same given name or its initial, and no two
  /// different middle names.
  private func namesAgree(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count > 1, other.count > 1 else { return false }
    let first = one.lowerBound
    let second = other.lowerBound
    if reading.key(first) != reading.key(second) {
      guard isInitial(first, of: second) || isInitial(second, of: first) else { return false }
    }
    let middle = (first + 1)..<(one.upperBound - 1)
    let otherMiddle = (second + 1)..<(other.upperBound - 1)
    guard let a = middle.first, let b = otherMiddle.first else { return true }
    return reading.key(a) == reading.key(b) || isInitial(a, of: b) || isInitial(b, of: a)
  }

  private func isInitial(_ index: Int, of other: Int) -> Bool {
    let length = reading.tokens.ends[index] - reading.tokens.starts[index]
    return length <= 2 && reading.firstByte(index) == reading.firstByte(other)
  }

  private func isAcronym(_ mention: ActorMention) -> Bool {
    mention.core.count == 1 && mention.kind == .organization
      && reading.tokens.flags[mention.core.lowerBound].contains(.allCaps)
  }

  private mutating func joinBody(_ index: Int) {
    let mention = table.mentions[index]
    let country = mention.country
    if country != 0,
      mention.kind == .government || reading.facts.traits(phrase(mention.core)).contains(.country)
    {
      if let actor = byCountry[country] {
        add(index, to: actor)
        if mention.kind == .government { table.actors[actor].kind = .government }
        return
      }
      byCountry[country] = makeActor(index)
      return
    }
    let core = bodyCore(mention.core)
    let key = phrase(core) ^ (mention.kind == .group ? 1 : 0)
    if let actor = byPhrase[key] {
      add(index, to: actor)
      if table.actors[actor].kind == .place, mention.kind == .government {
        table.actors[actor].kind = .government
      }
      return
    }
    let actor = makeActor(index)
    byPhrase[key] = actor
    guard mention.kind == .organization || mention.kind == .government else { return }
    byFirstWord[reading.key(core.lowerBound), default: []].append(actor)
    if core.count > 1 {
      byLastWord[reading.key(core.upperBound - 1), default: []].append(actor)
      for initials in acronyms(of: core) { byAcronym[initials, default: []].append(actor) }
      for token in core where reading.traits[token].contains(.organizationWord) {
        table.actors[actor].roles.append(reading.key(token))
        if Self.companyWords.contains(reading.key(token)) { table.actors[actor].roles += Self.companyRoles }
      }
    }
  }

  /// A body's name without a leading "the" and trailing "Inc.".
  private func bodyCore(_ core: Range<Int>) -> Range<Int> {
    var start = core.lowerBound
    var end = core.upperBound
    if reading.key(start) == Keys.the, core.count > 1 { start += 1 }
    while end - 1 > start, Self.companyWords.contains(reading.key(end - 1)) { end -= 1 }
    return start..<end
  }

  static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Tokens.key(of: String($0)) })
  }
  private static let companyWords = keys(
    "inc inc. corp corp. corporation co co. ltd ltd. limited llc plc gmbh ag sa s.a. nv company")
  private static let companyRoles = [Tokens.key(of: "company"), Tokens.key(of: "firm")]

  func phrase(_ range: Range<Int>) -> UInt64 {
    range.dropFirst().reduce(reading.key(range.lowerBound)) { ActorFacts.phraseKey($0, reading.key($1)) }
  }

  /// The keys of the acronyms a name can have: the initials of its capitalized words, and of all its words.
  private func acronyms(of core: Range<Int>) -> [UInt64] {
    var capitals = TokenKey()
    var all = TokenKey()
    var count = 0
    for token in core where reading.tokens.flags[token].contains(.word) {
      let byte = UnicodeClass.lowercase(ascii: reading.firstByte(token))
      all.add(byte: byte)
      if reading.isCapitalized(token) {
        capitals.add(byte: byte)
        count += 1
      }
    }
    guard count >= 2 else { return [] }
    return capitals.value == all.value ? [all.value] : [capitals.value, all.value]
  }

  /// "the International Monetary Fund (IMF)".
  private mutating func joinBracketedAcronyms() {
    for index in table.mentions.indices
    where table.mentions[index].actor < 0 && isAcronym(table.mentions[index]) {
      let token = table.mentions[index].core.lowerBound
      guard token >= 2, reading.key(token - 1) == Keys.openBracket, index > 0 else { continue }
      for before in stride(from: index - 1, through: max(0, index - 3), by: -1) {
        let full = table.mentions[before]
        guard full.tokens.upperBound == token - 1, full.actor >= 0, full.kind != .person, full.form == .name
        else { continue }
        add(index, to: full.actor)
        byPhrase[reading.key(token)] = full.actor
        break
      }
    }
    for index in table.mentions.indices
    where table.mentions[index].actor < 0 && isAcronym(table.mentions[index]) {
      let key = reading.key(table.mentions[index].core.lowerBound)
      if let actor = byPhrase[key] {
        add(index, to: actor)
      } else if let full = byAcronym[key], full.count == 1 {
        add(index, to: full[0])
        byPhrase[key] = full[0]
      } else {
        byPhrase[key] = makeActor(index)
      }
    }
  }

  /// Surnames, given names and first words of bodies alone.
  private mutating func joinShortNames() {
    var alone: [UInt64: [Int]] = [:]
    for index in table.mentions.indices
    where table.mentions[index].actor < 0 && table.mentions[index].form == .name {
      let mention = table.mentions[index]
      let key = reading.key(personCore(mention.core).upperBound - 1)
      if mayBeShort(mention) {
        if let actor = shortBody(mention, key) { add(index, to: actor) } else { joinBody(index) }
        continue
      }
      if let actor = fullName(behind: index, key, alone[key] ?? []) {
        table.mentions[index].kind = table.actors[actor].kind
        add(index, to: actor)
      } else if let same = (alone[key] ?? []).first(where: { table.actors[$0].gender.fits(mention.gender) }) {
        add(index, to: same)
      } else {
        // Nobody, or two people of that name: an actor of its own, for want of evidence.
        let actor = makeActor(index)
        alone[key, default: []].append(actor)
        if table.actors[actor].gender == .unknown, mention.kind == .person {
          table.actors[actor].gender = NameFinder.gender(reading.traits[mention.core.upperBound - 1])
        }
      }
    }
  }

  /// The one actor that a short name can be short for.
  private func fullName(behind index: Int, _ key: UInt64, _ alone: [Int]) -> Int? {
    let mention = table.mentions[index]
    let persons = (bySurname[key] ?? []).filter {
      table.actors[$0].gender.fits(mention.gender) && !isNamedAsKin($0, of: alone, before: mention)
    }
    if persons.count == 1 { return persons[0] }
    if let one = mostNamed(of: persons) { return one }
    guard persons.isEmpty, (bySurname[key] ?? []).isEmpty, mention.tokens.count == 1 else { return nil }
    let given = (byGivenName[key] ?? []).filter { table.actors[$0].gender.fits(mention.gender) }
    if given.count == 1 { return given[0] }
    return shortBody(mention, key)
  }

  /// Of several people of one surname the one that the surname alone means: not brought in as another's kin, and named in
  /// full more than once and twice as often as any other.
  private func mostNamed(of actors: [Int]) -> Int? {
    let own = actors.filter { !isKin($0) }
    if own.count == 1, actors.count > 1, fullNames[own[0], default: 0] > 1 { return own[0] }
    let sorted = own.sorted { (fullNames[$0, default: 0], $1) > (fullNames[$1, default: 0], $0) }
    guard sorted.count > 1, case let most = fullNames[sorted[0], default: 0], most > 1,
      most >= 2 * fullNames[sorted[1], default: 0]
    else { return nil }
    return sorted[0]
  }

  /// "Aldermoor" for Aldermoor Partners, "the Ledger" for the Financial Ledger: the one body whose name begins, or
  /// after "the" ends, in this word.
  private func shortBody(_ mention: ActorMention, _ key: UInt64) -> Int? {
    let token = mention.core.lowerBound
    let hasArticle = token > 0 && reading.key(token - 1) == Keys.the
    let bodies = (hasArticle ? byLastWord[key] : nil) ?? byFirstWord[key] ?? []
    guard bodies.count == 1 else { return nil }
    if mention.probability < 0.7 { return bodies[0] }
    let named = table.actors[bodies[0]].name
    return named.count > 1 && reading.traits[token].isDisjoint(with: WordTraits.givenName.union(.place))
      ? bodies[0] : nil
  }

  /// "President Obama and his wife Michelle Obama": whoever is brought in as somebody's kin is not meant by the
  /// surname that stood alone before.
  private func isNamedAsKin(_ actor: Int, of alone: [Int], before mention: ActorMention) -> Bool {
    guard mention.tokens.lowerBound < table.actors[actor].name.lowerBound || !alone.isEmpty else {
      return false
    }
    return isKin(actor)
  }

  /// Whether an actor's full name stands behind a word for kin: "his wife Irene Marlow".
  private func isKin(_ actor: Int) -> Bool {
    let name = table.actors[actor].name.lowerBound
    let sentence = reading.sentenceRange(name)
    for token in max(sentence.lowerBound, name - 3)..<name
    where !reading.traits[token].isDisjoint(with: [.maleKin, .femaleKin])
      && reading.traits[token].contains(.personNoun)
    {
      return true
    }
    return false
  }

  // MARK: Actors

  mutating func makeActor(_ index: Int) -> Int {
    let mention = table.mentions[index]
    let actor = table.actors.count
    table.actors.append(
      .init(
        kind: mention.kind, name: mention.form == .name ? mention.core : mention.tokens,
        hasName: mention.form == .name, rule: mention.rule, probability: mention.probability))
    table.actors[actor].isPlural = mention.isPlural
    table.actors[actor].gender = mention.gender
    table.mentions[index].actor = actor
    return actor
  }

  mutating func add(_ index: Int, to actor: Int) {
    let mention = table.mentions[index]
    table.mentions[index].actor = actor
    if table.actors[actor].gender == .unknown { table.actors[actor].gender = mention.gender }
    if mention.form == .name, !table.actors[actor].hasName {
      table.actors[actor].name = mention.core
      table.actors[actor].hasName = true
    }
    if mention.probability > table.actors[actor].probability {
      table.actors[actor].probability = mention.probability
      table.actors[actor].rule = mention.rule
    }
  }
}
