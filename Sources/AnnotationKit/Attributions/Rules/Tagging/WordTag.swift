/// A token's part of speech: the Penn Treebank tags as Universal Dependencies English uses them.
///
/// The raw values are columns of ``TagTransitions``.
package enum WordTag: UInt8, CaseIterable, Sendable {
  case noun, nounPlural, name, namePlural
  case pronoun, possessivePronoun, determiner, predeterminer
  case adjective, adjectiveComparative, adjectiveSuperlative
  case adverb, adverbComparative, adverbSuperlative, particle
  case verbBase, verbPresent, verbPresentThird, verbPast, verbIng, verbParticiple
  case modal, preposition, to, conjunction
  case whDeterminer, whPronoun, whPossessive, whAdverb
  case number, possessive, existential, interjection, foreign, hyphen
  case comma, fullStop, colon, openQuote, closeQuote, openBracket, closeBracket, currency, symbol

  /// The Penn name: "NN", "VBZ".
  package var name: String { Self.names[Int(rawValue)] }

  private static let names = [
    "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "DT", "PDT", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "RP",
    "VB",
    "VBP", "VBZ", "VBD", "VBG", "VBN", "MD", "IN", "TO", "CC", "WDT", "WP", "WP$", "WRB", "CD", "POS", "EX",
    "UH",
    "FW", "HYPH", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$", "SYM",
  ]

  /// The tag of that Penn name; `nil` where there is none.
  package static func named(_ name: String) -> WordTag? {
    names.firstIndex(of: name).flatMap { WordTag(rawValue: UInt8($0)) }
  }

  var isNoun: Bool { rawValue <= WordTag.namePlural.rawValue }
  var isName: Bool { self == .name || self == .namePlural }
  var isAdjective: Bool {
    self == .adjective || self == .adjectiveComparative || self == .adjectiveSuperlative
  }
  var isAdverb: Bool { self == .adverb || self == .adverbComparative || self == .adverbSuperlative }
  /// A lexical verb or "be", "have", "do" in any form; no modal.
  var isVerb: Bool { rawValue >= WordTag.verbBase.rawValue && rawValue <= WordTag.verbParticiple.rawValue }
  /// A verb form that can head a clause by itself.
  var isFinite: Bool {
    self == .verbPresent || self == .verbPresentThird || self == .verbPast || self == .modal
  }
  var isPunctuation: Bool { rawValue >= WordTag.comma.rawValue && rawValue <= WordTag.closeBracket.rawValue }
}
