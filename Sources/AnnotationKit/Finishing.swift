extension Draft {
  /// The finished document: spans tidied, everything in order, ids equal to indices with all references
  /// following, figures counted. O(n log n) in the number of annotations, linear in the text.
  package func finished() -> AnnotatedDocument {
    let tidier = SpanTidier(article)
    var actors = actors
    var attributions = attributions
    var quotations = quotations

    for index in actors.indices {
      for mention in actors[index].mentions.indices {
        actors[index].mentions[mention].span = tidier.tidied(actors[index].mentions[mention].span)
      }
      actors[index].mentions.removeAll { $0.span.isEmpty }
      actors[index].mentions.sort { $0.span < $1.span }
    }
    for index in attributions.indices {
      attributions[index].source = tidier.tidied(attributions[index].source)
      attributions[index].cue = tidier.tidied(attributions[index].cue)
      attributions[index].content = tidier.tidied(attributions[index].content)
    }
    for index in quotations.indices {
      quotations[index].parts = tidier.tidied(quotations[index].parts)
      quotations[index].span = quotations[index].parts.hull ?? TextSpan(0, 0)
    }

    let actorOrder = Order(actors.map { $0.mentions.first?.span })
    let attributionOrder = Order(attributions.map { ($0.cue + $0.content).isEmpty ? nil : $0.hull })
    let quotationOrder = Order(quotations.map { $0.parts.isEmpty ? nil : $0.span })

    for index in attributions.indices {
      attributions[index].actor = actorOrder[attributions[index].actor]
      let parent = attributions[index].nestedIn
      attributions[index].nestedIn = parent == index ? nil : attributionOrder[parent]
    }
    for index in quotations.indices {
      quotations[index].speaker = actorOrder[quotations[index].speaker]
      quotations[index].attribution = attributionOrder[quotations[index].attribution]
    }
    actors = actorOrder.sorted(actors)
    attributions = attributionOrder.sorted(attributions)
    quotations = quotationOrder.sorted(quotations)
    for index in actors.indices { actors[index].id = index }
    for index in attributions.indices { attributions[index].id = index }
    for index in quotations.indices { quotations[index].id = index }

    return AnnotatedDocument(
      article: article, actors: actors, attributions: attributions, quotations: quotations,
      hedges: finishedHedges(tidier), summary: summary(attributions, quotations))
  }

  private func finishedHedges(_ tidier: SpanTidier) -> [Hedge] {
    var hedges = hedges
    for index in hedges.indices { hedges[index].span = tidier.tidied(hedges[index].span) }
    hedges.removeAll { $0.span.isEmpty }
    hedges.sort { $0.span < $1.span }
    return hedges
  }

  private func summary(_ attributions: [Attribution], _ quotations: [Quotation]) -> AnnotatedDocument.Summary
  {
    let words = WordStarts(tokens)
    let quoted = quotations.filter { $0.kind == .direct || $0.kind == .partial || $0.kind == .nested }
    var bySourcing: [Sourcing: Int] = [:]
    for attribution in attributions { bySourcing[attribution.sourcing, default: 0] += 1 }
    return AnnotatedDocument.Summary(
      words: words.starts.count, attributedWords: words.count(in: attributions.flatMap(\.content)),
      quotedWords: words.count(in: quoted.flatMap(\.parts)), bySourcing: bySourcing)
  }
}

extension Attribution {
  /// From the first of its spans to the last.
  fileprivate var hull: TextSpan? { (source + cue + content).hull }
}

/// Reading order for a list, and where each item of the old list went.
private struct Order {
  private let old: [Int]
  private var new: [Int?]

  /// Items without a span have nothing left to show, and are dropped.
  init(_ spans: [TextSpan?]) {
    let placed = spans.enumerated().compactMap { index, span in span.map { (index: index, span: $0) } }
    old = placed.sorted { $0.span != $1.span ? $0.span < $1.span : $0.index < $1.index }.map(\.index)
    new = [Int?](repeating: nil, count: spans.count)
    for (position, index) in old.enumerated() { new[index] = position }
  }

  /// The new index of an old one.
  subscript(index: Int?) -> Int? {
    guard let index, new.indices.contains(index) else { return nil }
    return new[index]
  }

  func sorted<Item>(_ items: [Item]) -> [Item] { old.map { items[$0] } }
}

/// Cuts spans to the text of an article: no white space at either end, no part of a code point, no furniture.
struct SpanTidier {
  private let utf8: [UInt8]
  private let furniture: [TextSpan]

  init(_ article: Article) {
    utf8 = article.text.utf8
    furniture = article.furniture
  }

  func tidied(_ spans: [TextSpan]) -> [TextSpan] {
    let tidied = spans.map(tidied).filter { !$0.isEmpty }
    return tidied.count < 2 ? tidied : tidied.sorted()
  }

  /// Empty where nothing is left.
  func tidied(_ span: TextSpan) -> TextSpan {
    var start = max(0, min(span.start, utf8.count))
    var end = max(start, min(span.end, utf8.count))
    while start < end, utf8[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < utf8.count, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let box = firstFurniture(endingAfter: start)
    if let box, box.start <= start { start = min(end, box.end) }
    if let box = firstFurniture(endingAfter: start), box.start < end { end = max(start, box.start) }
    return utf8.withUnsafeBufferPointer { bytes in
      while start < end {
        let (scalar, length) = UnicodeClass.decode(bytes, start, end)
        guard Self.isSpace(scalar) else { break }
        start += length
      }
      while end > start {
        var last = end - 1
        while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
        guard Self.isSpace(UnicodeClass.decode(bytes, last, end).scalar) else { break }
        end = last
      }
      return TextSpan(start, end)
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || (scalar > 0x7E && UnicodeClass.of(wide: scalar) == .space)
  }

  /// The first furniture that ends after `offset`. O(log n).
  private func firstFurniture(endingAfter offset: Int) -> TextSpan? {
    let low = furniture.partitioningIndex { $0.end > offset }
    return low < furniture.count ? furniture[low] : nil
  }
}

/// Where the words of a text begin, as people count them: what stands between white space or dashes and holds a
/// letter or a figure.
struct WordStarts {
  private(set) var starts: [Int32] = []

  init(_ tokens: Tokens) {
    var isCounted = false
    for index in 0..<tokens.count {
      let flags = tokens.flags[index]
      if flags.contains(.spaceBefore) { isCounted = false }
      if flags.contains(.punctuation) {
        // Long dashes separate words; hyphens do not.
        if tokens.ends[index] - tokens.starts[index] > 1 { isCounted = false }
      } else if !isCounted {
        starts.append(tokens.starts[index])
        isCounted = true
      }
    }
  }

  /// How many words begin inside the union of `spans`.
  func count(in spans: [TextSpan]) -> Int {
    var total = 0
    var index = 0
    for span in spans.sorted() {
      while index < starts.count, Int(starts[index]) < span.start { index += 1 }
      while index < starts.count, Int(starts[index]) < span.end {
        total += 1
        index += 1
      }
    }
    return total
  }
}
