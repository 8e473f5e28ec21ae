/// What follows a cue: its frame and where the content starts.
struct Complement: Sendable {
  var frame: Frame
  /// First token of the content.
  var start: Int
  /// Just past the cue, particle and preposition included.
  var cueEnd: Int
  /// Noun phrase between cue and content: an addressee or an object.
  var object: Range<Int>?
  /// Index of the quotation that follows.
  var quote: Int?
  /// A relative pronoun before the subject that is part of the content: "information that officials said would …".
  var extracted: Int?
}

/// Finds what a verb group takes.
struct ComplementFinder {
  let reading: Reading
  let subjects: SubjectFinder

  func complement(of group: VerbGroup) -> Complement? {
    let limit = reading.limits(of: group.head).upperBound
    var cueEnd = group.range.upperBound
    guard cueEnd < limit else { return nil }
    if let quote = nextParagraphQuote(cueEnd, limit) {
      return Complement(
        frame: .quoteAfter, start: reading.quotes.regions[quote].tokens.lowerBound, cueEnd: cueEnd,
        object: nil, quote: quote)
    }
    if reading.tags[cueEnd] == .particle, cueEnd + 1 < limit { cueEnd += 1 }
    if let found = clausal(at: cueEnd, limit, cueEnd, nil) { return found }
    // "said in a statement on Tuesday that …"
    let skipped = afterAdjuncts(cueEnd, limit)
    if skipped > cueEnd, skipped < limit, let found = clausal(at: skipped, limit, cueEnd, nil) {
      switch found.frame {
      case .infinitive, .ing: break
      default: return found
      }
    }
    if let found = afterParenthetical(cueEnd, limit, cueEnd) { return found }
    if let found = extracted(group, cueEnd, limit) { return found }
    if let chunk = reading.chunk(at: cueEnd), chunk.lowerBound == cueEnd {
      return afterObject(chunk, limit, cueEnd)
    }
    if reading.tags[cueEnd] == .openQuote { return quoted(at: cueEnd, limit, cueEnd) }
    return prepositional(at: cueEnd, limit, cueEnd)
  }

  /// The object of a verb whose clause turned out to be none.
  func objectComplement(of group: VerbGroup, _ clause: Complement) -> Complement? {
    guard let chunk = reading.chunk(at: clause.start), chunk.lowerBound == clause.start, clause.object == nil
    else { return nil }
    return Complement(frame: .object, start: clause.start, cueEnd: clause.cueEnd, object: chunk, quote: nil)
  }

  /// A quotation that opens the next paragraph after "Smith says:".
  private func nextParagraphQuote(_ index: Int, _ limit: Int) -> Int? {
    guard index + 1 == limit, reading.tags[index] == .colon, index + 1 < reading.tokens.count,
      reading.tokens.flags[index + 1].contains(.opensQuote)
    else { return nil }
    let region = reading.quotes.regionOf[index + 1]
    return region < 0 ? nil : Int(region)
  }

  /// "said, among other things, that …"
  private func afterParenthetical(_ index: Int, _ limit: Int, _ cueEnd: Int) -> Complement? {
    guard reading.tags[index] == .comma else { return nil }
    var close = index + 1
    while close < limit, close - index <= 7, reading.tags[close] != .comma, reading.phrases.groupOf[close] < 0
    { close += 1 }
    guard close + 1 < limit, reading.tags[close] == .comma, reading.key(close + 1) == Words.that else {
      return nil
    }
    return clausal(at: close + 1, limit, cueEnd, nil)
  }

  /// "which she said represented …": a verb follows the cue, whose subject stands before the cue's own.
  private func extracted(_ group: VerbGroup, _ cueEnd: Int, _ limit: Int) -> Complement? {
    guard group.form == .finite, let next = reading.group(at: cueEnd), next.form == .finite,
      next.range.lowerBound == cueEnd,
      let subject = subjects.subjectBefore(group, reading.limits(of: group.head)),
      subject.relation == .before,
      subject.range.lowerBound > 0, reading.isRelative(subject.range.lowerBound - 1)
    else { return nil }
    var found = Complement(frame: .clause, start: cueEnd, cueEnd: cueEnd, object: nil, quote: nil)
    found.extracted = subject.range.lowerBound - 1
    return found
  }

  /// A quotation right there, or after a comma or colon.
  func quoteIndex(at token: Int, _ limit: Int) -> Int? {
    var index = token
    while index < limit, reading.tags[index] == .comma || reading.tags[index] == .colon { index += 1 }
    guard index < reading.tokens.count, reading.tokens.flags[index].contains(.opensQuote),
      reading.tokens.blocks[index] == reading.tokens.blocks[token]
    else { return nil }
    let region = reading.quotes.regionOf[index]
    guard region >= 0, reading.quotes.regions[Int(region)].tokens.lowerBound == index else { return nil }
    return Int(region)
  }

  private func clausal(at index: Int, _ limit: Int, _ cueEnd: Int, _ object: Range<Int>?) -> Complement? {
    guard index < limit else { return nil }
    func make(_ frame: Frame, quote: Int? = nil, start: Int? = nil) -> Complement {
      Complement(frame: frame, start: start ?? index, cueEnd: cueEnd, object: object, quote: quote)
    }
    let tag = reading.tags[index]
    if tag == .comma || tag == .colon {
      if let quote = quoteIndex(at: index, limit) {
        return make(.quoteAfter, quote: quote, start: reading.quotes.regions[quote].tokens.lowerBound)
      }
      if tag == .colon, reading.tokens.ends[index] - reading.tokens.starts[index] == 1, index + 2 < limit,
        !reading.tokens.flags[index].contains(.spaceBefore)
      {
        return make(.colon, start: index + 1)
      }
      // "insisted, however, that"
      return nil
    }
    if reading.key(index) == Words.that,
      tag == .preposition || tag == .whDeterminer || startsClause(index + 1, limit)
    {
      return make(.that)
    }
    if tag == .whPronoun || tag == .whAdverb || tag == .whDeterminer || tag == .whPossessive
      || tag == .preposition && Words.whether.contains(reading.key(index))
    {
      return make(.wh)
    }
    if let group = reading.group(at: index), group.range.lowerBound == index {
      if group.form == .toInfinitive { return make(.infinitive) }
      if group.form == .ing { return make(.ing) }
      return nil
    }
    if reading.key(index) == Words.not, index + 1 < limit, let group = reading.group(at: index + 1),
      group.form == .toInfinitive
    {
      return make(.infinitive)
    }
    if let quote = quoteIndex(at: index, limit),
      reading.quotes.regions[quote].tokens.count > 5 || object != nil
    {
      return make(.quoteAfter, quote: quote)
    }
    if startsClause(index, limit) { return make(.clause) }
    return nil
  }

  /// Whether a clause with its own subject and finite verb starts there.
  func startsClause(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    if reading.tags[index] == .existential { return true }
    guard let chunk = reading.chunk(at: index), chunk.lowerBound == index else {
      return reading.tags[index] == .openQuote && index + 1 < limit && startsClause(index + 1, limit)
    }
    if Words.objectPronouns.contains(reading.key(index)), reading.tags[index] == .pronoun { return false }
    var next = chunk.upperBound
    var steps = 0
    while next < limit, steps < 40 {
      if let group = reading.group(at: next), group.form == .finite {
        guard let subject = subjects.subjectBefore(group, index..<limit) else { return false }
        if subject.relation == .before {
          // "issued a statement saying the crane was safe": the participle has the clause.
          let reports = subject.range.contains {
            reading.group(at: $0).map { $0.form == .ing && CueLexicon.shared.isSpeech($0.verb) } ?? false
          }
          return subject.range.lowerBound == index && !reports
        }
        next = group.range.upperBound
        continue
      }
      if reading.tags[next] == .fullStop { return false }
      steps += 1
      next += 1
    }
    return false
  }

  /// Past adverbs, times and occasions: "on Tuesday", "in a statement".
  private func afterAdjuncts(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      if let chunk = reading.chunk(at: index), reading.isTime(chunk) {
        index = chunk.upperBound
      } else if reading.tags[index].isAdverb, reading.chunk(at: index) == nil {
        index += 1
      } else if reading.isPreposition(index), index + 1 < limit, let chunk = reading.chunk(at: index + 1) {
        index = chunk.upperBound
      } else {
        break
      }
    }
    // "in a statement, “…"
    return index
  }

  private func afterObject(_ chunk: Range<Int>, _ limit: Int, _ cueEnd: Int) -> Complement {
    let plain = Complement(frame: .object, start: chunk.lowerBound, cueEnd: cueEnd, object: chunk, quote: nil)
    let full = subjects.nounPhrases.extended(chunk, limit: limit, clauses: false)
    for end in full.upperBound == chunk.upperBound ? [chunk.upperBound] : [chunk.upperBound, full.upperBound]
    where end < limit {
      var next = end
      let skipped = afterAdjuncts(next, limit)
      for index in skipped > next ? [next, skipped] : [next] {
        guard index < limit, let found = clausal(at: index, limit, cueEnd, chunk.lowerBound..<end) else {
          continue
        }
        switch found.frame {
        case .that where reading.tags[index] == .whDeterminer: continue
        case .infinitive:
          return Complement(
            frame: .objectInfinitive, start: found.start, cueEnd: cueEnd, object: chunk.lowerBound..<end)
        case .ing, .colon: continue
        case .wh where reading.isRelative(index): continue
        default: return found
        }
      }
      next = end
      if reading.key(next) == Words.as, next + 1 < limit {
        return Complement(
          frame: .objectAs, start: chunk.lowerBound, cueEnd: cueEnd, object: chunk.lowerBound..<end)
      }
    }
    let next = chunk.upperBound
    if next + 1 < limit, reading.isPreposition(next), ObjectPrepositions.words.contains(reading.key(next)) {
      return Complement(frame: .objectPreposition, start: chunk.lowerBound, cueEnd: cueEnd, object: chunk)
    }
    return plain
  }

  private func quoted(at index: Int, _ limit: Int, _ cueEnd: Int) -> Complement? {
    guard let quote = quoteIndex(at: index, limit) else { return nil }
    return Complement(frame: .quoteAfter, start: index, cueEnd: cueEnd, object: nil, quote: quote)
  }

  private func prepositional(at index: Int, _ limit: Int, _ cueEnd: Int) -> Complement? {
    guard index + 1 < limit, reading.isPreposition(index) || reading.key(index) == Words.as else {
      return nil
    }
    let next = index + 1
    if let chunk = reading.chunk(at: next) {
      // "called on Russia to …"
      let full = subjects.nounPhrases.extended(chunk, limit: limit, clauses: false)
      for end in [chunk.upperBound, full.upperBound] where end < limit {
        if let group = reading.group(at: end), group.form == .toInfinitive, group.range.lowerBound == end {
          return Complement(frame: .preposition, start: next, cueEnd: next, object: nil)
        }
      }
      if reading.isTime(chunk) { return nil }
      return Complement(frame: .preposition, start: next, cueEnd: next, object: chunk)
    }
    let tag = reading.tags[next]
    if tag == .openQuote || tag == .whPronoun || tag == .whAdverb
      || tag == .preposition && Words.whether.contains(reading.key(next))
    {
      return Complement(frame: .preposition, start: next, cueEnd: next, object: nil)
    }
    if let group = reading.group(at: next), group.form == .ing {
      return Complement(frame: .preposition, start: next, cueEnd: next, object: nil)
    }
    return nil
  }
}

/// Prepositions that tie a second complement to a verb's object: "accuse X of Y", "blame X for Y".
enum ObjectPrepositions {
  static let words = Lexicon("of for with about against from over on")
}
