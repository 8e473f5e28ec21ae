/// Finds names: runs of capitalized words, cut at what cannot be part of one name, each told apart as person,
/// organization, government or place by the word lists and by what stands around it.
struct NameFinder {
  let reading: ActorReading
  private typealias Keys = ActorReading.Keys

  init(_ reading: ActorReading) { self.reading = reading }

  /// All names in reading order, not overlapping but for a body's name inside a title ("White House spokesman"), the
  /// doubtful ones among them.
  func names() -> [ActorMention] {
    var found: [ActorMention] = []
    var unknown: [Range<Int>] = []
    for sentence in reading.sentences.tokenRanges {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard reading.namesSomething(index) else {
          index += 1
          continue
        }
        let run = index..<runEnd(from: index, limit: sentence.upperBound)
        index = run.upperBound
        classify(run, in: sentence, into: &found, unknown: &unknown)
      }
    }
    resolve(unknown, into: &found)
    spreadMetonyms(&found)
    found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return found
  }

  // MARK: Runs

  /// The end of the run of name words that begins at `start`.
  private func runEnd(from start: Int, limit: Int) -> Int {
    var end = start + 1
    var joins = reading.traits[start]
    if let known = reading.knownName(at: start, limit: limit), known.end > end { end = known.end }
    while end < limit {
      if isNameWord(end) {
        joins.formUnion(reading.traits[end])
        if let known = reading.knownName(at: end, limit: limit), known.end > end + 1 {
          end = known.end
        } else {
          end += 1
        }
        continue
      }
      if reading.isJoiningHyphen(end), end + 1 < limit, isNameWord(end + 1) {
        end += 2
        continue
      }
      let next = connectorEnd(end, limit: limit, joins: joins)
      if next == end { break }
      end = next
    }
    return end
  }

  private func isNameWord(_ index: Int) -> Bool {
    let flags = reading.tokens.flags[index]
    guard flags.contains(.capitalized), flags.contains(.word) else { return false }
    let traits = reading.traits[index]
    return traits.isDisjoint(with: [.function, .determiner])
      || !traits.isDisjoint(with: .knownName) && flags.contains(.allCaps)
  }

  /// Past the small words that join a name ("of", "and the", "van der") where a capital follows; `index` itself
  /// where none do.
  private func connectorEnd(_ index: Int, limit: Int, joins: WordTraits) -> Int {
    let key = reading.key(index)
    var next = index + 1
    if key == Keys.of {
      let takesOf: WordTraits = [.organizationWord, .governmentWord, .title, .placeWord, .eventWord]
      guard !joins.isDisjoint(with: takesOf) else { return index }
      if next < limit, reading.key(next) == Keys.the { next += 1 }
    } else if key == Keys.for || key == Keys.on {
      guard joins.contains(.organizationWord) else { return index }
      if next < limit, reading.key(next) == Keys.the { next += 1 }
    } else if key == Keys.ampersand {
    } else if key == Keys.and {
      guard joins.contains(.organizationWord), next + 1 < limit || next < limit else { return index }
      // "Department of Health and Human Services", yet not "the Senate and President Obama".
      guard next < limit,
        reading.traits[next].isDisjoint(with: WordTraits.givenName.union([.title, .country, .demonym]))
      else { return index }
      guard let before = lastOf(before: index), before < index else { return index }
    } else if reading.traits[index].contains(.particle), !reading.isCapitalized(index) {
      while next < limit, reading.traits[next].contains(.particle), !reading.isCapitalized(next) { next += 1 }
      if next < limit, reading.isJoiningHyphen(next) { next += 1 }
    } else {
      return index
    }
    return next < limit && isNameWord(next) ? next : index
  }

  /// The "of" or "for" that this name already went through, within six tokens before `index`.
  private func lastOf(before index: Int) -> Int? {
    var at = index - 1
    while at >= max(0, index - 6), reading.tokens.sentences[at] == reading.tokens.sentences[index] {
      let key = reading.key(at)
      if key == Keys.of || key == Keys.for { return at }
      if !reading.isCapitalized(at) { return nil }
      at -= 1
    }
    return nil
  }

  // MARK: Kinds

  private func classify(
    _ run: Range<Int>, in sentence: Range<Int>, into found: inout [ActorMention], unknown: inout [Range<Int>]
  ) {
    var run = run
    let traits = reading.traits
    // What stands before a name and is none: months, and a demonym that only describes.
    while let first = run.first, traits[first].contains(.calendar), traits[first].isDisjoint(with: .givenName)
    {
      run = (first + 1)..<run.upperBound
    }
    // And what stands after: "told CNBC Saturday".
    while run.count > 1, let last = run.last, traits[last].contains(.calendar),
      traits[last].isDisjoint(with: .givenName)
    {
      run = run.lowerBound..<last
    }
    guard let first = run.first else { return }
    // The whole run as one known name.
    if let known = reading.knownName(at: first, limit: run.upperBound), known.end == run.upperBound,
      !known.traits.isDisjoint(with: .knownName)
    {
      if run.count > 1 || !couldBeSurname(run, traits[first]) {
        found.append(knownMention(run, known.traits, known.country))
        return
      }
    }
    if run.count == 1, traits[first].contains(.demonym) {
      if let people = peoples(first, in: sentence) { found.append(people) }
      return
    }
    if let body = body(run) {
      found.append(body)
      addPlaceAfterOf(run, into: &found)
      return
    }
    if let person = titled(run, into: &found) {
      found.append(person)
      if person.form == .role { addPlaceAfterOf(run, into: &found) }
      return
    }
    // A demonym or a known body before something else: "German Angela Merkel", "Google Chrome".
    if traits[first].contains(.demonym), run.count > 1, traits[first].isDisjoint(with: .givenName) {
      let rest = (first + 1)..<run.upperBound
      if rest.allSatisfy({
        traits[$0].contains(.title) || !traits[$0].isDisjoint(with: [.calendar, .eventWord])
      }) {
        return
      }
      classify(rest, in: sentence, into: &found, unknown: &unknown)
      return
    }
    let last = run.upperBound - 1
    if run.contains(where: { traits[$0].contains(.eventWord) }), traits[first].isDisjoint(with: .givenName) {
      found.append(doubtful(run, .organization, "event-word"))
      return
    }
    if isPersonName(run) {
      found.append(person(run, core: run, rule: "given-name", probability: 0.9))
      return
    }
    if run.count > 1, traits[last].contains(.placeWord) || startsPlace(first) {
      found.append(mention(run, .place, "place-word", 0.8))
      return
    }
    if run.count > 1, let known = reading.knownName(at: first, limit: run.upperBound),
      known.end < run.upperBound,
      !known.traits.isDisjoint(with: WordTraits.place.union(.organizationName).union(.governmentName)),
      traits[first].isDisjoint(with: .givenName)
    {
      // "New York Mayor" without a name, "Iraq War" were seen above; what is left are two names side by side.
      found.append(knownMention(first..<known.end, known.traits, known.country))
      classify(known.end..<run.upperBound, in: sentence, into: &found, unknown: &unknown)
      return
    }
    if run.count == 1, reading.tokens.flags[first].contains(.allCaps), traits[first].isDisjoint(with: .common)
    {
      let length = reading.tokens.ends[first] - reading.tokens.starts[first]
      var acronym = mention(run, .organization, "acronym", 0.7)
      acronym.isDoubtful = length > 6 || !isBodysAcronym(run)
      found.append(acronym)
      return
    }
    if run.count == 1, !traits[first].isDisjoint(with: [.maleKin, .femaleKin]),
      traits[first].contains(.personNoun)
    {
      // "Dad", "Grandma": a noun used as a name.
      found.append(person(run, core: run, rule: "kin-name", probability: 0.7))
      return
    }
    unknown.append(run)
  }

  /// "Washington", "Jordan", "Lincoln" can be somebody's name; alone they count as the known name all the same
  /// unless a given name of the same spelling is likelier.
  private func couldBeSurname(_ run: Range<Int>, _ traits: WordTraits) -> Bool {
    !traits.isDisjoint(with: .givenName) && traits.isDisjoint(with: [.country, .capital, .state])
  }

  private func knownMention(_ run: Range<Int>, _ traits: WordTraits, _ country: ActorFacts.Country)
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
  private func actsAsGovernment(_ run: Range<Int>) -> Bool {
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
  private func spreadMetonyms(_ found: inout [ActorMention]) {
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
  private func isWhere(_ run: Range<Int>) -> Bool {
    let sentence = reading.sentenceRange(run.lowerBound)
    let before = run.lowerBound - 1
    if before >= sentence.lowerBound, reading.traits[before].contains(.locative) { return true }
    let after = run.upperBound
    return after + 1 < sentence.upperBound && reading.key(after) == Keys.comma
      && reading.isCapitalized(after + 1)
      && reading.traits[after + 1].contains(.country)
  }

  /// "Russians", "the French said": a people as a group.
  private func peoples(_ index: Int, in sentence: Range<Int>) -> ActorMention? {
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
  private func addPlaceAfterOf(_ run: Range<Int>, into found: inout [ActorMention]) {
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

  /// A body by a word in its name: University of …, … Corp., Ministry of …
  private func body(_ run: Range<Int>) -> ActorMention? {
    guard run.count > 1 else { return nil }
    let traits = reading.traits
    var head = run.upperBound - 1
    // The word before "of" names the kind of body; without "of" the last one does.
    for index in run.dropFirst()
    where reading.key(index) == Keys.of || reading.key(index) == Keys.for || reading.key(index) == Keys.on {
      head = index - 1
      break
    }
    guard traits[head].contains(.organizationWord) else { return nil }
    if traits[head].contains(.weakOrganizationWord) {
      // "Barbara Church", "Michelle House": weak words end surnames too.
      if isPersonName(run) || traits[head].contains(.title) && head + 1 < run.upperBound { return nil }
    }
    // A title's person: "Attorney General Bank" is none, "Justice Department" is.
    if head < run.upperBound - 1, traits[head].contains(.title) { return nil }
    if traits[head].contains(.governmentWord) {
      return mention(run, .government, "government-word", 0.85)
    }
    return mention(run, .organization, "organization-word", 0.85)
  }

  /// A person after a title: "Russian President Vladimir Putin", "Mr Smith", "New York Mayor Bill de Blasio".
  private func titled(_ run: Range<Int>, into found: inout [ActorMention]) -> ActorMention? {
    let traits = reading.traits
    var title = -1
    for index in run where traits[index].contains(.title) {
      // A given name that is a title too ("Dean", "Duke") stays a name where it comes first.
      if traits[index].contains(.title),
        traits[index].isDisjoint(with: .givenName) || index > run.lowerBound || run.count == 2
      {
        if title == -1 || index == title + 1 || index <= title + 3 { title = index }
      }
    }
    guard title >= 0 else { return nil }
    var start = title + 1
    if start < run.upperBound, reading.key(start) == Keys.of {
      // "Secretary of State Antony Blinken": what is after "of" is the title's, until a given name begins.
      var at = start + 1
      while at < run.upperBound, traits[at].isDisjoint(with: .givenName) { at += 1 }
      start = at
    }
    let core = start..<run.upperBound
    if core.isEmpty || core.allSatisfy({ traits[$0].contains(.personSuffix) }) {
      // A title alone is a role: "the Prime Minister".
      var role = mention(run, .person, "title-alone", 0.8)
      role.form = .role
      role.core = title..<(title + 1)
      role.gender = gender(title)
      includeDeterminer(&role)
      return role
    }
    // Bodies before the title are actors too: "White House Press Secretary", "New York Mayor".
    if let known = reading.knownName(at: run.lowerBound, limit: title),
      !known.traits.isDisjoint(with: .knownName),
      run.lowerBound < title
    {
      found.append(knownMention(run.lowerBound..<known.end, known.traits, known.country))
    }
    return person(run, core: core, rule: "title", probability: 0.95)
  }

  private func includeDeterminer(_ mention: inout ActorMention) {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0, reading.tokens.sentences[before] == reading.tokens.sentences[before + 1],
      reading.traits[before].contains(.determiner)
    else { return }
    mention.tokens = before..<mention.tokens.upperBound
  }

  /// Whether the run reads as given name and surname, or initials and surname.
  private func isPersonName(_ run: Range<Int>) -> Bool {
    guard let first = run.first else { return false }
    let traits = reading.traits
    if run.count == 1 {
      return !traits[first].isDisjoint(with: .givenName)
        && traits[first].isDisjoint(with: .place.union(.calendar))
        && !modifiesNoun(run)
    }
    let second = first + 1
    if !traits[first].isDisjoint(with: .givenName) {
      let last = traits[run.upperBound - 1]
      if run.count == 2, last.contains(.placeWord), !last.contains(.weakPlaceWord) { return false }
      return true
    }
    return isInitial(first) && !isInitial(second) || isInitial(second) && run.count > 2
  }

  /// "J.", "W", "J.R.R."
  private func isInitial(_ index: Int) -> Bool {
    let length = reading.tokens.ends[index] - reading.tokens.starts[index]
    guard reading.isCapitalized(index) else { return false }
    return length == 1 && reading.key(index) != Keys.i
      || length == 2 && !reading.tokens.flags[index].contains(.allCaps) && reading.traits[index].isEmpty
  }

  /// Whether an acronym stands where a body does: after "the" or a bracket, or doing something.
  private func isBodysAcronym(_ run: Range<Int>) -> Bool {
    let sentence = reading.sentenceRange(run.lowerBound)
    let before = run.lowerBound - 1
    if before >= sentence.lowerBound, reading.key(before) == Keys.the { return !modifiesNoun(run) }
    if before > sentence.lowerBound, reading.key(before) == Keys.openBracket {
      return reading.isCapitalized(before - 1)
    }
    let after = run.upperBound
    return after < sentence.upperBound && reading.traits[after].contains(.communication)
  }

  private func startsPlace(_ index: Int) -> Bool {
    reading.traits[index].contains(.placeWord) && reading.traits[index].isDisjoint(with: .title)
  }

  private func person(_ run: Range<Int>, core: Range<Int>, rule: StaticString, probability: Float)
    -> ActorMention
  {
    var mention = mention(run, .person, rule, probability)
    mention.core = core
    // A lone name may be a surname that is also a given name: only a title tells its bearer's gender.
    if core.count > 1, let first = core.first { mention.gender = gender(first) }
    for index in run.lowerBound..<core.lowerBound where mention.gender == .unknown {
      mention.gender = gender(index)
    }
    return mention
  }

  private func gender(_ index: Int) -> Gender { Self.gender(reading.traits[index]) }

  /// The gender that a title or a given name tells.
  static func gender(_ traits: WordTraits) -> Gender {
    if traits.contains(.maleTitle) || traits.contains(.maleKin) { return .male }
    if traits.contains(.femaleTitle) || traits.contains(.femaleKin) { return .female }
    switch (traits.contains(.maleName), traits.contains(.femaleName)) {
    case (true, false): return .male
    case (false, true): return .female
    default: return .unknown
    }
  }

  private func mention(
    _ run: Range<Int>, _ kind: Actor.Kind, _ rule: StaticString, _ probability: Float
  ) -> ActorMention {
    ActorMention(tokens: run, core: run, form: .name, kind: kind, rule: rule, probability: probability)
  }

  private func doubtful(_ run: Range<Int>, _ kind: Actor.Kind, _ rule: StaticString) -> ActorMention {
    var mention = mention(run, kind, rule, 0.3)
    mention.isDoubtful = true
    return mention
  }

  // MARK: Names that no list knows

  /// Tells unknown names apart by the rest of the article: a surname that a full name has, a place after "in", and
  /// otherwise by their shape.
  private func resolve(_ unknown: [Range<Int>], into found: inout [ActorMention]) {
    var surnames: Set<UInt64> = []
    var kinds: [UInt64: Actor.Kind] = [:]
    for mention in found where mention.form == .name && !mention.isDoubtful {
      if mention.kind == .person, let last = mention.core.last { surnames.insert(reading.key(last)) }
    }
    var open: [Range<Int>] = []
    for run in unknown {
      guard let last = run.last else { continue }
      if run.count == 1, surnames.contains(reading.key(last)) {
        found.append(person(run, core: run, rule: "surname", probability: 0.9))
      } else if let kind = kindByContext(run) {
        kinds[phrase(run)] = kind.0
        found.append(made(run, kind.0, kind.1, kind.2))
      } else {
        open.append(run)
      }
    }
    for run in open {
      if let kind = kinds[phrase(run)] {
        found.append(made(run, kind, "same-name", 0.6))
      } else if let kind = kindByShape(run) {
        found.append(made(run, kind.0, kind.1, kind.2))
      } else {
        found.append(doubtful(run, .person, "capital"))
      }
    }
  }

  private func made(_ run: Range<Int>, _ kind: Actor.Kind, _ rule: StaticString, _ probability: Float)
    -> ActorMention
  {
    kind == .person
      ? person(run, core: run, rule: rule, probability: probability) : mention(run, kind, rule, probability)
  }

  private func phrase(_ run: Range<Int>) -> UInt64 {
    run.dropFirst().reduce(reading.key(run.lowerBound)) { ActorFacts.phraseKey($0, reading.key($1)) }
  }

  private func kindByContext(_ run: Range<Int>) -> (Actor.Kind, StaticString, Float)? {
    let sentence = reading.sentenceRange(run.lowerBound)
    let before = run.lowerBound - 1
    let after = run.upperBound
    if after < sentence.upperBound {
      if reading.traits[after].contains(.communication) {
        return (.person, "speaks", 0.6)
      }
      // "Smith, 43," and "Smith, a teacher,".
      if reading.key(after) == Keys.comma, after + 1 < sentence.upperBound,
        reading.tokens.flags[after + 1].contains(.digit),
        reading.tokens.ends[after + 1] - reading.tokens.starts[after + 1] == 2
      {
        return (.person, "age", 0.8)
      }
    }
    if before >= sentence.lowerBound, run.count <= 2, reading.traits[before].contains(.locative),
      reading.traits[before].contains(.function),
      run.allSatisfy({ reading.traits[$0].isDisjoint(with: .common) })
    {
      let key = reading.key(before)
      if key == Tokens.key(of: "in") || key == Tokens.key(of: "near") || key == Tokens.key(of: "at") {
        return (.place, "in-place", 0.6)
      }
    }
    return nil
  }

  /// Whether a noun that the name describes follows it: "Ouija boards".
  private func modifiesNoun(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard next < reading.sentenceRange(run.lowerBound).upperBound, !reading.isCapitalized(next) else {
      return false
    }
    let traits = reading.traits[next]
    return !traits.isDisjoint(with: [.noun, .adjective, .organizationNoun])
      && traits.isDisjoint(with: [.function, .determiner, .communication, .verb, .adverb])
  }

  private func kindByShape(_ run: Range<Int>) -> (Actor.Kind, StaticString, Float)? {
    let common = run.count { !reading.traits[$0].isDisjoint(with: .common) }
    if run.count == 1 {
      if common > 0 || modifiesNoun(run) || reading.looksCommon(run.lowerBound) { return nil }
      return (.person, "capital", 0.4)
    }
    if common == 0 {
      return run.count <= 4 ? (.person, "capitals", 0.5) : nil
    }
    return nil
  }
}
