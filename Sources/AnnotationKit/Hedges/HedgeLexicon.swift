/// The words and phrases that can hedge, each with what has to hold around it.
///
/// The choice follows Hyland's and Szarvas et al.'s (2012) hedge inventories and the rates at which words are cues
/// in the Szeged Uncertainty Corpus: a word that is a cue seldom gets a condition, one that hardly ever is gets
/// left out.
struct HedgeLexicon: Sendable {
  /// What has to hold around a word for it to hedge.
  enum Condition: Sendable {
    case always
    /// Not the month.
    case notMonth
    /// A guess, not ability or its denial: "could rain"; not "could not", "how he could", "could only".
    case notAbility
    /// Before the number of what nobody counted exactly: "about 500 people", "some two dozen", "around noon". Not
    /// before money, percentages and decimals, which are rounded: "about $3 million".
    case beforeQuantity
    /// Before a word for all or none: "nearly all", "almost nobody".
    case beforeShare
    /// In the passive or before a clause: "assumed he won"; not "assumed the role".
    case supposition
    /// Not an earlier estimate: "had estimated".
    case estimated
    /// Before "that": "the belief that".
    case beforeThat
    /// Not after "no", "little", "not".
    case notDenied
    /// "If" where it means "whether": "declined to say if".
    case asWhether
    /// Not the second part of a compound: "much-feared".
    case notHyphenated
    /// Before what it is about: "speculation that", "rumors of".
    case beforeTopic
    /// Doubt of something: "doubts that"; not "no doubt", "wonders how".
    case doubt
    /// After a figure and its noun: "five years or so".
    case afterQuantity
    /// Not "likely voters".
    case notElectorate
    /// Not "as soon as possible", "make it possible".
    case notMeasure
    /// Before what it qualifies: "potential buyers", "apparent mistake".
    case beforeNoun
    /// Not "than expected".
    case notComparison
    /// "appears to", "appeared likely"; not "appeared on stage".
    case beforeComplement
    /// Evidence as its subject, or a clause after it: "data suggest", "suggests that"; not "suggested leaving".
    case evidential
    /// Before "that", "to" or a clause.
    case beforeClause
    /// As a verb of opinion: not "think tank", "think about".
    case opinion
    /// After a form of "be": "is thought", "were considered".
    case passive
    /// Or before a clause: "is thought", "thought that"; not "the thought".
    case passiveOrClause
    /// Before "to": "said to", "reported to".
    case passiveBeforeTo
    /// Before "of": "accused of".
    case beforeOf
    /// Before "have" and a participle: "must have been".
    case beforePerfect
    /// Not after a determiner: "what kind of".
    case notAfterDeterminer
    /// After a negation within two words: "not clear", "n't yet known".
    case negated
  }

  struct Entry: Sendable {
    var kind: Hedge.Kind
    var condition: Condition
    var probability: Double
  }

  let entries: [Entry]
  /// Single words; the payload is an index into ``entries``, plus one.
  let words: Lexicon
  /// Phrases, with the same payload.
  let phrases: PhraseLexicon

  init() {
    var entries: [Entry] = []
    var words: [(StaticString, UInt16)] = []
    var phrases: [(StaticString, UInt16)] = []
    for (list, kind, condition, probability) in Self.wordLists {
      entries.append(Entry(kind: kind, condition: condition, probability: probability))
      words.append((list, UInt16(entries.count)))
    }
    for (list, kind, condition, probability) in Self.phraseLists {
      entries.append(Entry(kind: kind, condition: condition, probability: probability))
      phrases.append((list, UInt16(entries.count)))
    }
    self.entries = entries
    self.words = Lexicon(words)
    self.phrases = PhraseLexicon(phrases)
  }

  private static let wordLists: [(StaticString, Hedge.Kind, Condition, Double)] = [
    ("may", .modal, .notMonth, 0.85),
    ("might", .modal, .always, 0.9),
    ("could", .modal, .notAbility, 0.75),
    ("must", .modal, .beforePerfect, 0.7),

    ("seem seems seemed seeming", .verb, .always, 0.9),
    ("appear appears appeared appearing", .verb, .beforeComplement, 0.85),
    (
      "suggest suggests suggested suggesting indicate indicates indicated indicating", .verb, .evidential,
      0.75
    ),
    ("imply implies implied implying", .verb, .always, 0.7),
    ("expect expects expecting anticipate anticipates anticipating", .verb, .always, 0.9),
    ("expected anticipated", .verb, .notComparison, 0.85),
    ("believe believes believing", .verb, .opinion, 0.75),
    ("think thinks", .verb, .opinion, 0.7),
    ("thought", .verb, .passiveOrClause, 0.7),
    ("considered", .verb, .passive, 0.7),
    (
      "believed presumed rumored rumoured speculated speculates speculate feared", .verb, .notHyphenated,
      0.85
    ),
    ("assumed", .verb, .supposition, 0.8),
    ("suppose supposes assume assumes presume presumes assuming", .verb, .beforeClause, 0.7),
    ("said reported understood claimed held", .verb, .passiveBeforeTo, 0.7),
    ("supposed alleged", .verb, .always, 0.85),
    ("allege alleges alleging", .verb, .always, 0.75),
    ("accused", .verb, .always, 0.6),
    ("suspected", .verb, .beforeOf, 0.75),
    ("estimated", .verb, .estimated, 0.8),
    ("estimate estimates", .verb, .beforeClause, 0.7),
    ("predict predicts predicted predicting", .verb, .always, 0.65),
    ("forecast projected", .verb, .passiveBeforeTo, 0.75),
    (
      "suspect suspects doubt doubts doubted worry worries worried fear fears wonder wonders", .verb,
      .doubt, 0.65
    ),

    (
      """
      perhaps possibly probably maybe apparently reportedly allegedly seemingly supposedly presumably potentially
      arguably ostensibly purportedly conceivably tentatively hypothetically reputedly
      """, .adverb, .always, 0.9
    ),
    ("evidently theoretically doubtless presumptively", .adverb, .always, 0.6),

    ("likely", .adjective, .notElectorate, 0.9),
    ("unlikely probable improbable", .adjective, .always, 0.9),
    ("possible", .adjective, .notMeasure, 0.7),
    ("potential apparent presumptive suspected putative would-be", .adjective, .beforeNoun, 0.65),
    ("unclear uncertain unconfirmed unverified doubtful inconclusive unproven", .adjective, .always, 0.85),
    ("unknown tentative speculative questionable", .adjective, .always, 0.6),
    ("clear certain known sure", .adjective, .negated, 0.7),

    ("about around roughly approximately some circa approx. ca.", .approximator, .beforeQuantity, 0.8),
    ("nearly almost practically virtually", .approximator, .beforeShare, 0.7),

    ("possibility possibilities likelihood probability", .phrase, .always, 0.8),
    ("whether", .phrase, .always, 0.9),
    ("if", .phrase, .asWhether, 0.8),
    ("speculation rumor rumour rumors rumours", .phrase, .beforeTopic, 0.6),
    ("allegation allegations accusation accusations", .phrase, .always, 0.6),
    (
      "belief beliefs assumption presumption view impression suspicion suspicions worry worries", .phrase,
      .beforeThat, 0.7
    ),
    ("uncertainty uncertainties", .phrase, .always, 0.6),
    ("signs sign indication indications suggestion suggestions suspicion", .phrase, .beforeClause, 0.5),
  ]

  private static let phraseLists: [(StaticString, Hedge.Kind, Condition, Double)] = [
    (
      """
      more or less
      close to
      something like
      in the region of
      in the neighborhood of
      an estimated
      """, .approximator, .beforeQuantity, 0.85
    ),
    (
      """
      or so
      or thereabouts
      give or take
      """, .approximator, .afterQuantity, 0.85
    ),
    (
      """
      may or may not
      might or might not
      """, .modal, .always, 0.95
    ),
    (
      """
      would seem
      would appear
      would suggest
      """, .verb, .always, 0.9
    ),
    (
      """
      most likely
      more likely than not
      very likely
      quite likely
      """, .adverb, .notElectorate, 0.9
    ),
    (
      """
      look like
      looks like
      looked like
      looks set to
      look set to
      looks likely
      looks as if
      look as if
      looked as if
      looks as though
      look as though
      looked as though
      """, .verb, .always, 0.65
    ),
    (
      """
      seen as
      viewed as
      regarded as
      perceived as
      """, .verb, .passive, 0.6
    ),
    (
      """
      in question
      """, .phrase, .passive, 0.6
    ),
    (
      """
      kind of
      sort of
      """, .phrase, .notAfterDeterminer, 0.6
    ),
    (
      """
      it is not clear
      it 's not clear
      it was not clear
      it is not known
      it 's not known
      it was not known
      it is unclear
      it 's unclear
      it was unclear
      it remains unclear
      it remained unclear
      remains to be seen
      remained to be seen
      in all likelihood
      in all probability
      in theory
      no evidence
      no proof
      no indication
      no assurance
      no guarantee
      no sign
      little is known
      little was known
      as if
      as though
      so to speak
      if true
      if confirmed
      if accurate
      to some extent
      to some degree
      to a certain extent
      at least in part
      at least partly
      on the face of it
      by all accounts
      by some accounts
      for all we know
      as far as is known
      as far as anyone knows
      open question
      open to question
      open to interpretation
      raises questions
      raise questions
      raised questions
      cast doubt
      casts doubt
      calls into question
      in doubt
      too early to tell
      too early to say
      too soon to tell
      too soon to say
      hard to say
      hard to know
      jury is still out
      """, .phrase, .always, 0.75
    ),
  ]
}
