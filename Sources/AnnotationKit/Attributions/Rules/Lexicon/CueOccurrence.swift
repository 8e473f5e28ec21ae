/// A place where the rules could see an attribution, whatever its probability: what the rates of ``CueRates`` are counted
/// from.
package struct CueOccurrence: Sendable {
  package enum Kind: String, Sendable { case verb, noun, adjective, phrase }
  package var kind: Kind
  /// The cue's lemma; for nouns and adjectives the word in lower case.
  package var word: String
  /// The frame's letter in ``CueRates``.
  package var frame: Character
  package var rule: String
  /// How the cue's verb group stands: "finite", "ing", …
  package var form: String
  package var isNegated: Bool
  package var hasModal: Bool
  package var isQuoted: Bool
  /// Whether the cue lies in the content of another likely attribution.
  package var isNested: Bool
  /// What the source looks like.
  package var look: SourceLook
  package var source: [TextSpan]
  package var cue: [TextSpan]
  package var content: [TextSpan]
}

extension AttributionRules {
  /// All places where the rules could see an attribution in a draft that has tokens, sentences and quote marks.
  package func occurrences(in draft: Draft) -> [CueOccurrence] {
    guard draft.tokens.count > 0 else { return [] }
    let reading = Reading(draft: draft, tags: tags(of: draft))
    return candidates(in: reading, of: draft.article, above: 0).map { candidate in
      let group = reading.group(at: candidate.head)
      let verb = TagLexicon.shared.entry(of: reading.key(candidate.head)).verb
      var kind = CueOccurrence.Kind.phrase
      var word = draft.text[draft.tokens.span(candidate.head)].lowercased()
      if candidate.rule == .noun {
        kind = .noun
      } else if candidate.rule == .adjective {
        kind = .adjective
      } else if group != nil, verb != 0 {
        kind = .verb
        word = TagLexicon.shared.lemmas[verb]
      }
      return CueOccurrence(
        kind: kind, word: word, frame: Character(UnicodeScalar(candidate.frame.letter)),
        rule: candidate.rule.rawValue,
        form: group.map { "\($0.form)" } ?? "", isNegated: group?.isNegated ?? false,
        hasModal: group?.hasModal ?? false,
        isQuoted: reading.quote(of: candidate.head) != nil,
        isNested: candidate.isNested, look: candidate.look, source: candidate.source.map(reading.span),
        cue: candidate.cue.map(reading.span), content: candidate.content.map(reading.span))
    }
  }
}
