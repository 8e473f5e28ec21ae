/// A text as the rules read it: tokens, tags, phrases, quotations.
struct Reading: Sendable {
  let tokens: Tokens
  let sentences: Sentences
  let tags: [WordTag]
  let phrases: Phrases
  let quotes: QuoteRegions

  init(draft: Draft, tags: [WordTag]) {
    tokens = draft.tokens
    sentences = draft.sentences
    self.tags = tags
    phrases = Phrases(tokens: draft.tokens, sentences: draft.sentences, tags: tags)
    quotes = QuoteRegions(tokens: draft.tokens, pairs: draft.quotePairs)
  }

  func key(_ token: Int) -> UInt64 { tokens.keys[token] }

  func sentence(of token: Int) -> Range<Int> { sentences.tokenRanges[Int(tokens.sentences[token])] }

  /// The quotation a token lies in, marks included.
  func quote(of token: Int) -> QuoteRegions.Region? {
    let index = quotes.regionOf[token]
    return index < 0 ? nil : quotes.regions[Int(index)]
  }

  /// How far a rule about a token may look: its sentence, and inside a quotation only what stands between the marks.
  func limits(of token: Int) -> Range<Int> {
    let sentence = sentence(of: token)
    guard let quote = quote(of: token) else { return sentence }
    let inner =
      (quote.tokens.lowerBound + 1)..<(quote.isClosed ? quote.tokens.upperBound - 1 : quote.tokens.upperBound)
    return sentence.clamped(to: max(inner.lowerBound, 0)..<max(inner.lowerBound, inner.upperBound))
  }

  func chunk(at token: Int) -> Range<Int>? {
    let index = phrases.chunkOf[token]
    return index < 0 ? nil : phrases.chunks[Int(index)]
  }

  func group(at token: Int) -> VerbGroup? {
    let index = phrases.groupOf[token]
    return index < 0 ? nil : phrases.verbGroups[Int(index)]
  }

  /// Whether a noun chunk tells when: "last week", "Tuesday".
  func isTime(_ chunk: Range<Int>) -> Bool { TimeWords.heads.contains(key(chunk.upperBound - 1)) }

  /// Whether a relative pronoun stands there: "who", "which", "that" after a noun.
  func isRelative(_ token: Int) -> Bool {
    switch tags[token] {
    case .whDeterminer, .whPronoun: return key(token) != Words.what
    default: return false
    }
  }

  /// Whether a preposition stands there that ties a phrase to the noun before: no subordinator, no "that".
  func isPreposition(_ token: Int) -> Bool {
    tags[token] == .preposition && !Words.subordinators.contains(key(token))
      || tags[token] == .to && phrases.groupOf[token] < 0
  }

  /// The tokens' span in the text, without a comma at either end.
  func span(_ range: Range<Int>) -> TextSpan {
    var range = range
    while let last = range.last, tags[last] == .comma { range = range.dropLast() }
    while let first = range.first, tags[first] == .comma { range = range.dropFirst() }
    return tokens.span(range)
  }
}
