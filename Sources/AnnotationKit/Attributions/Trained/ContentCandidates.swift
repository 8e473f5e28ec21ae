/// Where the content of a cue may begin and end: edges of subtrees, sentences, quotations and commas, and edges
/// before conjunctions, prepositions and relatives. Any start goes with any end behind it, on the same side of the
/// cue; 95 % of PolNeAR's contents are among them.
package struct ContentCandidates {
  /// Token indices in ascending order.
  package private(set) var startsBefore: [Int] = []
  package private(set) var endsBefore: [Int] = []
  package private(set) var startsAfter: [Int] = []
  package private(set) var endsAfter: [Int] = []

  private struct Edge: OptionSet {
    let rawValue: UInt8
    static let start = Edge(rawValue: 1)
    static let end = Edge(rawValue: 2)
  }

  /// Longest way from the cue to a subtree's edge, in tokens.
  private static let subtreeReach = 60

  package init(_ context: CueContext) {
    let view = context.view
    let i = context.head
    let begin = context.begin
    let end = context.end
    var edges = [Edge](repeating: [], count: end - begin + 1)
    func mark(_ index: Int, _ edge: Edge) {
      if index >= begin, index <= end, index != i { edges[index - begin].insert(edge) }
    }
    // An end loses the punctuation behind it, as long as something is left.
    func trimmed(_ index: Int, from first: Int) -> Int {
      var index = index
      while index > first, view[index].form.contains(.stop) { index -= 1 }
      return index
    }
    var sentence = begin
    while sentence <= end {
      mark(sentence, .start)
      mark(Int(view[sentence].sentenceLast), .end)
      sentence = Int(view[sentence].sentenceLast) + 1
    }
    for quotation in view.quotations(inParagraph: view[i].paragraph)
    where quotation.last >= begin && quotation.first <= end {
      let first = quotation.first
      let last = quotation.last
      mark(first, .start)
      mark(last, .end)
      if first < i, i < last {
        if first + 1 < i { mark(first + 1, .start) }
        if last - 1 > i { mark(last - 1, .end) }
      }
    }
    let first = Swift.max(Int(view[i].sentenceFirst), begin)
    let last = Swift.min(Int(view[i].sentenceLast), end)
    for index in first...last {
      guard Swift.abs(index - i) <= Self.subtreeReach || index == first else { continue }
      let left = Int(view[index].left)
      let right = Int(view[index].right)
      // An opening quote mark just before a subtree belongs to the span.
      let quoted = left > first && view[left].quote != .outside && view[left - 1].quote == .opens
      if left > i {
        mark(left, .start)
        if quoted { mark(left - 1, .start) }
        mark(trimmed(right, from: left), .end)
      } else if right < i {
        mark(quoted ? left - 1 : left, .start)
        mark(trimmed(right, from: left), .end)
      }
    }
    markSeparators(context, first, last, mark, trimmed)
    startsBefore.reserveCapacity(32)
    endsBefore.reserveCapacity(32)
    startsAfter.reserveCapacity(32)
    endsAfter.reserveCapacity(32)
    for index in begin...end where !edges[index - begin].isEmpty {
      let edge = edges[index - begin]
      if edge.contains(.start) {
        if index < i { startsBefore.append(index) } else { startsAfter.append(index) }
      }
      if edge.contains(.end) {
        if index < i {
          if !view[index].form.contains(.comma) { endsBefore.append(index) }
          let shorter = trimmed(index, from: begin)
          if shorter != index { endsBefore.append(shorter) }
        } else {
          endsAfter.append(trimmed(index, from: i + 1))
        }
      }
    }
    Self.order(&endsBefore)
    Self.order(&endsAfter)
  }

  private static func order(_ list: inout [Int]) {
    list.sort()
    var kept = 0
    for value in list where kept == 0 || list[kept - 1] != value {
      list[kept] = value
      kept += 1
    }
    list.removeLast(list.count - kept)
  }

  private func markSeparators(
    _ context: CueContext, _ first: Int, _ last: Int, _ mark: (Int, Edge) -> Void,
    _ trimmed: (Int, Int) -> Int
  ) {
    let view = context.view
    let i = context.head
    var index = first
    while index < i {
      if view[index].form.contains(.comma) {
        mark(index - 1, .end)
        if index + 1 < i {
          if view[index + 1].quote.isMark { mark(index + 1, .end) }
          mark(index + 1, .start)
        }
      }
      if index >= i - 25, view[index].tagClass.contains(.opener), index + 1 < i {
        mark(index, .start)
        mark(index + 1, .start)
      }
      if index >= i - 4 { mark(index, .end) }
      index += 1
    }
    if i + 1 <= last { mark(i + 1, .start) }
    index = i + 1
    while index <= last {
      let token = view[index]
      if token.form.contains(.separator) {
        if index - 1 > i { mark(index - 1, .end) }
        if index + 1 <= last { mark(index + 1, .start) }
      }
      if index <= i + 40, index - 1 > i,
        token.tagClass.contains(.opener) || token.form.contains(.temporal)
      {
        mark(trimmed(index - 1, i + 1), .end)
      }
      if index <= i + 5, token.tagClass.contains(.contentStart) || token.quote == .opens {
        mark(index, .start)
      }
      index += 1
    }
  }
}
