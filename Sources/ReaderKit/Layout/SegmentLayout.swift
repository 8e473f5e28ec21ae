package import AnnotationKit

/// One line of laid-out text.
package struct LaidLine: Hashable, Sendable {
  /// Indexes into the segment's clusters; spaces that hang over the end of the line are included.
  package var clusters: Range<Int>
  /// What the line holds, as bytes of the article's text.
  package var span: TextSpan
}

/// A piece of an article's text cut into clusters and broken into lines of a given width.
package struct SegmentLayout: Sendable {
  /// The text that is laid out; cluster offsets count from its start.
  package let span: TextSpan
  package let clusters: [Cluster]
  package private(set) var lines: [LaidLine]
  /// The width that `lines` were broken for, in columns.
  package private(set) var width: Int

  package init(_ bytes: [UInt8], span: TextSpan, width: Int, isQuoted: Bool = false) {
    self.span = span
    clusters = Clusters.cut(bytes, span, isQuoted: isQuoted)
    self.width = width
    lines = Self.wrapped(clusters, span: span, width: width)
  }

  /// Breaks the lines anew; the text is not cut up again. O(length).
  package mutating func wrap(width: Int) {
    guard width != self.width else { return }
    self.width = width
    lines = Self.wrapped(clusters, span: span, width: width)
  }

  /// The line that holds byte `offset`, clamped to the first and the last. O(log n).
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].span.start <= offset { low = middle } else { high = middle - 1 }
    }
    return max(0, low)
  }

  /// Breaks after white space, after dashes and around wide characters; a word longer than a line is cut.
  private static func wrapped(_ clusters: [Cluster], span: TextSpan, width: Int) -> [LaidLine] {
    let width = max(2, width)
    var lines: [LaidLine] = []
    var start = 0
    var column = 0
    // The last place where the line may end, as an index of the cluster that would begin the next line.
    var lastBreak = 0
    var columnAtBreak = 0
    var index = 0

    func close(at end: Int) {
      let low = span.start + Int(clusters[start].offset)
      let high = end < clusters.count ? span.start + Int(clusters[end].offset) : span.end
      lines.append(LaidLine(clusters: start..<end, span: TextSpan(low, high)))
    }

    while index < clusters.count {
      let cluster = clusters[index]
      if cluster.kind == .space {
        // A space never begins a line: it hangs over the end of the one before.
        column += Int(cluster.width)
        index += 1
        lastBreak = index
        columnAtBreak = column
        continue
      }
      if cluster.kind == .wide, index > start {
        lastBreak = index
        columnAtBreak = column
      }
      if column + Int(cluster.width) > width {
        if lastBreak > start {
          close(at: lastBreak)
          start = lastBreak
          column -= columnAtBreak
        } else {
          close(at: index)
          start = index
          column = 0
        }
        lastBreak = start
        columnAtBreak = 0
        continue
      }
      column += Int(cluster.width)
      index += 1
      if cluster.kind == .dash || cluster.kind == .wide {
        lastBreak = index
        columnAtBreak = column
      }
    }
    if start < clusters.count || lines.isEmpty, !clusters.isEmpty { close(at: clusters.count) }
    if lines.isEmpty { lines.append(LaidLine(clusters: 0..<0, span: span)) }
    return lines
  }
}
