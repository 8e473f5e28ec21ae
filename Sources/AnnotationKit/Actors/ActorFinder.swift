/// Finds the actors of an article by rules, word lists and, where there is one, a trained classifier: names, roles and the pronouns that stand for them, joined
/// into persons, organizations, governments, groups and places.
package struct ActorFinder: Stage {
  package let name = "actors"
  package let requires: Set<Facet> = [.tokens, .sentences]
  package let provides: Set<Facet> = [.actors]
  private let facts: ActorFacts
  private let classifier: MentionClassifier?

  /// The finder that a trained classifier serves.
  package init(_ models: ModelSet = ModelSet()) throws(ModelFileError) {
    self.init(classifier: try MentionClassifier(models.model(MentionClassifier.modelName)))
  }

  /// - Parameter classifier: chooses among the candidates; without one, rules do.
  package init(facts: ActorFacts = .shared, classifier: MentionClassifier?) {
    self.facts = facts
    self.classifier = classifier
  }

  package func run(on draft: inout Draft) {
    guard draft.tokens.count > 0 else { return }
    let reading = ActorReading(draft, facts: facts)
    var joiner = MentionJoiner(reading)
    var table = joiner.join(MentionCorrections(reading: reading).corrected(mentions(reading)))
    PronounResolver(reading: reading).resolve(&table)
    // In this order: making the list of actors numbers the table anew.
    draft.actors = table.documentActors(of: draft, stage: name)
    draft.actorTable = table
  }

  private func mentions(_ reading: ActorReading) -> [ActorMention] {
    if let classifier {
      return classifier.choose(from: CandidateSet(reading))
    }
    let names = NameFinder(reading).names().filter { !$0.isDoubtful }
    return RoleFinder(reading, names: names).mentions()
  }
}

extension ActorTable {
  /// The actors as the document shows them, by first mention, and with that order's ids; the table is numbered alike.
  mutating func documentActors(of draft: Draft, stage: String) -> [Actor] {
    var order = [Int](repeating: -1, count: actors.count)
    var sorted: [Entry] = []
    for index in mentions.indices where mentions[index].actor >= 0 {
      let actor = mentions[index].actor
      if order[actor] < 0 {
        order[actor] = sorted.count
        sorted.append(actors[actor])
      }
      mentions[index].actor = order[actor]
    }
    actors = sorted
    nameGovernmentsByUse(draft)
    var made = actors.enumerated().map { id, entry in
      Actor(
        id: id, name: Self.displayName(entry, draft), kind: entry.kind, mentions: [],
        evidence: Evidence(stage: stage, rule: entry.rule.description, probability: Double(entry.probability))
      )
    }
    for mention in mentions where mention.actor >= 0 {
      made[mention.actor].mentions.append(.init(span: draft.tokens.span(mention.tokens), form: mention.form))
    }
    return made
  }

  /// A government goes by the name it has most often: the Kremlin, Moscow or Russia.
  private mutating func nameGovernmentsByUse(_ draft: Draft) {
    var uses: [Int: [UInt64: (count: Int, name: Range<Int>)]] = [:]
    for mention in mentions where mention.actor >= 0 && mention.form == .name && mention.country != 0 {
      let key = mention.core.dropFirst().reduce(draft.tokens.keys[mention.core.lowerBound]) {
        ActorFacts.phraseKey($0, draft.tokens.keys[$1])
      }
      uses[mention.actor, default: [:]][key, default: (0, mention.core)].count += 1
    }
    for (actor, names) in uses {
      let most = names.values.max {
        $0.count != $1.count ? $0.count < $1.count : $0.name.lowerBound > $1.name.lowerBound
      }
      if let most { actors[actor].name = most.name }
    }
  }

  /// A name in one line: without article, with single blanks where the text breaks the line.
  private static func displayName(_ entry: Entry, _ draft: Draft) -> String {
    var tokens = entry.name
    if tokens.count > 1, articles.contains(draft.tokens.keys[tokens.lowerBound]) {
      tokens = (tokens.lowerBound + 1)..<tokens.upperBound
    }
    let span = draft.tokens.span(tokens)
    let name = draft.text[span]
    if hasSingleBlanks(draft.text.utf8[span.start..<span.end]) { return name }
    return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a name of Latin letters has nothing but single blanks between its words, as most have: the splitting of
  /// strings at any white space there is takes long.
  private static func hasSingleBlanks(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for byte in bytes {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      case 0x21..<0x7F, 0x80..<0xC0, 0xC3...0xC5: break
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }
  private static let articles = MentionJoiner.keys("the a an")
}
