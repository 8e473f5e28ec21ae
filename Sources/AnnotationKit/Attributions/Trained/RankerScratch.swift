#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Buffers that the span rankers use over and over.
struct RankerScratch: ~Copyable {
  struct Pair {
    var start: Int32
    var end: Int32
    var score: Float
  }

  var sink = FeatureSink()
  var startScores: [Float] = []
  var endScores: [Float] = []
  var pairs: [Pair] = []
  /// Whether there were more pairs than are kept.
  private var isFull = false

  /// Spans longer than this many tokens are no candidates.
  static let longestSpan = 250

  mutating func begin() {
    startScores.removeAll(keepingCapacity: true)
    endScores.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    isFull = false
  }

  mutating func scoreStarts(
    _ starts: [Int], _ weights: HashedWeights, _ write: (Int, inout FeatureSink) -> Void
  ) {
    Self.score(
      starts.count, weights, &sink, { write(starts[$0], &$1) }, { _, score in startScores.append(score) })
  }

  mutating func scoreEnds(
    _ ends: [Int], _ weights: HashedWeights, _ write: (Int, inout FeatureSink) -> Void
  ) {
    Self.score(ends.count, weights, &sink, { write(ends[$0], &$1) }, { _, score in endScores.append(score) })
  }

  /// Adds to the score of every pair what its features say; `write` gets a pair's place and the pair.
  mutating func scorePairs(
    _ weights: HashedWeights, _ write: (Int, Pair, inout FeatureSink) -> Void
  ) {
    pairs.withUnsafeMutableBufferPointer { pairs in
      Self.score(
        pairs.count, weights, &sink, { write($0, pairs[$0], &$1) }, { pairs[$0].score += $1 })
    }
  }

  /// Scores rows one after the other: while one is written, the weights of the one before come from memory.
  @inline(__always)
  static func score(
    _ count: Int, _ weights: HashedWeights, _ sink: inout FeatureSink,
    _ write: (Int, inout FeatureSink) -> Void, _ take: (Int, Float) -> Void
  ) {
    for number in 0..<count {
      sink.removeAll()
      write(number, &sink)
      weights.locate(&sink)
      if number > 0 { take(number - 1, weights.score(sink, before: true)) }
    }
    if count > 0 { take(count - 1, weights.score(sink, before: false)) }
  }

  /// Pairs of starts and ends with their summed scores; of more than `limit` only the best, in order. O(pairs), as
  /// long as few of them are better than all before.
  mutating func pairUp(_ starts: [Int], _ ends: [Int], keeping limit: Int) {
    var firstEnd = 0
    for (number, start) in starts.enumerated() {
      while firstEnd < ends.count, ends[firstEnd] < start { firstEnd += 1 }
      let startScore = startScores[number]
      var index = firstEnd
      while index < ends.count, ends[index] - start < Self.longestSpan {
        let pair = Pair(start: Int32(start), end: Int32(ends[index]), score: startScore + endScores[index])
        index += 1
        guard pairs.count >= limit else {
          pairs.append(pair)
          continue
        }
        if !isFull { makeHeap() }
        // What is kept is a heap whose first is the worst.
        if Self.ranks(pair, before: pairs[0]) {
          pairs[0] = pair
          settle(0)
        }
      }
    }
    if isFull { pairs.sort { Self.ranks($0, before: $1) } }
  }

  private mutating func makeHeap() {
    isFull = true
    for index in (0..<pairs.count / 2).reversed() { settle(index) }
  }

  /// Moves the pair at `index` down until none below ranks behind it.
  private mutating func settle(_ index: Int) {
    var index = index
    while true {
      var worst = index
      for child in (2 * index + 1)...(2 * index + 2)
      where child < pairs.count && Self.ranks(pairs[worst], before: pairs[child]) {
        worst = child
      }
      guard worst != index else { return }
      pairs.swapAt(index, worst)
      index = worst
    }
  }

  @inline(__always)
  private static func ranks(_ first: Pair, before second: Pair) -> Bool {
    first.score != second.score
      ? first.score > second.score : (first.start, first.end) < (second.start, second.end)
  }

  /// The best of the pairs and of choosing none, with its softmax probability.
  func choose(none: Float) -> AttributionModel.Choice {
    var best = none
    var chosen: Pair?
    for pair in pairs {
      if let current = chosen, pair.score == best {
        if (pair.start, pair.end) < (current.start, current.end) { chosen = pair }
      } else if pair.score > best {
        best = pair.score
        chosen = pair
      }
    }
    var total = expf(none - best)
    let noneShare = total
    for pair in pairs { total += expf(pair.score - best) }
    return .init(
      span: chosen.map { Int($0.start)...Int($0.end) }, probability: 1 / total,
      noneProbability: noneShare / total)
  }
}
