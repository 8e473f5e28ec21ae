/// Who does what a verb group says: the subject before it, the noun phrase after it, or the subject it shares with a verb
/// before.
struct SubjectFinder {
  let reading: Reading
  let nounPhrases: NounPhrases

  init(reading: Reading) {
    self.reading = reading
    nounPhrases = NounPhrases(reading: reading)
  }

  /// A subject and how it was found.
  struct Subject: Sendable {
    enum Relation: Sendable {
      case before
      /// "who said": the phrase that the pronoun stands for, with the pronoun.
      case relative
      /// Of a verb before it, by coordination.
      case shared
      /// Of a verb before it that governs an infinitive or participle.
      case controlled
    }
    var range: Range<Int>
    /// "who", "which", "that".
    var relativePronoun: Int?
    var relation: Relation
  }

  /// The subject of any verb group, by the nearest means that works.
  func subject(of group: VerbGroup, depth: Int = 0) -> Subject? {
    let limits = reading.limits(of: group.head)
    if group.form == .finite, let own = subjectBefore(group, limits) { return own }
    guard depth < 3 else { return nil }
    if group.form == .ing, let phrase = nounBefore(group, limits) {
      return Subject(range: phrase, relativePronoun: nil, relation: .controlled)
    }
    if group.form == .ing || group.form == .finite, CueLexicon.shared.isSpeech(group.verb),
      let speaker = mainSpeaker(group, limits, depth)
    {
      return speaker
    }
    // Infinitives, participles and coordinated verbs take the subject of the verb before.
    var index = group.range.lowerBound - 1
    var crossed = 0
    while index >= limits.lowerBound, group.range.lowerBound - index < 150 {
      if let quote = reading.quote(of: index), reading.quote(of: group.head) == nil {
        index = quote.tokens.lowerBound - 1
        continue
      }
      guard let before = reading.group(at: index) else {
        index -= 1
        continue
      }
      crossed += 1
      if before.form == .finite || before.form == .toInfinitive || crossed == 1 {
        if before.form == .finite {
          if var found = subject(of: before, depth: depth + 1) {
            found.relation = group.form == .finite ? .shared : .controlled
            return found
          }
        } else if before.form == .toInfinitive || before.form == .ing {
          if var found = subject(of: before, depth: depth + 1) {
            found.relation = group.form == .finite ? .shared : .controlled
            return found
          }
        }
      }
      if crossed > 3 { return nil }
      index = before.range.lowerBound - 1
    }
    return group.form == .ing ? subjectAfter(group, limits) : nil
  }

  /// "The minister said the law would pass, adding that …": the subject of the speech verb, not that of its content's verb.
  private func mainSpeaker(_ group: VerbGroup, _ limits: Range<Int>, _ depth: Int) -> Subject? {
    let mark = group.range.lowerBound - 1
    guard mark > limits.lowerBound else { return nil }
    switch reading.tags[mark] {
    case .comma, .closeQuote, .conjunction: break
    default: return nil
    }
    var index = mark
    while index >= limits.lowerBound, mark - index < 150 {
      guard let before = reading.group(at: index) else {
        index -= 1
        continue
      }
      if before.form == .finite, CueLexicon.shared.isSpeech(before.verb),
        reading.quote(of: before.head) == nil,
        var found = subject(of: before, depth: depth + 1)
      {
        found.relation = group.form == .finite ? .shared : .controlled
        return found
      }
      index = before.range.lowerBound - 1
    }
    return nil
  }

  /// "A statement saying …", "voters saying they …": the noun right before a participle, where it is a text or no verb
  /// stands before it.
  private func nounBefore(_ group: VerbGroup, _ limits: Range<Int>) -> Range<Int>? {
    let last = group.range.lowerBound - 1
    guard last >= limits.lowerBound, let chunk = reading.chunk(at: last),
      chunk.lowerBound >= limits.lowerBound,
      reading.tags[chunk.lowerBound] != .pronoun
    else {
      return nil
    }
    if SourceWords.documents.contains(reading.key(last)) { return chunk }
    guard
      !(max(limits.lowerBound, chunk.lowerBound - 60)..<chunk.lowerBound).contains(where: {
        reading.group(at: $0) != nil
      })
    else {
      return nil
    }
    return nounPhrase(endingAt: last + 1, limits)
  }

  /// "Conceding that …, he warned …": the subject of the main clause that follows an opening participle.
  private func subjectAfter(_ group: VerbGroup, _ limits: Range<Int>) -> Subject? {
    guard group.range.lowerBound - limits.lowerBound <= 2 else { return nil }
    var index = group.range.upperBound
    while index < limits.upperBound, index - group.range.upperBound < 100 {
      guard let next = reading.group(at: index) else {
        index += 1
        continue
      }
      if next.form == .finite, let found = subjectBefore(next, limits), found.relation == .before,
        found.range.lowerBound > group.range.upperBound, reading.tags[found.range.lowerBound - 1] == .comma
      {
        return Subject(range: found.range, relativePronoun: nil, relation: .controlled)
      }
      index = next.range.upperBound
    }
    return nil
  }

  /// The subject that stands right before a finite verb group.
  func subjectBefore(_ group: VerbGroup, _ limits: Range<Int>) -> Subject? {
    let target = group.range.lowerBound
    var last = target - 1
    while last >= limits.lowerBound, reading.tags[last].isAdverb, reading.chunk(at: last) == nil { last -= 1 }
    guard last >= limits.lowerBound, reading.tags[last] != .conjunction else { return nil }
    if reading.isRelative(last) { return relative(last, limits) }
    return nounPhrase(endingAt: last + 1, limits).map {
      Subject(range: $0, relativePronoun: nil, relation: .before)
    }
  }

  /// The antecedent of a relative pronoun.
  private func relative(_ pronoun: Int, _ limits: Range<Int>) -> Subject? {
    var end = pronoun
    if end > limits.lowerBound, reading.tags[end - 1] == .comma { end -= 1 }
    // "some of whom", "many of which"
    if end > limits.lowerBound, reading.key(end - 1) == Words.of { return nil }
    guard end > limits.lowerBound, let phrase = nounPhrase(endingAt: end, limits) else {
      guard reading.tags[pronoun] == .whPronoun, reading.key(pronoun) == Words.who else { return nil }
      return Subject(range: pronoun..<(pronoun + 1), relativePronoun: nil, relation: .before)
    }
    return Subject(range: phrase, relativePronoun: pronoun, relation: .relative)
  }

  /// The longest noun phrase that ends right before token `end`.
  func nounPhrase(endingAt end: Int, _ limits: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var index = end - 1
    var tries = 0
    while index >= limits.lowerBound, tries < 8, end - index < 80 {
      guard let chunk = reading.chunk(at: index) else {
        if reading.group(at: index)?.form == .finite, !insideRelative(index, limits) { break }
        if reading.tags[index] == .colon, reading.tokens.flags[index].contains(.spaceBefore) == false {
          break
        }
        if reading.key(index) == Words.but { break }
        index -= 1
        continue
      }
      tries += 1
      index = chunk.lowerBound - 1
      guard chunk.lowerBound >= limits.lowerBound else { break }
      if reading.tags[chunk.lowerBound] == .pronoun {
        if chunk.upperBound == end, best == nil, Words.reflexives.contains(reading.key(chunk.lowerBound)) {
          continue
        }
        guard best == nil, chunk.upperBound == end,
          !Words.objectPronouns.contains(reading.key(chunk.lowerBound))
        else {
          if best == nil { continue }
          break
        }
        return chunk
      }
      if reading.isTime(chunk), best == nil, chunk.upperBound == end {
        // "officials Tuesday said"
        continue
      }
      guard let phrase = nounPhrases.reach(from: chunk, to: end) else {
        if best != nil { break }
        continue
      }
      // A phrase after a preposition reaches over no comma: "After the debate, Clinton, a Democrat, said".
      let afterPreposition =
        chunk.lowerBound > limits.lowerBound && reading.isPreposition(chunk.lowerBound - 1)
      if afterPreposition || reading.isTime(chunk), let best, hasComma(chunk.upperBound..<best.lowerBound) {
        break
      }
      best = phrase
    }
    return best
  }

  private func hasComma(_ range: Range<Int>) -> Bool { range.contains { reading.tags[$0] == .comma } }

  private func insideRelative(_ index: Int, _ limits: Range<Int>) -> Bool {
    guard let group = reading.group(at: index) else { return false }
    var before = group.range.lowerBound - 1
    while before >= limits.lowerBound, reading.tags[before].isAdverb { before -= 1 }
    guard before >= limits.lowerBound else { return false }
    if reading.isRelative(before) { return true }
    guard let chunk = reading.chunk(at: before), chunk.lowerBound > limits.lowerBound else { return false }
    return reading.isRelative(chunk.lowerBound - 1) || reading.tags[chunk.lowerBound - 1] == .whPossessive
  }
}
