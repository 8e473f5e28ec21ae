/// Finds for every attribution the innermost other one whose content holds its cue: in "X said that Y had told Z", Y's lies
/// in X's.
package struct NestingStage: Stage {
  package let name = "nesting"
  package let requires: Set<Facet> = [.attributions]
  package let provides: Set<Facet> = [Facet("nesting")]

  package init() {}

  /// O(n log n) for n spans, as long as contents don't overlap by the dozen.
  package func run(on draft: inout Draft) {
    var contents: [(span: TextSpan, owner: Int)] = []
    for (index, attribution) in draft.attributions.enumerated() {
      for span in attribution.content { contents.append((span, index)) }
    }
    contents.sort { $0.span < $1.span }
    let cues = draft.attributions.indices.compactMap { index in
      draft.attributions[index].cue.first.map { (span: $0, owner: index) }
    }.sorted { $0.span < $1.span }
    var open: [(span: TextSpan, owner: Int)] = []
    var next = 0
    var parents = [Int?](repeating: nil, count: draft.attributions.count)
    for cue in cues {
      while next < contents.count, contents[next].span.start <= cue.span.start {
        open.append(contents[next])
        next += 1
      }
      open.removeAll { $0.span.end <= cue.span.start }
      let holders = open.filter { $0.owner != cue.owner && $0.span.contains(cue.span) }
      parents[cue.owner] = holders.min { $0.span.count < $1.span.count }?.owner
    }
    for index in parents.indices {
      // Contents that hold each other's cues would make a circle; its first link is left out.
      draft.attributions[index].nestedIn = isCircular(index, parents) ? nil : parents[index]
      parents[index] = draft.attributions[index].nestedIn
    }
  }

  private func isCircular(_ index: Int, _ parents: [Int?]) -> Bool {
    var next = parents[index]
    var steps = 0
    while let parent = next {
      steps += 1
      if parent == index || steps > 32 { return true }
      next = parents[parent]
    }
    return false
  }
}
