/// Finds whose words a quotation holds: the actor of the attribution around it, or of the one next to it.
///
/// After the quotation sieves of Muzny et al. (2017), "A Two-stage Sieve Approach for Quote Attribution": trigram
/// patterns have become attributions here; what floats takes the speaker of its paragraph.
struct SpeakerLinker {
  private let draft: Draft
  /// Attributions by the start of each of their content spans.
  private let contents: [(span: TextSpan, attribution: Int)]

  init(_ draft: Draft) {
    self.draft = draft
    contents = draft.attributions.enumerated()
      .flatMap { index, attribution in attribution.content.map { ($0, index) } }
      .sorted { $0.0 < $1.0 }
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
    for (span, attribution) in contents {
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
    guard let block = draft.article.blocks.first(where: { $0.span.contains(quotation.span.start) }) else {
      return nil
    }
    var before: Int?
    var after: Int?
    for attribution in draft.attributions {
      guard let actor = attribution.actor, let cue = attribution.cue.first ?? attribution.source.first,
        block.span.contains(cue.start)
      else { continue }
      if cue.start < quotation.span.start {
        before = actor
      } else if cue.start >= quotation.span.end, after == nil {
        after = actor
      }
    }
    return before ?? after
  }
}
