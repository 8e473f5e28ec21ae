/// "according to officials", "in the words of one aide", "per the report".
struct AccordingTo {
  let reading: Reading
  let nounPhrases: NounPhrases
  let ends: ContentEnd

  static let according = WordKey.of("according")
  private static let per = WordKey.of("per")
  private static let words = WordKey.of("words")
  private static let reportedVerbs = Lexicon(
    "reported noted described told quoted cited put explained revealed")
  private static let viewNouns = Lexicon("words view opinion eyes estimation telling account")

  /// Whether such a phrase starts there.
  static func starts(at index: Int, _ reading: Reading, _ limit: Int) -> Bool {
    cue(at: index, reading, limit) != nil
  }

  /// The tokens of the cue: "according to", "in the words of", "per".
  static func cue(at index: Int, _ reading: Reading, _ limit: Int) -> Range<Int>? {
    let key = reading.key(index)
    if key == according, index + 2 < limit, reading.key(index + 1) == Words.to { return index..<(index + 2) }
    if key == Words.in, index + 4 < limit, reading.key(index + 1) == Words.the,
      reading.key(index + 3) == Words.of,
      viewNouns.contains(reading.key(index + 2))
    {
      return index..<(index + 4)
    }
    // "as first reported by the Times"
    if key == Words.as, index + 3 < limit {
      var verb = index + 1
      if reading.tags[verb].isAdverb { verb += 1 }
      if verb + 2 < limit, reportedVerbs.contains(reading.key(verb)), reading.key(verb + 1) == Words.by {
        return index..<(verb + 2)
      }
    }
    if key == per, index + 2 < limit, let chunk = reading.chunk(at: index + 1),
      reading.tags[chunk.upperBound - 1].isName || reading.tags[chunk.lowerBound] == .determiner,
      index == reading.sentence(of: index).lowerBound || reading.tags[index - 1] == .comma
    {
      return index..<(index + 1)
    }
    return nil
  }

  func candidate(at index: Int) -> Candidate? {
    guard reading.quote(of: index) == nil else { return nil }
    let limits = reading.limits(of: index)
    guard let cue = Self.cue(at: index, reading, limits.upperBound),
      let chunk = reading.chunk(at: cue.upperBound)
    else { return nil }
    // At a clause's start the comma after the source ends it: "According to the poll, voters …".
    let opens = index == limits.lowerBound || index == limits.lowerBound + 1
    let source = nounPhrases.extended(chunk, limit: limits.upperBound, clauses: !opens)
    let hard = ends.hardEnd(from: limits.lowerBound, limit: limits.upperBound)
    var content: [Range<Int>] = []
    var left = limits.lowerBound..<index
    while let last = left.last, reading.tags[last] == .comma || reading.tags[last] == .colon {
      left = left.dropLast()
    }
    var right = min(source.upperBound, hard)..<max(source.upperBound, hard)
    while let first = right.first, reading.tags[first] == .comma { right = right.dropFirst() }
    if hasVerb(left) || left.count > 2 && !hasVerb(right) {
      content.append(trimmedStart(left))
      // A phrase in mid sentence splits the content; at its end only the rest of the source follows.
      if hasVerb(right), reading.tags[source.upperBound] == .comma, hasVerbEarly(right) || !hasVerb(left) {
        content.append(right)
      }
    } else if hasVerb(right) {
      if left.contains(where: isContentWord), left.count < 8 { content.append(trimmedStart(left)) }
      content.append(right)
    }
    content.removeAll { $0.isEmpty }
    guard !content.isEmpty else { return nil }
    return Candidate(
      rule: .accordingTo, frame: .clauseBefore, head: cue.lowerBound, source: [source], cue: [cue],
      content: content,
      probability: 0.9)
  }

  private func isContentWord(_ token: Int) -> Bool {
    reading.chunk(at: token) != nil || reading.group(at: token) != nil
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { reading.group(at: $0)?.form == .finite }
  }

  private func hasVerbEarly(_ range: Range<Int>) -> Bool { hasVerb(range.prefix(12)) }

  private func trimmedStart(_ range: Range<Int>) -> Range<Int> { ends.withoutOpening(range) }
}
