/// The candidate mentions of an article, before anything has chosen among them: what ``MentionClassifier`` is trained on
/// and chooses from.
package struct CandidateSet {
  package private(set) var mentions: [ActorMention]
  private let reading: ActorReading
  private let counts: [Int]

  /// Finds the candidates of an article.
  package init(_ article: Article, facts: ActorFacts = .shared) {
    var draft = Draft(article: article)
    Tokenizer().run(on: &draft)
    SentenceSplitter().run(on: &draft)
    self.init(ActorReading(draft, facts: facts))
  }

  init(_ reading: ActorReading) {
    self.reading = reading
    let names = NameFinder(reading).names()
    mentions = RoleFinder(reading, names: names).mentions(includingDoubtful: true)
    counts = Self.counts(mentions, reading)
  }

  /// The features of each candidate.
  package func features() -> [[UInt32]] {
    mentions.indices.map { index in
      var list: [UInt32] = []
      forEachFeature(of: index) { list.append($0) }
      return list
    }
  }

  @inline(__always)
  func forEachFeature(of index: Int, _ body: (UInt32) -> Void) {
    MentionFeatures(reading: reading).forEach(of: mentions[index], count: counts[index], body)
  }

  /// Stands for the words of a candidate's name or head noun.
  func phraseKey(_ index: Int) -> UInt64 { Self.phrase(mentions[index], reading) }

  /// The bytes of a candidate's name or head noun.
  package func coreSpan(_ index: Int) -> TextSpan { reading.tokens.span(mentions[index].core) }
  /// The bytes of the last word of it.
  package func headSpan(_ index: Int) -> TextSpan { reading.tokens.span(mentions[index].core.upperBound - 1) }

  /// How often each candidate's words stand as a candidate of the same form.
  private static func counts(_ mentions: [ActorMention], _ reading: ActorReading) -> [Int] {
    var uses: [UInt64: Int] = [:]
    let keys = mentions.map { phrase($0, reading) ^ ($0.form == .name ? 0 : 1) }
    for key in keys { uses[key, default: 0] += 1 }
    return keys.map { uses[$0, default: 0] }
  }

  private static func phrase(_ mention: ActorMention, _ reading: ActorReading) -> UInt64 {
    mention.core.dropFirst().reduce(reading.key(mention.core.lowerBound)) {
      ActorFacts.phraseKey($0, reading.key($1))
    }
  }
}
