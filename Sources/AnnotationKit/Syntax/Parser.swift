/// A dependency parser: greedy, arc-hybrid, a linear model learned by averaged perceptron with a dynamic oracle
/// (Goldberg & Nivre 2013). Labels are those of Universal Dependencies, some subtypes kept.
package struct Parser: Sendable {
  package static let modelName = "parser"

  package let labelNames: [String]
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
    guard !labelNames.isEmpty, labelNames.count < 120 else { throw ModelFileError(.corrupt(part: "labels")) }
    weights = try WeightTable(model, outcomes: ParserState.Action.count(labels: labelNames.count))
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
    let longest = sentences.tokenRanges.reduce(0) { max($0, $1.count) }
    withUnsafeTemporaryAllocation(of: ParserState.Node.self, capacity: longest + 2) { nodes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: longest + 2) { stack in
        guard let nodes = nodes.baseAddress, let stack = stack.baseAddress else { return }
        clusters.withReader { clusters in
          weights.withReader { weights in
            for range in sentences.tokenRanges {
              for (place, token) in range.enumerated() {
                let key = tokens.keys[token]
                nodes[place] = Self.node(
                  key: key, tagHash: tagHashes[Int(tags[token])], clusters.clusters(of: key))
              }
              var state = ParserState(
                nodes: nodes, stack: stack, count: range.count, labels: labelNames.count)
              run(&state, weights)
              for (place, token) in range.enumerated() {
                let head = Int(nodes[place].head)
                heads[token] = Int32(head == state.root ? token : range.lowerBound + head)
                labels[token] = UInt8(nodes[place].label)
              }
            }
          }
        }
      }
    }
    return (heads, labels)
  }

  private func run(_ state: inout ParserState, _ weights: WeightTable.Reader) {
    let labels = labelNames.count
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: weights.width) { scores in
        guard let featureBase = features.baseAddress, let scoreBase = scores.baseAddress else { return }
        while !state.isFinished {
          ParserFeatures.extract(state, into: featureBase)
          weights.scores(of: UnsafeBufferPointer(features), into: scoreBase)
          let best = Self.best(of: state.moves, scoreBase, labels: labels)
          state.apply(ParserState.Action(index: best, labels: labels))
        }
      }
    }
  }

  /// The best-scored action among `moves`; of equals the first.
  @inline(__always)
  package static func best(
    of moves: ParserState.Moves, _ scores: UnsafePointer<Int32>, labels: Int
  ) -> Int {
    var best = -1
    var bestScore = Int32.min
    if moves.contains(.shift) {
      best = 0
      bestScore = scores[0]
    }
    if moves.contains(.left) { Self.better(1, labels, scores, &best, &bestScore) }
    if moves.contains(.right) { Self.better(1 &+ labels, labels, scores, &best, &bestScore) }
    return best
  }

  @inline(__always)
  private static func better(
    _ first: Int, _ count: Int, _ scores: UnsafePointer<Int32>, _ best: inout Int, _ bestScore: inout Int32
  ) {
    for index in first..<first &+ count where scores[index] > bestScore {
      best = index
      bestScore = scores[index]
    }
  }
}
