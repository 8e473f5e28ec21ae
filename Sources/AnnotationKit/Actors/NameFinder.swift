/// Finds names: runs of capitalized words, cut at what cannot be part of one name, each told apart as person,
/// organization, government or place by the word lists and by what stands around it.
struct NameFinder {
  let reading: ActorReading
  typealias Keys = ActorReading.Keys

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

  func classify(
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
  func couldBeSurname(_ run: Range<Int>, _ traits: WordTraits) -> Bool {
    !traits.isDisjoint(with: .givenName) && traits.isDisjoint(with: [.country, .capital, .state])
  }

  func startsPlace(_ index: Int) -> Bool {
    reading.traits[index].contains(.placeWord) && reading.traits[index].isDisjoint(with: .title)
  }

  func phrase(_ run: Range<Int>) -> UInt64 {
    run.dropFirst().reduce(reading.key(run.lowerBound)) { ActorFacts.phraseKey($0, reading.key($1)) }
  }

  func mention(
    _ run: Range<Int>, _ kind: Actor.Kind, _ rule: StaticString, _ probability: Float
  ) -> ActorMention {
    ActorMention(tokens: run, core: run, form: .name, kind: kind, rule: rule, probability: probability)
  }

  func doubtful(_ run: Range<Int>, _ kind: Actor.Kind, _ rule: StaticString) -> ActorMention {
    var mention = mention(run, kind, rule, 0.3)
    mention.isDoubtful = true
    return mention
  }
}
