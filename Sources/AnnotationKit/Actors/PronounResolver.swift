/// Finds whom "he" and "she" stand for in the reporter's own text: the nearest person of that gender, subjects first.
///
/// Pronouns inside quotation marks are left alone, since whoever speaks counts from elsewhere. The order of preference is
/// that of Hobbs (1978) in short: earlier in this sentence, then left to right through the sentences before.
struct PronounResolver {
  let reading: ActorReading

  /// Sentences that may lie between a pronoun and its antecedent.
  private static let reach = 3

  /// Adds the pronouns that could be resolved to the table's mentions.
  func resolve(_ table: inout ActorTable) {
    var pronouns: [ActorMention] = []
    var sentence = -1
    // Persons mentioned in each of the last sentences, left to right.
    var recent: [[Int]] = []
    var current: [Int] = []
    var next = 0
    for token in 0..<reading.count {
      let here = Int(reading.tokens.sentences[token])
      if here != sentence {
        recent.insert(current, at: 0)
        if recent.count > Self.reach { recent.removeLast() }
        current = []
        sentence = here
      }
      while next < table.mentions.count, table.mentions[next].tokens.lowerBound == token {
        let mention = table.mentions[next]
        next += 1
        guard mention.kind == .person, mention.actor >= 0, !table.actors[mention.actor].isPlural else {
          continue
        }
        // "a former executive" describes somebody more often than it brings somebody in.
        let isDescription =
          mention.form == .role && !table.actors[mention.actor].hasName
          && !Self.definites.contains(reading.key(token))
        if !isDescription, !reading.tokens.flags[token].contains(.quoted) { current.append(mention.actor) }
      }
      guard let gender = Self.gender(reading.key(token)), !reading.tokens.flags[token].contains(.quoted)
      else { continue }
      guard let actor = antecedent(gender, current, recent, table) else { continue }
      if table.actors[actor].gender == .unknown { table.actors[actor].gender = gender }
      var mention = ActorMention(
        tokens: token..<(token + 1), core: token..<(token + 1), form: .pronoun, kind: .person,
        rule: "pronoun",
        probability: 0.6)
      mention.gender = gender
      mention.actor = actor
      pronouns.append(mention)
      current.append(actor)
    }
    guard !pronouns.isEmpty else { return }
    table.mentions += pronouns
    table.mentions.sort {
      $0.tokens.lowerBound != $1.tokens.lowerBound
        ? $0.tokens.lowerBound < $1.tokens.lowerBound : $0.tokens.upperBound > $1.tokens.upperBound
    }
  }

  private func antecedent(_ gender: Gender, _ current: [Int], _ recent: [[Int]], _ table: ActorTable) -> Int?
  {
    for sentence in [current] + recent {
      if let sure = sentence.first(where: { table.actors[$0].gender == gender }) { return sure }
      if let possible = sentence.first(where: {
        table.actors[$0].gender == .unknown && table.actors[$0].hasName
      }) {
        return possible
      }
      if let possible = sentence.first(where: { table.actors[$0].gender == .unknown }) { return possible }
    }
    return nil
  }

  private static let definites = MentionJoiner.keys("the this that his her their its")
  private static let he = Tokens.key(of: "he")
  private static let she = Tokens.key(of: "she")

  private static func gender(_ key: UInt64) -> Gender? {
    if key == he { return .male }
    if key == she { return .female }
    return nil
  }
}
