/// Takes back what was found in paragraphs of another language: every list and model here is of English, and what they make of
/// German or Spanish is nonsense. Quotation marks mean the same everywhere and stay.
///
/// A paragraph is foreign where next to none of its words are the small words of English and few of them are English
/// words at all; both are asked, so that headlines, lists of names and telegraphic notes stay. Capitalized words do not
/// count, since names are the same in every language.
package struct ForeignTextStage: Stage {
  package let name = "language"
  package let requires: Set<Facet> = [.tokens, .actors, .attributions, .quotations]
  package let provides: Set<Facet> = [Facet("language")]

  package init() {}

  /// O(tokens + annotations).
  package func run(on draft: inout Draft) {
    let foreign = Self.foreignBlocks(draft.tokens)
    guard foreign.contains(true) else { return }
    let tokens = draft.tokens
    func isForeign(_ span: TextSpan?) -> Bool {
      guard let span, let token = tokens.indices(in: span).first else { return false }
      return foreign[Int(tokens.blocks[token])]
    }
    draft.attributions.removeAll { isForeign($0.cue.first ?? $0.content.first) }
    for index in draft.attributions.indices { draft.attributions[index].id = index }
    draft.hedges.removeAll { isForeign($0.span) }
    draft.actorTable.mentions.removeAll { foreign[Int(tokens.blocks[$0.tokens.lowerBound])] }
    draft.actorTable.keepNamesMentioned()
    draft.actors = draft.actorTable.documentActors(of: draft, stage: "actors")
    for index in draft.quotations.indices where isForeign(draft.quotations[index].span) {
      draft.quotations[index].evidence.rule = "another language"
    }
  }

  /// By block whether it is in another language.
  static func foreignBlocks(_ tokens: Tokens) -> [Bool] {
    var counts = [Counts](repeating: Counts(), count: (tokens.blocks.max().map { Int($0) } ?? -1) + 1)
    let facts = ActorFacts.shared
    var total = Counts()
    for index in 0..<tokens.count
    where tokens.flags[index].contains(.word) && tokens.flags[index].isDisjoint(with: [.capitalized, .digit])
    {
      let key = tokens.keys[index]
      var counted = Counts(words: 1)
      if smallWords.contains(key) { counted.small = 1 }
      if counted.small > 0 || !facts.traits(key).isDisjoint(with: .common) { counted.known = 1 }
      counts[Int(tokens.blocks[index])] += counted
      total += counted
    }
    // Short paragraphs go with the article.
    let isForeign = total.isForeign
    return counts.map { $0.words >= Counts.enough ? $0.isForeign : isForeign }
  }

  private struct Counts {
    var words = 0
    var small = 0
    var known = 0

    /// Fewer words than these tell nothing.
    static let enough = 10

    var isForeign: Bool { words >= Self.enough && small * 14 < words && known * 5 < words * 2 }

    static func += (sum: inout Counts, other: Counts) {
      sum.words += other.words
      sum.small += other.small
      sum.known += other.known
    }
  }

  /// Small words that English has alone, or nearly so: "in", "was", "die" and "on" are words elsewhere too.
  private static let smallWords = Lexicon(
    """
    the of and to that with for from by at it his he they have has been were this which not are would said their its
    but about who when she her had be will there
    """)
}
