/// A verb with its auxiliaries, negation and adverbs: "has repeatedly warned", "did not say", "is believed".
struct VerbGroup: Sendable {
  /// How the group stands in its clause.
  enum Form: Sendable {
    case finite
    /// "to say": the group starts at "to".
    case toInfinitive
    /// After a modal-less helper: "let it say", and forms that are neither finite nor participle.
    case bareInfinitive
    /// "insisting", with no form of "be" before.
    case ing
    /// "accused of", "based on": a participle with no auxiliary.
    case participle
  }

  /// All its tokens, adverbs before included.
  var range: Range<Int>
  /// The lexical verb, or the adjective after "be" ("is confident that").
  var head: Int
  var form: Form
  /// "be" and a past participle.
  var isPassive: Bool
  var hasModal: Bool
  var isNegated: Bool
  /// Number of the lexical verb in ``TagLexicon/lemmas``; 0 where unknown.
  var verb: Int
}
