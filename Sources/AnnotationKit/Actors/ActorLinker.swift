/// Ties the layers together: each attribution to its source's actor, each quotation to its attribution and speaker.
///
/// A source's actor is the mention that heads it. Pronoun sources take their antecedent; sources that no finder saw
/// become actors of their own, so that whoever speaks is in the list of actors.
package struct ActorLinker: Stage {
  package let name = "links"
  package let requires: Set<Facet> = [.actors, .attributions, .quotations]
  package let provides: Set<Facet> = [.links]

  package init() {}

  package func run(on draft: inout Draft) {
    guard draft.tokens.count > 0 else { return }
    var sources = SourceResolver(draft)
    // In reading order, so that a pronoun finds the speakers before it.
    let order = draft.attributions.indices.sorted {
      (draft.attributions[$0].source.first?.start ?? .max)
        < (draft.attributions[$1].source.first?.start ?? .max)
    }
    for index in order {
      draft.attributions[index].actor = sources.actor(of: draft.attributions[index])
    }
    if sources.hasAdded {
      sources.placeAdded()
      draft.actorTable = sources.table
      draft.actors = draft.actorTable.documentActors(of: draft, stage: "actors")
      let renumbered = sources.renumbering(from: draft.actorTable)
      for index in draft.attributions.indices {
        draft.attributions[index].actor = draft.attributions[index].actor.flatMap { renumbered[$0] }
      }
    }
    nameSources(&draft)
    SpeakerLinker(draft).link(&draft.quotations)
  }

  /// A pronoun that turned out to stand for somebody the article names is a named source.
  private func nameSources(_ draft: inout Draft) {
    for index in draft.attributions.indices where draft.attributions[index].sourcing == .unnamed {
      guard let source = draft.attributions[index].source.first, let actor = draft.attributions[index].actor,
        draft.actors.indices.contains(actor), draft.actors[actor].kind == .person,
        draft.actors[actor].mentions.contains(where: { $0.form == .name })
      else { continue }
      let range = draft.tokens.indices(in: source)
      if range.count == 1, let token = range.first, Self.pronouns.contains(draft.tokens.keys[token]) {
        draft.attributions[index].sourcing = .named
      }
    }
  }
  private static let pronouns = Lexicon("he she who")
}

/// Finds, or makes, the actor that a source speaks of.
private struct SourceResolver {
  private(set) var table: ActorTable
  /// Mentions that no finder saw, in reading order as the sources are; put into the table together at the end, since
  /// each on its own would move all mentions behind it.
  private var added: [ActorMention] = []
  private let draft: Draft
  private let heads = SourceClassifier()
  /// The persons whose names have a word, by its key; `nil` where several do.
  private let bearers: [UInt64: Int?]
  private var lastGroup: Int?
  private var lastSpeaker: Int?

  init(_ draft: Draft) {
    self.draft = draft
    table = draft.actorTable
    var bearers: [UInt64: Int?] = [:]
    for (actor, entry) in draft.actorTable.actors.enumerated() where entry.hasName && entry.kind == .person {
      for token in entry.name {
        let key = draft.tokens.keys[token]
        if let known = bearers[key], known != actor {
          bearers[key] = .some(nil)
        } else {
          bearers[key] = actor
        }
      }
    }
    self.bearers = bearers
  }

  var hasAdded: Bool { !added.isEmpty }

  /// Puts the mentions that were added into the table. Linear in the mentions.
  mutating func placeAdded() {
    var all: [ActorMention] = []
    all.reserveCapacity(table.mentions.count + added.count)
    var next = added[...]
    for mention in table.mentions {
      while let first = next.first, first.tokens.lowerBound < mention.tokens.lowerBound {
        all.append(first)
        next.removeFirst()
      }
      all.append(mention)
    }
    table.mentions = all + next
    added = []
  }

  /// The mentions that begin in `range`, in reading order; of those that begin together the added ones last.
  private func mentions(beginningIn range: Range<Int>) -> [ActorMention] {
    var found = Array(table.mentions[table.mentions(beginningIn: range)])
    // Those in reach are among the last.
    let outOfReach = added.lastIndex { $0.tokens.lowerBound < range.lowerBound } ?? -1
    for mention in added[(outOfReach + 1)...] where mention.tokens.lowerBound < range.upperBound {
      let place = found.firstIndex { $0.tokens.lowerBound > mention.tokens.lowerBound } ?? found.count
      found.insert(mention, at: place)
    }
    return found
  }

  mutating func actor(of attribution: Attribution) -> Int? {
    guard let first = attribution.source.first, attribution.sourcing != .document else { return nil }
    let range = tokens(in: first)
    guard !range.isEmpty else { return nil }
    let found = headed(range) ?? mentioned(in: range) ?? pronoun(range) ?? newcomer(range, attribution)
    if let found {
      lastSpeaker = found
      if table.actors[found].isPlural || table.actors[found].kind != .person { lastGroup = found }
    }
    return found
  }

  /// The tokens that begin inside a span.
  private func tokens(in span: TextSpan) -> Range<Int> {
    let low = firstToken(from: span.start)
    return low..<max(low, firstToken(from: span.end))
  }

  private func firstToken(from offset: Int) -> Int {
    draft.tokens.starts.partitioningIndex { Int($0) >= offset }
  }

  /// The actor of the mention that ends in the source's head noun: the doctor in "the candidate Gary Johnson's doctor", the
  /// nominee in "the GOP nominee".
  private func headed(_ range: Range<Int>) -> Int? {
    let head = heads.head(draft.tokens, range.lowerBound, range.upperBound)
    var best: ActorMention?
    for mention in mentions(beginningIn: range) {
      guard mention.actor >= 0, mention.tokens.upperBound == head + 1 else { continue }
      if let best, best.tokens.count >= mention.tokens.count { continue }
      best = mention
    }
    return best?.actor
  }

  /// The actor whose mention heads the source: the longest of those that begin first. An apposition's name wins over
  /// the role before it, since both are one actor anyway.
  private func mentioned(in range: Range<Int>) -> Int? {
    var best: ActorMention?
    for mention in mentions(beginningIn: range) {
      guard mention.actor >= 0, mention.tokens.upperBound <= range.upperBound else { continue }
      // What begins after a preposition only describes the head, unless nothing came before it.
      guard let other = best else {
        if !isHeadPosition(mention.tokens.lowerBound, in: range) { return nil }
        best = mention
        continue
      }
      if mention.tokens.lowerBound == other.tokens.lowerBound, mention.tokens.count > other.tokens.count {
        best = mention
      }
    }
    return best?.actor
  }

  /// Whether a mention that begins here can head the source: only determiners, adjectives and marks come before it.
  private func isHeadPosition(_ token: Int, in range: Range<Int>) -> Bool {
    let facts = ActorFacts.shared
    for before in range.lowerBound..<token {
      let traits = facts.traits(draft.tokens.keys[before])
      // "58 percent of voters", "most of the analysts": a share of a group is that group.
      if draft.tokens.flags[before].contains(.digit) || Self.quantities.contains(draft.tokens.keys[before]) {
        continue
      }
      if traits.contains(.function), traits.isDisjoint(with: [.determiner, .adjective]) { return false }
      if !traits.isDisjoint(with: [.personNoun, .organizationNoun]) { return false }
    }
    return true
  }

  /// "he", "she", "they", "it" where the pronoun resolver left them alone.
  private func pronoun(_ range: Range<Int>) -> Int? {
    guard range.count == 1, let token = range.first else { return nil }
    switch draft.tokens.keys[token] {
    case Self.they:
      return lastGroup
        ?? antecedent(before: token) { $0.isPlural || $0.kind == .organization || $0.kind == .government }
    case Self.it: return antecedent(before: token) { $0.kind == .organization || $0.kind == .government }
    case Self.he: return speaker(.male)
    case Self.she: return speaker(.female)
    case Self.who, Self.which: return draft.actorTable.antecedent(ofRelative: token)
    default: return nil
    }
  }

  /// Who spoke last, where that is a person of this gender.
  private func speaker(_ gender: Gender) -> Int? {
    guard let last = lastSpeaker, table.actors[last].kind == .person, !table.actors[last].isPlural,
      table.actors[last].gender.fits(gender)
    else { return nil }
    return last
  }

  /// The last fitting actor in this sentence before the pronoun, or the first in the two sentences before.
  private func antecedent(before token: Int, _ fits: (ActorTable.Entry) -> Bool) -> Int? {
    let sentence = Int(draft.tokens.sentences[token])
    for back in 0...2 where sentence - back >= 0 {
      let whole = draft.sentences.tokenRanges[sentence - back]
      let range = back == 0 ? whole.lowerBound..<token : whole
      for mention in mentions(beginningIn: range) {
        if mention.actor >= 0, mention.form != .pronoun, fits(table.actors[mention.actor]) {
          return mention.actor
        }
      }
    }
    return nil
  }

  private static let they = Tokens.key(of: "they")
  private static let he = Tokens.key(of: "he")
  private static let she = Tokens.key(of: "she")
  private static let who = Tokens.key(of: "who")
  private static let which = Tokens.key(of: "which")
  private static let it = Tokens.key(of: "it")
  private static let noActors = MentionJoiner.keys(
    "he she it they i we you who that which this these those one some many others it him her them us what there all most "
      + "few several neither either none everyone everybody nobody anyone someone reports report poll polls study survey data figures"
  )

  /// An actor for a source that no finder saw: "people familiar with the matter", "two of those present".
  private mutating func newcomer(_ range: Range<Int>, _ attribution: Attribution) -> Int? {
    var end = range.upperBound
    // A source runs to its last word; an actor's mention ends before the clause or apposition that describes it.
    for token in range.dropFirst() where isCut(token) {
      end = token
      break
    }
    let mentionRange = range.lowerBound..<end
    guard let last = mentionRange.last, draft.tokens.flags[last].contains(.word) else { return nil }
    if mentionRange.count == 1, Self.noActors.contains(draft.tokens.keys[last]) { return nil }
    if attribution.sourcing == .named, let known = bearer(of: mentionRange) { return known }
    guard mentionRange.contains(where: speaksOfPeople) || isName(mentionRange, attribution) else {
      return nil
    }
    let kind: Actor.Kind
    switch attribution.sourcing {
    case .collective: kind = .group
    case .organization: kind = .organization
    case .unnamed where MentionCorrections.bodies.contains(draft.tokens.keys[last]): kind = .group
    case .named: kind = .person
    case .unnamed:
      kind =
        ActorFacts.shared.traits(draft.tokens.keys[last]).contains(.plural)
          || Self.plurals.contains(draft.tokens.keys[last]) ? .group : .person
    case .document, .none: return nil
    }
    var mention = ActorMention(
      tokens: mentionRange, core: last..<(last + 1), form: .role, kind: kind, rule: "source",
      probability: Float(attribution.evidence.probability))
    mention.actor = table.actors.count
    mention.isPlural = kind == .group
    var entry = ActorTable.Entry(
      kind: kind, name: mentionRange, hasName: false, rule: "source", probability: mention.probability)
    entry.isPlural = mention.isPlural
    table.actors.append(entry)
    added.append(mention)
    return mention.actor
  }

  /// The person whose full name has these words, where the finder took them for no name: "Adeyemi" for Rachel Adeyemi.
  private func bearer(of range: Range<Int>) -> Int? {
    guard let last = range.last, draft.tokens.flags[last].contains(.capitalized) else { return nil }
    return bearers[draft.tokens.keys[last]] ?? nil
  }

  /// Whether a named source is written as names are.
  private func isName(_ range: Range<Int>, _ attribution: Attribution) -> Bool {
    attribution.sourcing == .named && range.count <= 4
      && range.allSatisfy { draft.tokens.flags[$0].contains(.capitalized) }
  }

  /// Whether a word is of people or bodies: a noun for them, a name, "those", "one of".
  private func speaksOfPeople(_ token: Int) -> Bool {
    let key = draft.tokens.keys[token]
    if !ActorFacts.shared.traits(key).isDisjoint(with: [.personNoun, .organizationNoun]) { return true }
    return Self.people.contains(key)
  }
  private static let plurals = Lexicon("sources insiders those intermediaries mediators backers detractors")
  private static let quantities = MentionJoiner.keys(
    "percent per cent % of most many some several half almost nearly about more than fewer two three four five six "
      + "seven eight nine ten all both majority number dozens hundreds thousands")
  private static let people = MentionJoiner.keys(
    "those one two three many some several most insiders sources")

  private func isCut(_ token: Int) -> Bool {
    let flags = draft.tokens.flags[token]
    if flags.contains(.punctuation) {
      return !draft.tokens.flags[token].isDisjoint(with: [.spaceBefore])
        || Self.cuts.contains(draft.tokens.keys[token])
    }
    return Self.cuts.contains(draft.tokens.keys[token])
  }
  private static let cuts = MentionJoiner.keys(", ( — – ; : who which that")

  /// Where each actor of this resolver's table went once the actors were put in order.
  func renumbering(from ordered: ActorTable) -> [Int?] {
    var map = [Int?](repeating: nil, count: table.actors.count)
    for (before, after) in zip(table.mentions, ordered.mentions) where before.actor >= 0 {
      map[before.actor] = after.actor
    }
    return map
  }
}
