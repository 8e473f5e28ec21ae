/// What the tagger makes of a word, as coarsely as the actor finders need it.
enum WordClass: UInt8, Sendable {
  case noun, name, adjective, adverb, participle, interjection
  /// A finite verb, an infinitive or a modal.
  case verb
  /// Prepositions, determiners, pronouns, conjunctions and particles.
  case function
  /// Numbers, marks and whatever else there is.
  case other

  /// The class of a Penn Treebank tag.
  init(tag: String) {
    self =
      switch tag {
      case "NN", "NNS": .noun
      case "NNP", "NNPS": .name
      case "VB", "VBD", "VBP", "VBZ", "MD": .verb
      case "VBG", "VBN": .participle
      case "UH": .interjection
      case "IN", "TO", "DT", "PDT", "WDT", "PRP", "PRP$", "WP", "WP$", "CC", "EX", "RP", "WRB": .function
      case _ where tag.hasPrefix("JJ"): .adjective
      case _ where tag.hasPrefix("RB"): .adverb
      default: .other
      }
  }

  /// The class of every token of a draft; empty where nothing has tagged it.
  static func classes(of draft: Draft) -> [WordClass] {
    guard draft.syntax.tags.count == draft.tokens.count else { return [] }
    let inventory = draft.syntax.tagNames.map(WordClass.init(tag:))
    return draft.syntax.tags.map { inventory.indices.contains(Int($0)) ? inventory[Int($0)] : .other }
  }
}
