/// A half-open range of UTF-8 byte offsets into an article's text.
///
/// Everything printed or exported counts Unicode code points instead; ``CodePointOffsets`` converts.
public struct TextSpan: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset just past the last byte.
  public var end: Int

  /// A span from `start` up to, not including, `end`. An `end` before `start` makes an empty span.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = Swift.max(start, end)
  }

  /// Length in bytes.
  public var count: Int { end - start }
  public var isEmpty: Bool { end == start }

  /// Whether `offset` lies inside.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether `other` lies wholly inside.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(Swift.min(start, other.start), Swift.max(end, other.end))
  }
  /// What both share; empty where they do not meet.
  public func intersection(_ other: TextSpan) -> TextSpan {
    TextSpan(Swift.max(start, other.start), Swift.min(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Reading order; of two spans that start together the longer one comes first, as nesting wants it.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}

extension TextSpan: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}

extension [TextSpan] {
  /// The smallest span that holds all; `nil` where there is none.
  public var hull: TextSpan? {
    guard var hull = first else { return nil }
    for span in dropFirst() { hull = hull.union(span) }
    return hull
  }
}
