import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often each word follows each other word.
struct BigramCounts {
  struct Neighbour {
    var word: Int32
    var count: Int32
  }

  let words: Int
  /// Occurrences of each word.
  var totals: [Int32]
  /// Neighbours of word `w` lie at `offsets[w]..<offsets[w + 1]`, in falling order of nothing but number.
  var nextOffsets: [Int] = []
  var next: [Neighbour] = []
  var previousOffsets: [Int] = []
  var previous: [Neighbour] = []

  init(_ text: [Int32], words: Int) {
    self.words = words
    totals = [Int32](repeating: 0, count: words)
    for word in text { totals[Int(word)] += 1 }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(text.count)
    for index in 1..<max(1, text.count) {
      pairs.append(
        UInt64(UInt32(bitPattern: text[index - 1])) << 32 | UInt64(UInt32(bitPattern: text[index])))
    }
    (nextOffsets, next) = Self.rows(pairs, words)
    (previousOffsets, previous) = Self.rows(pairs.map { $0 << 32 | $0 >> 32 }, words)
  }

  private static func rows(_ pairs: [UInt64], _ words: Int) -> ([Int], [Neighbour]) {
    let sorted = pairs.sorted()
    var offsets = [Int](repeating: 0, count: words + 1)
    var rows: [Neighbour] = []
    var index = 0
    var word = 0
    while index < sorted.count {
      var end = index
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      let first = Int(sorted[index] >> 32)
      while word < first {
        word += 1
        offsets[word] = rows.count
      }
      rows.append(Neighbour(word: Int32(truncatingIfNeeded: sorted[index]), count: Int32(end - index)))
      index = end
    }
    while word < words {
      word += 1
      offsets[word] = rows.count
    }
    return (offsets, rows)
  }
}

/// Clusters words by the exchange algorithm for a bigram class model (Martin, Liermann & Ney 1998): every word in
/// turn moves to the class where the likelihood of the text is greatest, until few move.
struct ExchangeClustering {
  private let bigrams: BigramCounts
  private let free: Int
  /// Classes words can move between, and two that stay: sentence boundaries and rare words.
  private let count: Int
  private(set) var classes: [Int]
  private var classTotals: [Int]
  /// How often class h follows class g, at `g * count + h`, and the same the other way round.
  private var following: [Int32]
  private var preceding: [Int32]
  /// n log n.
  private let entropy: [Double]

  init(_ bigrams: BigramCounts, classes free: Int) {
    self.bigrams = bigrams
    self.free = free
    count = free + 2
    // Frequent words begin in classes of their own, the others spread evenly.
    classes = (0..<bigrams.words).map { $0 < 2 ? free + $0 : ($0 - 2) % free }
    classTotals = [Int](repeating: 0, count: count)
    following = [Int32](repeating: 0, count: count * count)
    preceding = following
    let total = bigrams.totals.reduce(0) { $0 + Int($1) }
    entropy = (0...total + 1).map { $0 < 2 ? 0 : Double($0) * log(Double($0)) }
    for word in 0..<bigrams.words {
      classTotals[classes[word]] += Int(bigrams.totals[word])
      for neighbour in bigrams.next[bigrams.nextOffsets[word]..<bigrams.nextOffsets[word + 1]] {
        let other = classes[Int(neighbour.word)]
        following[classes[word] * count + other] += neighbour.count
        preceding[other * count + classes[word]] += neighbour.count
      }
    }
  }

  /// Goes over the vocabulary up to `rounds` times.
  mutating func run(rounds: Int) {
    var nextCounts = [Int32](repeating: 0, count: count)
    var previousCounts = nextCounts
    var gains = [Double](repeating: 0, count: count)
    for round in 1...rounds {
      let watch = Stopwatch()
      var moved = 0
      for word in 2..<bigrams.words where move(word, &nextCounts, &previousCounts, &gains) { moved += 1 }
      Progress.say("  \(free) classes, round \(round): \(moved) words moved, \(watch.elapsed)")
      if moved * 200 < bigrams.words { break }
    }
  }

  /// Moves one word to its best class. Tells whether that is another one.
  private mutating func move(
    _ word: Int, _ nextCounts: inout [Int32], _ previousCounts: inout [Int32], _ gains: inout [Double]
  ) -> Bool {
    var nextClasses: [Int] = []
    var previousClasses: [Int] = []
    var selfCount: Int32 = 0
    for neighbour in bigrams.next[bigrams.nextOffsets[word]..<bigrams.nextOffsets[word + 1]] {
      if Int(neighbour.word) == word {
        selfCount = neighbour.count
        continue
      }
      let other = classes[Int(neighbour.word)]
      if nextCounts[other] == 0 { nextClasses.append(other) }
      nextCounts[other] += neighbour.count
    }
    for neighbour in bigrams.previous[bigrams.previousOffsets[word]..<bigrams.previousOffsets[word + 1]]
    where Int(neighbour.word) != word {
      let other = classes[Int(neighbour.word)]
      if previousCounts[other] == 0 { previousClasses.append(other) }
      previousCounts[other] += neighbour.count
    }
    let old = classes[word]
    let total = Int(bigrams.totals[word])
    shift(old, by: -1, nextClasses, nextCounts, previousClasses, previousCounts, selfCount, total)

    let count = self.count
    gains.withUnsafeMutableBufferPointer { gains in
      entropy.withUnsafeBufferPointer { entropy in
        for target in 0..<free {
          gains[target] = -2 * (entropy[classTotals[target] + total] - entropy[classTotals[target]])
        }
        // Rows of the transposed table, so that the inner loop reads on.
        preceding.withUnsafeBufferPointer { table in
          for other in nextClasses {
            Self.add(table, other * count, Int(nextCounts[other]), entropy, free, &gains)
          }
        }
        following.withUnsafeBufferPointer { table in
          for other in previousClasses {
            Self.add(table, other * count, Int(previousCounts[other]), entropy, free, &gains)
          }
        }
        // Where the word's neighbours are of the class it moves to, one cell gets all of them.
        for target in 0..<free
        where nextCounts[target] != 0 && previousCounts[target] != 0 || selfCount != 0 {
          let cell = Int(following[target * count + target])
          let after = Int(nextCounts[target])
          let before = Int(previousCounts[target])
          gains[target] +=
            entropy[cell + after + before + Int(selfCount)] - entropy[cell + after] - entropy[cell + before]
            + entropy[cell]
        }
      }
    }
    var best = old
    for target in 0..<free where gains[target] > gains[best] + 1e-9 { best = target }
    shift(best, by: 1, nextClasses, nextCounts, previousClasses, previousCounts, selfCount, total)
    classes[word] = best
    for other in nextClasses { nextCounts[other] = 0 }
    for other in previousClasses { previousCounts[other] = 0 }
    return best != old
  }

  @inline(__always)
  private static func add(
    _ table: UnsafeBufferPointer<Int32>, _ row: Int, _ count: Int, _ entropy: UnsafeBufferPointer<Double>,
    _ free: Int, _ gains: inout UnsafeMutableBufferPointer<Double>
  ) {
    let whenEmpty = entropy[count]
    for target in 0..<free {
      let cell = Int(table[row &+ target])
      gains[target] += cell == 0 ? whenEmpty : entropy[cell &+ count] - entropy[cell]
    }
  }

  /// Adds a word's counts to a class, or takes them away.
  private mutating func shift(
    _ target: Int, by sign: Int32, _ nextClasses: [Int], _ nextCounts: [Int32], _ previousClasses: [Int],
    _ previousCounts: [Int32], _ selfCount: Int32, _ total: Int
  ) {
    classTotals[target] += Int(sign) * total
    for other in nextClasses {
      following[target * count + other] += sign * nextCounts[other]
      preceding[other * count + target] += sign * nextCounts[other]
    }
    for other in previousClasses {
      following[other * count + target] += sign * previousCounts[other]
      preceding[target * count + other] += sign * previousCounts[other]
    }
    following[target * count + target] += sign * selfCount
    preceding[target * count + target] += sign * selfCount
  }
}
