/// A span that may be a cue's source.
package struct SourceCandidate: Sendable {
  package var span: TokenRange
  /// The noun it is about.
  package var head: Int
}

/// What may be the source of a cue: nominal subtrees, whole and cut at appositions, relative clauses, conjunctions
/// and prepositions, and runs of noun chunks, in the cue's sentence and the one before.
package struct SourceCandidates {
  package private(set) var list: [SourceCandidate] = []
  private let context: CueContext

  private static let reach = 50
  private static let longestRun = 30

  package init(_ context: CueContext) {
    self.context = context
    list.reserveCapacity(64)
    let view = context.view
    let i = context.head
    var first = Int(view[i].sentenceFirst)
    if first > Int(view[i].paragraphFirst) { first = Int(view[first - 1].sentenceFirst) }
    first = Swift.max(first, i - Self.reach, context.begin)
    let last = Swift.min(Int(view[i].sentenceLast), i + Self.reach, context.end)
    for index in first...last where index != i {
      let token = view[index]
      guard token.tagClass.contains(.nominal), !token.labelClass.contains(.modifier) else { continue }
      addSubtree(index)
    }
    addChunks(
      from: Swift.max(Int(view[i].sentenceFirst), first), to: last)
  }

  private mutating func add(_ x: Int, _ y: Int, head: Int) {
    let i = context.head
    guard x <= y, x >= context.begin, y <= context.end, !(x <= i && i <= y) else { return }
    // Some thirty candidates: looking through them is quicker than a set.
    if !list.contains(where: { $0.span == x...y }) { list.append(.init(span: x...y, head: head)) }
  }

  private mutating func addSubtree(_ t: Int) {
    let view = context.view
    let i = context.head
    var left = Int(view[t].left)
    var right = Int(view[t].right)
    if left <= i, i <= right {
      if t < i {
        // The source is what the cue's clause hangs on: stop before the cue and its small words.
        right = i - 1
        while right > t {
          let token = view[right]
          guard
            token.form.contains(.stop) || token.form.contains(.strongStop) || token.form.contains(.light)
              || !token.tagClass.isDisjoint(with: [.relative, .adverb, .modal, .verb])
          else { break }
          right -= 1
        }
      } else {
        left = i + 1
      }
    }
    func addTrimmed(_ x: Int, _ y: Int) {
      var x = x
      var y = y
      func isStop(_ index: Int) -> Bool { !view[index].form.isDisjoint(with: [.stop, .strongStop]) }
      while x < y, isStop(x) { x += 1 }
      while y > x, isStop(y) { y -= 1 }
      add(x, y, head: t)
    }
    // A preposition before the noun is no part of the source.
    var afterIntroducer = -1
    view.forEachChild(of: t) { child in
      if child < t, view[child].labelClass.contains(.introducer) {
        let edge = Int(view[child].right)
        if edge < t, edge >= left { afterIntroducer = Swift.max(afterIntroducer, edge + 1) }
      }
    }
    if afterIntroducer >= 0 { left = afterIntroducer }
    addTrimmed(left, right)
    var child = Int(view[t].firstChild)
    while child >= 0 {
      if child > t, view[child].labelClass.contains(.cut) { addTrimmed(left, Int(view[child].left) - 1) }
      child = Int(view[child].nextSibling)
    }
  }

  /// Runs of up to four neighbouring noun chunks on either side of the cue.
  private mutating func addChunks(from first: Int, to last: Int) {
    let view = context.view
    let i = context.head
    var chunks: [TokenRange] = []
    var index = first
    while index <= last {
      if view[index].tagClass.contains(.pronoun) {
        chunks.append(index...index)
        index += 1
      } else if view[index].tagClass.contains(.chunk), index != i {
        var end = index
        while end + 1 <= last, end + 1 != i,
          view[end + 1].tagClass.contains(.chunk) || view[end + 1].form.contains(.hyphen)
        {
          end += 1
        }
        var trimmed = end
        while trimmed > index, view[trimmed].tagClass.contains(.chunkTail) { trimmed -= 1 }
        chunks.append(index...trimmed)
        index = end + 1
      } else {
        index += 1
      }
    }
    func noun(in chunk: TokenRange) -> Int {
      chunk.last { !view[$0].tagClass.isDisjoint(with: [.noun, .pronoun]) } ?? chunk.upperBound
    }
    let before = chunks.filter { $0.upperBound < i }.suffix(5)
    let after = chunks.filter { $0.lowerBound > i }.prefix(4)
    for side in [Array(before), Array(after)] {
      for (number, chunk) in side.enumerated() {
        let head = noun(in: chunk)
        for later in side[number..<Swift.min(number + 4, side.count)] {
          guard later.upperBound - chunk.lowerBound <= Self.longestRun else { break }
          add(chunk.lowerBound, later.upperBound, head: head)
          let next = later.upperBound + 1
          if next <= context.end, view[next].form.contains(.comma) {
            add(chunk.lowerBound, next, head: head)
          }
        }
      }
    }
    for chunk in before.suffix(4) {
      var end = i - 1
      while end > chunk.upperBound,
        !view[end].tagClass.isDisjoint(with: [.modal, .adverb, .verb]) || view[end].form.contains(.comma)
      {
        end -= 1
      }
      add(chunk.lowerBound, end, head: noun(in: chunk))
    }
  }
}
