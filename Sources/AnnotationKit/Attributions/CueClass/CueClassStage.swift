/// Tells of every attribution what its cue does: says, claims, denies, warns …
///
/// Reads the cue's words only; where several have a class the last verb's counts, and a noun's only where no verb's does.
package struct CueClassStage: Stage {
  package let name = "cue class"
  package let requires: Set<Facet> = [.tokens, .attributions]
  package let provides: Set<Facet> = [Facet("cue class")]
  private let classes = CueClassLexicon()

  package init() {}

  package func run(on draft: inout Draft) {
    for index in draft.attributions.indices {
      draft.attributions[index].cueClass = cueClass(of: draft.attributions[index].cue, draft.tokens)
    }
  }

  private func cueClass(of cue: [TextSpan], _ tokens: Tokens) -> CueClass {
    var found: CueClass?
    for span in cue {
      for token in tokens.indices(in: span) {
        if let known = classes.cueClass(of: tokens.keys[token]) { found = known }
      }
    }
    return found ?? .say
  }
}

/// Classes of reporting words, after the usual grouping of reporting verbs by what they commit their speaker to.
struct CueClassLexicon: Sendable {
  private var table: WordTable

  init() {
    table = WordTable(capacity: 4_000)
    for (number, entry) in Self.lists.enumerated() {
      func add(_ key: UInt64) { if table[key] == 0 { table[key] = UInt32(number + 1) } }
      WordKey.forEachWord(of: entry.verbs) { word in
        if let forms = Self.irregular[String(decoding: word, as: UTF8.self)] {
          for form in forms { add(WordKey.of(form)) }
          return
        }
        let doubling = word.last == UInt8(ascii: "*")
        let forms = VerbForms(
          regular: doubling ? UnsafeBufferPointer(rebasing: word.dropLast()) : word, doubling: doubling)
        for form in [forms.base, forms.third, forms.past, forms.ing] { add(form) }
      }
      WordKey.forEachWord(of: entry.words) { add(WordKey.of($0)) }
    }
  }

  func cueClass(of key: UInt64) -> CueClass? {
    let number = Int(table[key])
    return number == 0 ? nil : Self.lists[number - 1].cueClass
  }

  private static let irregular: [String: [String]] = [
    "say": ["say", "says", "said", "saying"], "tell": ["tell", "tells", "told", "telling"],
    "write": ["write", "writes", "wrote", "written", "writing"],
    "speak": ["speak", "speaks", "spoke", "spoken", "speaking"],
    "think": ["think", "thinks", "thought", "thinking"],
    "know": ["know", "knows", "knew", "known", "knowing"],
    "feel": ["feel", "feels", "felt", "feeling"], "see": ["see", "sees", "saw", "seen", "seeing"],
    "understand": ["understand", "understands", "understood", "understanding"],
    "mean": ["mean", "means", "meant", "meaning"],
    "swear": ["swear", "swears", "swore", "sworn", "swearing"],
    "foresee": ["foresee", "foresees", "foresaw", "foreseen", "foreseeing"],
    "forecast": ["forecast", "forecasts", "forecasting"],
    "show": ["show", "shows", "showed", "shown", "showing"],
    "find": ["find", "finds", "found", "finding"], "seek": ["seek", "seeks", "sought", "seeking"],
    "read": ["read", "reads", "reading"], "hold": ["hold", "holds", "held", "holding"],
    "choose": ["choose", "chooses", "chose", "chosen", "choosing"], "bet": ["bet", "bets", "betting"],
  ]

  private static let lists: [(cueClass: CueClass, verbs: String, words: String)] = [
    (.accord, "accord", "per"),
    (
      .claim, "claim allege purport profess insinuate boast brag* contend posit maintain accuse blame charge",
      "claims allegation allegations accusation accusations allegedly reportedly purportedly supposedly rumor rumors rumour rumours"
    ),
    (
      .deny,
      "deny reject dispute refute rebut* dismiss disavow decline refuse oppose contradict repudiate renounce disagree",
      "denial denials rejection refusal opposition doubtful skeptical sceptical"
    ),
    (
      .warn, "warn caution fear threaten worry alert dread concern",
      "warning warnings fears worried afraid concerned threat threats worries concerns wary"
    ),
    (
      .ask,
      "ask question wonder inquire enquire query request urge demand call appeal beg* plead implore beseech invite press petition seek",
      "requests questions demands calls appeals unclear unsure curious"
    ),
    (
      .announce,
      "announce declare proclaim pledge promise vow unveil reveal disclose release publish propose pronounce swear confirm issue commit* order rule",
      "announcement announcements pledge promises vows decision proposal revelation revelations"
    ),
    (
      .argue,
      "argue reason object complain criticize criticise counter debate insist protest advocate defend justify attack slam* blast condemn denounce mock ridicule lament decry",
      "argument arguments criticism complaint complaints objection"
    ),
    (
      .believe,
      """
      believe think know feel hope want expect plan intend consider understand suspect doubt guess suppose assume presume
      imagine wish prefer* view regard see foresee predict forecast anticipate reckon envision desire aim mean like love
      hate trust agree decide conclude favor favour support back bet choose interpret judge deem speculate
      """,
      """
      belief beliefs opinion opinions hopes expectation expectations thought view views confident convinced certain sure
      optimistic pessimistic hopeful eager willing glad happy aware notion idea hunch plans intention
      """
    ),
    (
      .show,
      "show indicate suggest find demonstrate prove reveal imply signal underscore highlight point portray depict illustrate reflect detail describe",
      "evidence sign signs finding findings"
    ),
    (
      .assert,
      """
      assert affirm state stress emphasize emphasise reiterate acknowledge admit* concede attest testify assure certify
      avow contend underline reaffirm stipulate uphold hold
      """, "assertion assertions insistence assurance unequivocal adamant"
    ),
    (
      .say,
      """
      say tell speak write add note remark comment mention report reply respond answer observe explain tweet joke quip* recall
      quote cite talk discuss repeat recount read
      """, "words comments remarks statement"
    ),
  ]
}
