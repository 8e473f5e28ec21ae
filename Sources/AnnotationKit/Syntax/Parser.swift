/// A dependency parser: greedy, arc-hybrid, linear models learned by averaged perceptron with a dynamic oracle
/// (Goldberg & Nivre 2013). One model chooses the step, another the label of the arc it makes: half of the steps make
/// none, and a choice among three costs a fraction of one among all labels. Labels are those of Universal
/// Dependencies, some subtypes kept.
package struct Parser: Sendable {
  package static let modelName = "parser"

  /// The table of a model that says how much a feature speaks for either arc rather than for shifting.
  package static let stepTable = "steps"

  package let labelNames: [String]
  private let steps: PairTable
  private let weights: WeightTable
  private let clusters: WordClusters
  /// The hash of every tag the tagger gives.
  private let tagHashes: [UInt32]

  /// Opens the parser and the clusters it uses. Takes microseconds.
  /// - Parameter tagNames: the tags of the tagger that runs before.
  package init(_ models: ModelSet, tagNames: [String]) throws(ModelFileError) {
    clusters = try WordClusters(models.model(WordClusters.modelName))
    let model = try models.model(Self.modelName)
    try model.require(
      name: Self.modelName,
      fingerprint: ParserFeatures.fingerprint(clusters: clusters.fingerprint, tagNames: tagNames))
    labelNames = try model.strings("labels")
    guard !labelNames.isEmpty, labelNames.count < 0xFF else { throw ModelFileError(.corrupt(part: "labels")) }
    steps = try PairTable(model, name: Self.stepTable)
    weights = try WeightTable(model, outcomes: labelNames.count)
    tagHashes = tagNames.indices.map(Self.hash(tag:))
  }

  package static func hash(tag: Int) -> UInt32 { FeatureHash.number(UInt32(tag) | 0x10000) }

  /// The node of a word before parsing.
  @inline(__always)
  package static func node(key: UInt64, tagHash: UInt32, _ clusters: WordClusters.Clusters)
    -> ParserState.Node
  {
    ParserState.Node(
      word: FeatureHash.fold(key), tag: tagHash, coarse: FeatureHash.number(clusters.coarse),
      middle: FeatureHash.number(clusters.middle))
  }

  /// Heads and labels for all tokens: a head is a token's index (a root's own), a label an index into
  /// ``labelNames``. Linear in the text.
  package func parse(
    _ tokens: Tokens, _ sentences: Sentences, tags: [UInt8]
  ) -> (heads: [Int32], labels: [UInt8]) {
    var heads = [Int32](repeating: 0, count: tokens.count)
    var labels = [UInt8](repeating: 0, count: tokens.count)
    let ranges = sentences.tokenRanges
    let longest = ranges.reduce(0) { max($0, $1.count) }
    var lanes = (0..<SideBySide.lanes(for: ranges)).map { _ in ParserLane(longest: longest) }
    defer { for lane in lanes { lane.deallocate() } }
    clusters.withReader { clusters in
      steps.withReader { steps in
        weights.withReader { weights in
          lanes.withUnsafeMutableBufferPointer { lanes in
            let reader = ParserLane.Reader(steps: steps, labels: weights)
            SideBySide.work(on: ranges, in: lanes) { lane, range in
              for (place, token) in range.enumerated() {
                let key = tokens.keys[token]
                lane.nodes[place] = Self.node(
                  key: key, tagHash: tagHashes[Int(tags[token])], clusters.clusters(of: key))
              }
              return lane.begin(range, labels: labelNames.count, reader)
            } advance: { lane in
              if lane.advance(reader) { return true }
              lane.write(&heads, &labels)
              return false
            }
          }
        }
      }
    }
    return (heads, labels)
  }

  /// The best step among `moves`, by how much its features speak for an arc rather than for shifting; of equals the
  /// first.
  @inline(__always)
  package static func best(of moves: ParserState.Moves, left: Int32, right: Int32) -> ParserState.Move {
    var best = ParserState.Move.shift
    var score = moves.contains(.shift) ? 0 : Int32.min
    if moves.contains(.left), left > score {
      best = .left
      score = left
    }
    if moves.contains(.right), right > score { best = .right }
    return best
  }

  /// The best-scored label; of equals the first.
  @inline(__always)
  package static func best(_ scores: UnsafePointer<Int32>, _ labels: Int) -> Int {
    var best = 0
    for label in 1..<max(1, labels) where scores[label] > scores[best] { best = label }
    return best
  }
}
