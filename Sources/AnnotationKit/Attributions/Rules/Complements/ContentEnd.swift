/// Where a content that follows its cue ends.
struct ContentEnd {
  let reading: Reading
  let complements: ComplementFinder
  let lexicon: CueLexicon
  private static let longest = 250

  /// The end of a clause that starts at `start`: the sentence's end, or the place where another voice or the cue's own
  /// clause takes over.
  func clauseEnd(from start: Int, cue: VerbGroup, commaEnds: Bool = false) -> Int {
    let limits = reading.limits(of: cue.head)
    let hard = hardEnd(from: start, limit: limits.upperBound)
    var index = start
    let quotedCue = reading.quote(of: cue.head) != nil
    while index < hard {
      let tag = reading.tags[index]
      if !quotedCue, let quote = reading.quote(of: index), quote.tokens.lowerBound == index, index > start {
        index = max(quote.tokens.upperBound, index + 1)
        // “performative,” insisting that …: the comma stands inside the marks.
        if index < hard, quote.tokens.count > 2, reading.tags[quote.tokens.upperBound - 2] == .comma,
          otherVoice(after: index - 1, hard, cue)
        {
          return index
        }
        continue
      }
      if index > start + 1 {
        if tag == .comma || tag == .colon && reading.tokens.flags[index].contains(.spaceBefore) {
          if tag == .comma, commaEnds, !listGoesOn(index, hard) { return index }
          if otherVoice(after: index, hard, cue) { return index }
        } else if tag == .conjunction, coordinatedCue(after: index, hard, cue) {
          return reading.tags[index - 1] == .comma ? index - 1 : index
        } else if AccordingTo.starts(at: index, reading, hard) {
          return reading.tags[index - 1] == .comma ? index - 1 : index
        } else if tag == .colon, reading.tokens.ends[index] - reading.tokens.starts[index] == 1,
          !reading.tokens.flags[index].contains(.spaceBefore),
          isSemicolon(index) || commaEnds && isSentenceColon(index)
        {
          return index
        }
      }
      index += 1
    }
    return hard
  }

  /// The sentence's end without its final mark; a quotation that starts inside runs on to its own end.
  func hardEnd(from start: Int, limit: Int) -> Int {
    // No clause is longer; text without full stops would otherwise make contents of whole articles.
    var end = max(min(limit, start + Self.longest), start)
    if end > start, let quote = reading.quote(of: end - 1), quote.tokens.lowerBound > start,
      quote.tokens.upperBound >= end
    {
      return quote.tokens.upperBound
    }
    while end > start + 1,
      reading.tags[end - 1] == .fullStop || reading.tags[end - 1] == .colon || reading.tags[end - 1] == .comma
    {
      end -= 1
    }
    return end
  }

  /// A clause without the conjunction, adverb and comma it opens with: "But", "Still,".
  func withoutOpening(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, range.count > 1,
      reading.tags[first] == .conjunction || reading.tags[first] == .comma
        || reading.tags[first].isAdverb && reading.tags[first + 1] == .comma
    {
      range = range.dropFirst()
    }
    return range
  }

  /// The end of an object that starts at `start`: its clause's end, without times, occasions and clauses that hang on the
  /// cue ("on Tuesday", "in a speech", "after the vote"). What a colon announces belongs to it.
  func objectEnd(from chunk: Range<Int>, cue: VerbGroup) -> Int {
    let start = chunk.lowerBound
    let hard = clauseEnd(from: start, cue: cue, commaEnds: true)
    var index = chunk.upperBound
    while index < hard {
      let tag = reading.tags[index]
      if let quote = reading.quote(of: index), reading.quote(of: cue.head) == nil,
        quote.tokens.lowerBound == index
      {
        index = max(index + 1, quote.tokens.upperBound)
        continue
      }
      if tag == .whAdverb
        || tag == .preposition && Words.subordinators.contains(reading.key(index))
          && reading.key(index) != Words.that
        || Words.temporal.contains(reading.key(index))
      {
        return index
      }
      if reading.isPreposition(index), index + 1 < hard, let object = reading.chunk(at: index + 1) {
        if reading.isTime(object)
          || Occasions.words.contains(reading.key(object.upperBound - 1)) && reading.key(index) != Words.of
        {
          return index
        }
      }
      if let other = reading.chunk(at: index), other.lowerBound == index, reading.isTime(other),
        !reading.isPreposition(index - 1)
      {
        return index
      }
      if tag == .conjunction, index + 1 < hard, let group = reading.group(at: index + 1),
        group.range.lowerBound <= index + 1,
        group.form == cue.form || group.form == .finite
      {
        return index
      }
      if tag == .colon, reading.tokens.flags[index].contains(.spaceBefore) { return index }
      index += 1
    }
    let end = max(chunk.upperBound, hard)
    if end < reading.tokens.count, isSentenceColon(end),
      reading.tokens.sentences[end] == reading.tokens.sentences[start]
    {
      return clauseEnd(from: end + 1, cue: cue)
    }
    return end
  }

  private func isSentenceColon(_ index: Int) -> Bool { reading.key(index) == Words.colon }

  private func isSemicolon(_ index: Int) -> Bool { reading.key(index) == Words.semicolon }

  private func listGoesOn(_ comma: Int, _ hard: Int) -> Bool {
    // "to build, test and ship": a list goes on when a conjunction follows closely.
    var index = comma + 1
    while index < hard, index - comma < 6 {
      if reading.tags[index] == .conjunction { return true }
      if reading.tags[index] == .comma { return false }
      index += 1
    }
    return false
  }

  /// After a comma or dash: another speaker, "adding that …", "but she said …".
  private func otherVoice(after mark: Int, _ hard: Int, _ cue: VerbGroup) -> Bool {
    var index = mark + 1
    guard index < hard else { return false }
    if AccordingTo.starts(at: index, reading, hard) { return true }
    if let group = reading.group(at: index), group.range.lowerBound == index, group.form == .ing {
      return lexicon.isSpeech(group.verb)
    }
    var joined = false
    if reading.tags[index] == .conjunction
      || reading.tags[index] == .preposition && Words.contrast.contains(reading.key(index))
    {
      joined = true
      index += 1
    }
    guard index < hard, let chunk = reading.chunk(at: index), chunk.lowerBound == index else {
      return joined && coordinatedCue(after: index - 1, hard, cue)
    }
    // "…, Smith said" or ", but Smith said …"
    var next = chunk.upperBound
    while next < hard, reading.tags[next].isAdverb { next += 1 }
    guard next < hard, let group = reading.group(at: next), group.form == .finite,
      lexicon.isSpeech(group.verb)
    else {
      return false
    }
    if joined { return true }
    // A speaker at the end or between commas; otherwise it is the content's own clause.
    return group.range.upperBound >= hard || reading.tags[group.range.upperBound] == .comma
      || complements.complement(of: group)?.frame == .preposition
  }

  /// "and warned that …": a further cue of the same subject.
  private func coordinatedCue(after conjunction: Int, _ hard: Int, _ cue: VerbGroup) -> Bool {
    let index = conjunction + 1
    guard index < hard, let group = reading.group(at: index), group.range.lowerBound <= index,
      lexicon.isSpeech(group.verb)
    else { return false }
    guard group.form == cue.form,
      reading.tags[group.head] == reading.tags[cue.head] || cue.form == .finite && group.form == .finite
    else { return false }
    guard let complement = complements.complement(of: group) else { return false }
    switch complement.frame {
    case .that, .clause, .quoteAfter, .wh, .infinitive, .objectInfinitive, .objectAs, .objectPreposition:
      return true
    case .object, .preposition: return cue.form == .finite && reading.tags[cue.head] == .verbPast
    default: return false
    }
  }
}
