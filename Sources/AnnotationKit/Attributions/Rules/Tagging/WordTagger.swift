/// A light part-of-speech tagger: a lexicon, endings, and what tag tends to follow what, decided together over each
/// sentence by the Viterbi algorithm.
///
/// It serves the rules where no trained tagger has run, and needs no model file. O(tokens).
struct WordTagger: Sendable {
  private let lexicon = TagLexicon.shared
  private let unknown = UnknownWords()
  /// Log probability of a tag after another: rows are the tag before, the first being a sentence's start.
  private let transitions: [Float]
  private static let tagCount = WordTag.allCases.count
  private static let maximumChoices = 8

  init() {
    var table: [Float] = []
    for byte in TagTransitions.rows.utf8 where byte != 0x0A && byte != 0x20 {
      table.append(-Float(byte - UInt8(ascii: "A")) * TagTransitions.step)
    }
    precondition(
      table.count == (Self.tagCount + 1) * Self.tagCount, "tag transitions need a row and a column a tag")
    transitions = table
  }

  /// The tag of every token.
  func tags(of draft: Draft) -> [WordTag] {
    let tokens = draft.tokens
    var tags = [WordTag](repeating: .noun, count: tokens.count)
    var lattice = Lattice()
    draft.text.utf8.withUnsafeBufferPointer { bytes in
      for range in draft.sentences.tokenRanges {
        decide(range, tokens, bytes, &lattice, &tags)
      }
    }
    return tags
  }

  /// Working space of one sentence, kept between sentences so that nothing is allocated in the loop.
  private struct Lattice {
    var tags: [UInt8] = []
    var scores: [Float] = []
    var back: [UInt8] = []
    var counts: [Int] = []
  }

  private func decide(
    _ range: Range<Int>, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>, _ lattice: inout Lattice,
    _ tags: inout [WordTag]
  ) {
    let width = Self.maximumChoices
    let needed = range.count * width
    if lattice.tags.count < needed {
      lattice.tags = Array(repeating: 0, count: needed)
      lattice.scores = Array(repeating: 0, count: needed)
      lattice.back = Array(repeating: 0, count: needed)
      lattice.counts = Array(repeating: 0, count: range.count)
    }
    if lattice.counts.count < range.count { lattice.counts = Array(repeating: 0, count: range.count) }
    let titleCase = isTitleCase(range, tokens)
    for (offset, index) in range.enumerated() {
      let base = offset * width
      var count = 0
      collect(index, first: offset == 0 || opensSentence(index, range, tokens), titleCase, tokens, bytes) {
        tag, score in
        guard count < width else { return }
        lattice.tags[base + count] = tag.rawValue
        lattice.scores[base + count] = score
        count += 1
      }
      lattice.counts[offset] = count
      for here in 0..<count {
        let tag = Int(lattice.tags[base + here])
        if offset == 0 {
          lattice.scores[here] += transitions[tag]
          continue
        }
        let before = base - width
        var best = -Float.infinity
        var bestIndex = 0
        for there in 0..<lattice.counts[offset - 1] {
          let row = Int(lattice.tags[before + there]) + 1
          let score = lattice.scores[before + there] + transitions[row * Self.tagCount + tag]
          if score > best {
            best = score
            bestIndex = there
          }
        }
        lattice.scores[base + here] += best
        lattice.back[base + here] = UInt8(bestIndex)
      }
    }
    var state = 0
    let last = (range.count - 1) * width
    guard range.count > 0 else { return }
    for here in 0..<lattice.counts[range.count - 1]
    where lattice.scores[last + here] > lattice.scores[last + state] {
      state = here
    }
    for offset in stride(from: range.count - 1, through: 0, by: -1) {
      tags[range.lowerBound + offset] = WordTag(rawValue: lattice.tags[offset * width + state]) ?? .noun
      state = Int(lattice.back[offset * width + state])
    }
    repair(range, tokens, &tags)
    repairPast(range, tokens, &tags)
    repairPossessive(range, tokens, &tags)
    repairPresent(range, tokens, &tags)
  }

  /// Whether a token starts a sentence inside quote marks or after a colon, so that its capital says nothing.
  private func opensSentence(_ index: Int, _ range: Range<Int>, _ tokens: Tokens) -> Bool {
    guard index > range.lowerBound else { return true }
    return tokens.flags[index - 1].contains(.opensQuote) || tokens.flags[index].contains(.sentenceStart)
  }

  /// Headlines write most words with a capital, which then marks no name.
  private func isTitleCase(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
    var words = 0
    var capitalized = 0
    for index in range where tokens.flags[index].contains(.word) {
      words += 1
      if tokens.flags[index].contains(.capitalized) { capitalized += 1 }
    }
    return words >= 4 && capitalized * 10 >= words * 7
  }

  /// Offers each possible tag of a token with its score.
  private func collect(
    _ index: Int, first: Bool, _ titleCase: Bool, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>,
    _ offer: (WordTag, Float) -> Void
  ) {
    let flags = tokens.flags[index]
    let start = Int(tokens.starts[index])
    let end = Int(tokens.ends[index])
    if !flags.contains(.word), !flags.contains(.digit) {
      offer(markTag(bytes[start], flags, tokens, index), 0)
      return
    }
    let entry = lexicon.entry(of: tokens.keys[index])
    let capitalized = flags.contains(.capitalized)
    if entry.tagClass != 0 {
      let choices = lexicon.classes[entry.tagClass]
      for choice in choices { offer(choice.tag, choice.score) }
      if capitalized, !choices.contains(where: { $0.tag.isName }) {
        // A capital inside a sentence makes a name of most words ("the House"), of function words hardly ever.
        let likely =
          !first && !titleCase
          && (choices.first.map { $0.tag.isNoun || $0.tag.isAdjective || $0.tag.isVerb } ?? true)
        offer(.name, likely ? 4 : titleCase || first ? -0.5 : -2)
      }
      return
    }
    if flags.contains(.digit), !flags.contains(.word) || bytes[start] >= 0x30 && bytes[start] <= 0x39 {
      let choices =
        !flags.contains(.word)
        ? unknown.number : bytes[end - 1] | 0x20 == UInt8(ascii: "s") ? unknown.decade : unknown.ordinal
      for choice in choices { offer(choice.tag, choice.score) }
      return
    }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if capitalized {
      let choices = bytes[end - 1] == UInt8(ascii: "s") ? unknown.pluralName : unknown.name
      for choice in choices { offer(choice.tag, choice.score + (titleCase || first ? 0 : 3)) }
      if first || titleCase {
        for choice in unknown.choices(ending: word) where choice.tag != .noun || titleCase {
          offer(choice.tag, choice.score - 1)
        }
      }
      return
    }
    for choice in unknown.choices(ending: word) { offer(choice.tag, choice.score) }
  }

  private func markTag(_ byte: UInt8, _ flags: TokenFlags, _ tokens: Tokens, _ index: Int) -> WordTag {
    if flags.contains(.opensQuote) { return .openQuote }
    if flags.contains(.closesQuote) { return .closeQuote }
    switch byte {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return tokens.ends[index] - tokens.starts[index] > 1 && byte == UInt8(ascii: ".") ? .colon : .fullStop
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return .colon
    case UInt8(ascii: "-"):
      let spaced = flags.contains(.spaceBefore) || tokens.ends[index] - tokens.starts[index] > 1
      return spaced ? .colon : .hyphen
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closeBracket
    case UInt8(ascii: "$"): return .currency
    case UInt8(ascii: "&"): return .conjunction
    case UInt8(ascii: "%"): return .noun
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .closeQuote
    case 0xE2:
      return .colon
    case 0xC2:
      return .currency
    default: return .symbol
    }
  }

  /// What two neighbours alone cannot tell: the participle after "have" or "be" with adverbs between, the base form
  /// after "to" or a modal.
  private func repair(_ range: Range<Int>, _ tokens: Tokens, _ tags: inout [WordTag]) {
    var auxiliary = Auxiliary.none
    for index in range {
      let tag = tags[index]
      switch tag {
      case .modal, .to: auxiliary = .base
      case .adverb: continue
      case .pronoun where auxiliary == .perfect: continue
      case _ where tag.isVerb:
        if auxiliary == .perfect, tag == .verbPast { tags[index] = .verbParticiple }
        if auxiliary == .base, tag == .verbPresent || tag == .verbPast { tags[index] = .verbBase }
        let key = tokens.keys[index]
        auxiliary =
          Words.formsOfHave.contains(key) || Words.formsOfBe.contains(key)
          ? .perfect : Words.formsOfDo.contains(key) ? .base : .none
      default: auxiliary = .none
      }
    }
  }

  /// A lone participle that has an object is a past tense: "Hewitt suggested that", "critics called it".
  private func repairPast(_ range: Range<Int>, _ tokens: Tokens, _ tags: inout [WordTag]) {
    let hasFinite = range.contains { tags[$0].isFinite }
    var auxiliary = false
    for index in range {
      let tag = tags[index]
      if tag.isVerb || tag == .modal, tag != .verbParticiple {
        let key = tokens.keys[index]
        auxiliary =
          Words.formsOfHave.contains(key) || Words.formsOfBe.contains(key) || Words.gets.contains(key)
        continue
      }
      if tag.isAdjective, index > range.lowerBound, index + 1 < range.upperBound,
        tokens.keys[index + 1] == Words.that,
        tags[index - 1].isNoun || tags[index - 1] == .pronoun, !auxiliary,
        lexicon.entry(of: tokens.keys[index]).verb != 0
      {
        // "Weir stressed that"
        tags[index] = .verbPast
        continue
      }
      if tag == .verbParticiple {
        defer { auxiliary = false }
        guard !auxiliary, index > range.lowerBound, index + 1 < range.upperBound,
          canBePast(tokens.keys[index])
        else { continue }
        var before = index - 1
        while before > range.lowerBound, tags[before].isAdverb { before -= 1 }
        let follows =
          tags[before].isNoun || tags[before] == .pronoun || tags[before] == .comma
          || tags[before] == .whPronoun
          || tags[before] == .whDeterminer || tags[before] == .closeBracket || tags[before] == .determiner
          || tags[before] == .conjunction && tokens.keys[index + 1] == Words.that
        guard follows else { continue }
        let next = tags[index + 1]
        let object =
          next == .determiner || next == .pronoun || next == .possessivePronoun || next.isName
          || next == .openQuote
          || next == .whPronoun || tokens.keys[index + 1] == Words.that || tags[before] == .pronoun
          || tags[before] == .whPronoun
        if object || !hasFinite && tags[range.upperBound - 1] == .fullStop { tags[index] = .verbPast }
      } else if !tag.isAdverb, tag != .pronoun {
        auxiliary = false
      }
    }
  }

  /// "her promise": a possessive where a noun can follow.
  private func repairPossessive(_ range: Range<Int>, _ tokens: Tokens, _ tags: inout [WordTag]) {
    for index in range.dropLast() where tags[index] == .pronoun && tokens.keys[index] == Words.her {
      guard tags[index + 1] == .verbBase || tags[index + 1] == .verbPresent,
        lexicon.classes[lexicon.entry(of: tokens.keys[index + 1]).tagClass].contains(where: {
          $0.tag == .noun
        })
      else { continue }
      tags[index] = .possessivePronoun
      tags[index + 1] = .noun
    }
  }

  /// A noun that can be a verb is one between a plural or name and "that" or a pronoun: "policymakers fear that",
  /// "Clinton claims she".
  private func repairPresent(_ range: Range<Int>, _ tokens: Tokens, _ tags: inout [WordTag]) {
    guard range.count > 3 else { return }
    for index in (range.lowerBound + 1)..<(range.upperBound - 1) {
      guard tags[index] == .noun || tags[index] == .nounPlural,
        lexicon.entry(of: tokens.keys[index]).verb != 0
      else { continue }
      let before = tags[index - 1]
      let next = tags[index + 1]
      if tags[index] == .noun, before == .comma || before == .closeQuote, canBeIng(tokens.keys[index]),
        next == .determiner || next == .possessivePronoun || next == .pronoun || next.isName
          || next.isAdjective
          || next == .nounPlural || tokens.keys[index + 1] == Words.that
      {
        // ", warning European allies not to …"
        tags[index] = .verbIng
        continue
      }
      let saysThat = tokens.keys[index + 1] == Words.that
      let clause =
        tokens.keys[index + 1] == Words.that || next == .pronoun || next == .whPronoun
        || next == .possessivePronoun
      let infinitive =
        next == .to && index + 2 < range.upperBound
        && (tags[index + 2] == .verbBase || tags[index + 2].isAdverb)
      guard clause || infinitive, !tokens.flags[index].contains(.capitalized) else { continue }
      // "her promise to", "them claim" are no clauses.
      if before == .pronoun,
        Words.objectPronouns.contains(tokens.keys[index - 1])
          || Words.possessives.contains(tokens.keys[index - 1])
      {
        continue
      }
      let opensPlural = saysThat && index - 1 == range.lowerBound && before.isName
      if tags[index] == .noun,
        before == .nounPlural || before == .namePlural || before == .pronoun || opensPlural
      {
        tags[index] = .verbPresent
      }
      if tags[index] == .nounPlural, before == .noun,
        saysThat && !hasFinite(range.clamped(to: 0..<index), except: index, tags)
          || infinitive && !hasFinite(range, except: index, tags)
      {
        tags[index] = .verbPresentThird
      }
      if tags[index] == .nounPlural,
        before.isName && (clause || !hasFinite(range, except: index, tags)) || before == .pronoun
      {
        tags[index] = .verbPresentThird
      }
    }
  }

  /// Whether a finite verb stands near by.
  private func hasFinite(_ range: Range<Int>, except index: Int, _ tags: [WordTag]) -> Bool {
    range.clamped(to: max(0, index - 60)..<(index + 60)).contains { $0 != index && tags[$0].isFinite }
  }

  private func canBeIng(_ key: UInt64) -> Bool {
    lexicon.classes[lexicon.entry(of: key).tagClass].contains { $0.tag == .verbIng }
  }

  private func canBePast(_ key: UInt64) -> Bool {
    let entry = lexicon.entry(of: key)
    guard entry.tagClass != 0 else { return true }
    return lexicon.classes[entry.tagClass].contains { $0.tag == .verbPast }
      || lexicon.lemmas[entry.verb].isEmpty == false && !lexicon.isIrregularParticiple(key)
  }

  private enum Auxiliary { case none, perfect, base }
}
