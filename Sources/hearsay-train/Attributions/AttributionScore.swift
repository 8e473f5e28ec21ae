import AnnotationKit

/// Precision and recall of a kind of annotation.
struct Counts: Sendable {
  var hits = 0
  var predicted = 0
  var gold = 0

  var precision: Double { predicted == 0 ? 0 : Double(hits) / Double(predicted) }
  var recall: Double { gold == 0 ? 0 : Double(hits) / Double(gold) }
  var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }
}

/// How well predicted attributions agree with PolNeAR's: over word tokens, exact spans, spans that overlap by half,
/// and whole attributions (`link`: content overlaps by half and the sources share a word, or both have none).
struct AttributionScore: Sendable {
  enum Role: Int, CaseIterable, Sendable { case source, cue, content }

  var token = [Counts](repeating: Counts(), count: 3)
  var exact = [Counts](repeating: Counts(), count: 3)
  var half = [Counts](repeating: Counts(), count: 3)
  var link = Counts()

  /// Which of the predictions were right as a whole, in the order they were given.
  @discardableResult
  mutating func add(
    text: SourceText, gold: [PolNeAR.GoldAttribution], predicted: [PolNeAR.GoldAttribution]
  ) -> [Bool] {
    let words = Self.words(in: text)
    let goldSets = gold.map { Self.sets($0, words) }
    let predictedSets = predicted.map { Self.sets($0, words) }
    for role in Role.allCases {
      let index = role.rawValue
      let goldAll = goldSets.reduce(into: Set<Int>()) { $0.formUnion($1[index]) }
      let predictedAll = predictedSets.reduce(into: Set<Int>()) { $0.formUnion($1[index]) }
      token[index].hits += goldAll.intersection(predictedAll).count
      token[index].predicted += predictedAll.count
      token[index].gold += goldAll.count
      // A span shared by several attributions counts once on each side.
      let goldSpans = Self.unique(goldSets.map { $0[index] })
      let predictedSpans = Self.unique(predictedSets.map { $0[index] })
      exact[index].hits += Set(goldSpans).intersection(predictedSpans).count
      exact[index].predicted += predictedSpans.count
      exact[index].gold += goldSpans.count
      half[index].hits +=
        Self.match(predictedSpans, goldSpans) { a, b in Self.overlap(a, b) }.count
      half[index].predicted += predictedSpans.count
      half[index].gold += goldSpans.count
    }
    let goldWhole = goldSets.filter { !$0[2].isEmpty }
    let predictedIndices = predictedSets.indices.filter { !predictedSets[$0][2].isEmpty }
    let pairs = Self.match(predictedIndices.map { predictedSets[$0] }, goldWhole) { a, b in
      let agree = a[0].isEmpty && b[0].isEmpty || !a[0].isDisjoint(with: b[0])
      return agree ? Self.overlap(a[2], b[2]) : 0
    }
    link.hits += pairs.count
    link.predicted += predictedIndices.count
    link.gold += goldWhole.count
    var right = [Bool](repeating: false, count: predicted.count)
    for pair in pairs { right[predictedIndices[pair]] = true }
    return right
  }

  private static func sets(_ attribution: PolNeAR.GoldAttribution, _ words: [TextSpan]) -> [Set<Int>] {
    [attribution.source, attribution.cue, attribution.content].map { cover($0, words) }
  }

  private static func cover(_ spans: [TextSpan], _ words: [TextSpan]) -> Set<Int> {
    var covered: Set<Int> = []
    for span in spans where !span.isEmpty {
      var low = 0
      var high = words.count
      while low < high {
        let middle = (low + high) / 2
        if words[middle].end <= span.start { low = middle + 1 } else { high = middle }
      }
      while low < words.count, words[low].start < span.end {
        covered.insert(low)
        low += 1
      }
    }
    return covered
  }

  private static func unique(_ sets: [Set<Int>]) -> [Set<Int>] {
    var seen: Set<Set<Int>> = []
    return sets.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func overlap(_ a: Set<Int>, _ b: Set<Int>) -> Double {
    let shared = a.intersection(b).count
    return shared == 0 ? 0 : Double(shared) / Double(a.count + b.count - shared)
  }

  /// Pairs one to one, the best first, from a half on; gives the left sides of the pairs.
  private static func match<Item>(_ left: [Item], _ right: [Item], _ value: (Item, Item) -> Double) -> [Int] {
    var pairs: [(value: Double, left: Int, right: Int)] = []
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() {
        let value = value(a, b)
        if value >= 0.5 { pairs.append((value, i, j)) }
      }
    }
    pairs.sort { ($0.value, $0.left, $0.right) > ($1.value, $1.left, $1.right) }
    var usedLeft: Set<Int> = []
    var usedRight: Set<Int> = []
    var matched: [Int] = []
    for pair in pairs where !usedLeft.contains(pair.left) && !usedRight.contains(pair.right) {
      usedLeft.insert(pair.left)
      usedRight.insert(pair.right)
      matched.append(pair.left)
    }
    return matched
  }

  /// Runs of letters, digits and underscores, joined by an apostrophe inside.
  static func words(in text: SourceText) -> [TextSpan] {
    var words: [TextSpan] = []
    var start = -1
    var joined = false
    var offset = 0
    var apostrophe = -1
    for scalar in text.string.unicodeScalars {
      let length = UTF8.width(scalar)
      let isWord = scalar == "_" || isAlphanumeric(scalar)
      if isWord {
        if start < 0 { start = offset }
        if apostrophe >= 0 {
          joined = true
          apostrophe = -1
        }
      } else if start >= 0 {
        if (scalar == "'" || scalar == "’") && apostrophe < 0 && !joined {
          apostrophe = offset
        } else {
          words.append(TextSpan(start, apostrophe >= 0 ? apostrophe : offset))
          start = -1
          joined = false
          apostrophe = -1
        }
      }
      offset += length
    }
    if start >= 0 { words.append(TextSpan(start, apostrophe >= 0 ? apostrophe : offset)) }
    return words
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

extension AttributionScore: CustomStringConvertible {
  /// F1 in percent: source/cue/content by token, exact and half, then link.
  var description: String {
    func percent(_ value: Double) -> String {
      let tenths = Int((value * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    func row(_ name: String, _ counts: [Counts]) -> String {
      "\(name) " + counts.map { percent($0.f1) }.joined(separator: "/")
    }
    return [
      row("token", token), row("exact", exact), row("half", half),
      "link P \(percent(link.precision)) R \(percent(link.recall)) F1 \(percent(link.f1))",
    ].joined(separator: "  ")
  }
}
