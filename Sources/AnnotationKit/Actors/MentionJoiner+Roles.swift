/// The last sieves: titles, appositions and copulas, then roles by their holders and by their words.
extension MentionJoiner {
  /// Titles, appositions and copulas: "Governor Jane Smith", "Jane Smith, the governor", "Smith is the governor".
  mutating func joinRolesBesideNames() {
    for index in table.mentions.indices {
      let mention = table.mentions[index]
      guard mention.form == .name, mention.actor >= 0,
        mention.kind == .person || mention.kind == .organization
      else { continue }
      if mention.kind == .person, mention.core.lowerBound > mention.tokens.lowerBound {
        for token in mention.tokens.lowerBound..<mention.core.lowerBound
        where !reading.traits[token].isDisjoint(with: [.personNoun, .title]) {
          table.actors[mention.actor].roles.append(reading.key(token))
        }
      }
      // The next or the last mention, with nothing but a comma or a copula between; before the name a phrase may
      // tell more of the role: "a clerk at the harbour, Jane Moyle,".
      for neighbour in [index + 1, index - 1, index - 2, index - 3]
      where table.mentions.indices.contains(neighbour) {
        let role = table.mentions[neighbour]
        guard role.form == .role, role.actor < 0, !role.isPlural,
          (role.kind == .person) == (mention.kind == .person), role.gender.fits(mention.gender)
        else { continue }
        let gap =
          neighbour > index
          ? mention.tokens.upperBound..<max(mention.tokens.upperBound, role.tokens.lowerBound)
          : role.tokens.upperBound..<max(role.tokens.upperBound, mention.tokens.lowerBound)
        guard
          reading.tokens.sentences[role.core.lowerBound] == reading.tokens.sentences[mention.core.lowerBound],
          neighbour >= index - 1 && isApposition(gap, nameFirst: neighbour > index, role: role, name: mention)
            || neighbour < index && isDescription(gap, of: mention)
        else { continue }
        add(neighbour, to: mention.actor)
        table.actors[mention.actor].roles.append(reading.key(role.core.lowerBound))
      }
    }
  }

  private func isApposition(_ gap: Range<Int>, nameFirst: Bool, role: ActorMention, name: ActorMention)
    -> Bool
  {
    guard let first = gap.first, gap.count <= 2 else { return false }
    if gap.count == 1, reading.key(first) == Keys.comma {
      if nameFirst { return !isListed(role) }
      let determiner = reading.key(role.tokens.lowerBound)
      return determiner == Keys.the || Self.introducers.contains(determiner) && isClosed(name)
    }
    guard nameFirst else { return false }
    return reading.traits[first].contains(.copula) && reading.tokens.flags[first].contains(.word)
  }

  /// Whether the tokens between a role and a name are a phrase about the role and a comma, and the name ends the
  /// apposition.
  private func isDescription(_ gap: Range<Int>, of name: ActorMention) -> Bool {
    guard name.kind == .person, name.core.count > 1, 3...9 ~= gap.count, let first = gap.first,
      let last = gap.last,
      reading.key(last) == Keys.comma, reading.traits[first].contains(.function),
      reading.tokens.flags[first].contains(.word), isClosed(name)
    else { return false }
    return gap.dropLast().allSatisfy {
      !reading.tokens.flags[$0].contains(.punctuation)
        && reading.traits[$0].isDisjoint(with: [.copula, .communication]) && reading.key($0) != Keys.and
    }
  }

  /// Whether an apposition ends with this name: a comma or the sentence's end follows.
  private func isClosed(_ name: ActorMention) -> Bool {
    let next = name.tokens.upperBound
    guard next < reading.count, reading.tokens.sentences[next] == reading.tokens.sentences[next - 1] else {
      return true
    }
    return reading.tokens.flags[next].contains(.punctuation) && reading.key(next) != Keys.hyphen
  }

  private static let introducers = keys("a an his her its their our my whose")

  /// "Smith, the mayor and the governor": a list, not an apposition.
  private func isListed(_ role: ActorMention) -> Bool {
    let next = role.tokens.upperBound
    return next < reading.count && reading.key(next) == Keys.and
  }

  mutating func joinRoles() {
    var latestByHead: [UInt64: Int] = [:]
    var byRolePhrase: [UInt64: Int] = [:]
    var holders: [UInt64: [Int]] = [:]
    for (actor, entry) in table.actors.enumerated() {
      for role in Set(entry.roles) { holders[role, default: []].append(actor) }
    }
    for index in table.mentions.indices where table.mentions[index].form == .role {
      let mention = table.mentions[index]
      let head = reading.key(mention.core.lowerBound)
      if mention.actor >= 0 {
        latestByHead[head] = mention.actor
        continue
      }
      let first = mention.tokens.lowerBound
      let hasDeterminer = reading.traits[first].contains(.determiner)
      let isDefinite = hasDeterminer && Self.definites.contains(reading.key(first))
      let bareStart = hasDeterminer && Self.articles.contains(reading.key(first)) ? first + 1 : first
      let described = bareStart..<mention.tokens.upperBound
      if mention.kind == .government, let country = demonym(described) {
        if let actor = byCountry[country] {
          add(index, to: actor)
          table.actors[actor].kind = .government
        } else {
          byCountry[country] = makeActor(index)
        }
        continue
      }
      if isDefinite, !mention.isPlural, described.count <= 4 {
        let fitting = (holders[head] ?? []).filter {
          table.actors[$0].gender.fits(mention.gender)
            && (table.actors[$0].kind == .person) == (mention.kind == .person)
        }
        if fitting.count == 1, described.count == 1 || modifierFits(described, fitting[0]) {
          add(index, to: fitting[0])
          continue
        }
      }
      let key = phrase(described) ^ (mention.isPlural ? 1 : 0)
      let isNew = hasDeterminer && Self.indefinites.contains(reading.key(first))
      if !isNew || mention.isPlural, let actor = byRolePhrase[key] {
        add(index, to: actor)
        latestByHead[head] = actor
        continue
      }
      if isDefinite, described.count == 1, let actor = latestByHead[head],
        table.actors[actor].isPlural == mention.isPlural
      {
        add(index, to: actor)
        continue
      }
      let actor = makeActor(index)
      byRolePhrase[key] = actor
      latestByHead[head] = actor
    }
  }

  /// Whether the words before the head are among the words of the actor's mentions.
  private func modifierFits(_ described: Range<Int>, _ actor: Int) -> Bool {
    for token in described.dropLast() {
      let key = reading.key(token)
      let known = table.mentions.contains {
        $0.actor == actor && $0.tokens.contains { reading.key($0) == key }
      }
      if !known { return false }
    }
    return true
  }

  private func demonym(_ tokens: Range<Int>) -> ActorFacts.Country? {
    guard tokens.count == 2 else { return nil }
    let traits = reading.traits[tokens.lowerBound]
    guard traits.contains(.demonym) || traits.contains(.country) else { return nil }
    let country = reading.facts.country(reading.key(tokens.lowerBound))
    return country == 0 ? nil : country
  }

  private static let definites = keys("the this that these those")
  private static let articles = keys("the a an this that these those")
  private static let indefinites = keys("a an another any some no every each one")
}
