import AnnotationKit

/// The pieces of a stretch of text between the ends of spans, with the spans that are open in each.
///
/// Spans may nest and cross; a piece is where none of them begins or ends.
struct TextPieces<Value> {
  struct Piece {
    var span: TextSpan
    /// The values of the spans it lies in, in the order in which they were added.
    var open: [Value]
    /// The values of the spans that end where it ends.
    var ending: [Value]
  }

  private var spans: [(span: TextSpan, value: Value)] = []

  mutating func add(_ span: TextSpan, _ value: Value) {
    if !span.isEmpty { spans.append((span, value)) }
  }

  /// The pieces of each of `blocks`, which are in order. O(n log n) in spans, and in what is open at once.
  func pieces(of blocks: [TextSpan]) -> [[Piece]] {
    let starts = spans.indices.sorted { spans[$0].span.start < spans[$1].span.start }
    var next = 0
    var open: [Int] = []
    return blocks.map { block in
      while next < starts.count, spans[starts[next]].span.start < block.end {
        open.append(starts[next])
        next += 1
      }
      open.removeAll { spans[$0].span.end <= block.start }
      open.sort()
      let inside = open
      var cuts: Set<Int> = [block.start, block.end]
      for index in inside {
        for cut in [spans[index].span.start, spans[index].span.end] where block.contains(cut) {
          cuts.insert(cut)
        }
      }
      let sorted = cuts.sorted()
      return zip(sorted, sorted.dropFirst()).map { start, end in
        let piece = TextSpan(start, end)
        let here = inside.filter { spans[$0].span.overlaps(piece) }
        return Piece(
          span: piece, open: here.map { spans[$0].value },
          ending: here.filter { spans[$0].span.end == end }.map { spans[$0].value })
      }
    }
  }
}
