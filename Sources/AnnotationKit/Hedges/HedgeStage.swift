/// Finds the words that lower the writer's own commitment.
///
/// Words and phrases from a lexicon, each under a condition on its neighbours, since most of these words have a
/// plain sense too ("in May", "talk about", "appeared on stage"). Of overlapping finds the longest counts.
package struct HedgeStage: Stage {
  package let name = "hedges"
  package let requires: Set<Facet> = [.tokens, .sentences]
  package let provides: Set<Facet> = [.hedges]

  private let lexicon = HedgeLexicon()
  private let context = HedgeContext()

  package init() {}

  package func run(on draft: inout Draft) {
    let tokens = draft.tokens
    let keys = tokens.keys
    for range in draft.sentences.tokenRanges {
      var index = range.lowerBound
      while index < range.upperBound {
        if let phrase = lexicon.phrases.longestMatch(in: keys, at: index, limit: range.upperBound) {
          let found = index..<(index + phrase.count)
          if add(lexicon.entries[Int(phrase.payload) - 1], found, range, &draft) {
            index = found.upperBound
            continue
          }
        }
        let payload = Int(lexicon.words[keys[index]])
        if payload != 0 { _ = add(lexicon.entries[payload - 1], index..<(index + 1), range, &draft) }
        index += 1
      }
    }
  }

  /// Adds a hedge where its condition holds.
  private func add(
    _ entry: HedgeLexicon.Entry, _ found: Range<Int>, _ sentence: Range<Int>, _ draft: inout Draft
  ) -> Bool {
    guard context.holds(entry.condition, for: found, in: sentence, draft.tokens, draft.text) else {
      return false
    }
    draft.hedges.append(
      Hedge(
        span: draft.tokens.span(found), kind: entry.kind,
        evidence: Evidence(stage: name, rule: entry.condition.ruleName, probability: entry.probability)))
    return true
  }
}

extension HedgeLexicon.Condition {
  /// What the evidence calls it.
  var ruleName: String {
    switch self {
    case .always: "hedge-word"
    case .notMonth: "modal-not-month"
    case .notAbility: "modal-not-ability"
    case .beforeQuantity: "before-estimate"
    case .beforeShare: "before-share"
    case .supposition: "supposition"
    case .estimated: "estimate"
    case .beforeThat: "before-that"
    case .notDenied: "not-denied"
    case .asWhether: "open-question"
    case .notHyphenated: "hedge-word"
    case .beforeTopic: "before-topic"
    case .doubt: "doubt"
    case .afterQuantity: "after-quantity"
    case .notElectorate: "likelihood"
    case .notMeasure: "possibility"
    case .beforeNoun: "before-noun"
    case .notComparison: "expectation"
    case .beforeComplement: "before-complement"
    case .evidential: "of-evidence"
    case .beforeClause: "before-clause"
    case .opinion: "opinion"
    case .passive: "passive"
    case .passiveOrClause: "opinion"
    case .passiveBeforeTo: "passive-before-to"
    case .beforeOf: "before-of"
    case .beforePerfect: "modal-perfect"
    case .notAfterDeterminer: "softener"
    case .negated: "negated"
    }
  }
}
