/// The base noun phrases and verb groups of a text, from tags alone.
///
/// Noun chunks end at their head and don't overlap; what hangs on them (prepositional phrases, appositions, relative
/// clauses) is added by ``NounPhrases`` where a rule asks.
struct Phrases: Sendable {
  var chunks: [Range<Int>] = []
  /// Index of the chunk a token lies in, or −1.
  var chunkOf: [Int32]
  var verbGroups: [VerbGroup] = []
  /// Index of the verb group a token lies in, or −1.
  var groupOf: [Int32]

  init(tokens: Tokens, sentences: Sentences, tags: [WordTag]) {
    chunkOf = Array(repeating: -1, count: tokens.count)
    groupOf = Array(repeating: -1, count: tokens.count)
    for sentence in sentences.tokenRanges {
      findChunks(sentence, tokens, tags)
      findGroups(sentence, tokens, tags)
    }
  }

  // MARK: noun chunks

  private mutating func findChunks(_ sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag]) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let end = chunkEnd(from: index, in: sentence, tokens, tags)
      if end > index {
        for token in index..<end { chunkOf[token] = Int32(chunks.count) }
        chunks.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  /// The end of the noun chunk that starts at `start`; `start` where none does.
  private func chunkEnd(from start: Int, in sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag]) -> Int
  {
    if tags[start] == .pronoun { return start + 1 }
    var end = start
    var index = quantifierEnd(start, sentence, tokens, tags)
    var determined = index > start
    scan: while index < sentence.upperBound {
      let tag = tags[index]
      let next = index + 1 < sentence.upperBound ? tags[index + 1] : .fullStop
      switch tag {
      case .noun, .nounPlural, .name, .namePlural:
        if end > start, breaksAfter(end - 1, before: index, tokens, tags) { break scan }
        end = index + 1
      case .number:
        end = index + 1
      case .determiner:
        if end > start { break scan }
        determined = true
        if !startsChunk(next) { end = index + 1 }
      case .predeterminer:
        if index > start { break scan }
      case .possessivePronoun:
        if end > start { break scan }
        determined = true
      case .adjective, .adjectiveComparative, .adjectiveSuperlative:
        if end > start, tags[end - 1] != .possessive, tags[end - 1] != .number, tags[end - 1] != .hyphen,
          !(tags[end - 1].isName && next.isNoun)
        {
          break scan
        }
        if !continuesChunk(next), determined { end = index + 1 }
      case .possessive:
        if end == start || index != end { break scan }
        end = index + 1
        determined = true
      case .hyphen, .currency, .symbol:
        if index == start, tag != .currency { break scan }
        end = max(end, index + 1)
        if tag == .hyphen, index + 1 < sentence.upperBound, tokens.flags[index + 1].contains(.word) {
          end = index + 2
          index += 1
        }
      case .verbIng, .verbParticiple:
        // "the growing threat", "leaked documents": a participle between determiner and noun.
        let ends = end == start || tags[end - 1] == .possessive
        let opens = index == start && index > sentence.lowerBound && next.isName && tags[index - 1].isVerb
        if opens { break }
        if !(next.isNoun || next.isAdjective || next == .hyphen) || !ends
          || !(determined || tag == .verbParticiple && index > start)
        {
          break scan
        }
      case .adverb, .adverbComparative, .adverbSuperlative:
        if !(determined && (end == start || tags[end - 1] == .possessive)
          && (next.isAdjective || next == .verbParticiple || next == .hyphen))
        {
          break scan
        }
      case .conjunction:
        // "black and white voters", "Johnson & Johnson"
        let ampersand = tokens.ends[index] - tokens.starts[index] == 1
        let adjectives = end == start && index > start && tags[index - 1].isAdjective && next.isAdjective
        if !adjectives && !(ampersand && end == index && next.isNoun) { break scan }
      case .openQuote, .closeQuote:
        // A quoted word inside a noun phrase: the “peace” process.
        if index == start || !determined || end > start { break scan }
        if tag == .openQuote, !(next.isNoun || next.isAdjective) { break scan }
      default:
        break scan
      }
      index += 1
    }
    // A possessive ending belongs to a phrase only where something follows it.
    while end > start, tags[end - 1] == .possessive || tags[end - 1] == .hyphen { end -= 1 }
    return end
  }

  /// Past "more than", "at least", "nearly" before a number.
  private func quantifierEnd(_ start: Int, _ sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag]) -> Int
  {
    var index = start
    if Words.approximators.contains(tokens.keys[index]) {
      index += 1
    } else if index + 1 < sentence.upperBound, Words.comparatives.contains(tokens.keys[index]),
      Words.comparisons.contains(tokens.keys[index + 1])
    {
      index += 2
    }
    guard index > start, index < sentence.upperBound, tags[index] == .number || tags[index] == .currency
    else { return start }
    return index
  }

  private func startsChunk(_ tag: WordTag) -> Bool {
    tag.isNoun || tag.isAdjective || tag == .number || tag == .verbParticiple || tag == .verbIng
      || tag.isAdverb
      || tag == .determiner || tag == .currency || tag == .openQuote
  }

  private func continuesChunk(_ tag: WordTag) -> Bool {
    tag.isNoun || tag.isAdjective || tag == .hyphen || tag == .number || tag == .conjunction
      || tag == .verbIng
      || tag == .verbParticiple || tag == .comma
  }

  /// "Clinton Tuesday" and "Monday Smith" are two phrases each.
  private func breaksAfter(_ before: Int, before index: Int, _ tokens: Tokens, _ tags: [WordTag]) -> Bool {
    let beforeIsDay = TimeWords.days.contains(tokens.keys[before])
    let isDay = TimeWords.days.contains(tokens.keys[index])
    return isDay && !beforeIsDay && (tags[before].isName || tags[before].isNoun)
      || beforeIsDay && tags[index].isName && !isDay
  }

  // MARK: verb groups

  private mutating func findGroups(_ sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag]) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let tag = tags[index]
      let startsAtTo = tag == .to && infinitive(after: index, sentence, tokens, tags) != nil
      guard chunkOf[index] < 0, tag.isVerb || tag == .modal || startsAtTo else {
        index += 1
        continue
      }
      let group = group(from: index, in: sentence, tokens, tags)
      for token in group.range { groupOf[token] = Int32(verbGroups.count) }
      verbGroups.append(group)
      index = group.range.upperBound
    }
  }

  /// The verb an infinitival "to" belongs to, adverbs skipped.
  private func infinitive(after to: Int, _ sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag]) -> Int?
  {
    var index = to + 1
    while index < sentence.upperBound, tags[index].isAdverb { index += 1 }
    guard index < sentence.upperBound, tags[index] == .verbBase || tags[index] == .verbPresent else {
      return nil
    }
    return index
  }

  private func group(from start: Int, in sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag])
    -> VerbGroup
  {
    let lexicon = TagLexicon.shared
    var head = start
    if tags[start] == .to { head = infinitive(after: start, sentence, tokens, tags) ?? start }
    var passive = false
    var modal = tags[start] == .modal
    var negated = false
    var afterBe = Words.formsOfBe.contains(tokens.keys[head])
    var index = head + 1
    var end = head + 1
    while index < sentence.upperBound, isAuxiliary(head, tokens, tags),
      chunkOf[index] < 0 || tags[index] == .verbParticiple
    {
      let tag = tags[index]
      if tag.isAdverb {
        if tokens.keys[index] == Words.not || tokens.keys[index] == Words.nt { negated = true }
        index += 1
        continue
      }
      guard tag.isVerb, chunkOf[index] < 0 else { break }
      if tag == .verbParticiple || tag == .verbPast, afterBe { passive = true }
      // "is saying" and "is said" are one group, "is a" and "have to" are not.
      if afterBe, tag == .verbBase || tag == .verbPresent || tag == .verbPresentThird { break }
      head = index
      end = index + 1
      modal = modal || tag == .modal
      afterBe = Words.formsOfBe.contains(tokens.keys[index])
      if afterBe { passive = false }
      index += 1
    }
    // Adjectives that attribute: "is confident that", "was eager to".
    if afterBe, !passive {
      var next = end
      while next < sentence.upperBound, tags[next].isAdverb { next += 1 }
      if next < sentence.upperBound, chunkOf[next] < 0 || chunks[Int(chunkOf[next])].count == 1,
        CueAdjectives.words.contains(tokens.keys[next])
      {
        head = next
        end = next + 1
      }
    }
    // "not" after the auxiliary alone: "did not".
    while end < sentence.upperBound, head == end - 1, isAuxiliary(head, tokens, tags),
      tokens.keys[end] == Words.not || tokens.keys[end] == Words.nt
    {
      negated = true
      end += 1
    }
    var first = start
    while first > sentence.lowerBound, tags[first - 1].isAdverb, chunkOf[first - 1] < 0,
      groupOf[first - 1] < 0,
      first - 1 > sentence.lowerBound, joinsLeft(first - 2, tokens, tags)
    {
      first -= 1
    }
    let form: VerbGroup.Form
    switch tags[start] {
    case .to: form = .toInfinitive
    case .verbIng: form = .ing
    case .verbParticiple: form = .participle
    case .verbBase: form = isFiniteBase(first, sentence, tokens, tags) ? .finite : .bareInfinitive
    default: form = .finite
    }
    return VerbGroup(
      range: first..<end, head: head, form: form, isPassive: passive, hasModal: modal, isNegated: negated,
      verb: lexicon.entry(of: tokens.keys[head]).verb)
  }

  /// Whether a base form is a present tense: "some say", "…, say experts", but not "let them say".
  private func isFiniteBase(_ first: Int, _ sentence: Range<Int>, _ tokens: Tokens, _ tags: [WordTag]) -> Bool
  {
    let before = first - 1
    guard before >= sentence.lowerBound else { return false }
    switch tags[before] {
    case .comma, .colon, .closeQuote, .whPronoun, .whDeterminer: return true
    default: break
    }
    guard chunkOf[before] >= 0 else { return tags[before] == .closeBracket }
    let chunk = chunks[Int(chunkOf[before])]
    if Words.objectPronouns.contains(tokens.keys[before]) { return false }
    guard chunk.lowerBound > sentence.lowerBound else { return true }
    return !Words.causatives.contains(tokens.keys[chunk.lowerBound - 1])
  }

  /// Whether an adverb after that token belongs to the verb that follows.
  private func joinsLeft(_ index: Int, _ tokens: Tokens, _ tags: [WordTag]) -> Bool {
    chunkOf[index] >= 0 || tags[index].isAdverb || tags[index] == .whPronoun || tags[index] == .whDeterminer
      || tags[index] == .conjunction
  }

  private func isAuxiliary(_ index: Int, _ tokens: Tokens, _ tags: [WordTag]) -> Bool {
    let key = tokens.keys[index]
    return tags[index] == .modal || Words.formsOfBe.contains(key) || Words.formsOfHave.contains(key)
      || Words.formsOfDo.contains(key)
  }
}
