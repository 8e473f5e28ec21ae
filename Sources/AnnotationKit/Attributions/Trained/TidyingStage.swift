/// Leaves one attribution where the models found the same one twice, and ends a content where its speaker's next report
/// begins.
///
/// Cues are scored one by one, so that "went on to discuss" and "to discuss" in it can both be found: of two whose cues
/// lie in each other, or that give one source one content, the more probable stays. In "Weir argued that the map was
/// wrong and warned that ships would sink" the first content ends before "and".
package struct TidyingStage: Stage {
  package let name = "tidying"
  package let requires: Set<Facet> = [.tokens, .attributions]
  package let provides: Set<Facet> = [Facet("tidy attributions")]

  /// How many cues behind one are compared with it.
  private static let reach = 8

  package init() {}

  /// O(attributions log attributions).
  package func run(on draft: inout Draft) {
    for index in draft.attributions.indices { narrowSource(of: index, &draft) }
    draft.attributions = draft.attributions.filter {
      !isMisreadHeadline($0, draft) && !isQuestion($0, draft) && !isTime($0.content, draft.tokens)
        && !lies($0.content, in: $0.source) && !isNobodysHeadline($0, draft) && !isWhereabouts($0, draft)
    }
    let order = draft.attributions.indices.filter { !draft.attributions[$0].cue.isEmpty }
      .sorted { (start(of: $0, draft), $0) < (start(of: $1, draft), $1) }
    var isDropped = [Bool](repeating: false, count: draft.attributions.count)
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...].prefix(Self.reach) where !isDropped[first] && !isDropped[second] {
        if isSame(draft.attributions[first], draft.attributions[second]) {
          let better =
            draft.attributions[second].evidence.probability > draft.attributions[first].evidence.probability
          isDropped[better ? first : second] = true
        } else {
          divide(first, before: second, &draft)
        }
      }
    }
    draft.attributions = draft.attributions.indices.filter { !isDropped[$0] }.map { draft.attributions[$0] }
    for index in draft.attributions.indices { draft.attributions[index].id = index }
  }

  private func start(of index: Int, _ draft: Draft) -> Int { draft.attributions[index].cue.first?.start ?? 0 }

  private func isSame(_ one: Attribution, _ other: Attribution) -> Bool {
    if one.source == other.source, one.content == other.content, !one.content.isEmpty { return true }
    return lies(one.cue, in: other.cue) || lies(other.cue, in: one.cue)
  }

  private func lies(_ inner: [TextSpan], in outer: [TextSpan]) -> Bool {
    inner.allSatisfy { span in outer.contains { $0.contains(span) } }
  }

  /// Cuts the first one's content before the second's cue where both are coordinated reports of one source.
  private func divide(_ first: Int, before second: Int, _ draft: inout Draft) {
    let next = draft.attributions[second]
    guard !next.source.isEmpty, draft.attributions[first].source == next.source, let cue = next.cue.first,
      let end = next.content.last?.end,
      let place = draft.attributions[first].content.firstIndex(where: {
        $0.start < cue.start && cue.start < $0.end && $0.end == end
      })
    else { return }
    let tokens = draft.tokens
    var token = tokens.indices(in: cue).lowerBound - 1
    let begin = tokens.indices(in: draft.attributions[first].content[place]).lowerBound
    guard token > begin, Self.conjunctions.contains(tokens.keys[token]) else { return }
    token -= 1
    while token > begin, tokens.flags[token].contains(.punctuation),
      !tokens.flags[token].contains(.closesQuote)
    {
      token -= 1
    }
    draft.attributions[first].content[place].end = Int(tokens.ends[token])
  }

  /// "Shares fell 11% after the Ledger reported …": a source right before its cue begins behind a conjunction of time or
  /// reason in it. And "his statement, which was read to the court, Weir …": a content of "according to" that begins with
  /// a relative clause leaves the clause to the source.
  private func narrowSource(of index: Int, _ draft: inout Draft) {
    let tokens = draft.tokens
    guard draft.attributions[index].source.count == 1, let source = draft.attributions[index].source.first,
      let cue = draft.attributions[index].cue.first
    else { return }
    let range = tokens.indices(in: source)
    if source.end <= cue.start {
      guard let conjunction = range.dropLast().last(where: { Self.subordinators.contains(tokens.keys[$0]) })
      else { return }
      draft.attributions[index].source[0].start = Int(tokens.starts[conjunction + 1])
      return
    }
    guard let first = draft.attributions[index].content.firstIndex(where: { $0.start >= source.end }) else {
      return
    }
    let content = tokens.indices(in: draft.attributions[index].content[first])
    guard let begin = content.first, begin <= range.upperBound + 1,
      Self.relatives.contains(tokens.keys[begin]),
      let comma = content.first(where: { tokens.keys[$0] == Self.comma }), comma + 1 < content.upperBound
    else { return }
    draft.attributions[index].source[0].end = Int(tokens.ends[comma - 1])
    draft.attributions[index].content[first].start = Int(tokens.starts[comma + 1])
  }

  /// "Envoys Trade Blame": a headline's plural subject with the verb taken for a part of it.
  private func isMisreadHeadline(_ attribution: Attribution, _ draft: Draft) -> Bool {
    guard let source = attribution.source.first, let cue = attribution.cue.first,
      let block = draft.article.blocks.first, block.kind == .title, block.span.contains(cue)
    else { return false }
    let range = draft.tokens.indices(in: source)
    guard range.count >= 2, source.end <= cue.start else { return false }
    let subject = ActorFacts.shared.traits(draft.tokens.keys[range.upperBound - 2])
    let verb = ActorFacts.shared.traits(draft.tokens.keys[range.upperBound - 1])
    return subject.isSuperset(of: [.plural, .personNoun]) && !verb.isDisjoint(with: [.verb, .noun])
      && verb.isDisjoint(with: [.personNoun, .organizationNoun])
  }

  /// "It was not clear who ordered the payment": a "who" that asks stands for nobody.
  private func isQuestion(_ attribution: Attribution, _ draft: Draft) -> Bool {
    guard attribution.source.count == 1, let source = attribution.source.first,
      case let range = draft.tokens.indices(in: source), range.count == 1, let token = range.first, token > 0,
      draft.tokens.keys[token] == Self.who, draft.syntax.tags.count == draft.tokens.count,
      draft.tokens.sentences[token - 1] == draft.tokens.sentences[token]
    else { return false }
    let before = Int(draft.syntax.tags[token - 1])
    guard draft.syntax.tagNames.indices.contains(before) else { return false }
    return Self.predicates.contains { draft.syntax.tagNames[before].hasPrefix($0) }
  }

  /// "Nobody would comment on Friday": a day is nothing that anybody said.
  private func isTime(_ content: [TextSpan], _ tokens: Tokens) -> Bool {
    guard content.count == 1, let span = content.first, case let range = tokens.indices(in: span),
      1...3 ~= range.count
    else { return false }
    return range.contains { TimeWords.days.contains(tokens.keys[$0]) }
      && range.allSatisfy {
        TimeWords.days.contains(tokens.keys[$0]) || Self.dating.contains(tokens.keys[$0])
      }
  }

  /// "Stealth Over Health: How …": what stands before a headline's colon and is written like a name, yet names nobody.
  private func isNobodysHeadline(_ attribution: Attribution, _ draft: Draft) -> Bool {
    guard attribution.source.count == 1, let source = attribution.source.first,
      let cue = attribution.cue.first,
      draft.tokens.indices(in: cue).allSatisfy({ draft.tokens.keys[$0] == Self.colon }),
      let block = draft.article.blocks.first(where: { $0.span.contains(cue) }),
      block.kind == .title || block.kind == .heading
    else { return false }
    let range = draft.tokens.indices(in: source)
    guard classifier.look(draft.tokens, range.lowerBound, range.upperBound) == .personName else {
      return false
    }
    return draft.actorTable.mentions(beginningIn: range).allSatisfy {
      draft.actorTable.mentions[$0].kind == .place
    }
  }

  /// "In Brantholm, residents complained": a place or time at the start of a sentence is nothing that anybody said.
  private func isWhereabouts(_ attribution: Attribution, _ draft: Draft) -> Bool {
    guard attribution.content.count == 1, let content = attribution.content.first,
      let source = attribution.source.first, let cue = attribution.cue.first, content.end <= source.start,
      source.end <= cue.start, draft.syntax.tags.count == draft.tokens.count
    else { return false }
    let tokens = draft.tokens
    let range = tokens.indices(in: content)
    guard let first = range.first, tokens.flags[first].contains(.sentenceStart),
      Self.locatives.contains(tokens.keys[first])
    else { return false }
    return range.allSatisfy { token in
      let tag = Int(draft.syntax.tags[token])
      return tokens.flags[token].isDisjoint(with: [.quoted, .opensQuote])
        && draft.syntax.tagNames.indices.contains(tag)
        && !draft.syntax.tagNames[tag].hasPrefix("VB") && draft.syntax.tagNames[tag] != "MD"
    }
  }

  private let classifier = SourceClassifier()
  private static let colon = Tokens.key(of: ":")
  private static let locatives = Lexicon(
    "in at on near outside inside during after before since by from across throughout under amid around within"
  )
  private static let dating = Lexicon("on last next this early late")
  private static let who = Tokens.key(of: "who")
  /// Tags of verbs, adjectives and adverbs begin so.
  private static let predicates = ["VB", "JJ", "RB"]
  private static let subordinators = Lexicon(
    "after before because when while as since although though if that")
  private static let relatives = Lexicon("which who whose")
  private static let comma = Tokens.key(of: ",")
  private static let conjunctions = Lexicon("and but or")
}
