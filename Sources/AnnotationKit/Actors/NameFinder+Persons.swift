/// Persons that a title or a given name tells.
extension NameFinder {
  /// A person after a title: "Russian President Vladimir Putin", "Mr Smith", "New York Mayor Bill de Blasio".
  func titled(_ run: Range<Int>, into found: inout [ActorMention]) -> ActorMention? {
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

  func includeDeterminer(_ mention: inout ActorMention) {
    let before = mention.tokens.lowerBound - 1
    guard before >= 0, reading.tokens.sentences[before] == reading.tokens.sentences[before + 1],
      reading.traits[before].contains(.determiner)
    else { return }
    mention.tokens = before..<mention.tokens.upperBound
  }

  /// Whether the run reads as given name and surname, or initials and surname.
  func isPersonName(_ run: Range<Int>) -> Bool {
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
  func isInitial(_ index: Int) -> Bool {
    let length = reading.tokens.ends[index] - reading.tokens.starts[index]
    guard reading.isCapitalized(index) else { return false }
    return length == 1 && reading.key(index) != Keys.i
      || length == 2 && !reading.tokens.flags[index].contains(.allCaps) && reading.traits[index].isEmpty
  }

  func person(_ run: Range<Int>, core: Range<Int>, rule: StaticString, probability: Float)
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

  func gender(_ index: Int) -> Gender { Self.gender(reading.traits[index]) }

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
}
