/// Quotations that go on after their attribution: `"We won," he said. "They lost."`, and over several paragraphs.
///
/// A quotation that no cue claims and that stands as a sentence of its own belongs to the speaker of the quotation before
/// it, as long as nothing but quotations stands between.
struct ContinuedQuotations {
  let reading: Reading

  /// Appends unclaimed quotations to the contents of the candidates that lead up to them.
  func extend(_ candidates: inout [Candidate]) {
    let regions = reading.quotes.regions
    guard !regions.isEmpty else { return }
    var owner = [Int](repeating: -1, count: regions.count)
    for (index, candidate) in candidates.enumerated() where reading.quote(of: candidate.head) == nil {
      for range in candidate.content {
        var token = range.lowerBound
        while token < range.upperBound {
          let region = Int(reading.quotes.regionOf[token])
          guard region >= 0 else {
            token += 1
            continue
          }
          if owner[region] < 0 || candidate.frame == .quoteBefore || candidate.frame == .quoteAfter {
            owner[region] = index
          }
          token = regions[region].tokens.upperBound
        }
      }
    }
    for region in regions.indices where owner[region] < 0 {
      guard let speaker = precedingSpeaker(of: region, owner, candidates) else { continue }
      owner[region] = speaker
      candidates[speaker].content.append(regions[region].tokens)
    }
  }

  /// The candidate whose quotation, or whose clause after a quotation, stands right before this one.
  private func precedingSpeaker(of region: Int, _ owner: [Int], _ candidates: [Candidate]) -> Int? {
    let tokens = reading.tokens
    let range = reading.quotes.regions[region].tokens
    guard standsAlone(range), region > 0, owner[region - 1] >= 0 else { return nil }
    let before = candidates[owner[region - 1]]
    guard before.quote != nil || before.frame == .quoteBefore else { return nil }
    let previous = reading.quotes.regions[region - 1]
    let sameBlock = tokens.blocks[range.lowerBound] == tokens.blocks[previous.tokens.lowerBound]
    if sameBlock {
      // Only the cue's own sentence may stand between: `…," he said. "…`
      let between = previous.tokens.upperBound..<range.lowerBound
      if between.contains(where: { tokens.flags[$0].contains(.word) }) {
        guard between.contains(before.head) || before.content.count > 1 else { return nil }
        let sentence = reading.sentence(of: before.head)
        let first = between.lowerBound
        guard between.contains(before.head), sentence.contains(first) || first >= sentence.lowerBound else {
          return nil
        }
        return sentence.upperBound >= range.lowerBound ? owner[region - 1] : nil
      }
      return owner[region - 1]
    }
    // A paragraph whose quotation is left open goes on in the next.
    guard tokens.blocks[range.lowerBound] == tokens.blocks[previous.tokens.lowerBound] + 1 else { return nil }
    return previous.isClosed && !reading.quotes.regions[region].continuesPrevious ? nil : owner[region - 1]
  }

  /// Whether a quotation makes whole sentences: a sentence starts with it and another, or nothing, follows it.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    let first = reading.sentence(of: range.lowerBound)
    guard first.lowerBound == range.lowerBound else { return false }
    let last = reading.sentence(of: range.upperBound - 1)
    return last.upperBound - range.upperBound <= 1
  }
}
