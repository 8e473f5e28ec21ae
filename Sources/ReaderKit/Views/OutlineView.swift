import AnnotationKit

/// An article paragraph by paragraph: the first words of each, and how many attributions it has.
struct OutlineView {
  private let article: Article
  private let isAnnotated: Bool

  /// Bytes of a paragraph that are shown, at most.
  private static let textLength = 160

  init(_ article: Article, isAnnotated: Bool) {
    self.article = article
    self.isAnnotated = isAnnotated
  }

  /// The row of a heading or paragraph; its target is the byte at which that begins.
  func line(_ row: OutlineRows.Row, most: Int) -> OverlayLine {
    let block = article.blocks[row.block]
    var line = OverlayLine.entry("\(row.number)", words(of: block))
    line.target = row.start
    line.textRole = block.kind == .heading ? .heading : .overlayText
    if isAnnotated, block.kind != .heading {
      line.share = PaneRow.Share(value: row.count, most: most)
      if row.count > 0 {
        line.trail = row.hedged > 0 ? "\(row.count), hedged \(row.hedged)" : "\(row.count)"
        line.trailRole = row.hedged * 2 >= row.count ? .hedgedMark : .overlayDetail
      }
    }
    return line
  }

  private func words(of block: Article.Block) -> String {
    var end = min(block.span.end, block.span.start + Self.textLength)
    while end > block.span.start, end < article.text.count, article.text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let words = article.text.words(of: TextSpan(block.span.start, end))
    return block.kind == .listItem || block.kind == .blockQuotation
      ? String(repeating: "  ", count: min(block.level, 4) + 1) + words : words
  }
}

/// What the outline has rows for: figures of each heading and paragraph, without their words.
struct OutlineRows: Sendable {
  struct Row: Sendable {
    /// An index of the article's blocks.
    var block: Int
    /// Counted from 1.
    var number: Int
    /// The byte at which it begins.
    var start: Int
    /// Attributions, and how many of them are hedged.
    var count = 0
    var hedged = 0
  }

  private(set) var rows: [Row] = []
  /// How many there are without a filter.
  let count: Int
  /// The most attributions that one has.
  private(set) var most = 0

  /// - Parameter filter: what the paragraphs must have; all have an empty one.
  /// - Complexity: O(p + n log p) for p paragraphs and n attributions, and the text where there is a filter.
  init(_ article: Article, _ index: DocumentIndex?, filter: String = "") {
    rows.reserveCapacity(article.blocks.count)
    for (number, block) in article.blocks.enumerated() {
      guard block.kind != .title, block.kind != .furniture, !block.span.isEmpty else { continue }
      rows.append(Row(block: number, number: rows.count + 1, start: block.span.start))
    }
    count = rows.count
    let starts = rows.map(\.start)
    for attribution in index?.document.attributions ?? [] {
      let focus = index?.focus(of: .attribution(attribution.id)) ?? 0
      // The last that begins at it or before.
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= focus { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { continue }
      rows[low - 1].count += 1
      if attribution.isHedged { rows[low - 1].hedged += 1 }
    }
    most = rows.reduce(0) { max($0, $1.count) }
    guard !filter.isEmpty else { return }
    let found = TextMatches(filter, in: article.text)
    rows.removeAll { !found.has(in: article.blocks[$0.block].span) }
  }
}
