/// An attribution that a rule proposes, in tokens.
struct Candidate: Sendable {
  var rule: Rule
  var frame: Frame
  /// The token that carries the cue's meaning.
  var head: Int
  var source: [Range<Int>]
  var cue: [Range<Int>]
  var content: [Range<Int>]
  var probability: Double
  /// Index of the quotation that is the content or its main part.
  var quote: Int?
  /// What the source looks like.
  var look: SourceLook = .none
  /// Whether the cue lies in the content of another likely attribution.
  var isNested = false
}

/// The constructions that attribute, as evidence names them.
enum Rule: String, Sendable, CaseIterable {
  case subjectVerbClause = "subject-verb-clause"
  case subjectVerbQuote = "subject-verb-quote"
  case inverted
  case postposed
  case parenthetical
  case accordingTo = "according-to"
  case participle
  case passive
  case noun
  case colon
  case label
  case coordinated
  case relativeClause = "relative-clause"
  case infinitive
  case object
  case objectAs = "object-as"
  case preposition
  case adjective
  case headline
}
