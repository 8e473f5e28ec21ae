/// Finds whose words a quotation holds: the actor of the attribution around it, or of the one next to it.
///
/// After the quotation sieves of Muzny et al. (2017), "A Two-stage Sieve Approach for Quote Attribution": trigram
/// patterns have become attributions here; what floats takes the speaker of its paragraph.
struct SpeakerLinker {
  private let draft: Draft
  /// The content spans of attributions, in order.
  private let contents: [(span: TextSpan, attribution: Int)]
  /// For each of them the last byte that it or one before it reaches.
  private let reach: [Int]
  /// Where each attribution with a speaker has its cue, in order.
  private let cues: [(start: Int, attribution: Int)]

  init(_ draft: Draft) {
    self.draft = draft
    let contents = draft.attributions.enumerated()
      .flatMap { index, attribution in attribution.content.map { ($0, index) } }
      .sorted { $0.0 < $1.0 }
    self.contents = contents
    var end = 0
    reach = contents.map { span, _ in
      end = max(end, span.end)
      return end
    }
    cues = draft.attributions.enumerated().compactMap { index, attribution in
      guard attribution.actor != nil, let cue = attribution.cue.first ?? attribution.source.first else {
        return nil
      }
      return (cue.start, index)
    }.sorted { $0.0 < $1.0 }
  }

  func link(_ quotations: inout [Quotation]) {
    for index in quotations.indices {
      let quotation = quotations[index]
      if let attribution = holder(of: quotation) {
        quotations[index].attribution = attribution
        if speaks(quotation.kind) { quotations[index].speaker = draft.attributions[attribution].actor }
      } else if quotation.kind == .direct {
        quotations[index].speaker = neighbour(of: quotation)
      }
    }
  }

  private func speaks(_ kind: Quotation.Kind) -> Bool {
    kind == .direct || kind == .partial || kind == .nested
  }

  /// The innermost attribution whose content holds the quotation, or holds most of it.
  private func holder(of quotation: Quotation) -> Int? {
    var best: Int?
    var bestShare = 0
    var bestLength = Int.max
    // What ends before it holds nothing of it.
    for (span, attribution) in contents[reach.partitioningIndex { $0 > quotation.span.start }...] {
      if span.start >= quotation.span.end { break }
      let share = quotation.parts.reduce(0) { $0 + $1.intersection(span).count }
      guard
        share * 2 > quotation.span.count
          || share > 0 && quotation.parts.contains(where: { span.contains($0) })
      else { continue }
      if share > bestShare || share == bestShare && span.count < bestLength {
        best = attribution
        bestShare = share
        bestLength = span.count
      }
    }
    return best
  }

  /// For a quotation that stands alone: who spoke last in its paragraph, else who speaks in the next sentence.
  private func neighbour(of quotation: Quotation) -> Int? {
    let blocks = draft.article.blocks
    let place = blocks.partitioningIndex { $0.span.end > quotation.span.start }
    guard place < blocks.count, blocks[place].span.contains(quotation.span.start) else { return nil }
    let block = blocks[place].span
    let first = cues.partitioningIndex { $0.start >= block.start }
    let end = cues.partitioningIndex { $0.start >= block.end }
    var before: Int?
    var after: Int?
    for (start, attribution) in cues[first..<end].sorted(by: { $0.attribution < $1.attribution }) {
      if start < quotation.span.start {
        before = draft.attributions[attribution].actor
      } else if start >= quotation.span.end, after == nil {
        after = draft.attributions[attribution].actor
      }
    }
    return before ?? after
  }
}
