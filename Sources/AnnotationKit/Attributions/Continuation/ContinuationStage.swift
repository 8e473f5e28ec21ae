/// Joins quotations that later paragraphs reopen to the attribution of the paragraph they go on from.
///
/// `"We won," he said. "They lost.` at a paragraph's end and `"And they know it."` in the next are one utterance: a
/// mark that was not closed and is opened again at the start of the next paragraph says so.
package struct ContinuationStage: Stage {
  package let name = "continuations"
  package let requires: Set<Facet> = [.tokens, .quoteMarks, .attributions]
  package let provides: Set<Facet> = [Facet("continuations")]

  package init() {}

  /// O(pairs × log attributions).
  package func run(on draft: inout Draft) {
    guard draft.quotePairs.contains(where: { $0.continues != nil }) else { return }
    var holders = holders(draft)
    for (index, pair) in draft.quotePairs.enumerated() {
      guard let before = pair.continues, let holder = holders[before] else { continue }
      holders[index] = holder
      let span = draft.tokens.span(pair.open..<(pair.close + 1))
      let held = draft.attributions[holder].content.reduce(0) { $0 + $1.intersection(span).count }
      if held == 0 { draft.attributions[holder].content.append(span) }
    }
  }

  /// By pair that may go on: the attribution whose content holds its end or its beginning; of several the shortest.
  private func holders(_ draft: Draft) -> [Int: Int] {
    let contents = draft.attributions.enumerated()
      .flatMap { index, attribution in attribution.content.map { (span: $0, index: index) } }
      .sorted { $0.span < $1.span }
    var found: [Int: Int] = [:]
    for before in draft.quotePairs.compactMap(\.continues) {
      let first = draft.tokens.span(draft.quotePairs[before].open)
      let last = draft.tokens.span(draft.quotePairs[before].close)
      var low = 0
      var high = contents.count
      while low < high {
        let middle = (low + high) / 2
        if contents[middle].span.start <= last.start { low = middle + 1 } else { high = middle }
      }
      let near = contents[max(0, low - Self.reach)..<low]
      found[before] =
        near.filter { $0.span.contains(last) || $0.span.contains(first) }
        .min { $0.span.count < $1.span.count }?.index
    }
    return found
  }

  /// How many contents that begin before a quotation's end are looked at.
  private static let reach = 24
}
