/// Tells of every attribution what kind of source it has.
///
/// Reads spans, tokens and, where actors have been found, their kinds and names; it does not matter which stage found the
/// source. Pronouns take the kind of what they stand for.
package struct SourcingStage: Stage {
  package let name = "sourcing"
  package let requires: Set<Facet> = [.tokens, .attributions]
  package let provides: Set<Facet> = [.sourcing]
  private let classifier = SourceClassifier()

  package init() {}

  package func run(on draft: inout Draft) {
    let mentions = MentionIndex(draft.actors)
    let order = draft.attributions.indices.sorted {
      (draft.attributions[$0].source.first?.start ?? 0) < (draft.attributions[$1].source.first?.start ?? 0)
    }
    // What a following "they" or "it" stands for.
    var group: Sourcing?
    var thing: Sourcing?
    /// What a following "he" or "she" stands for.
    var person: Sourcing?
    for index in order {
      let source = draft.attributions[index].source
      guard let first = source.first else {
        draft.attributions[index].sourcing = .none
        continue
      }
      let tokens = draft.tokens.indices(in: first)
      let look = classifier.look(draft.tokens, tokens.lowerBound, tokens.upperBound)
      let head =
        tokens.isEmpty
        ? first : draft.tokens.span(classifier.head(draft.tokens, tokens.lowerBound, tokens.upperBound))
      let mentioned =
        look == .relativePronoun
        ? draft.actorTable.antecedent(ofRelative: tokens.lowerBound) : mentions.actor(at: head)
      let actor = mentioned.flatMap { draft.actors.indices.contains($0) ? draft.actors[$0] : nil }
      let sourcing = sourcing(look, actor, tokens, draft.tokens, group: group, thing: thing, person: person)
      draft.attributions[index].sourcing = sourcing
      switch look {
      case .personName: person = sourcing
      case .role:
        group = sourcing
        person = sourcing
      case .collective: group = sourcing
      case .organization, .organizationName:
        group = sourcing
        thing = sourcing
      case .document: thing = sourcing
      default: break
      }
    }
  }

  private func sourcing(
    _ look: SourceLook, _ actor: Actor?, _ range: Range<Int>, _ tokens: Tokens, group: Sourcing?,
    thing: Sourcing?,
    person: Sourcing?
  ) -> Sourcing {
    switch look {
    case .none: return .none
    case .document: return .document
    case .collective: return .collective
    case .personName:
      // A place that speaks is its government.
      if let actor, actor.kind != .person, actor.kind != .group { return .organization }
      return .named
    case .organizationName:
      if let actor, actor.kind == .person { return isNamed(actor) ? .named : .unnamed }
      return .organization
    case .organization: return .organization
    case .role:
      if let actor, actor.kind == .person, isNamed(actor) { return .named }
      return isDefiniteOffice(range, tokens) ? .named : .unnamed
    case .personPronoun, .speakerPronoun:
      if let actor, actor.kind == .person, isNamed(actor) { return .named }
      return person ?? .named
    case .theyPronoun:
      if let actor, let found = kind(of: actor) { return found }
      return group ?? .collective
    case .thingPronoun:
      if let actor, let found = kind(of: actor) { return found }
      return thing ?? .organization
    case .relativePronoun: return actor.flatMap { kind(of: $0) } ?? .unnamed
    case .other:
      if let actor, let found = kind(of: actor) { return found }
      return isPlural(range, tokens) ? .collective : .unnamed
    }
  }

  private func kind(of actor: Actor) -> Sourcing? {
    switch actor.kind {
    case .person:
      if isNamed(actor) { return .named }
      // Pronouns that nothing else was joined to tell nothing.
      return actor.mentions.contains { $0.form == .role } ? .unnamed : nil
    case .organization, .government: return .organization
    case .group: return SourceWords.unnamedHead(actor.name) ? .unnamed : .collective
    case .place: return nil
    }
  }

  private func isNamed(_ actor: Actor) -> Bool { actor.mentions.contains { $0.form == .name } }

  /// "The president", "the Republican nominee": one whom the article names elsewhere.
  private func isDefiniteOffice(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
    guard range.count >= 2, tokens.keys[range.lowerBound] == Words.the else { return false }
    let head = classifier.head(tokens, range.lowerBound, range.upperBound)
    return SourceWords.offices.contains(tokens.keys[head])
  }

  private func isPlural(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
    let head = classifier.head(tokens, range.lowerBound, range.upperBound)
    return SourceWords.pluralDeterminers.contains(tokens.keys[range.lowerBound]) && head > range.lowerBound
  }
}

extension SourceWords {
  /// Offices of which an article usually names the holder.
  static let offices = Lexicon(
    """
    president nominee candidate governor senator secretary minister mayor businessman businesswoman mogul billionaire
    congressman congresswoman chancellor premier leader chairman chairwoman speaker pope king queen prince republican
    democrat justice front-runner frontrunner tycoon author actor actress singer
    """)
  static let pluralDeterminers = Lexicon("some many most several few these those both other more all")

  /// Whether a group's name ends in a word for role-holders: "European officials".
  static func unnamedHead(_ name: String) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    let key = Tokens.key(of: String(last))
    return roles.contains(key) && !collectives.contains(key) || unnamedGroups.contains(key)
  }
}

/// Which actor is mentioned where: mentions in text order for binary search.
struct MentionIndex: Sendable {
  private let entries: [(span: TextSpan, actor: Int)]

  init(_ actors: [Actor]) {
    entries = actors.indices.flatMap { index in actors[index].mentions.map { ($0.span, index) } }.sorted {
      $0.0 < $1.0
    }
  }

  /// The actor whose mention covers that span; of several the shortest. O(log mentions).
  func actor(at span: TextSpan) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    var best: (count: Int, actor: Int)?
    var index = low - 1
    while index >= 0, low - index < 12 {
      let entry = entries[index]
      if entry.span.contains(span), entry.span.count < best?.count ?? .max {
        best = (entry.span.count, entry.actor)
      }
      index -= 1
    }
    return best?.actor
  }
}

extension Tokens {
  /// The tokens that lie in a span. O(log tokens).
  func indices(in span: TextSpan) -> Range<Int> {
    let first = firstIndex(endingAfter: span.start)
    var low = first
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < span.end { low = middle + 1 } else { high = middle }
    }
    return first..<max(first, low)
  }

  private func firstIndex(endingAfter offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
