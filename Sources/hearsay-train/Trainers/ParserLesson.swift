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

  /// What is learned: to choose the step, and to label the arc it makes.
  struct Tables {
    let steps = PerceptronTable(outcomes: 3, minimumUpdates: ParserTrainer.minimumUpdates)
    let labels: PerceptronTable

    /// Adds the finished tables to a model.
    func write(
      to model: inout ModelFileBuilder, steps: ParserTrainer.Pruning, labels: ParserTrainer.Pruning
    ) {
      let builder = self.steps.averagedPairs(threshold: steps.threshold, unit: steps.unit)
      let lost = builder.write(to: &model, name: Parser.stepTable)
      Progress.say("  \(lost) rows of steps without room")
      self.labels.averaged(threshold: labels.threshold, unit: labels.unit).write(to: &model)
    }
  }

  func learn(epochs: Int, seed: UInt64) -> Tables {
    let tables = Tables(
      labels: PerceptronTable(outcomes: labelNames.count, minimumUpdates: ParserTrainer.minimumUpdates))
    var random = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      let watch = Stopwatch()
      var right = 0
      var count = 0
      for number in random.permutation(sentences.count) {
        let exploration = epoch == 1 ? 0 : ParserTrainer.exploration
        right += learn(sentences[number], tables, exploration: exploration, &random)
        count += sentences[number].heads.count
      }
      Progress.say("  epoch \(epoch): \(percent(right, count)) heads right, \(watch.elapsed)")
    }
    return tables
  }

  /// Parses a sentence, learning at each step. Returns how many heads came out right.
  private func learn(
    _ sentence: Sentence, _ tables: Tables, exploration: Double, _ random: inout SeededGenerator
  ) -> Int {
    let count = sentence.heads.count
    var right = 0
    withUnsafeTemporaryAllocation(of: ParserState.Node.self, capacity: count + 2) { nodes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 2) { stack in
        guard let nodes = nodes.baseAddress, let stack = stack.baseAddress else { return }
        for index in 0..<count { nodes[index] = sentence.nodes[index] }
        var state = ParserState(nodes: nodes, stack: stack, count: count, labels: labelNames.count)
        while !state.isFinished {
          let follows = random.unit() < exploration
          let move = state.moves.only ?? chooseMove(state, sentence, tables.steps, follows: follows)
          if move == .shift {
            state.shift()
          } else {
            state.attach(move, label: chooseLabel(state, move, sentence, tables.labels, follows: follows))
          }
        }
        for index in 0..<count where Int(nodes[index].head) == sentence.heads[index] { right += 1 }
      }
    }
    return right
  }

  /// The parser's own choice where it `follows` it, else the right one; learns from the difference.
  private func chooseMove(
    _ state: ParserState, _ sentence: Sentence, _ table: PerceptronTable, follows: Bool
  ) -> ParserState.Move {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: table.width) { scores in
        guard let featureBase = features.baseAddress, let scores = scores.baseAddress else { return .shift }
        ParserFeatures.extract(state, into: featureBase)
        table.scores(of: UnsafeBufferPointer(features), into: scores)
        let best = Parser.best(of: state.moves, left: scores[1] - scores[0], right: scores[2] - scores[0])
        let (gold, rival) = goldMove(state, sentence, scores)
        if let rival, scores[gold.rawValue] - scores[rival.rawValue] <= ParserTrainer.stepMargin {
          table.update(UnsafeBufferPointer(features), right: gold.rawValue, wrong: rival.rawValue)
        }
        table.advance()
        return follows ? best : gold
      }
    }
  }

  /// The label of the arc that `move` makes. Only right arcs have a label to learn.
  private func chooseLabel(
    _ state: ParserState, _ move: ParserState.Move, _ sentence: Sentence, _ table: PerceptronTable,
    follows: Bool
  ) -> Int {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: LabelFeatures.count) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: table.width) { scores in
        guard let featureBase = features.baseAddress, let scores = scores.baseAddress else { return 0 }
        LabelFeatures.extract(state, move, into: featureBase)
        table.scores(of: UnsafeBufferPointer(features), into: scores)
        let best = Parser.best(scores, labelNames.count)
        let dependent = state.top(0)
        guard sentence.heads[dependent] == state.head(of: move) else { return best }
        let gold = sentence.labels[dependent]
        var rival = gold == 0 ? min(1, labelNames.count - 1) : 0
        for label in 0..<labelNames.count where label != gold && scores[label] > scores[rival] {
          rival = label
        }
        if rival != gold, scores[gold] - scores[rival] <= ParserTrainer.labelMargin {
          table.update(UnsafeBufferPointer(features), right: gold, wrong: rival)
        }
        table.advance()
        return follows ? best : gold
      }
    }
  }

  /// The best-scored step among those that lose the fewest gold arcs that can still be reached (the dynamic
  /// oracle of Goldberg & Nivre 2013), and the best-scored among the others that are open.
  private func goldMove(
    _ state: ParserState, _ sentence: Sentence, _ scores: UnsafePointer<Int32>
  ) -> (gold: ParserState.Move, rival: ParserState.Move?) {
    let costs = costs(state, state.moves, sentence)
    let least = min(costs.shift, costs.left, costs.right)
    var gold: ParserState.Move?
    var rival: ParserState.Move?
    for (move, cost) in [(ParserState.Move.shift, costs.shift), (.left, costs.left), (.right, costs.right)]
    where cost < .max {
      func isBetter(than other: ParserState.Move?) -> Bool {
        other.map { scores[move.rawValue] > scores[$0.rawValue] } ?? true
      }
      if cost == least {
        if isBetter(than: gold) { gold = move }
      } else if isBetter(than: rival) {
        rival = move
      }
    }
    return (gold ?? .shift, rival)
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
