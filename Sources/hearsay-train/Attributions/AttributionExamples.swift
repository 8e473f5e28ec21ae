import AnnotationKit

/// An attribution of the training data, in tokens.
struct TokenAttribution: Sendable {
  var source: [Int]
  var cue: [Int]
  var content: [Int]
}

/// An article analyzed, with its attributions.
struct TrainingArticle: Sendable {
  var id: String
  var text: SourceText
  var tokens: Tokens
  var analyzed: AnalyzedText
  var gold: [PolNeAR.GoldAttribution]
  /// By the head of the cue: the cue's highest token in the tree. Of several attributions with one head, the first.
  var byHead: [Int: TokenAttribution] = [:]

  init(id: String, draft: Draft, clusters: WordClusters?, gold: [PolNeAR.GoldAttribution]) {
    self.id = id
    self.text = draft.text
    tokens = draft.tokens
    analyzed = AnalyzedText(draft, clusters: clusters)
    self.gold = gold
    for attribution in gold {
      let cue = indices(of: attribution.cue)
      guard
        let head = cue.min(by: {
          (analyzed.tokens[$0].depth, $0) < (analyzed.tokens[$1].depth, $1)
        }), byHead[head] == nil
      else { continue }
      byHead[head] = TokenAttribution(
        source: indices(of: attribution.source), cue: cue, content: indices(of: attribution.content))
    }
  }

  /// The tokens that `spans` touch, in ascending order.
  func indices(of spans: [TextSpan]) -> [Int] {
    var found: Set<Int> = []
    for span in spans {
      var low = 0
      var high = tokens.count
      while low < high {
        let middle = (low + high) / 2
        if Int(tokens.ends[middle]) <= span.start { low = middle + 1 } else { high = middle }
      }
      while low < tokens.count, Int(tokens.starts[low]) < span.end {
        found.insert(low)
        low += 1
      }
    }
    return found.sorted()
  }
}

/// Everything the five models learn from.
struct AttributionExamples: Sendable {
  var cueRows = FeatureRows()
  var cueTargets: [Float] = []
  var before = ChoiceGroups()
  var after = ChoiceGroups()
  var source = ChoiceGroups()
  var extent = ChoiceGroups()

  init() {}

  /// Lemmas that headed a cue at least twice.
  static func lexicon(of articles: [TrainingArticle]) -> CueLemmas {
    var counts: [UInt32: Int] = [:]
    for article in articles {
      for head in article.byHead.keys { counts[article.analyzed.tokens[head].lemma, default: 0] += 1 }
    }
    return CueLemmas(lemmas: counts.filter { $0.value >= 2 }.keys)
  }

  /// Rows of all candidates and choices of all gold cues in `articles`.
  init(_ articles: [TrainingArticle], lexicon: CueLemmas) {
    for article in articles {
      article.analyzed.withView { view in
        addCues(article, view, lexicon)
        let heads = article.byHead.keys.sorted()
        let counts = AttributionModel.cueCounts(heads, tokens: view.tokens.count)
        counts.withUnsafeBufferPointer { counts in
          for head in heads {
            guard let gold = article.byHead[head] else { continue }
            addSpans(gold, CueContext(view: view, head: head, cues: counts), view)
          }
        }
      }
    }
  }

  mutating func addCues(_ article: TrainingArticle, _ view: AnalyzedView, _ lexicon: CueLemmas) {
    let features = CueFeatures(view: view)
    var sink = FeatureSink()
    for candidate in lexicon.candidates(in: view) {
      sink.removeAll()
      features.write(candidate, into: &sink)
      sink.withHashes { cueRows.append($0) }
      cueTargets.append(article.byHead[candidate] == nil ? 0 : 1)
    }
  }

  private mutating func addSpans(_ gold: TokenAttribution, _ context: CueContext, _ view: AnalyzedView) {
    let head = context.head
    let paragraph = view[head].paragraph
    let content = gold.content.filter { view[$0].paragraph == paragraph && $0 != head }
    let candidates = ContentCandidates(context)
    let first = Self.addContent(
      ContentFeatures(context: context, side: .before), candidates.startsBefore, candidates.endsBefore,
      gold: content.filter { $0 < head }, to: &before)
    let signature = ContentFeatures.signature(of: first, in: context)
    let second = Self.addContent(
      ContentFeatures(context: context, side: .after, other: signature), candidates.startsAfter,
      candidates.endsAfter, gold: content.filter { $0 > head }, to: &after)
    let chosen = addSource(gold.source, context, first, second)
    addExtent(gold.cue, CueSpanFeatures(context: context, before: first, after: second, source: chosen))
  }

  /// Adds a group for one side's content unless no candidate comes near the gold; gives the best candidate.
  private static func addContent(
    _ features: ContentFeatures, _ starts: [Int], _ ends: [Int], gold: [Int], to groups: inout ChoiceGroups
  ) -> TokenRange? {
    var pairs: [(start: Int, end: Int)] = []
    for start in 0..<starts.count {
      for end in 0..<ends.count where ends[end] >= starts[start] && ends[end] - starts[start] < 250 {
        pairs.append((start, end))
      }
    }
    let (best, overlap) = closest(pairs.map { starts[$0.start]...ends[$0.end] }, to: gold)
    let span = best.map { starts[pairs[$0].start]...ends[pairs[$0].end] }
    guard overlap >= 0.6 else { return span }
    var sink = FeatureSink()
    func addRow(_ write: (inout FeatureSink) -> Void) -> Int32 {
      sink.removeAll()
      write(&sink)
      sink.withHashes { groups.rows.append($0) }
      return Int32(groups.rows.count - 1)
    }
    let none = addRow { features.writeNone(into: &$0) }
    groups.candidates.append(.init(first: -1, own: none))
    let startRows = starts.map { start in addRow { features.writeStart(start, into: &$0) } }
    let endRows = ends.map { end in addRow { features.writeEnd(end, into: &$0) } }
    for pair in pairs {
      let row = addRow { features.writePair(starts[pair.start], ends[pair.end], into: &$0) }
      groups.candidates.append(.init(first: startRows[pair.start], second: endRows[pair.end], own: row))
    }
    groups.closeGroup(target: best.map { $0 + 1 } ?? 0)
    return span
  }

  private mutating func addSource(
    _ gold: [Int], _ context: CueContext, _ before: TokenRange?, _ after: TokenRange?
  ) -> TokenRange? {
    let candidates = SourceCandidates(context).list
    let (best, overlap) = Self.closest(candidates.map(\.span), to: gold)
    let span = best.map { candidates[$0].span }
    guard overlap >= 0.5 else { return span }
    let features = SourceFeatures(context: context, before: before, after: after)
    var sink = FeatureSink()
    for candidate in [SourceCandidate?.none] + candidates.map(Optional.some) {
      sink.removeAll()
      features.write(candidate, into: &sink)
      sink.withHashes { source.rows.append($0) }
      source.candidates.append(.init(first: -1, own: Int32(source.rows.count - 1)))
    }
    source.closeGroup(target: best.map { $0 + 1 } ?? 0)
    return span
  }

  private mutating func addExtent(_ gold: [Int], _ features: CueSpanFeatures) {
    var spans: [TokenRange] = []
    for start in features.starts { for end in features.ends { spans.append(start...end) } }
    let (best, overlap) = Self.closest(spans, to: gold)
    guard let best, overlap >= 0.99 else { return }
    var sink = FeatureSink()
    var rows: [[Int: Int32]] = [[:], [:]]
    for start in features.starts {
      sink.removeAll()
      features.writeStart(start, into: &sink)
      sink.withHashes { extent.rows.append($0) }
      rows[0][start] = Int32(extent.rows.count - 1)
    }
    for end in features.ends {
      sink.removeAll()
      features.writeEnd(end, into: &sink)
      sink.withHashes { extent.rows.append($0) }
      rows[1][end] = Int32(extent.rows.count - 1)
    }
    for span in spans {
      sink.removeAll()
      features.writePair(span.lowerBound, span.upperBound, into: &sink)
      sink.withHashes { extent.rows.append($0) }
      extent.candidates.append(
        .init(
          first: rows[0][span.lowerBound] ?? -1, second: rows[1][span.upperBound] ?? -1,
          own: Int32(extent.rows.count - 1)))
    }
    extent.closeGroup(target: best)
  }

  /// The span that overlaps `gold` best, and by how much; none, fully, where there is no gold.
  private static func closest(_ spans: [TokenRange], to gold: [Int]) -> (index: Int?, overlap: Double) {
    guard let last = gold.last, let first = gold.first else { return (nil, 1) }
    var before = [Int](repeating: 0, count: last - first + 2)
    for index in gold { before[index - first + 1] = 1 }
    for index in 1..<before.count { before[index] += before[index - 1] }
    var best: Int?
    var bestOverlap = 0.0
    for (index, span) in spans.enumerated() {
      let low = max(span.lowerBound, first)
      let high = min(span.upperBound, last)
      guard low <= high else { continue }
      let shared = before[high - first + 1] - before[low - first]
      let overlap = Double(shared) / Double(span.count + gold.count - shared)
      if overlap > bestOverlap {
        bestOverlap = overlap
        best = index
      }
    }
    return (best, bestOverlap)
  }
}
