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

  /// Spans longer than this many tokens are no candidates.
  static let longestSpan = 250

  mutating func begin() {
    startScores.removeAll(keepingCapacity: true)
    endScores.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
  }

  /// Pairs of starts and ends with their summed scores; only the best `limit` of them, in no order.
  mutating func pairUp(_ starts: [Int], _ ends: [Int], keeping limit: Int) {
    var firstEnd = 0
    for (number, start) in starts.enumerated() {
      while firstEnd < ends.count, ends[firstEnd] < start { firstEnd += 1 }
      var index = firstEnd
      while index < ends.count, ends[index] - start < Self.longestSpan {
        pairs.append(
          .init(start: Int32(start), end: Int32(ends[index]), score: startScores[number] + endScores[index]))
        index += 1
      }
    }
    guard pairs.count > limit else { return }
    pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.start, $0.end) < ($1.start, $1.end) }
    pairs.removeLast(pairs.count - limit)
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
