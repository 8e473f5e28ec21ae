/// A mention in the making: which tokens, what they name, and how that was found.
package struct ActorMention: Sendable {
  /// All tokens of the mention: title, name, determiner.
  package var tokens: Range<Int>
  /// The name without title, or a role's head noun alone.
  package var core: Range<Int>
  package var form: Actor.Mention.Form
  package var kind: Actor.Kind
  package var gender = Gender.unknown
  package var isPlural = false
  /// The name as one of the word lists' countries knows it; 0 for none.
  package var country: ActorFacts.Country = 0
  package var rule: StaticString
  package var probability: Float
  /// Rules alone would leave it out; a trained classifier may take it in.
  package var isDoubtful = false
  /// A list of names has it as a body's.
  package var isListedBody = false
  /// Index of the actor it belongs to; -1 until mentions are joined.
  package var actor = -1

  package init(
    tokens: Range<Int>, core: Range<Int>, form: Actor.Mention.Form, kind: Actor.Kind, rule: StaticString,
    probability: Float
  ) {
    self.tokens = tokens
    self.core = core
    self.form = form
    self.kind = kind
    self.rule = rule
    self.probability = probability
  }
}

/// Grammatical gender of a person's pronouns, as far as titles and given names tell.
package enum Gender: Sendable {
  case unknown, female, male

  /// Whether a pronoun of `other` can stand for one of this.
  package func fits(_ other: Gender) -> Bool { self == .unknown || other == .unknown || self == other }
}
