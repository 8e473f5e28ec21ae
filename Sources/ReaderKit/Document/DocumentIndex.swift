package import AnnotationKit

/// A document with what the reader asks of it again and again: what comes next, what belongs together.
package struct DocumentIndex: Sendable {
  package let document: AnnotatedDocument
  package let highlights: HighlightIndex
  /// Attributions of each actor, by the actor's index.
  package let attributionsOfActor: [[Int]]
  /// Quotations of each attribution, by the attribution's index.
  package let quotationsOfAttribution: [[Int]]
  /// Quotations of each actor, by the actor's index.
  package let quotationsOfActor: [[Int]]
  /// How many quotations each quotation lies in.
  package let quotationDepth: [Int]
  package let hedgedCount: Int
  /// Attributions of the actor that has most.
  package let mostAttributions: Int
  /// The spans of what is read: everything but title and furniture.
  package let paragraphs: [TextSpan]
  /// By where they begin, with the offsets beside them.
  private let references: [AnnotationKind: [AnnotationReference]]
  private let offsets: [AnnotationKind: [Int]]
  /// By the attribution's index.
  private let attributionStarts: [Int]
  /// Attributions directly inside others, by the outer one's index.
  private let nested: [Int: [Int]]

  private struct Target: Sendable {
    var offset: Int
    var reference: AnnotationReference
  }

  /// O(n log n) for n annotations. Links to actors or attributions that the document does not have count
  /// as none.
  package init(_ document: AnnotatedDocument) {
    self.document = document
    highlights = HighlightIndex(document)
    var attributionsOfActor = Array(repeating: [Int](), count: document.actors.count)
    var quotationsOfActor = attributionsOfActor
    var quotationsOfAttribution = Array(repeating: [Int](), count: document.attributions.count)
    for attribution in document.attributions {
      if let actor = attribution.actor, document.actors.indices.contains(actor) {
        attributionsOfActor[actor].append(attribution.id)
      }
    }
    for quotation in document.quotations {
      if let actor = quotation.speaker, document.actors.indices.contains(actor) {
        quotationsOfActor[actor].append(quotation.id)
      }
      if let attribution = quotation.attribution, document.attributions.indices.contains(attribution) {
        quotationsOfAttribution[attribution].append(quotation.id)
      }
    }
    self.attributionsOfActor = attributionsOfActor
    mostAttributions = attributionsOfActor.reduce(0) { max($0, $1.count) }
    self.quotationsOfActor = quotationsOfActor
    self.quotationsOfAttribution = quotationsOfAttribution
    quotationDepth = Self.depths(document.quotations)
    hedgedCount = document.attributions.count { $0.isHedged }

    attributionStarts = document.attributions.map(Self.start)
    var starts: [AnnotationKind: [Target]] = [:]
    starts[.attribution] = attributionStarts.enumerated().map {
      Target(offset: $1, reference: .attribution($0))
    }
    starts[.quotation] = document.quotations.map {
      Target(offset: $0.span.start, reference: .quotation($0.id))
    }
    starts[.hedge] = document.hedges.enumerated().map {
      Target(offset: $1.span.start, reference: .hedge($0))
    }
    starts[.mention] = document.actors.flatMap { actor in
      actor.mentions.enumerated().map {
        Target(offset: $1.span.start, reference: .mention(actor: actor.id, index: $0))
      }
    }
    starts[.link] = document.article.links.enumerated().map {
      Target(offset: $1.span.start, reference: .link($0))
    }
    let sorted = starts.mapValues { $0.sorted { $0.offset < $1.offset } }
    references = sorted.mapValues { $0.map(\.reference) }
    offsets = sorted.mapValues { $0.map(\.offset) }
    paragraphs = document.article.paragraphs
    var nested: [Int: [Int]] = [:]
    for attribution in document.attributions {
      if let parent = attribution.nestedIn { nested[parent, default: []].append(attribution.id) }
    }
    self.nested = nested
  }

  /// The attributions directly inside another.
  package func nestedAttributions(in id: Int) -> [Int] { nested[id, default: []] }

  /// The annotations that share a byte with one, itself left out.
  package func annotations(overlapping reference: AnnotationReference) -> Set<AnnotationReference> {
    var found: Set<AnnotationReference> = []
    for span in spans(of: reference) { found.formUnion(highlights.overlapping(span).map(\.reference)) }
    found.remove(reference)
    return found
  }

  package func link(_ id: Int) -> Article.Link? {
    document.article.links.indices.contains(id) ? document.article.links[id] : nil
  }

  /// Where an annotation begins.
  package func start(of reference: AnnotationReference) -> Int {
    switch reference {
    case .attribution(let id):
      attributionStarts.indices.contains(id) ? attributionStarts[id] : 0
    case .quotation(let id):
      quotation(id)?.span.start ?? 0
    case .hedge(let id):
      document.hedges.indices.contains(id) ? document.hedges[id].span.start : 0
    case .link(let id): link(id)?.span.start ?? 0
    case .mention(let id, let index):
      actor(id).flatMap { $0.mentions.indices.contains(index) ? $0.mentions[index].span.start : nil } ?? 0
    }
  }

  /// All spans of an annotation; empty for one that the document does not have.
  package func spans(of reference: AnnotationReference) -> [TextSpan] {
    switch reference {
    case .attribution(let id):
      guard let attribution = attribution(id) else { return [] }
      return attribution.source + attribution.cue + attribution.content
    case .quotation(let id):
      guard let quotation = quotation(id) else { return [] }
      return quotation.parts.isEmpty ? [quotation.span] : quotation.parts
    case .hedge(let id):
      guard document.hedges.indices.contains(id) else { return [] }
      return [document.hedges[id].span]
    case .link(let id):
      return link(id).map { [$0.span] } ?? []
    case .mention(let actor, let index):
      guard let actor = self.actor(actor), actor.mentions.indices.contains(index) else { return [] }
      return [actor.mentions[index].span]
    }
  }

  /// The line that must be seen when an annotation is selected: an attribution's cue, another's start.
  package func focus(of reference: AnnotationReference) -> Int {
    if case .attribution(let id) = reference, let attribution = attribution(id),
      let cue = attribution.cue.first
    {
      return cue.start
    }
    return start(of: reference)
  }

  package func attribution(_ id: Int) -> Attribution? {
    document.attributions.indices.contains(id) ? document.attributions[id] : nil
  }

  package func quotation(_ id: Int) -> Quotation? {
    document.quotations.indices.contains(id) ? document.quotations[id] : nil
  }

  package func actor(_ id: Int?) -> Actor? {
    guard let id, document.actors.indices.contains(id) else { return nil }
    return document.actors[id]
  }

  /// The actor that an annotation is of: who speaks, or who is named.
  package func actor(of reference: AnnotationReference?) -> Int? {
    switch reference {
    case .attribution(let id): actor(attribution(id)?.actor)?.id
    case .quotation(let id):
      actor(quotation(id)?.speaker)?.id
        ?? quotation(id)?.attribution.flatMap { attribution($0) }.flatMap { actor($0.actor)?.id }
    case .mention(let id, _): actor(id)?.id
    case .hedge, .link, nil: nil
    }
  }

  /// The annotations of a kind, in reading order; of mentions those of `actor` alone where it is given.
  package func references(of kind: AnnotationKind, actor: Int? = nil) -> [AnnotationReference] {
    if kind == .mention, let actor = self.actor(actor) {
      return actor.mentions.indices.map { .mention(actor: actor.id, index: $0) }
    }
    return references[kind, default: []]
  }

  /// The place, from 0, of an annotation among those of its kind in reading order. O(log n) where few begin
  /// together.
  package func place(of reference: AnnotationReference) -> Int? {
    if case .mention(_, let index) = reference { return index }
    let start = start(of: reference)
    let references = references[reference.kind, default: []]
    let offsets = offsets[reference.kind, default: []]
    var place = count(of: reference.kind, before: start)
    while place < references.count, offsets[place] == start {
      if references[place] == reference { return place }
      place += 1
    }
    return nil
  }

  /// How many annotations of a kind begin before byte `offset`. O(log n).
  package func count(of kind: AnnotationKind, before offset: Int) -> Int {
    let offsets = offsets[kind, default: []]
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Who is quoted or named as the source, as the article says it.
  package func sourceName(of attribution: Attribution) -> String {
    if !attribution.source.isEmpty {
      return attribution.source.map { text(of: $0) }.joined(separator: " … ")
    }
    return actor(attribution.actor)?.name ?? "nobody named"
  }

  /// Text of a span on one line: white space runs as one space.
  package func text(of span: TextSpan) -> String { document.article.text.words(of: span) }

  package func text(of spans: [TextSpan]) -> String {
    spans.map { text(of: $0) }.joined(separator: " … ")
  }

  private static func start(of attribution: Attribution) -> Int {
    var start = Int.max
    for span in attribution.source { start = min(start, span.start) }
    for span in attribution.cue { start = min(start, span.start) }
    for span in attribution.content { start = min(start, span.start) }
    return start == .max ? 0 : start
  }

  /// In reading order an outer quotation comes before those in it, so a stack of open ones tells the depth.
  private static func depths(_ quotations: [Quotation]) -> [Int] {
    var open: [TextSpan] = []
    return quotations.map { quotation in
      open.removeAll { !$0.contains(quotation.span) }
      defer { open.append(quotation.span) }
      return open.count
    }
  }
}
