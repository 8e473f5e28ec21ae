import AnnotationKit

/// An article paragraph by paragraph: the first words of each, and how many attributions it has.
struct OutlineView {
  private let article: Article
  private let index: DocumentIndex?
  /// What the paragraphs must have; all have an empty one.
  private let filter: String

  /// Bytes of a paragraph that are shown, at most.
  private static let textLength = 160

  init(_ article: Article, _ index: DocumentIndex?, filter: String = "") {
    self.article = article
    self.index = index
    self.filter = filter
  }

  /// A row for each heading and paragraph that has what is looked for anywhere in it; its target is the byte at which that begins. O(n log n) for n
  /// attributions.
  var lines: [OverlayLine] {
    let paragraphs = article.paragraphs
    var counts = Array(repeating: (all: 0, hedged: 0), count: paragraphs.count)
    for attribution in index?.document.attributions ?? [] {
      let focus = index?.focus(of: .attribution(attribution.id)) ?? 0
      let paragraph = paragraphs.number(at: focus) - 1
      guard counts.indices.contains(paragraph) else { continue }
      counts[paragraph].all += 1
      if attribution.isHedged { counts[paragraph].hedged += 1 }
    }
    let most = counts.reduce(0) { max($0, $1.all) }
    let found = filter.isEmpty ? nil : TextMatches(filter, in: article.text)
    var number = 0
    return article.blocks.compactMap { block in
      guard block.kind != .title, block.kind != .furniture, !block.span.isEmpty else { return nil }
      defer { number += 1 }
      if let found, !found.has(in: block.span) { return nil }
      let count = counts[number]
      var line = OverlayLine.entry("\(number + 1)", words(of: block))
      line.target = block.span.start
      line.textRole = block.kind == .heading ? .heading : .overlayText
      if index != nil, block.kind != .heading {
        line.share = PaneRow.Share(value: count.all, most: most)
        if count.all > 0 {
          line.trail = count.hedged > 0 ? "\(count.all), hedged \(count.hedged)" : "\(count.all)"
          line.trailRole = count.hedged * 2 >= count.all ? .hedgedMark : .overlayDetail
        }
      }
      return line
    }
  }

  private func words(of block: Article.Block) -> String {
    var end = min(block.span.end, block.span.start + Self.textLength)
    while end > block.span.start, end < article.text.count, article.text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let words = article.text.words(of: TextSpan(block.span.start, end))
    return block.kind == .listItem || block.kind == .blockQuotation
      ? String(repeating: "  ", count: min(block.level, 4) + 1) + words : words
  }
}
