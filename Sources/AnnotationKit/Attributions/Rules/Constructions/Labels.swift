/// Speakers set before a colon: transcripts ("SMITH: We won."), headlines ("Poll: Most want a vote") and headlines that name
/// their source last ("Talks to resume: report").
struct Labels {
  let reading: Reading
  let article: Article
  private static let longestLabel = 6
  private let classifier = SourceClassifier()

  func candidates() -> [Candidate] {
    var found: [Candidate] = []
    var transcript: [Candidate] = []
    var sentence = 0
    let ranges = reading.sentences.tokenRanges
    while sentence < ranges.count {
      let first = ranges[sentence].lowerBound
      let block = reading.tokens.blocks[first]
      var last = sentence
      while last + 1 < ranges.count, reading.tokens.blocks[ranges[last + 1].lowerBound] == block { last += 1 }
      let tokens = first..<ranges[last].upperBound
      sentence = last + 1
      if isHeading(Int(block)) {
        if let candidate = heading(tokens) { found.append(candidate) }
      } else if let candidate = label(tokens) {
        transcript.append(candidate)
      }
    }
    if isTranscript(transcript) { found += transcript }
    return found
  }

  /// Whether lines with colons are a transcript: some, in capitals or of speakers that come again. A list whose
  /// items have titles looks like them otherwise.
  private func isTranscript(_ lines: [Candidate]) -> Bool {
    guard lines.count >= 3 else { return false }
    var seen: Set<UInt64> = []
    var repeated = 0
    var capitals = 0
    for line in lines {
      guard let name = line.source.first, let last = name.last else { continue }
      if !seen.insert(reading.key(last)).inserted { repeated += 1 }
      if reading.tokens.flags[name.lowerBound].contains(.allCaps) { capitals += 1 }
    }
    return repeated > 0 || capitals * 2 > lines.count
  }

  private func isHeading(_ block: Int) -> Bool {
    guard article.blocks.indices.contains(block) else { return false }
    let kind = article.blocks[block].kind
    return kind == .title || kind == .heading
  }

  private func isColon(_ token: Int) -> Bool { reading.key(token) == Self.colon }
  private static let colon = Tokens.key(of: ":")

  private func label(_ block: Range<Int>) -> Candidate? {
    var colon = block.lowerBound + 1
    while colon < block.upperBound, colon - block.lowerBound <= Self.longestLabel, !isColon(colon) {
      colon += 1
    }
    guard colon + 2 < block.upperBound, isColon(colon), !reading.tokens.flags[colon].contains(.spaceBefore)
    else { return nil }
    let name = block.lowerBound..<colon
    let capitals = name.allSatisfy {
      reading.tokens.flags[$0].contains(.allCaps) || !reading.tokens.flags[$0].contains(.word)
    }
    guard reading.tokens.flags[name.lowerBound].contains(.capitalized),
      name.allSatisfy({ reading.group(at: $0) == nil || capitals })
    else { return nil }
    let look = classifier.look(reading.tokens, name.lowerBound, name.upperBound)
    guard capitals || look == .personName || look == .role else { return nil }
    return candidate(.label, name, colon..<(colon + 1), (colon + 1)..<block.upperBound)
  }

  private func heading(_ block: Range<Int>) -> Candidate? {
    guard let colon = block.first(where: isColon), colon > block.lowerBound, colon + 1 < block.upperBound
    else { return nil }
    let left = block.lowerBound..<colon
    let right = (colon + 1)..<block.upperBound
    if right.count <= 4, left.count > 3, right.count < left.count, isSource(right), hasVerb(left) {
      return candidate(.headline, right, colon..<(colon + 1), left)
    }
    guard left.count <= Self.longestLabel, isSource(left), right.count > 2 else { return nil }
    return candidate(.headline, left, colon..<(colon + 1), right)
  }

  /// Whether a headline's part names one who can speak: a person, a body, a report.
  private func isSource(_ range: Range<Int>) -> Bool {
    guard range.allSatisfy({ reading.group(at: $0) == nil }) else { return false }
    switch classifier.look(reading.tokens, range.lowerBound, range.upperBound) {
    case .personName: return range.count <= 3 && range.allSatisfy { reading.tags[$0].isName }
    case .organizationName, .document, .role, .collective: return true
    default: return false
    }
  }

  private func hasVerb(_ range: Range<Int>) -> Bool { range.contains { reading.group(at: $0) != nil } }

  private func candidate(_ rule: Rule, _ source: Range<Int>, _ cue: Range<Int>, _ content: Range<Int>)
    -> Candidate
  {
    var content = content
    if reading.tags[content.upperBound - 1] == .fullStop, content.count > 1,
      !reading.tokens.flags[content.upperBound - 1].contains(.closesQuote)
    {
      content = content.dropLast()
    }
    return Candidate(
      rule: rule, frame: .colon, head: cue.lowerBound, source: [source], cue: [cue], content: [content],
      probability: 0.7)
  }
}
