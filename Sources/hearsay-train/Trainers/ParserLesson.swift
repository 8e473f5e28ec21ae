import AnnotationKit

/// A corpus ready for learning to parse.
struct ParserLesson {
  let labelNames: [String]
  private var sentences: [Sentence] = []

  private struct Sentence {
    var nodes: [ParserState.Node]
    /// Gold heads; the root's head is the number of words.
    var heads: [Int]
    var labels: [Int]
  }

  /// Longer sentences are left out: there are none but lists.
  private static let longest = 250

  init(_ treebank: [Treebank.Sentence], tags: [[Int]], clusters: WordClusters) {
    let names = Set(treebank.lazy.flatMap { $0.words.lazy.map(\.label) }).sorted()
    labelNames = names
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    sentences = clusters.withReader { clusters in
      zip(treebank, tags).filter { $0.0.words.count <= Self.longest }.map { sentence, tags in
        Sentence(
          nodes: zip(sentence.words, tags).map { word, tag in
            let key = Tokens.key(of: word.form)
            return Parser.node(key: key, tagHash: Parser.hash(tag: tag), clusters.clusters(of: key))
          },
          heads: sentence.words.enumerated().map { $1.head == $0 ? sentence.words.count : $1.head },
          labels: sentence.words.map { numbers[$0.label] ?? 0 })
      }
    }
  }

  func learn(epochs: Int, seed: UInt64) -> PerceptronTable {
    let table = PerceptronTable(
      outcomes: ParserState.Action.count(labels: labelNames.count),
      minimumUpdates: ParserTrainer.minimumUpdates)
    var random = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      let watch = Stopwatch()
      var right = 0
      var count = 0
      for number in random.permutation(sentences.count) {
        let exploration = epoch == 1 ? 0 : ParserTrainer.exploration
        right += learn(sentences[number], table, exploration: exploration, &random)
        count += sentences[number].heads.count
      }
      Progress.say("  epoch \(epoch): \(percent(right, count)) heads right, \(watch.elapsed)")
    }
    return table
  }

  /// Parses a sentence, learning at each step. Returns how many heads came out right.
  private func learn(
    _ sentence: Sentence, _ table: PerceptronTable, exploration: Double, _ random: inout SeededGenerator
  ) -> Int {
    let labels = labelNames.count
    let count = sentence.heads.count
    var right = 0
    withUnsafeTemporaryAllocation(of: ParserState.Node.self, capacity: count + 2) { nodes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 2) { stack in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { features in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: table.width) { scores in
            guard let nodes = nodes.baseAddress, let stack = stack.baseAddress,
              let featureBase = features.baseAddress, let scores = scores.baseAddress
            else { return }
            for index in 0..<count { nodes[index] = sentence.nodes[index] }
            var state = ParserState(nodes: nodes, stack: stack, count: count, labels: labels)
            while !state.isFinished {
              ParserFeatures.extract(state, into: featureBase)
              table.scores(of: UnsafeBufferPointer(features), into: scores)
              let best = Parser.best(of: state.moves, scores, labels: labels)
              let gold = goldAction(state, sentence, scores)
              if best != gold { table.update(UnsafeBufferPointer(features), right: gold, wrong: best) }
              table.advance()
              let chosen = random.unit() < exploration ? best : gold
              state.apply(ParserState.Action(index: chosen, labels: labels))
            }
            for index in 0..<count where Int(nodes[index].head) == sentence.heads[index] { right += 1 }
          }
        }
      }
    }
    return right
  }

  /// The best-scored action among those that lose the fewest gold arcs that can still be reached (the dynamic
  /// oracle of Goldberg & Nivre 2013).
  private func goldAction(_ state: ParserState, _ sentence: Sentence, _ scores: UnsafePointer<Int32>) -> Int {
    let labels = labelNames.count
    let moves = state.moves
    let costs = costs(state, moves, sentence)
    let least = min(costs.shift, costs.left, costs.right)
    var best = -1
    var bestScore = Int32.min
    func offer(_ action: Int) {
      if best < 0 || scores[action] > bestScore {
        best = action
        bestScore = scores[action]
      }
    }
    /// Of a gold arc only the gold label is right; of another any label is as good.
    func offer(arcsFrom first: Int, isGold: Bool, label: Int) {
      if isGold {
        offer(first + label)
      } else {
        for action in first..<first + labels { offer(action) }
      }
    }
    if moves.contains(.shift), costs.shift == least { offer(0) }
    let top = state.top(0)
    if moves.contains(.left), costs.left == least {
      offer(arcsFrom: 1, isGold: sentence.heads[top] == state.buffer, label: sentence.labels[top])
    }
    if moves.contains(.right), costs.right == least {
      offer(arcsFrom: 1 + labels, isGold: sentence.heads[top] == state.top(1), label: sentence.labels[top])
    }
    return best
  }

  /// How many gold arcs each kind of step puts out of reach; a large number if it is not open.
  private func costs(
    _ state: ParserState, _ moves: ParserState.Moves, _ sentence: Sentence
  ) -> (shift: Int, left: Int, right: Int) {
    var costs = (shift: Int.max, left: Int.max, right: Int.max)
    let buffer = state.buffer
    let heads = sentence.heads
    if moves.contains(.left) || moves.contains(.right) {
      let top = state.top(0)
      let head = heads[top]
      // Dependents of the top that still wait in the buffer are lost with it.
      var lost = 0
      for word in buffer..<max(buffer, state.count) where heads[word] == top { lost += 1 }
      if moves.contains(.left) {
        let headIsElsewhere =
          head != buffer && (head == state.top(1) && state.stackCount > 1 || head > buffer)
        costs.left = lost + (headIsElsewhere ? 1 : 0)
      }
      if moves.contains(.right) { costs.right = lost + (head >= buffer ? 1 : 0) }
    }
    if moves.contains(.shift) {
      // The word's dependents on the stack are lost, and its head there unless it is the top.
      var lost = 0
      for depth in 0..<state.stackCount {
        let word = state.top(depth)
        if heads[word] == buffer { lost += 1 }
        if depth > 0, heads[buffer] == word { lost += 1 }
      }
      costs.shift = lost
    }
    return costs
  }
}
