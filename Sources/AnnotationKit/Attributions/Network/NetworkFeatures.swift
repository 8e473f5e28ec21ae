/// Which rows of the network's embedding table stand for a token; their sum is its input.
///
/// Words and affixes are hashed as in Serrà & Karatzoglou 2017 ("Getting Deep Recommenders Fit: Bloom
/// Embeddings"): a word owns two rows, and seldom shares both with another. Word classes (``WordClusters``) stand for words
/// that the training articles have seldom or never.
package struct NetworkFeatures {
  /// Rows a token sums.
  package static let rowsPerToken = 16
  /// Rows of the whole table.
  package static let rowCount = groups.last.map { $0.first + $0.count } ?? 0

  /// One kind of feature: a power of two of rows, beginning at `first`.
  struct Group {
    var first: Int
    var count: Int
  }

  /// In the order in which ``write(_:into:)`` writes.
  static let groups: [Group] = {
    var first = 0
    return [
      8192, 8192, 4096, 4096, 1024, 2048, 256, 1024, 1024, 1024, 2048, 64, 1024, 256, 1024, 1024,
    ].map { count in
      defer { first += count }
      return Group(first: first, count: count)
    }
  }()

  /// Of the rows of a token, those that stand for its word itself; training leaves them out now and then, so
  /// that the network learns to cope with words it has not seen.
  package static let lexicalRows = 0..<3

  private let view: AnalyzedView
  private let groups = Self.groups

  package init(view: AnalyzedView) { self.view = view }

  /// Writes the rows of token `index` to `rows`, ``rowsPerToken`` of them.
  @inline(__always)
  package func write(_ index: Int, into rows: UnsafeMutablePointer<Int32>) {
    let token = view[index]
    let headIndex = Int(token.head)
    let head = view[headIndex]
    let direction: UInt32 = headIndex == index ? 0 : headIndex < index ? 1 : 2
    var frame: UInt32 = 1
    // The class of the subject: whoever governs "said" is a source's head more often than not.
    var subject: UInt32 = 0
    var child = Int(token.firstChild)
    while child >= 0 {
      let dependent = view[child]
      if !dependent.labelClass.isDisjoint(with: [.subject, .passiveSubject]) {
        subject = FeatureHash.mix(dependent.clusters.fine, 7)
      }
      if !dependent.labelClass.contains(.punctuation) {
        frame &+= FeatureHash.mix(dependent.label, child < index ? 1 : 0)
      }
      child = Int(dependent.nextSibling)
    }
    let place =
      token.quote.value &* 16 &+ (Int(token.sentenceFirst) == index ? 8 : 0)
      &+ UInt32(Swift.min(Swift.max(token.paragraph, 0), 7))
    groups.withUnsafeBufferPointer { groups in
      @inline(__always) func put(_ group: Int, _ hash: UInt32) {
        rows[group] = Int32(groups[group].first + Int(hash & UInt32(groups[group].count - 1)))
      }
      let word = FeatureHash.mix(token.word, 0x6A09_E667)
      put(0, word)
      put(1, word >> 16)
      put(2, FeatureHash.mix(token.lemma, 0xBB67_AE85))
      put(3, FeatureHash.mix(head.lemma, 0x3C6E_F372))
      put(4, FeatureHash.mix(token.prefix3, 0xA54F_F53A))
      put(5, FeatureHash.mix(token.suffix3, 0x510E_527F))
      put(6, FeatureHash.mix(token.shape, 0x9B05_688C))
      put(7, FeatureHash.mix(token.tag, 0x1F83_D9AB))
      put(8, FeatureHash.mix(token.label, direction))
      put(9, FeatureHash.mix(head.tag, token.label))
      put(10, FeatureHash.mix(frame, 0x5BE0_CD19))
      put(11, place)
      put(12, token.lemmaClusters.fine)
      put(13, token.lemmaClusters.middle)
      put(14, head.lemmaClusters.fine)
      put(15, subject)
    }
  }
}
