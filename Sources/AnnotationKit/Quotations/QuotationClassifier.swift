/// Decides what kind of quotation stands between two quote marks.
struct QuotationClassifier {
  struct Verdict {
    var kind: Quotation.Kind
    var rule: String
    var probability: Double
  }

  private let cues: QuotationCues
  private let tokens: Tokens
  private let sentences: Sentences
  private let blocks: [Article.Block]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Tags that make a clause (MD, VBD, VBP, VBZ), where a tagger has run.
  private let finiteTags: [Bool]
  private let tags: [UInt8]

  /// How many words of saying stand outside quotations before each token.
  private let reportingBefore: [Int32]

  /// How far from a short quotation its reporting verb may stand, in tokens.
  private static let reach = 8

  init(_ cues: QuotationCues, _ draft: Draft, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.cues = cues
    tokens = draft.tokens
    sentences = draft.sentences
    blocks = draft.article.blocks
    self.bytes = bytes
    tags = draft.syntax.tags.count == draft.tokens.count ? draft.syntax.tags : []
    var count: Int32 = 0
    reportingBefore =
      [0]
      + tokens.keys.indices.map { index in
        if !draft.tokens.flags[index].contains(.quoted), cues.reporting.contains(draft.tokens.keys[index]) {
          count += 1
        }
        return count
      }
    finiteTags = draft.syntax.tagNames.map { ["MD", "VBD", "VBP", "VBZ"].contains($0) }
  }

  func verdict(on pair: QuotePair) -> Verdict {
    if pair.depth > 0 { return Verdict(kind: .nested, rule: "inside-quotation", probability: 0.95) }
    let inside = Inside(pair, tokens, bytes, cues)
    let context = Context(pair, self)
    if !pair.isClosed {
      return Verdict(kind: .direct, rule: "never-closed", probability: inside.words > 3 ? 0.6 : 0.4)
    }
    if inside.words == 0 { return Verdict(kind: .scare, rule: "no-words", probability: 0.4) }
    if let title = title(inside, context, pair) { return title }
    if context.isDistanced, inside.words <= 5 {
      return Verdict(kind: .scare, rule: "kept-at-distance", probability: 0.9)
    }
    let clause = isClause(pair)
    if inside.isCapitalized, context.isIntroduced || context.isFollowed,
      inside.endsSentence || clause || (inside.endsWithComma && (context.beginsSentence || inside.words > 3))
    {
      return Verdict(kind: .direct, rule: "reported-sentence", probability: 0.95)
    }
    if context.isOwnSentence, inside.isCapitalized, inside.endsSentence || inside.words > 4 {
      return Verdict(kind: .direct, rule: "own-sentence", probability: inside.endsSentence ? 0.95 : 0.8)
    }
    if inside.words <= 3, !inside.endsSentence || !inside.isCapitalized {
      return context.isReportedNearby || context.isIntroduced
        ? Verdict(kind: .partial, rule: "reported-words", probability: 0.75)
        : context.isReported && inside.words > 1
          ? Verdict(kind: .partial, rule: "reported-words", probability: 0.55)
          : Verdict(kind: .scare, rule: "short-unreported", probability: 0.75)
    }
    if clause, beginsWithSubject(pair), context.isReported || inside.words >= 4 {
      return Verdict(kind: .direct, rule: "reported-clause", probability: context.isReported ? 0.8 : 0.65)
    }
    if inside.isCapitalized, inside.endsSentence,
      clause || inside.endsWithQuestion || inside.endsWithExclamation
    {
      return Verdict(kind: .direct, rule: "capitals-and-stop", probability: 0.75)
    }
    return Verdict(
      kind: .partial, rule: context.isReported ? "reported-words" : "words-in-sentence",
      probability: context.isReported ? 0.85 : 0.55)
  }

  // MARK: - Titles

  /// A verdict where the words between the marks name a work: "the film “Casablanca”", "on NBC's “Meet the Press”".
  private func title(_ inside: Inside, _ context: Context, _ pair: QuotePair) -> Verdict? {
    guard inside.words <= 12, inside.isHeadline, !inside.endsWithQuestion || context.isWork else {
      return nil
    }
    if context.isWork, !context.isIntroduced {
      return Verdict(kind: .title, rule: "named-work", probability: 0.9)
    }
    if context.isNetwork { return Verdict(kind: .title, rule: "programme-of-network", probability: 0.9) }
    if context.isNamed, inside.words >= 2 { return Verdict(kind: .title, rule: "named", probability: 0.7) }
    guard 2...12 ~= inside.words, !context.isIntroduced, !context.isFollowed, !context.isOwnSentence else {
      return nil
    }
    // In a headline capitals tell nothing.
    if context.isOnOrOf, !isHeadlineBlock(pair) {
      return Verdict(kind: .title, rule: "headline-capitals", probability: 0.7)
    }
    return nil
  }

  private func isHeadlineBlock(_ pair: QuotePair) -> Bool {
    let kind = blocks[Int(tokens.blocks[pair.open])].kind
    return kind == .title || kind == .heading
  }

  // MARK: - Clauses

  /// Whether a finite verb stands between the marks.
  private func isClause(_ pair: QuotePair) -> Bool {
    let inside = pair.inside.prefix(60)
    if tags.isEmpty { return inside.contains(where: isFiniteVerb) }
    return inside.contains { finiteTags.indices.contains(Int(tags[$0])) && finiteTags[Int(tags[$0])] }
  }

  /// By the word alone; "'s" is a verb after a pronoun only, else it marks a possessor.
  private func isFiniteVerb(_ token: Int) -> Bool {
    if tokens.keys[token] == Self.clitic {
      return token > 0 && cues.subjects.contains(tokens.keys[token - 1])
    }
    return cues.finiteVerbs.contains(tokens.keys[token])
  }
  private static let clitic = Tokens.key(of: "'s")

  private func beginsWithSubject(_ pair: QuotePair) -> Bool {
    guard let first = pair.inside.first(where: { !tokens.flags[$0].contains(.punctuation) }) else {
      return false
    }
    if cues.subjects.contains(tokens.keys[first]) { return true }
    // Any other subject: a capital begins a sentence of its own.
    return tokens.flags[first].contains(.capitalized)
  }

  /// Whether the words between the marks stop short of a sentence's end: at a comma or a dash.
  func endsOpen(_ pair: QuotePair) -> Bool {
    guard let last = pair.inside.last else { return false }
    return isPause(last) || isPause(pair.close + 1)
  }

  /// Whether a token is a comma or a dash.
  func isPause(_ token: Int) -> Bool {
    guard token < tokens.count else { return false }
    let start = Int(tokens.starts[token])
    let byte = bytes[start]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
      || (byte == 0xE2 && tokens.flags[token].contains(.punctuation) && 0x92...0x95 ~= bytes[start + 2])
  }

  /// Whether a word of saying stands among these tokens, outside quotations.
  private func isReported(_ range: Range<Int>) -> Bool {
    reportingBefore[range.upperBound] > reportingBefore[range.lowerBound]
  }

  // MARK: - What stands inside

  struct Inside {
    private(set) var words = 0
    private(set) var isCapitalized = false
    private(set) var endsSentence = false
    private(set) var endsWithComma = false
    private(set) var endsWithQuestion = false
    private(set) var endsWithExclamation = false
    /// All but small words begin with a capital or a figure.
    private(set) var isHeadline = false

    init(_ pair: QuotePair, _ tokens: Tokens, _ bytes: UnsafeBufferPointer<UInt8>, _ cues: QuotationCues) {
      var capitals = 0
      var plain = 0
      for token in pair.inside.prefix(80) {
        let flags = tokens.flags[token]
        if flags.contains(.punctuation) { continue }
        if words == 0 { isCapitalized = flags.contains(.capitalized) }
        words += 1
        if flags.contains(.capitalized) || flags.contains(.digit) {
          capitals += 1
        } else if !cues.smallWords.contains(tokens.keys[token]) {
          plain += 1
        }
      }
      isHeadline = plain == 0 && capitals > 0
      if let last = pair.inside.last {
        switch bytes[Int(tokens.starts[last])] {
        case UInt8(ascii: "."): endsSentence = true
        case UInt8(ascii: "!"):
          endsSentence = true
          endsWithExclamation = true
        case UInt8(ascii: "?"):
          endsSentence = true
          endsWithQuestion = true
        case UInt8(ascii: ","): endsWithComma = true
        case 0xE2: endsSentence = tokens.flags[last].contains(.punctuation)
        default: break
        }
      }
    }
  }

  // MARK: - What stands around

  struct Context {
    /// A word of saying stands in the same sentence, outside the marks.
    private(set) var isReported = false
    /// And not far away.
    private(set) var isReportedNearby = false
    /// A word of saying and a comma or colon stand right before.
    private(set) var isIntroduced = false
    /// A reporting clause follows at once: `," he said`.
    private(set) var isFollowed = false
    /// The quotation begins a sentence, and a sentence ends with it.
    private(set) var isOwnSentence = false
    private(set) var beginsSentence = false
    private(set) var isDistanced = false
    private(set) var isWork = false
    /// A verb of naming stands right before: called, dubbed, titled.
    private(set) var isNamed = false
    private(set) var isNetwork = false
    private(set) var isOnOrOf = false

    init(_ pair: QuotePair, _ classifier: QuotationClassifier) {
      let tokens = classifier.tokens
      let sentences = classifier.sentences
      let first = sentences.tokenRanges[Int(tokens.sentences[pair.open])]
      let last = sentences.tokenRanges[Int(tokens.sentences[pair.close])]
      readBefore(first.lowerBound, pair.open, classifier)
      readAfter(pair.close + 1, last.upperBound, classifier)
      beginsSentence = pair.open == first.lowerBound
      isOwnSentence = beginsSentence && pair.close + 1 >= last.upperBound
    }

    private mutating func readBefore(_ start: Int, _ open: Int, _ classifier: QuotationClassifier) {
      guard open > start else { return }
      let tokens = classifier.tokens
      let cues = classifier.cues
      let near = max(start, open - QuotationClassifier.reach)
      isReported = classifier.isReported(start..<open)
      isReportedNearby = classifier.isReported(near..<open)
      let mark = classifier.bytes[Int(tokens.starts[open - 1])]
      isIntroduced =
        (mark == UInt8(ascii: ":") && tokens.ends[open - 1] == tokens.starts[open - 1] + 1)
        || (mark == UInt8(ascii: ",") && isReportedNearby)
        || (cues.reporting.contains(tokens.keys[open - 1]) && !cues.works.contains(tokens.keys[open - 1])
          && !cues.naming.contains(tokens.keys[open - 1]))
      isNamed = cues.naming.contains(tokens.keys[open - 1])
      // "the documentary, “The Long Rain,”"
      let end = mark == UInt8(ascii: ",") ? open - 1 : open
      for token in max(start, end - 3)..<max(start, end) where cues.works.contains(tokens.keys[token]) {
        isWork = isWork || !(token..<end).contains { tokens.flags[$0].contains(.punctuation) }
      }
      for token in max(start, open - 4)..<open {
        isNetwork = isNetwork || cues.networks.contains(tokens.keys[token])
      }
      let before = tokens.keys[open - 1]
      isOnOrOf =
        before == Tokens.key(of: "on") || before == Tokens.key(of: "of") || before == Tokens.key(of: "in")
        || before == Tokens.key(of: "told") || before == Tokens.key(of: "from")
        || before == Tokens.key(of: "to")
      for token in max(start, open - 4)..<open {
        guard let match = cues.distancing.longestMatch(in: tokens.keys, at: token, limit: open) else {
          continue
        }
        isDistanced = isDistanced || token + match.count >= open - 1
      }
    }

    private mutating func readAfter(_ start: Int, _ end: Int, _ classifier: QuotationClassifier) {
      guard start < end else { return }
      isReported = isReported || classifier.isReported(start..<end)
      isReportedNearby =
        isReportedNearby || classifier.isReported(start..<min(end, start + QuotationClassifier.reach))
      isFollowed = classifier.isReported(start..<min(end, start + 6))
      let next = classifier.tokens.keys[start]
      if classifier.cues.works.contains(next) || classifier.cues.hosts.contains(next) { isWork = true }
    }
  }
}
