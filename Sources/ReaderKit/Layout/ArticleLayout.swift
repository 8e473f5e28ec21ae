package import AnnotationKit

/// A place in a laid-out article: a line of a segment, or the blank line after it.
package struct LinePosition: Hashable, Comparable, Sendable {
  package var segment: Int
  /// An index of the segment's lines; their count stands for the blank line after them.
  package var line: Int

  package init(segment: Int, line: Int) {
    self.segment = segment
    self.line = line
  }

  package static func < (left: LinePosition, right: LinePosition) -> Bool {
    (left.segment, left.line) < (right.segment, right.line)
  }
}

/// An article's text broken into lines, as far as anybody has looked.
///
/// Blocks are laid out when a line of theirs is asked for, so that opening a long article, jumping to its
/// end and resizing cost what is on the screen. A very long block is laid out in pieces for the same reason.
package struct ArticleLayout: Sendable {
  /// A block, or a piece of a long one.
  package struct Segment: Sendable {
    package var block: Int
    package var kind: Article.Block.Kind
    package var span: TextSpan
    /// Blank lines after it: 0 or 1.
    package var gap: Int
    /// Columns by which its lines are set in.
    package var indent: Int
    /// As the block's.
    package var level: Int
    /// Whether it begins its block.
    package var isFirst: Bool
  }

  /// From this length on, in bytes, items of a list are paragraphs.
  private static let longItem = 240
  /// Deepest nesting of lists and block quotations that is set in farther.
  private static let deepest = 4
  /// Longest piece of a block that is laid out at once, in bytes.
  private static let pieceLength = 8192

  package let text: SourceText
  package let segments: [Segment]
  /// Width of the lines in columns.
  package private(set) var width: Int
  private var laid: [SegmentLayout?]

  package init(article: Article, width: Int) {
    text = article.text
    self.width = max(2, width)
    var segments: [Segment] = []
    let blocks = article.blocks.filter { !$0.span.isEmpty }
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let gap = next.map { Self.gap(between: block, and: $0, in: article.text) } ?? 0
      let isSetIn = block.kind == .listItem || block.kind == .blockQuotation
      let indent = isSetIn ? 2 * (1 + max(0, min(block.level, Self.deepest))) : 0
      let pieces = Self.pieces(of: block.span, in: article.text)
      for (number, piece) in pieces.enumerated() {
        segments.append(
          Segment(
            block: index, kind: block.kind, span: piece, gap: number == pieces.count - 1 ? gap : 0,
            indent: indent, level: block.level, isFirst: number == 0))
      }
    }
    self.segments = segments
    laid = Array(repeating: nil, count: segments.count)
  }

  package var isEmpty: Bool { segments.isEmpty }

  /// Changes the width of the lines; nothing is laid out yet.
  package mutating func setWidth(_ width: Int) {
    self.width = max(2, width)
  }

  /// A segment's lines, laid out now if they were not.
  package mutating func segment(_ index: Int) -> SegmentLayout {
    let width = max(2, width - indent(of: index))
    if laid[index] == nil {
      laid[index] = laidOut(index, width: width)
    } else if laid[index]?.width != width {
      laid[index]?.wrap(width: width)
    }
    return laid[index] ?? laidOut(index, width: width)
  }

  private func laidOut(_ index: Int, width: Int) -> SegmentLayout {
    SegmentLayout(
      text.utf8, span: segments[index].span, width: width,
      isQuoted: segments[index].kind == .blockQuotation)
  }

  /// Columns by which a segment is set in: at most a quarter of the width.
  package func indent(of index: Int) -> Int { min(segments[index].indent, width / 4) }

  /// Lines of a segment with the blank one after it.
  package mutating func height(of index: Int) -> Int {
    segment(index).lines.count + segments[index].gap
  }

  /// The position of the line that holds byte `offset`; offsets between blocks count to the earlier one.
  package mutating func position(of offset: Int) -> LinePosition {
    guard !segments.isEmpty else { return LinePosition(segment: 0, line: 0) }
    let index = segmentIndex(of: offset)
    if offset >= segments[index].span.end, segments[index].gap > 0 {
      return LinePosition(segment: index, line: segment(index).lines.count)
    }
    return LinePosition(segment: index, line: segment(index).line(at: offset))
  }

  /// The byte at which a line begins; for a blank line, the end of the segment before it.
  package mutating func offset(of position: LinePosition) -> Int {
    guard position.segment < segments.count else { return text.count }
    let lines = segment(position.segment).lines
    return position.line < lines.count
      ? lines[position.line].span.start : segments[position.segment].span.end
  }

  /// The position `distance` lines further on, or back where it is negative, kept inside the article.
  package mutating func moved(_ position: LinePosition, by distance: Int) -> LinePosition {
    guard !segments.isEmpty else { return position }
    var segment = max(0, min(position.segment, segments.count - 1))
    var line = position.line + distance
    while line < 0, segment > 0 {
      segment -= 1
      line += height(of: segment)
    }
    if line < 0 { return LinePosition(segment: 0, line: 0) }
    while line >= height(of: segment) {
      if segment == segments.count - 1 {
        return LinePosition(segment: segment, line: max(0, height(of: segment) - 1))
      }
      line -= height(of: segment)
      segment += 1
    }
    return LinePosition(segment: segment, line: line)
  }

  /// Lines from one position to another, counted up to `limit`; negative where `end` comes first.
  package mutating func distance(from start: LinePosition, to end: LinePosition, limit: Int) -> Int {
    if end < start { return -distance(from: end, to: start, limit: limit) }
    var total = -start.line
    var segment = start.segment
    while segment < end.segment, total <= limit {
      total += height(of: segment)
      segment += 1
    }
    return min(total + end.line, limit)
  }

  /// The position of the top line when the last line of the article is the last of `rows`.
  package mutating func lastTop(rows: Int) -> LinePosition {
    guard !segments.isEmpty else { return LinePosition(segment: 0, line: 0) }
    let last = segments.count - 1
    let end = LinePosition(segment: last, line: max(0, height(of: last) - 1))
    return moved(end, by: -(max(1, rows) - 1))
  }

  /// The segment that holds `offset`, or the last one before it.
  package func segmentIndex(of offset: Int) -> Int {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if segments[middle].span.start <= offset { low = middle } else { high = middle - 1 }
    }
    return max(0, low)
  }

  /// No blank line between short items of a list, nor between lines of furniture that neighbour each other.
  private static func gap(
    between block: Article.Block, and next: Article.Block, in text: SourceText
  ) -> Int {
    if block.kind == .listItem, next.kind == .listItem {
      return max(block.span.count, next.span.count) > longItem ? 1 : 0
    }
    guard block.kind == .furniture, next.kind == .furniture else { return 1 }
    var breaks = 0
    for index in block.span.end..<max(block.span.end, next.span.start) where text.utf8[index] == 0x0A {
      breaks += 1
    }
    return breaks > 1 ? 1 : 0
  }

  /// Cuts a long block at white space, or between characters where there is none.
  private static func pieces(of span: TextSpan, in text: SourceText) -> [TextSpan] {
    guard span.count > pieceLength + pieceLength / 2 else { return [span] }
    var pieces: [TextSpan] = []
    var start = span.start
    while span.end - start > pieceLength + pieceLength / 2 {
      var end = start + pieceLength
      while end > start + pieceLength / 2, text.utf8[end - 1] != 0x20, text.utf8[end - 1] != 0x0A {
        end -= 1
      }
      if end == start + pieceLength / 2 {
        end = start + pieceLength
        while end > start, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
      }
      pieces.append(TextSpan(start, end))
      start = end
    }
    pieces.append(TextSpan(start, span.end))
    return pieces
  }
}
