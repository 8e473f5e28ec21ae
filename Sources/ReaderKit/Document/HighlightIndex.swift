package import AnnotationKit

/// A stretch of text that a layer gives a look to.
package struct Highlight: Hashable, Sendable {
  package var span: TextSpan
  package var role: ThemeRole
  /// `nil` for what is no layer's and always shown.
  package var layer: Layer?
  package var reference: AnnotationReference
}

/// Finds the highlights on a screenful of text.
package struct HighlightIndex: Sendable {
  /// In reading order.
  private let highlights: [Highlight]
  /// The largest end among the highlights up to and including each.
  private let farthestEnd: [Int]
  /// The largest end among each ``blockLength`` highlights: one that reaches far must not make all between it
  /// and the screen be looked at.
  private let blockEnds: [Int]
  private static let blockLength = 64

  /// O(n log n) for n annotations.
  package init(_ document: AnnotatedDocument) {
    var all: [Highlight] = []
    for attribution in document.attributions {
      let reference = AnnotationReference.attribution(attribution.id)
      for span in attribution.content {
        all.append(Highlight(span: span, role: .content, layer: .attributions, reference: reference))
      }
      for span in attribution.source {
        all.append(Highlight(span: span, role: .source, layer: .attributions, reference: reference))
      }
      let role: ThemeRole = attribution.isHedged ? .hedgedCue : .cue
      for span in attribution.cue {
        all.append(Highlight(span: span, role: role, layer: .attributions, reference: reference))
      }
    }
    for quotation in document.quotations {
      let parts = quotation.parts.isEmpty ? [quotation.span] : quotation.parts
      for span in parts {
        all.append(
          Highlight(
            span: span, role: quotation.kind.role, layer: .quotations, reference: .quotation(quotation.id)))
      }
    }
    for (index, link) in document.article.links.enumerated() {
      all.append(Highlight(span: link.span, role: .link, layer: nil, reference: .link(index)))
    }
    for (index, hedge) in document.hedges.enumerated() {
      all.append(Highlight(span: hedge.span, role: .hedge, layer: .hedges, reference: .hedge(index)))
    }
    for actor in document.actors {
      for (index, mention) in actor.mentions.enumerated() {
        all.append(
          Highlight(
            span: mention.span, role: actor.kind.role, layer: actor.kind == .place ? .places : .actors,
            reference: .mention(actor: actor.id, index: index)))
      }
    }
    all.removeAll { $0.span.isEmpty }
    all.sort { ($0.span, $0.role.depth) < ($1.span, $1.role.depth) }
    var farthest = Int.min
    farthestEnd = all.map {
      farthest = max(farthest, $0.span.end)
      return farthest
    }
    highlights = all
    blockEnds = stride(from: 0, to: all.count, by: Self.blockLength).map { first in
      all[first..<min(first + Self.blockLength, all.count)].reduce(0) { max($0, $1.span.end) }
    }
  }

  /// The highlights that share a byte with `span`, those that lie over others last.
  package func overlapping(_ span: TextSpan) -> [Highlight] {
    var low = 0
    var high = highlights.count
    while low < high {
      let middle = (low + high) / 2
      if highlights[middle].span.start < span.end { low = middle + 1 } else { high = middle }
    }
    var found: [Highlight] = []
    var index = low - 1
    while index >= 0, farthestEnd[index] > span.start {
      if blockEnds[index / Self.blockLength] <= span.start {
        index = index / Self.blockLength * Self.blockLength - 1
        continue
      }
      if highlights[index].span.overlaps(span) { found.append(highlights[index]) }
      index -= 1
    }
    found.reverse()
    // Stable by depth, so that of nested quotations the inner one stays above the outer.
    return ThemeRole.depths.flatMap { depth in found.filter { $0.role.depth == depth } }
  }
}

extension ThemeRole {
  /// Which highlights lie over which: what is broad lies below what is narrow.
  fileprivate var depth: Int {
    switch self {
    case .content: 0
    case .directQuotation, .partialQuotation, .scareQuotation, .titleQuotation, .nestedQuotation: 1
    case .link: 2
    case .source: 2
    case .place: 3
    case .person, .organization, .government, .group: 4
    case .cue, .hedgedCue: 5
    default: 6
    }
  }

  fileprivate static let depths = 0...6
}

extension Quotation.Kind {
  package var role: ThemeRole {
    switch self {
    case .direct: .directQuotation
    case .partial: .partialQuotation
    case .scare: .scareQuotation
    case .title: .titleQuotation
    case .nested: .nestedQuotation
    }
  }

  /// Whether it gives somebody's words, and so has a bar in the gutter.
  package var isSpeech: Bool { self != .scare && self != .title }
}

extension Actor.Kind {
  package var role: ThemeRole {
    switch self {
    case .person: .person
    case .organization: .organization
    case .government: .government
    case .group: .group
    case .place: .place
    }
  }
}
