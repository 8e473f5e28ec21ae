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
    let key = reading.key(head)
    // Addressees, times and occasions stand between a verb and its content: "told reporters on Monday in a speech that".
    if reading.isTime(chunk) || SourceWords.roles.contains(key) || SourceWords.collectives.contains(key) {
      return nil
    }
    guard let (frame, start, contentEnd, cueEnd) = content(head, next, limits) else { return nil }
    var end = contentEnd
    if frame == .that, Occasions.words.contains(key), reading.isPreposition(max(chunk.lowerBound - 1, 0)) {
      return nil
    }
    let rate = lexicon.rate(noun: reading.key(head), frame) ?? (floor > 0 ? 0 : 0.3)
    guard rate > floor, end > start else { return nil }
    var cue = head..<cueEnd
    var source = possessor(in: chunk)
    if let group = governor(of: chunk, limits), source.isEmpty || restates(group),
      let subject = subjects.subject(of: group)
    {
      source = [subject.range]
      cue = group.range.lowerBound..<cueEnd
    }
    if frame == .that, cue.lowerBound == head { end = endBeforeMainVerb(start, end, chunk) }
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

  /// "The claim that he saw nothing convinced nobody": the content of a subject ends before the subject's own verb.
  private func endBeforeMainVerb(_ start: Int, _ end: Int, _ chunk: Range<Int>) -> Int {
    if chunk.lowerBound > 0,
      reading.isPreposition(chunk.lowerBound - 1) || reading.phrases.groupOf[chunk.lowerBound - 1] >= 0
    {
      return end
    }
    var verbs = 0
    var index = start
    while index < end {
      guard let group = reading.group(at: index) else {
        index += 1
        continue
      }
      if group.form == .finite {
        verbs += 1
        if verbs == 2, reading.tags[group.range.lowerBound - 1] != .conjunction,
          !reading.isRelative(group.range.lowerBound - 1)
        {
          return group.range.lowerBound
        }
      }
      index = group.range.upperBound
    }
    return end
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

  /// Whether the verb's subject is who makes the claim, whosever it is said to be: "reiterated his claim".
  private func restates(_ group: VerbGroup) -> Bool {
    Self.restating.contains(WordKey.of(TagLexicon.shared.lemmas[group.verb]))
  }

  private static let restating = Lexicon(
    "reiterate repeat renew make express voice restate reaffirm keep give issue state")

  /// The verb whose object the chunk is: "reiterated his claim".
  private func governor(of chunk: Range<Int>, _ limits: Range<Int>) -> VerbGroup? {
    guard chunk.lowerBound > limits.lowerBound, let group = reading.group(at: chunk.lowerBound - 1),
      !group.isPassive,
      group.form != .participle
    else { return nil }
    return Words.formsOfBe.contains(reading.key(group.head)) ? nil : group
  }
}
