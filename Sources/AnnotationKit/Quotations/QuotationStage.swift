/// Makes quotations of matched quote marks and decides what kind each is.
///
/// Kinds are told by rules on what stands between the marks (a clause or less, its capitals and closing
/// punctuation) and around them (words of saying, names of works). Each rule names itself in the evidence.
package struct QuotationStage: Stage {
  package let name = "quotations"
  package let requires: Set<Facet> = [.tokens, .sentences, .quoteMarks]
  package let provides: Set<Facet> = [.quotations]

  private let cues = QuotationCues()
  /// How many tokens a reporting clause inside a quotation may have.
  private static let longestCue = 16

  package init() {}

  package func run(on draft: inout Draft) {
    var quotations = draft.text.utf8.withUnsafeBufferPointer { bytes in
      let classifier = QuotationClassifier(cues, draft, bytes)
      return group(draft.quotePairs, draft, classifier).map { quotation($0, draft, classifier) }
    }
    quotations.sort { $0.span < $1.span }
    for index in quotations.indices { quotations[index].id = index }
    draft.quotations = quotations
  }

  /// A quotation's pairs, and why they belong together.
  private struct Group {
    var pairs: [QuotePair]
    var rule: String?
  }

  /// Joins the pairs that are one quotation: re-opened in the next paragraph, or one sentence with a cue in the
  /// middle (`"We," he said, "will win."`).
  private func group(_ pairs: [QuotePair], _ draft: Draft, _ classifier: QuotationClassifier) -> [Group] {
    var groups: [Group] = []
    groups.reserveCapacity(pairs.count)
    var groupOfPair = [Int](repeating: -1, count: pairs.count)
    var lastOuter: Int?
    for (index, pair) in pairs.enumerated() {
      if let before = pair.continues, groupOfPair[before] >= 0 {
        groupOfPair[index] = groupOfPair[before]
        groups[groupOfPair[index]].pairs.append(pair)
        groups[groupOfPair[index]].rule = "reopened-paragraphs"
      } else if let before = lastOuter, pair.depth == 0, isBroken(pairs[before], pair, draft, classifier) {
        groupOfPair[index] = groupOfPair[before]
        groups[groupOfPair[index]].pairs.append(pair)
        groups[groupOfPair[index]].rule = "broken-by-cue"
      } else {
        groupOfPair[index] = groups.count
        groups.append(Group(pairs: [pair]))
      }
      if pair.depth == 0 { lastOuter = index }
    }
    return groups
  }

  /// Whether two pairs are the halves of one sentence with a cue between them.
  private func isBroken(
    _ first: QuotePair, _ second: QuotePair, _ draft: Draft, _ classifier: QuotationClassifier
  ) -> Bool {
    let tokens = draft.tokens
    let gap = (first.close + 1)..<max(first.close + 1, second.open)
    guard first.isClosed, first.family == second.family, 2...Self.longestCue ~= gap.count,
      tokens.blocks[first.close] == tokens.blocks[second.open],
      tokens.sentences[first.close] == tokens.sentences[second.open],
      classifier.endsOpen(first), second.open + 1 < tokens.count
    else { return false }
    let next = second.open + 1
    let beginsSmall = !tokens.flags[next].contains(.capitalized) || tokens.keys[next] == Tokens.key(of: "i")
    guard beginsSmall, classifier.isPause(gap.upperBound - 1) else { return false }
    return gap.contains { cues.reporting.contains(tokens.keys[$0]) }
  }

  private func quotation(_ group: Group, _ draft: Draft, _ classifier: QuotationClassifier) -> Quotation {
    let parts = group.pairs.map { pair in
      TextSpan(Int(draft.tokens.starts[pair.open]), Int(draft.tokens.ends[pair.close]))
    }
    let verdict =
      group.rule.map { QuotationClassifier.Verdict(kind: .direct, rule: $0, probability: 0.9) }
      ?? classifier.verdict(on: group.pairs[0])
    return Quotation(
      id: 0, span: parts.hull ?? TextSpan(0, 0), parts: parts, kind: verdict.kind,
      evidence: Evidence(stage: name, rule: verdict.rule, probability: verdict.probability))
  }
}
