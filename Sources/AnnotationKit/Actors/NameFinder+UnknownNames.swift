/// Names that no list knows, told apart by what stands around them and by the rest of the article.
extension NameFinder {
  /// Tells unknown names apart by the rest of the article: a surname that a full name has, a place after "in", and
  /// otherwise by their shape.
  func resolve(_ unknown: [Range<Int>], into found: inout [ActorMention]) {
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

  func made(_ run: Range<Int>, _ kind: Actor.Kind, _ rule: StaticString, _ probability: Float)
    -> ActorMention
  {
    kind == .person
      ? person(run, core: run, rule: rule, probability: probability) : mention(run, kind, rule, probability)
  }

  func kindByContext(_ run: Range<Int>) -> (Actor.Kind, StaticString, Float)? {
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
  func modifiesNoun(_ run: Range<Int>) -> Bool {
    let next = run.upperBound
    guard next < reading.sentenceRange(run.lowerBound).upperBound, !reading.isCapitalized(next) else {
      return false
    }
    let traits = reading.traits[next]
    return !traits.isDisjoint(with: [.noun, .adjective, .organizationNoun])
      && traits.isDisjoint(with: [.function, .determiner, .communication, .verb, .adverb])
  }

  func kindByShape(_ run: Range<Int>) -> (Actor.Kind, StaticString, Float)? {
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
