/// Checks the words around a possible hedge.
struct HedgeContext: Sendable {
  private let numbers = Lexicon(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions trillion dozen dozens half third quarter two-thirds double triple twice
    """)
  private let shares = Lexicon(
    "all every everyone everything everybody any no nobody nothing none always entire entirely certain certainly"
  )
  private let quantityOpeners = Lexicon("a an the another as")
  private let currencies = Lexicon("$ £ € ¥ us$ c$ a$ hk$ # dlrs")
  /// What is counted by books and instruments: a figure of these that is rounded was known exactly.
  private let exactUnits = Lexicon(
    """
    % percent per pct percentage point points basis dollar dollars cent cents pound pounds euro euros yen franc francs
    mark marks ruble rubles rouble roubles rupee rupees yuan peso pesos lira guilders kronor share shares stock votes
    """)
  private let quantityJoiners = Lexicon("to - – or and a of common ordinary us u.s. canadian australian")
  private let participles = Lexicon(
    """
    been had done gone come made known seen taken given felt thought meant left lost heard said become got gotten
    known cost hurt begun looked seemed realized wanted believed decided forgotten noticed happened
    """)
  private let be = Lexicon("be is are was were been being 's 're 'm am get gets got becomes became")
  private let adverbs = Lexicon(
    """
    not n't never also now still widely generally commonly often usually previously long already only once initially
    reportedly currently otherwise just even always sometimes both largely reasonably
    """)
  private let negations = Lexicon("not n't never no nor neither hardly")
  private let determiners = Lexicon(
    "a an the this that these those some any what which same every another one no his her their its our my your each"
  )
  private let electorate = Lexicon(
    "voter voters electorate caucus-goer caucus-goers caucusgoers primary caucus republican democratic general gop"
  )
  private let voters = Lexicon("voter voters electorate caucus caucusgoers participants attendees")
  private let placeWords = Lexicon(
    """
    in on at before for with by together alongside here there during from under onto inside next between among
    regularly live again first frequently recently twice once around beside behind outside
    """)
  private let clauseOpeners = Lexicon(
    """
    that whether if how why he she it they we you i the this there these those his her their its our my a an to what
    some many most all no people one such
    """)
  private let evidenceNouns = Lexicon(
    """
    data evidence poll polls polling study studies report reports results result findings survey surveys signs figures
    numbers research documents document records record analysis estimates it this that which statistics indicators
    tests test signals reviews review history experience emails e-mails email memo memos history trends trend letter
    everything nothing something logic math facts accounts rumors
    """)
  private let measureVerbs = Lexicon("make makes made making become became becomes render renders")
  private let monthNeighbours = Lexicon(
    "in on of last next this since until by during through from early late mid-")
  private let opinionStops = Lexicon(
    "tank tanks about of twice again in hard big back ahead through over for")
  private let prepositions = Lexicon(
    "of to for as and in on or but with by at that is are was were has have had than from")

  private let measureWords = Lexicon("as if where when best everything whenever wherever")
  private let wholes = Lexicon("all every any whatever")
  private let beForms = Lexicon("is are was were be been seems looks")
  private let suppositions = Lexicon("that to he she it they we you there")
  /// Who is prospective by definition, not by doubt: "potential buyers".
  private let prospects = Lexicon(
    """
    buyer buyers bidder bidders customer customers purchaser purchasers client clients investor investors candidate
    candidates voter voters acquirer acquirers partner partners employer employers recruit recruits suitor suitors
    donor donors juror jurors
    """)
  private let denials = Lexicon("no little not n't never without should")
  private let openQuestions = Lexicon(
    """
    say says said tell know knows knew known ask asks asked asking sure certain clear determine see wonder wonders
    wondered wondering decide decided learn unclear check
    """)
  private let topicWords = Lexicon("that about whether over on of as is was")

  private enum Key {
    static let only = Tokens.key(of: "only")
    static let how = Tokens.key(of: "how")
    static let so = Tokens.key(of: "so")
    static let whatever = Tokens.key(of: "whatever")
    static let had = Tokens.key(of: "had")
    static let to = Tokens.key(of: "to")
    static let of = Tokens.key(of: "of")
    static let that = Tokens.key(of: "that")
    static let than = Tokens.key(of: "than")
    static let asWord = Tokens.key(of: "as")
    static let have = Tokens.key(of: "have")
    static let hyphen = Tokens.key(of: "-")
  }

  /// Whether `condition` holds for the tokens `found` of a sentence. O(1).
  func holds(
    _ condition: HedgeLexicon.Condition, for found: Range<Int>, in sentence: Range<Int>, _ tokens: Tokens,
    _ text: SourceText
  ) -> Bool {
    let words = Neighbours(found, sentence, tokens, text)
    switch condition {
    case .always: return true
    case .notMonth: return !isMonth(found.lowerBound, words, tokens)
    case .notAbility: return !isAbility(words)
    case .beforeQuantity: return isEstimate(after: words)
    case .beforeShare: return shares.contains(words.key(1))
    case .afterQuantity:
      return (1...3).contains { words.flags(-$0).contains(.digit) || numbers.contains(words.key(-$0)) }
    case .notElectorate:
      guard electorate.contains(words.key(1)) else { return true }
      return !(1...4).contains { voters.contains(words.key($0)) }
    case .notMeasure: return !isMeasure(words)
    case .beforeNoun:
      return words.flags(1).contains(.word) && !prepositions.contains(words.key(1))
        && !prospects.contains(words.key(1))
    case .supposition: return isSupposition(words)
    case .estimated: return words.key(-1) != Key.had
    case .beforeThat: return words.key(1) == Key.that
    case .notDenied: return !(1...2).contains { denials.contains(words.key(-$0)) }
    case .asWhether: return openQuestions.contains(words.key(-1))
    case .notHyphenated: return words.key(-1) != Key.hyphen
    case .beforeTopic: return topicWords.contains(words.key(1))
    case .doubt:
      return !(1...2).contains { denials.contains(words.key(-$0)) }
        && (words.key(1) == Key.how ? false : clauseOpeners.contains(words.key(skippingAdverbs(words))))
    case .notComparison:
      return words.key(-1) != Key.than && words.key(-1) != Key.asWord && words.key(-1) != Key.hyphen
        && !isPastExpectation(words)
    case .beforeComplement:
      let next = skippingAdverbs(words)
      return words.flags(next).contains(.word) && !placeWords.contains(words.key(next))
    case .evidential: return isEvidential(words)
    case .beforeClause:
      let next = skippingAdverbs(words)
      return clauseOpeners.contains(words.key(next)) || words.flags(next).contains(.digit)
    case .opinion: return !opinionStops.contains(words.key(1)) && !determiners.contains(words.key(-1))
    case .passive: return isPassive(words)
    case .passiveOrClause:
      return isPassive(words)
        || (clauseOpeners.contains(words.key(1)) && !determiners.contains(words.key(-1)))
    case .passiveBeforeTo: return isPassive(words) && words.key(1) == Key.to
    case .beforeOf: return words.key(1) == Key.of
    case .beforePerfect:
      return words.key(1) == Key.have && participles.contains(words.key(2))
    case .notAfterDeterminer: return !determiners.contains(words.key(-1)) && !words.flags(-1).isEmpty
    case .negated: return negations.contains(words.key(-1)) || negations.contains(words.key(-2))
    }
  }

  /// "May 5", "in May", "May of last year": a capital where no sentence begins, or a date around it.
  private func isMonth(_ index: Int, _ words: Neighbours, _ tokens: Tokens) -> Bool {
    let flags = tokens.flags[index]
    guard flags.contains(.capitalized) else { return false }
    if words.flags(1).contains(.digit) || words.flags(1).isEmpty { return true }
    if flags.contains(.allCaps) { return monthNeighbours.contains(words.key(-1)) }
    return !flags.contains(.sentenceStart) && !words.flags(-1).contains(.punctuation)
      || monthNeighbours.contains(words.key(-1))
  }

  /// Whether an estimate follows: people, things, distances and times nobody counted exactly. Money, percentages,
  /// shares of stock and figures with decimals are rounded, not doubted: "about 9.4%", "about $3 million".
  private func isEstimate(after words: Neighbours) -> Bool {
    var next = quantityOpeners.contains(words.key(1)) ? 2 : 1
    guard isNumber(next, words), !words.isDecimal(next) else { return false }
    while next < 7, isNumber(next, words) || quantityJoiners.contains(words.key(next)) { next += 1 }
    return !exactUnits.contains(words.key(next))
  }

  private func isNumber(_ distance: Int, _ words: Neighbours) -> Bool {
    words.flags(distance).contains(.digit) || numbers.contains(words.key(distance))
  }

  /// "as soon as possible", "made it possible", "if possible", "the best possible", "all means possible".
  private func isMeasure(_ words: Neighbours) -> Bool {
    for offset in 1...3 where measureVerbs.contains(words.key(-offset)) { return true }
    return measureWords.contains(words.key(-1)) || words.isSuperlative(-1)
      || wholes.contains(words.key(-2)) && !words.flags(-1).contains(.punctuation)
        && !beForms.contains(words.key(-1))
  }

  /// Ability or manner and no guess: "how he could", "so that it could", "could only".
  private func isAbility(_ words: Neighbours) -> Bool {
    if words.key(1) == Key.only || negations.contains(words.key(1)) || words.key(1) == 0 { return true }
    for distance in 1...4 {
      let key = words.key(-distance)
      if key == Key.how || key == Key.so || key == Key.whatever { return true }
      if words.flags(-distance).contains(.punctuation) { return false }
    }
    return false
  }

  /// A verb of opinion that assumes, not one that takes on: "assumed he won", not "assumed the role".
  private func isSupposition(_ words: Neighbours) -> Bool {
    isPassive(words) || suppositions.contains(words.key(1))
  }

  /// What was expected before it came out otherwise, or as it did: "than analysts had expected".
  private func isPastExpectation(_ words: Neighbours) -> Bool {
    let after = words.key(1)
    guard after == 0 || words.flags(1).contains(.punctuation) else { return false }
    return (1...3).contains { words.key(-$0) == Key.had }
  }

  private func isEvidential(_ words: Neighbours) -> Bool {
    if (1...3).contains(where: { evidenceNouns.contains(words.key(-$0)) }) { return true }
    return words.key(1) == Key.that
  }

  private func isPassive(_ words: Neighbours) -> Bool {
    var before = 1
    while before < 4, adverbs.contains(words.key(-before)) { before += 1 }
    return be.contains(words.key(-before))
  }

  /// The offset of the first word after the hedge that is no adverb.
  private func skippingAdverbs(_ words: Neighbours) -> Int {
    var next = 1
    while next < 3, adverbs.contains(words.key(next)) { next += 1 }
    return next
  }

  /// The tokens around a find, by distance: 1 is the next one, -1 the one before. Outside the sentence there is
  /// nothing: key 0 and no flags.
  private struct Neighbours {
    private let found: Range<Int>
    private let sentence: Range<Int>
    private let tokens: Tokens
    private let text: SourceText

    init(_ found: Range<Int>, _ sentence: Range<Int>, _ tokens: Tokens, _ text: SourceText) {
      self.text = text
      self.found = found
      self.sentence = sentence
      self.tokens = tokens
    }

    private func index(_ distance: Int) -> Int? {
      let index = distance > 0 ? found.upperBound - 1 + distance : found.lowerBound + distance
      return sentence.contains(index) ? index : nil
    }

    func key(_ distance: Int) -> UInt64 { index(distance).map { tokens.keys[$0] } ?? 0 }
    func flags(_ distance: Int) -> TokenFlags { index(distance).map { tokens.flags[$0] } ?? [] }

    /// Whether the token is written with a decimal point: "8.8".
    func isDecimal(_ distance: Int) -> Bool { index(distance).map { bytes($0).contains(0x2E) } ?? false }

    /// Whether the token ends as superlatives do: "fastest".
    func isSuperlative(_ distance: Int) -> Bool {
      guard let index = index(distance) else { return false }
      return bytes(index).count > 4 && bytes(index).suffix(3).elementsEqual("est".utf8)
    }

    private func bytes(_ index: Int) -> ArraySlice<UInt8> {
      text.utf8[Int(tokens.starts[index])..<Int(tokens.ends[index])]
    }
  }
}
