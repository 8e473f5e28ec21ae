/// Countries, cities, peoples and bodies that the word lists name, and what they stand for where they do.
extension NameFinder {
  func knownMention(_ run: Range<Int>, _ traits: WordTraits, _ country: ActorFacts.Country)
    -> ActorMention
  {
    var mention: ActorMention
    if !traits.isDisjoint(with: .governmentName) {
      mention = self.mention(run, .government, "government-list", 0.9)
    } else if !traits.isDisjoint(with: .place), !traits.contains(.organizationName) {
      let acts = !traits.isDisjoint(with: [.country, .capital]) && actsAsGovernment(run)
      mention = self.mention(
        run, acts ? .government : .place, acts ? "metonym" : "place-list", acts ? 0.7 : 0.9)
    } else {
      mention = self.mention(run, .organization, "organization-list", 0.9)
      mention.isListedBody = traits.isDisjoint(with: .givenName)
    }
    mention.country = country
    return mention
  }

  /// Whether a country or capital does what only its government can: "Moscow said", "Paris has denied".
  func actsAsGovernment(_ run: Range<Int>) -> Bool {
    if isWhere(run) { return false }
    var next = run.upperBound
    let limit = reading.sentenceRange(run.lowerBound).upperBound
    if next < limit, reading.key(next) == Keys.possessive { return false }
    var steps = 0
    while next < limit, steps < 4 {
      let traits = reading.traits[next]
      if traits.contains(.communication) { return true }
      guard traits.contains(.adverb) || traits.contains(.function), traits.isDisjoint(with: [.locative])
      else { return false }
      if reading.tokens.flags[next].contains(.punctuation) { return false }
      next += 1
      steps += 1
    }
    return false
  }

  /// Once a capital has acted as a government, it means the government wherever no place is meant: "talks with Moscow".
  func spreadMetonyms(_ found: inout [ActorMention]) {
    var capitals: Set<UInt64> = []
    var seats: Set<ActorFacts.Country> = []
    for mention in found where mention.country != 0 && mention.kind == .government {
      let key = phrase(mention.core)
      if reading.facts.traits(key).contains(.capital) { capitals.insert(key) }
      if reading.facts.traits(key).contains(.governmentName) { seats.insert(mention.country) }
    }
    guard !capitals.isEmpty || !seats.isEmpty else { return }
    for index in found.indices where found[index].country != 0 && found[index].kind == .place {
      let mention = found[index]
      let key = phrase(mention.core)
      guard reading.facts.traits(key).contains(.capital),
        capitals.contains(key) || seats.contains(mention.country),
        !isWhere(mention.core)
      else { continue }
      found[index].kind = .government
      found[index].rule = "metonym"
      found[index].probability = 0.6
    }
  }

  /// Whether a name stands as a place: after "in" or "from", before ", Russia", or describing a noun of place.
  func isWhere(_ run: Range<Int>) -> Bool {
    let sentence = reading.sentenceRange(run.lowerBound)
    let before = run.lowerBound - 1
    if before >= sentence.lowerBound, reading.traits[before].contains(.locative) { return true }
    let after = run.upperBound
    return after + 1 < sentence.upperBound && reading.key(after) == Keys.comma
      && reading.isCapitalized(after + 1)
      && reading.traits[after + 1].contains(.country)
  }

  /// "Russians", "the French said": a people as a group.
  func peoples(_ index: Int, in sentence: Range<Int>) -> ActorMention? {
    let traits = reading.traits[index]
    let next = index + 1
    let follows = next < sentence.upperBound ? reading.traits[next] : []
    if next < sentence.upperBound, reading.isJoiningHyphen(next) { return nil }
    let hasArticle = index > sentence.lowerBound && reading.key(index - 1) == Keys.the
    if traits.contains(.people)
      || hasArticle && follows.isDisjoint(with: [.noun, .adjective, .personNoun, .organizationNoun])
        && !(next < sentence.upperBound && reading.isCapitalized(next))
    {
      var mention = mention((hasArticle ? index - 1 : index)..<next, .group, "demonym", 0.8)
      mention.core = index..<next
      mention.isPlural = true
      return mention
    }
    return nil
  }

  /// The place inside a body's or office's name: "University of Oslo", "President of the United States".
  func addPlaceAfterOf(_ run: Range<Int>, into found: inout [ActorMention]) {
    guard let of = run.last(where: { reading.key($0) == Keys.of }), of > run.lowerBound else { return }
    var start = of + 1
    if start < run.upperBound, reading.key(start) == Keys.the { start += 1 }
    guard start < run.upperBound else { return }
    if let known = reading.knownName(at: start, limit: run.upperBound), known.end == run.upperBound,
      !known.traits.isDisjoint(with: .place)
    {
      var place = mention(start..<known.end, .place, "place-inside", 0.7)
      place.country = known.country
      found.append(place)
    } else if run.upperBound - start == 1, reading.traits[start].isDisjoint(with: .common) {
      found.append(doubtful(start..<run.upperBound, .place, "place-inside"))
    }
  }
}
