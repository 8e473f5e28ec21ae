/// Finds source, cue and content of attributions by rules over tags and phrases, after PolNeAR's conventions.
///
/// Works with no model; a trained engine can take its place, since the stages after it read spans only.
package struct AttributionRules: Stage {
  package let name = "attributions"
  package let requires: Set<Facet> = [.tokens, .sentences, .quoteMarks]
  package let provides: Set<Facet> = [.attributions]

  /// Attributions less probable than this are left out.
  private let threshold: Double
  private let tagger = WordTagger()
  private let lexicon = CueLexicon.shared

  package init(threshold: Double = 0.3) {
    self.threshold = threshold
  }

  package func run(on draft: inout Draft) {
    guard draft.tokens.count > 0 else { return }
    let reading = Reading(draft: draft, tags: tags(of: draft))
    for candidate in candidates(in: reading, of: draft.article, above: threshold) {
      draft.attributions.append(
        Attribution(
          id: draft.attributions.count, source: candidate.source.map(reading.span),
          cue: candidate.cue.map(reading.span),
          content: candidate.content.map(reading.span),
          evidence: Evidence(stage: name, rule: candidate.rule.rawValue, probability: candidate.probability)))
    }
  }

  /// Tags of a trained tagger where one has run, the light tagger's otherwise.
  func tags(of draft: Draft) -> [WordTag] {
    guard draft.syntax.tags.count == draft.tokens.count else { return tagger.tags(of: draft) }
    let inventory = draft.syntax.tagNames.map { WordTag.named($0) ?? .noun }
    var tags = draft.syntax.tags.map { Int($0) < inventory.count ? inventory[Int($0)] : .noun }
    for token in tags.indices.dropFirst(2)
    where tags[token] == .whDeterminer && draft.tokens.keys[token] == Words.that {
      if followsAddressee(token, tags, draft.tokens) { tags[token] = .preposition }
    }
    return tags
  }

  /// Whether "told the board" stands before a token: a "that" there begins what was told and is no relative pronoun.
  private func followsAddressee(_ token: Int, _ tags: [WordTag], _ tokens: Tokens) -> Bool {
    var index = token - 1
    while index >= 0, token - index <= 5, tokens.sentences[index] == tokens.sentences[token] {
      if tags[index].isVerb { return index < token - 1 && Self.telling.contains(tokens.keys[index]) }
      guard
        tags[index].isNoun || tags[index].isAdjective || tags[index] == .determiner
          || tags[index] == .possessivePronoun || tags[index] == .number
      else { return false }
      index -= 1
    }
    return false
  }
  private static let telling = Lexicon(
    """
    tell tells told telling inform informs informed remind reminds reminded warn warns warned assure assures assured
    advise advised advises persuade persuaded convince convinced notify notified
    """)

  /// All attributions the rules propose, in order of their cues, without those that contradict a better one.
  func candidates(in reading: Reading, of article: Article, above threshold: Double) -> [Candidate] {
    let subjects = SubjectFinder(reading: reading)
    let complements = ComplementFinder(reading: reading, subjects: subjects)
    let ends = ContentEnd(reading: reading, complements: complements, lexicon: lexicon)
    let verbs = VerbCues(
      reading: reading, subjects: subjects, complements: complements, ends: ends, lexicon: lexicon,
      floor: threshold * 0.6)
    let according = AccordingTo(reading: reading, nounPhrases: subjects.nounPhrases, ends: ends)
    var found: [Candidate] = []
    for group in reading.phrases.verbGroups {
      if let candidate = verbs.candidate(of: group), candidate.probability > 0 { found.append(candidate) }
    }
    let nouns = NounCues(
      reading: reading, subjects: subjects, complements: complements, ends: ends, lexicon: lexicon,
      floor: threshold * 0.6)
    for chunk in reading.phrases.chunks {
      if let candidate = nouns.candidate(of: chunk) { found.append(candidate) }
    }
    found += Labels(reading: reading, article: article).candidates()
    for token in 0..<reading.tokens.count where AccordingTo.starts(at: token, reading, reading.tokens.count) {
      if let candidate = according.candidate(at: token) { found.append(candidate) }
    }
    describe(&found, reading)
    weigh(&found, reading)
    found.removeAll { $0.probability < threshold }
    if threshold > 0 { found = withoutRivals(found, reading) }
    ContinuedQuotations(reading: reading).extend(&found)
    return found.filter { candidate in candidate.content.contains { !$0.isEmpty } }
  }

  /// "Brandt said that Weir had told the board that …": another speaker's speech inside a content counts nearly as much as
  /// outside.
  private func isReportInReport(_ candidate: Candidate, _ reading: Reading) -> Bool {
    guard candidate.frame == .that || candidate.frame == .clause || candidate.frame == .quoteAfter,
      let group = reading.group(at: candidate.head), group.form == .finite, lexicon.isSpeech(group.verb),
      candidate.probability > 0.7
    else { return false }
    switch candidate.look {
    case .personName, .organizationName, .organization, .role, .collective, .document: return true
    default: return false
    }
  }

  /// Of candidates whose cues share a word only the most probable: a verb and its object's noun can both attribute.
  private func withoutRivals(_ candidates: [Candidate], _ reading: Reading) -> [Candidate] {
    var owner = [Int32](repeating: -1, count: reading.tokens.count)
    var kept = [Bool](repeating: true, count: candidates.count)
    for index in candidates.indices {
      for range in candidates[index].cue {
        for token in range {
          let other = Int(owner[token])
          if other >= 0, other != index, kept[other] {
            if candidates[other].probability >= candidates[index].probability {
              kept[index] = false
            } else {
              kept[other] = false
            }
          }
          if kept[index] { owner[token] = Int32(index) }
        }
      }
    }
    return candidates.indices.filter { kept[$0] }.map { candidates[$0] }.sorted {
      ($0.cue.first?.lowerBound ?? 0) < ($1.cue.first?.lowerBound ?? 0)
    }
  }

  /// Rules whose probability depends on nothing else.
  private static let fixedRules: Set<Rule> = [.accordingTo, .label, .headline]

  /// Adjusts rates to how the verb and its source stand.
  private func weigh(_ candidates: inout [Candidate], _ reading: Reading) {
    for index in candidates.indices where !Self.fixedRules.contains(candidates[index].rule) {
      let candidate = candidates[index]
      var odds = CueRates.adjustment(candidate.look)
      if let group = reading.group(at: candidate.head) {
        odds += CueRates.adjustment(group.form)
        if group.isNegated { odds += CueRates.negated }
        if group.hasModal { odds += CueRates.modal }
      }
      if candidate.rule == .relativeClause { odds += CueRates.relativeClause }
      if candidate.rule == .coordinated { odds += CueRates.coordinated }
      if candidate.isNested, isReportInReport(candidate, reading) {
        odds -= 0.5
      } else if candidate.isNested {
        odds += CueRates.nested + (candidate.frame.isClausal ? CueRates.nestedClause : 0)
      }
      candidates[index].probability = Logistic.shifted(candidate.probability, by: odds)
    }
  }

  /// Notes what each candidate's source looks like and which candidates lie inside others.
  private func describe(_ candidates: inout [Candidate], _ reading: Reading) {
    let looks = SourceClassifier()
    var covered = [Int32](repeating: -1, count: reading.tokens.count)
    for index in candidates.indices {
      if let source = candidates[index].source.first {
        candidates[index].look = looks.look(reading.tokens, source.lowerBound, source.upperBound)
      }
      guard candidates[index].probability >= 0.4, !candidates[index].frame.isNominal else { continue }
      for range in candidates[index].content {
        for token in range { covered[token] = Int32(index) }
      }
    }
    for index in candidates.indices {
      let owner = covered[candidates[index].head]
      candidates[index].isNested = owner >= 0 && Int(owner) != index
    }
  }
}
