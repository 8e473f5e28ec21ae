package import AnnotationKit

/// What an article has of one actor: its own words, and what is said of it.
package struct FollowedActor: Sendable {
  package let actor: Int
  package let attributions: Set<Int>
  package let quotations: Set<Int>
  /// The actor, and those who speak of it.
  package let actors: Set<Int>
  /// The text that concerns it: in reading order, not overlapping.
  package let spans: [TextSpan]

  /// O(n log n) for n annotations.
  package init(_ actor: Int, in index: DocumentIndex) {
    self.actor = actor
    let mentions = (index.actor(actor)?.mentions.map(\.span) ?? []).sorted()
    var attributions = Set(index.attributionsOfActor[actor])
    var quotations = Set(index.quotationsOfActor[actor])
    for attribution in index.document.attributions
    where attribution.content.contains(where: { Self.overlaps($0, mentions) }) {
      attributions.insert(attribution.id)
    }
    for quotation in index.document.quotations {
      let isSaid = quotation.attribution.map { index.attribution($0)?.actor == actor } ?? false
      if isSaid || Self.overlaps(quotation.span, mentions) { quotations.insert(quotation.id) }
    }
    var spans = mentions
    spans += attributions.flatMap { index.spans(of: .attribution($0)) }
    spans += quotations.flatMap { index.spans(of: .quotation($0)) }
    self.attributions = attributions
    self.quotations = quotations
    actors = Set([actor] + attributions.compactMap { index.attribution($0)?.actor })
    self.spans = Self.merged(spans)
  }

  package func contains(_ reference: AnnotationReference, in index: DocumentIndex) -> Bool {
    switch reference {
    case .attribution(let id): attributions.contains(id)
    case .quotation(let id): quotations.contains(id)
    case .mention(let actor, _): actors.contains(actor)
    case .hedge, .link: index.spans(of: reference).contains { Self.overlaps($0, spans) }
    }
  }

  /// The parts of the followed text that share a byte with `span`. O(log n + found).
  package func spans(in span: TextSpan) -> ArraySlice<TextSpan> {
    let first = Self.first(in: spans, endingAfter: span.start)
    var last = first
    while last < spans.count, spans[last].start < span.end { last += 1 }
    return spans[first..<last]
  }

  private static func first(in spans: [TextSpan], endingAfter offset: Int) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether `span` shares a byte with one of `spans`, which are sorted by start and end alike.
  private static func overlaps(_ span: TextSpan, _ spans: [TextSpan]) -> Bool {
    let index = first(in: spans, endingAfter: span.start)
    return index < spans.count && spans[index].start < span.end
  }

  private static func merged(_ spans: [TextSpan]) -> [TextSpan] {
    var merged: [TextSpan] = []
    for span in spans.sorted() {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = last.union(span)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
