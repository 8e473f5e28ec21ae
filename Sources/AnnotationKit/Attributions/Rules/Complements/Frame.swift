/// What a cue takes as its content: the complement it has or the place its content stands in.
///
/// The letters are those of ``CueVerbList`` and ``CueNounList``.
enum Frame: UInt8, CaseIterable, Sendable {
  /// "say that …"
  case that
  /// "say the signals …"
  case clause
  /// "ask whether …"
  case wh
  /// "hope to …"
  case infinitive
  /// "consider leaving …"
  case ing
  /// "reject the plan"
  case object
  /// "urge Russia to …"
  case objectInfinitive
  /// "describe the talks as …"
  case objectAs
  /// "accuse Moscow of …"
  case objectPreposition
  /// "talk about …"
  case preposition
  /// "said: “…”"
  case quoteAfter
  /// "“…,” he said"
  case quoteBefore
  /// "…, officials say", also in mid sentence
  case clauseBefore
  /// "Smith said: …", without quote marks
  case colon
  /// "is believed to …"
  case passiveInfinitive
  /// "it is believed that …", "was told that …"
  case passiveThat
  /// "is seen as …"
  case passiveAs
  /// "was accused of …"
  case passivePreposition

  var letter: UInt8 { Self.letters[Int(rawValue)] }

  /// Whether the content is a clause or utterance of its own.
  var isClausal: Bool {
    switch self {
    case .that, .clause, .quoteAfter, .quoteBefore, .clauseBefore: true
    default: false
    }
  }

  /// Whether the content is a noun phrase, which may itself hold a cue: "issued a statement saying …".
  var isNominal: Bool {
    switch self {
    case .object, .objectPreposition, .preposition: true
    default: false
    }
  }

  static func of(letter: UInt8) -> Frame? {
    letters.firstIndex(of: letter).flatMap { Frame(rawValue: UInt8($0)) }
  }

  private static let letters = Array("tcwngoisfpqbekNTSP".utf8)
}
