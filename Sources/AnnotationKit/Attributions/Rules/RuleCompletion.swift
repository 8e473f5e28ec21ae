/// Adds what the rules find and the models before them left out: constructions too rare in PolNeAR to be learned.
///
/// Speakers of transcripts; "in the words of", "per" and "according to" at any place of a sentence; another speaker's report inside a report
/// ("Brandt said that Weir had told the board that …"), which PolNeAR does not annotate and a reader wants to see; and
/// reports of speech that the rules are sure of. What the models found stays, but for an "according to" whose content
/// they cut down to a phrase without a verb ("Behind closed doors, according to officials, …").
package struct RuleCompletion: Stage {
  package let name = "attributions"
  package let requires: Set<Facet> = [.tokens, .sentences, .quoteMarks, .tags, .attributions]
  package let provides: Set<Facet> = [Facet("completed attributions")]

  private let rules = AttributionRules(threshold: Self.floor)
  private let lexicon = CueLexicon.shared
  /// Proposals less probable than this are not looked at.
  private static let floor = 0.3

  package init() {}

  package func run(on draft: inout Draft) {
    guard draft.tokens.count > 0 else { return }
    let reading = Reading(draft: draft, tags: rules.tags(of: draft))
    let found = FoundAttributions(draft)
    for candidate in rules.candidates(in: reading, of: draft.article, above: Self.floor) {
      let rivals = found.withCue(in: candidate.cue)
      if let rival = rivals.first {
        if rivals.count == 1 {
          correct(&draft.attributions[rival], by: candidate, found.content[rival], reading)
        }
      } else if isWanted(candidate, reading, found) {
        draft.attributions.append(
          Attribution(
            id: draft.attributions.count, source: candidate.source.map(reading.span),
            cue: candidate.cue.map(reading.span), content: candidate.content.map(reading.span),
            evidence: Evidence(
              stage: name, rule: candidate.rule.rawValue, probability: probability(of: candidate))))
      }
    }
  }

  /// Puts right what the models cut short in an attribution they found as the rules did.
  private func correct(
    _ attribution: inout Attribution, by candidate: Candidate, _ content: [Range<Int>], _ reading: Reading
  ) {
    if candidate.rule == .accordingTo {
      // "In" alone of "in the words of".
      let cue = candidate.cue.map(reading.span)
      if let whole = cue.first, attribution.cue.allSatisfy({ whole.contains($0) && $0 != whole }) {
        attribution.cue = cue
        attribution.source = candidate.source.map(reading.span)
      }
      if !hasVerb(content, reading), hasVerb(candidate.content, reading) {
        attribution.content = contents(of: candidate, without: attribution.source, reading)
      }
    } else if candidate.rule == .label {
      // A turn of a transcript is its speaker's to the last word.
      attribution.source = candidate.source.map(reading.span)
      attribution.cue = candidate.cue.map(reading.span)
      attribution.content = candidate.content.map(reading.span)
    } else if candidate.rule == .parenthetical, candidate.content.count == 2, content.count == 1,
      let first = candidate.content.first, let found = content.first,
      abs(first.upperBound - found.upperBound) <= 1,
      !hasVerb(content, reading), hasVerb(candidate.content, reading)
    {
      // "These movements, officials say, undermine the truce."
      attribution.content = contents(of: candidate, without: attribution.source, reading)
    }
  }

  /// A candidate's content, cut where the models' source reaches further than the rules'.
  private func contents(of candidate: Candidate, without source: [TextSpan], _ reading: Reading) -> [TextSpan]
  {
    candidate.content.compactMap { range in
      var range = range
      while let first = range.first,
        source.contains(where: { $0.contains(reading.tokens.span(first)) }) || reading.tags[first] == .comma
      {
        range = range.dropFirst()
      }
      return range.isEmpty ? nil : reading.span(range)
    }
  }

  private func isWanted(_ candidate: Candidate, _ reading: Reading, _ found: FoundAttributions) -> Bool {
    guard !candidate.source.isEmpty || candidate.rule == .passive else { return false }
    switch candidate.rule {
    case .accordingTo, .label: return true
    case .inverted: return candidate.probability >= 0.5
    case .subjectVerbClause, .subjectVerbQuote, .parenthetical, .postposed:
      if found.isInContent(candidate.head) { return isReport(candidate, reading) }
      return candidate.probability >= 0.6
    default: return false
    }
  }

  /// Speech, or a belief with "that", of somebody else than a pronoun without an antecedent of its own.
  private func isReport(_ candidate: Candidate, _ reading: Reading) -> Bool {
    guard candidate.frame.isClausal, candidate.probability >= 0.45,
      let group = reading.group(at: candidate.head), group.form == .finite, !group.hasModal, !group.isNegated
    else { return false }
    switch candidate.look {
    case .speakerPronoun, .relativePronoun, .thingPronoun, .none: return false
    case .other where candidate.probability < 0.6: return false
    default: return lexicon.isSpeech(group.verb)
    }
  }

  /// Rules that the models contradict by silence are right less often than rules alone.
  private func probability(of candidate: Candidate) -> Double {
    candidate.rule == .accordingTo || candidate.rule == .label
      ? candidate.probability : candidate.probability * Self.discount
  }
  private static let discount = 0.7

  private func hasVerb(_ ranges: [Range<Int>], _ reading: Reading) -> Bool {
    ranges.contains { $0.contains { reading.group(at: $0)?.form == .finite } }
  }
}

/// The attributions a draft has, by tokens.
private struct FoundAttributions {
  private let cueOf: [Int32]
  private var isContent: [Bool]
  /// The content of each attribution.
  let content: [[Range<Int>]]

  init(_ draft: Draft) {
    var cueOf = [Int32](repeating: -1, count: draft.tokens.count)
    var isContent = [Bool](repeating: false, count: draft.tokens.count)
    content = draft.attributions.map { $0.content.map { draft.tokens.indices(in: $0) } }
    for (index, attribution) in draft.attributions.enumerated() {
      for span in attribution.cue {
        for token in draft.tokens.indices(in: span) { cueOf[token] = Int32(index) }
      }
      for range in content[index] {
        for token in range { isContent[token] = true }
      }
    }
    self.cueOf = cueOf
    self.isContent = isContent
  }

  /// The attributions that have a token of `cue` in theirs.
  func withCue(in cue: [Range<Int>]) -> [Int] {
    var found: [Int] = []
    for range in cue {
      for token in range where cueOf[token] >= 0 && !found.contains(Int(cueOf[token])) {
        found.append(Int(cueOf[token]))
      }
    }
    return found
  }

  func isInContent(_ token: Int) -> Bool { isContent[token] }
}
