/// Attributions whose cue is a noun: "X's claim that …", "his promise to …", "criticism of …", "expressed hope that …".
struct NounCues {
  let reading: Reading
  let subjects: SubjectFinder
  let complements: ComplementFinder
  let ends: ContentEnd
  let lexicon: CueLexicon
  /// Cues of a lower rate are not looked at.
  let floor: Double

  /// The attribution that the head of a noun chunk makes; `nil` where it makes none.
  func candidate(of chunk: Range<Int>) -> Candidate? {
    let head = chunk.upperBound - 1
    guard reading.tags[head] == .noun || reading.tags[head] == .nounPlural else { return nil }
    let limits = reading.limits(of: head)
    let next = chunk.upperBound
    guard next + 1 < limits.upperBound else { return nil }
    guard let (frame, start, end, cueEnd) = content(head, next, limits) else { return nil }
    let rate = lexicon.rate(noun: reading.key(head), frame) ?? (floor > 0 ? 0 : 0.3)
    guard rate > floor, end > start else { return nil }
    var cue = head..<cueEnd
    var source = possessor(in: chunk)
    if let group = governor(of: chunk, limits) {
      if let subject = subjects.subject(of: group) {
        source =
          source.isEmpty || reading.tags[source[0].lowerBound] == .possessivePronoun
          ? [subject.range] : source
        if source[0] == subject.range { cue = group.range.lowerBound..<cueEnd }
      }
    }
    if source.isEmpty, frame == .preposition, reading.key(cueEnd - 1) == Words.by { return nil }
    return Candidate(
      rule: .noun, frame: frame, head: head, source: source, cue: [cue], content: [start..<end],
      probability: rate)
  }

  private func content(_ head: Int, _ next: Int, _ limits: Range<Int>) -> (Frame, Int, Int, Int)? {
    let limit = limits.upperBound
    let tag = reading.tags[next]
    let cue = VerbGroup(
      range: head..<next, head: head, form: .participle, isPassive: false, hasModal: false, isNegated: false,
      verb: 0)
    if reading.key(next) == Words.that, tag == .preposition || tag == .whDeterminer,
      complements.startsClause(next + 1, limit)
    {
      return (.that, next, ends.clauseEnd(from: next, cue: cue, commaEnds: true), next)
    }
    if let group = reading.group(at: next), group.range.lowerBound == next, group.form == .toInfinitive {
      return (.infinitive, next, ends.clauseEnd(from: next, cue: cue, commaEnds: true), next)
    }
    if tag == .preposition, Words.whether.contains(reading.key(next)) {
      return (.wh, next, ends.clauseEnd(from: next, cue: cue, commaEnds: true), next)
    }
    guard reading.isPreposition(next), Self.prepositions.contains(reading.key(next)) else { return nil }
    if let object = reading.chunk(at: next + 1), !reading.isTime(object) {
      let full = subjects.nounPhrases.extended(object, limit: limit, clauses: true)
      return (.preposition, next + 1, full.upperBound, next + 1)
    }
    if let group = reading.group(at: next + 1), group.form == .ing {
      return (.preposition, next + 1, ends.clauseEnd(from: next + 1, cue: cue, commaEnds: true), next + 1)
    }
    return nil
  }

  private static let prepositions = Lexicon("of for about on against to with over toward towards by")

  /// Whose it is: "his", "the minister 's".
  private func possessor(in chunk: Range<Int>) -> [Range<Int>] {
    if reading.tags[chunk.lowerBound] == .possessivePronoun {
      return [chunk.lowerBound..<(chunk.lowerBound + 1)]
    }
    for token in chunk.reversed() where reading.tags[token] == .possessive && token > chunk.lowerBound {
      return [chunk.lowerBound..<token]
    }
    return []
  }

  /// The verb whose object the chunk is: "reiterated his claim".
  private func governor(of chunk: Range<Int>, _ limits: Range<Int>) -> VerbGroup? {
    guard chunk.lowerBound > limits.lowerBound, let group = reading.group(at: chunk.lowerBound - 1),
      !group.isPassive,
      group.form != .participle
    else { return nil }
    return Words.formsOfBe.contains(reading.key(group.head)) ? nil : group
  }
}
