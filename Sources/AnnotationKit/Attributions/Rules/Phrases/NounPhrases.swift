/// Full noun phrases around a noun chunk: what follows its head (prepositional phrases, appositions, relative clauses,
/// coordination) as far as tags can tell.
struct NounPhrases {
  let reading: Reading
  private static let longest = 45

  /// Whether the noun phrase that starts with the chunk `start` can run up to `target`, with nothing left over; and where
  /// it ends when a parenthetical that is no part of it ("however", "for their part") stands last.
  func reach(from chunk: Range<Int>, to target: Int) -> Range<Int>? {
    guard target - chunk.lowerBound <= Self.longest else { return nil }
    var index = chunk.upperBound
    var end = index
    /// A verb whose object may follow.
    var objects = false
    /// A relative pronoun whose clause has not met its verb yet.
    var verbsDue = 0
    /// Token after the comma, dash or bracket that opened a parenthetical.
    var opened: Int?
    var openedIsPart = true
    var conjoined = false
    while index < target {
      let tag = reading.tags[index]
      let next = index + 1
      if let group = reading.group(at: index) {
        switch group.form {
        case .finite:
          guard verbsDue > 0 else { return nil }
          verbsDue -= 1
        case .toInfinitive, .ing, .participle, .bareInfinitive: break
        }
        objects = true
        index = group.range.upperBound
      } else if let other = reading.chunk(at: index) {
        if Words.reflexives.contains(reading.key(index)) {
          index = other.upperBound
          end = index
          continue
        }
        guard objects || verbsDue > 0 || follows(index) || opened == index else { return nil }
        index = other.upperBound
        objects = false
      } else if tag == .comma || tag == .colon && isDash(index) || tag == .openBracket || tag == .closeBracket
      {
        if opened != nil, tag != .openBracket {
          if openedIsPart { end = next }
          opened = nil
          if tag == .comma, next < target, !startsPhrase(next) { return nil }
          if tag == .comma, next < target, reading.chunk(at: next) != nil {
            opened = next
            openedIsPart = true
          }
          index = next
          continue
        }
        guard next < target else { return nil }
        if tag == .comma, !startsPhrase(next) { return nil }
        opened = next
        openedIsPart =
          reading.chunk(at: next) != nil || reading.isRelative(next) || reading.group(at: next) != nil
          || tag == .openBracket || reading.tags[next] == .preposition && reading.key(next) == Words.of
        index = next
        continue
      } else if reading.isRelative(index) {
        verbsDue += 1
        index = next
      } else if tag == .whPossessive || tag == .whAdverb {
        verbsDue += 1
        index = next
      } else if tag == .conjunction {
        if reading.key(index) == Words.but { return nil }
        conjoined = true
        index = next
      } else if reading.isPreposition(index) || tag == .particle || tag.isAdverb || tag.isAdjective
        || tag == .hyphen
      {
        index = next
      } else if tag == .preposition, reading.key(index) == Words.as {
        index = next
      } else if tag == .openQuote || tag == .closeQuote || tag == .number || tag == .possessive {
        index = next
      } else {
        return nil
      }
      if opened == nil || openedIsPart { end = index }
    }
    guard index == target, verbsDue == 0, opened == nil || conjoined else { return nil }
    return chunk.lowerBound..<max(end, chunk.upperBound)
  }

  private func isDash(_ index: Int) -> Bool {
    let length = reading.tokens.ends[index] - reading.tokens.starts[index]
    return reading.tokens.flags[index].contains(.spaceBefore)
      && (length >= 2 || reading.tags[index] == .colon && length == 1)
  }

  private func startsPhrase(_ index: Int) -> Bool {
    reading.chunk(at: index) != nil || reading.isRelative(index) || reading.isPreposition(index)
      || reading.tags[index].isAdverb || reading.tags[index] == .whPossessive
      || reading.tags[index] == .number
      || reading.tags[index] == .conjunction || reading.tags[index] == .whAdverb
      || (reading.group(at: index).map { $0.form != .finite } ?? false)
  }

  /// Whether what stands before `index` asks for a noun phrase.
  private func follows(_ index: Int) -> Bool {
    let before = index - 1
    let tag = reading.tags[before]
    return reading.isPreposition(before) || tag == .conjunction || tag == .openBracket || tag == .openQuote
      || tag == .preposition && reading.key(before) == Words.as
      || tag.isAdverb && index >= 2 && reading.isPreposition(index - 2)
      || tag == .hyphen || tag == .whPossessive
  }

  /// The full noun phrase that starts with `chunk` and runs to the right, up to `limit` at most.
  ///
  /// - Parameter clauses: whether relative clauses and appositions between commas belong to it.
  func extended(_ chunk: Range<Int>, limit: Int, clauses: Bool) -> Range<Int> {
    var end = chunk.upperBound
    if reading.tags[chunk.lowerBound] == .pronoun { return chunk }
    scan: while end < limit {
      let tag = reading.tags[end]
      if reading.isPreposition(end), end + 1 < limit {
        let after = reading.tags[end + 1].isAdverb || reading.tags[end + 1] == .openQuote ? end + 2 : end + 1
        guard after < limit, let other = reading.chunk(at: after), attaches(end, other) else { break }
        end = other.upperBound
      } else if tag == .conjunction, end + 1 < limit, let other = reading.chunk(at: end + 1),
        reading.key(end) != Words.but, !isSubject(other, limit)
      {
        end = other.upperBound
      } else if tag == .openBracket {
        var close = end + 1
        while close < limit, reading.tags[close] != .closeBracket, close - end < 12 { close += 1 }
        guard close < limit, reading.tags[close] == .closeBracket else { break }
        end = close + 1
      } else if tag == .comma, clauses, end + 1 < limit {
        guard let close = parentheticalEnd(after: end, limit: limit) else { break }
        end = close
      } else if clauses, reading.isRelative(end), let close = relativeEnd(from: end, limit: limit) {
        end = close
      } else if let group = reading.group(at: end), group.form == .participle || group.form == .ing {
        guard clauses, reading.tags[end - 1] != .comma else { break }
        var index = group.range.upperBound
        if index < limit, let other = reading.chunk(at: index) { index = other.upperBound }
        end = index
      } else if tag.isAdjective, end + 1 < limit, reading.isPreposition(end + 1), end + 2 < limit,
        let other = reading.chunk(at: end + 2)
      {
        end = other.upperBound
      } else {
        break scan
      }
    }
    while end > chunk.upperBound, reading.tags[end - 1] == .fullStop { end -= 1 }
    return chunk.lowerBound..<end
  }

  /// Whether a prepositional phrase belongs to the noun before and not to the verb: no time, no "in a statement".
  private func attaches(_ preposition: Int, _ object: Range<Int>) -> Bool {
    if reading.isTime(object) { return false }
    if reading.key(preposition) == Words.of { return true }
    if Occasions.words.contains(reading.key(object.upperBound - 1)) { return false }
    return !Occasions.prepositions.contains(reading.key(preposition))
  }

  private func isSubject(_ chunk: Range<Int>, _ limit: Int) -> Bool {
    var index = chunk.upperBound
    while index < limit, reading.tags[index].isAdverb { index += 1 }
    return index < limit && reading.group(at: index)?.form == .finite
  }

  /// The end of ", a former minister" or ", who leads the party" that follows a name.
  private func parentheticalEnd(after comma: Int, limit: Int) -> Int? {
    let start = comma + 1
    if reading.isRelative(start) || reading.tags[start] == .whPossessive {
      return relativeEnd(from: start, limit: limit)
    }
    if reading.tags[start] == .number, start + 1 < limit, reading.tags[start + 1].isPunctuation {
      return start + 1
    }
    guard let chunk = reading.chunk(at: start), !reading.isTime(chunk), reading.tags[start] != .pronoun,
      !isSubject(chunk, limit)
    else { return nil }
    let full = extended(chunk, limit: limit, clauses: false)
    // An apposition ends at a comma, or with the sentence.
    let end = full.upperBound
    if end >= limit || reading.tags[end] == .comma || reading.tags[end].isPunctuation { return end }
    if reading.isRelative(end), let close = relativeEnd(from: end, limit: limit) { return close }
    return reading.group(at: end) == nil ? end : nil
  }

  /// The end of a relative clause: the next comma after its verb, or the limit.
  private func relativeEnd(from start: Int, limit: Int) -> Int? {
    var index = start + 1
    var met = false
    while index < limit, index - start < Self.longest {
      if let group = reading.group(at: index) {
        met = true
        index = group.range.upperBound
        continue
      }
      if met, reading.tags[index] == .comma || reading.tags[index] == .colon { return index }
      if reading.tags[index] == .openQuote { return nil }
      index += 1
    }
    return met && index >= limit ? limit : nil
  }
}

/// Occasions of speaking: "in a statement", "during an interview" say when, not who.
enum Occasions {
  static let words = Lexicon(
    """
    statement statements interview interviews speech speeches tweet tweets email emails conference briefing hearing
    debate debates remarks op-ed twitter facebook post memo letter column rally event call telephone meeting show
    appearance video release testimony report article blog radio television
    """)
  static let prepositions = Lexicon("in on during after before at via through since until as to about")
}
