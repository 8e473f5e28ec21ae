/// Organizations and governments that the words of their names tell.
extension NameFinder {
  /// A body by a word in its name: University of …, … Corp., Ministry of …
  func body(_ run: Range<Int>) -> ActorMention? {
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

  /// Whether an acronym stands where a body does: after "the" or a bracket, or doing something.
  func isBodysAcronym(_ run: Range<Int>) -> Bool {
    let sentence = reading.sentenceRange(run.lowerBound)
    let before = run.lowerBound - 1
    if before >= sentence.lowerBound, reading.key(before) == Keys.the { return !modifiesNoun(run) }
    if before > sentence.lowerBound, reading.key(before) == Keys.openBracket {
      return reading.isCapitalized(before - 1)
    }
    let after = run.upperBound
    return after < sentence.upperBound && reading.traits[after].contains(.communication)
  }
}
