/// The trained attribution engine: which tokens are cues, and for each cue its content, source and extent.
///
/// Five linear models over hashed features work one after the other: a logistic classifier of cue heads; softmax
/// rankers of the content before the cue, of the content behind it, of the source, and of the cue's extent; and
/// last a logistic rescorer over the whole attribution. Cue probabilities go in as an array, so that another
/// scorer's can be averaged into them.
package struct AttributionModel: Sendable {
  /// The word classes the features use.
  package var clusters: WordClusters?
  package var lemmas: CueLemmas
  package var cue: HashedWeights
  package var before: HashedWeights
  package var after: HashedWeights
  package var source: HashedWeights
  package var extent: HashedWeights
  package var rescorer: DenseLogistic
  /// Added to the rescorer's log-odds.
  package var judgement: HashedWeights
  package var thresholds = Thresholds()

  package struct Thresholds: Sendable, Equatable {
    /// Cue heads from this probability on are decoded.
    package var decode: Float = 0.1
    /// Cue heads from this probability on count as cues for their neighbours.
    package var confident: Float = 0.36
    /// Attributions from this probability on are kept.
    package var keep: Float = 0.35
    /// How much of a cue's log-odds is the network's, from 0 to 1.
    package var networkShare: Float = 0.5
    /// Spans scored in full per ranker: those whose start and end score best.
    package var spans = 16

    package init() {}
  }

  package init(
    clusters: WordClusters?, lemmas: CueLemmas, cue: HashedWeights, before: HashedWeights,
    after: HashedWeights, source: HashedWeights,
    extent: HashedWeights, rescorer: DenseLogistic, judgement: HashedWeights
  ) {
    self.clusters = clusters
    self.lemmas = lemmas
    self.cue = cue
    self.before = before
    self.after = after
    self.source = source
    self.extent = extent
    self.rescorer = rescorer
    self.judgement = judgement
  }

  /// A token that may head a cue, and how probable that is.
  package struct ScoredCue: Sendable {
    package var head: Int
    package var probability: Float

    package init(head: Int, probability: Float) {
      self.head = head
      self.probability = probability
    }
  }

  /// A span, or none, and how probable it is among its rivals.
  package struct Choice: Sendable {
    package var span: TokenRange?
    package var probability: Float
    /// How far ahead it is of its best rival that overlaps it in nothing, in probability.
    package var noneProbability: Float = 0
  }

  /// One cue decoded, not yet judged as a whole.
  package struct Decoded: Sendable {
    package var cue: ScoredCue
    package var before: Choice
    package var after: Choice
    package var source: Choice
    /// The noun the source is about; -1 where there is no source.
    package var sourceHead: Int
    package var extent: Choice
    /// The probability that the whole is right; set by the rescorer.
    package var probability: Float = 0

    package var hasContent: Bool { before.span != nil || after.span != nil }
  }

  /// The probability of every candidate to be a cue's head.
  ///
  /// The network's log-odds are averaged in where it has read the text.
  package func scoreCues(in view: AnalyzedView) -> [ScoredCue] {
    let features = CueFeatures(view: view)
    var sink = FeatureSink()
    var scored = lemmas.candidates(in: view).map { ScoredCue(head: $0, probability: 0) }
    scored.withUnsafeMutableBufferPointer { scored in
      RankerScratch.score(
        scored.count, cue, &sink, { features.write(scored[$0].head, into: &$1) },
        { number, score in
          var logOdds = score
          if !view.network.isEmpty {
            let own = view.network.logOdds(.cueHead, scored[number].head)
            logOdds += thresholds.networkShare * (own - logOdds)
          }
          scored[number].probability = DenseLogistic.sigmoid(logOdds)
        })
    }
    return scored
  }

  /// Spans for each cue that is probable enough, each judged as a whole. In the order of `cues`.
  package func decode(_ cues: [ScoredCue], in view: AnalyzedView) -> [Decoded] {
    let counts = Self.cueCounts(
      cues.lazy.filter { $0.probability >= thresholds.confident }.map(\.head), tokens: view.tokens.count)
    var results: [Decoded] = []
    var scratch = RankerScratch()
    counts.withUnsafeBufferPointer { counts in
      for cue in cues where cue.probability >= thresholds.decode {
        let context = CueContext(view: view, head: cue.head, cues: counts)
        results.append(decode(cue, context, &scratch))
      }
    }
    rescore(&results, in: view)
    return results
  }

  /// Cue heads before each token; one more entry than tokens.
  package static func cueCounts(_ heads: some Sequence<Int>, tokens: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: tokens + 1)
    for head in heads { counts[head + 1] = 1 }
    for index in 0..<tokens { counts[index + 1] += counts[index] }
    return counts
  }

  private func decode(_ cue: ScoredCue, _ context: CueContext, _ scratch: inout RankerScratch) -> Decoded {
    let candidates = ContentCandidates(context)
    let first = rankSpans(
      ContentFeatures(context: context, side: .before), candidates.startsBefore, candidates.endsBefore,
      before,
      &scratch)
    let second = rankSpans(
      ContentFeatures(
        context: context, side: .after, other: ContentFeatures.signature(of: first.span, in: context)),
      candidates.startsAfter, candidates.endsAfter, after, &scratch)
    let (source, head) = rankSources(context, first.span, second.span, &scratch)
    let extent = rankExtents(
      CueSpanFeatures(context: context, before: first.span, after: second.span, source: source.span), &scratch
    )
    return Decoded(
      cue: cue, before: first, after: second, source: source, sourceHead: head, extent: extent)
  }

  private func rankSpans(
    _ features: ContentFeatures, _ starts: [Int], _ ends: [Int], _ weights: HashedWeights,
    _ scratch: inout RankerScratch
  ) -> Choice {
    scratch.begin()
    scratch.sink.removeAll()
    features.writeNone(into: &scratch.sink)
    let none = weights.score(&scratch.sink)
    scratch.scoreStarts(starts, weights) { features.writeStart($0, into: &$1) }
    scratch.scoreEnds(ends, weights) { features.writeEnd($0, into: &$1) }
    scratch.pairUp(starts, ends, keeping: thresholds.spans)
    scratch.scorePairs(weights) { features.writePair(Int($1.start), Int($1.end), into: &$2) }
    return scratch.choose(none: none)
  }

  private func rankSources(
    _ context: CueContext, _ before: TokenRange?, _ after: TokenRange?, _ scratch: inout RankerScratch
  ) -> (Choice, head: Int) {
    let features = SourceFeatures(context: context, before: before, after: after)
    let candidates = SourceCandidates(context).list
    scratch.begin()
    scratch.sink.removeAll()
    features.write(nil, into: &scratch.sink)
    let none = source.score(&scratch.sink)
    for candidate in candidates {
      scratch.pairs.append(
        .init(
          start: Int32(candidate.span.lowerBound), end: Int32(candidate.span.upperBound), score: 0))
    }
    scratch.scorePairs(source) { number, _, sink in features.write(candidates[number], into: &sink) }
    let choice = scratch.choose(none: none)
    return (choice, candidates.first { $0.span == choice.span }?.head ?? -1)
  }

  private func rankExtents(_ features: CueSpanFeatures, _ scratch: inout RankerScratch) -> Choice {
    scratch.begin()
    let starts = Array(features.starts)
    let ends = Array(features.ends)
    scratch.scoreStarts(starts, extent) { features.writeStart($0, into: &$1) }
    scratch.scoreEnds(ends, extent) { features.writeEnd($0, into: &$1) }
    scratch.pairUp(starts, ends, keeping: .max)
    scratch.scorePairs(extent) { features.writePair(Int($1.start), Int($1.end), into: &$2) }
    return scratch.choose(none: -.infinity)
  }
}
