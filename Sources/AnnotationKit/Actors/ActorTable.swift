/// The actors of a draft while stages still add to them: every mention with its tokens, and what is known of each
/// actor beyond what a document shows.
package struct ActorTable: Sendable {
  /// In reading order; of two that begin together the longer one first.
  package var mentions: [ActorMention] = []
  package var actors: [Entry] = []

  package init() {}

  /// One actor in the making.
  package struct Entry: Sendable {
    package var kind: Actor.Kind
    package var gender = Gender.unknown
    /// The tokens of its fullest name, or of its first role.
    package var name: Range<Int>
    package var hasName: Bool
    package var isPlural = false
    /// Keys of the nouns and titles that stand for it: "governor", "company".
    package var roles: [UInt64] = []
    package var rule: StaticString
    package var probability: Float
  }

  /// Gives every actor a name that one of its mentions has, once mentions are gone.
  mutating func keepNamesMentioned() {
    var isNamed = [Bool](repeating: false, count: actors.count)
    var first: [Int: Int] = [:]
    for (index, mention) in mentions.enumerated() where mention.actor >= 0 {
      if mention.tokens.overlaps(actors[mention.actor].name) { isNamed[mention.actor] = true }
      if mention.form != .pronoun, first[mention.actor] == nil { first[mention.actor] = index }
    }
    for (actor, index) in first where !isNamed[actor] {
      let mention = mentions[index]
      actors[actor].name = mention.form == .name ? mention.core : mention.tokens
    }
  }

  /// Index of the longest mention that begins at `token`; `nil` where none does.
  package func mention(at token: Int) -> Int? {
    let low = mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    return low < mentions.count && mentions[low].tokens.lowerBound == token ? low : nil
  }

  /// Indices of the mentions that begin in `range`.
  package func mentions(beginningIn range: Range<Int>) -> Range<Int> {
    func first(_ token: Int) -> Int { mentions.partitioningIndex { $0.tokens.lowerBound >= token } }
    return first(range.lowerBound)..<first(range.upperBound)
  }

  /// The actor that the relative pronoun at `token` stands for: the mention right before it, a comma left out.
  package func antecedent(ofRelative token: Int) -> Int? {
    let near = mentions(beginningIn: max(0, token - 8)..<token)
    let before = near.last { index in
      let gap = token - mentions[index].tokens.upperBound
      return mentions[index].actor >= 0 && (0...1).contains(gap)
    }
    return before.map { mentions[$0].actor }
  }
}
