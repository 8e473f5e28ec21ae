/// How often a verb, adjective or noun with a given complement attributes.
///
/// The rates are facts counted in PolNeAR's training articles with this library's own rules: of all places where the
/// rules find that word with that frame, the share that annotators marked as an attribution with about that source and
/// content. A word too rare to count takes its frame's overall rate.
struct CueLexicon: Sendable {
  static let shared = CueLexicon()

  private static let frames = Frame.allCases.count
  private static let unknown: UInt8 = 255
  /// Percentages by verb number and frame.
  private var verbRates: [UInt8]
  private var speech: [Bool]
  private var addressing: Set<Int> = []
  private var impersonal: Set<Int> = []
  private let nouns: WordRates
  private let adjectives: WordRates
  private let verbDefaults: [UInt8]
  private let tags = TagLexicon.shared

  private init() {
    verbDefaults = Self.perFrame(CueRates.verbDefaults)
    verbRates = Array(repeating: Self.unknown, count: tags.lemmas.count * Self.frames)
    speech = Array(repeating: false, count: tags.lemmas.count)
    nouns = WordRates(CueRates.nouns, defaults: Self.perFrame(CueRates.nounDefaults), plurals: true)
    adjectives = WordRates(
      CueRates.adjectives, defaults: Self.perFrame(CueRates.adjectiveDefaults), plurals: false)
    var verb = 0
    Self.read(CueRates.verbs) {
      verb = tags.verbNumber(lemma: WordKey.of($0))
    } rate: { frame, rate in
      if verb != 0 { verbRates[verb * Self.frames + Int(frame.rawValue)] = rate }
    }
    WordKey.forEachWord(of: CueRates.speech) { word in
      let verb = tags.verbNumber(lemma: WordKey.of(word))
      if verb != 0 { speech[verb] = true }
    }
    WordKey.forEachWord(of: Self.impersonalVerbs) {
      impersonal.insert(tags.verbNumber(lemma: WordKey.of($0)))
    }
    WordKey.forEachWord(of: Self.addressingVerbs) {
      addressing.insert(tags.verbNumber(lemma: WordKey.of($0)))
    }
  }

  private static let impersonalVerbs =
    "believe say think report allege rumor rumour understand suspect assume presume expect suppose claim estimate fear hope predict forecast"
  private static let addressingVerbs =
    "tell ask urge inform remind advise instruct order warn invite persuade convince beg implore assure"

  /// Share of such verbs that attribute, from 0 to 1, for a finite verb with a named person as its source.
  func rate(verb: Int, _ frame: Frame) -> Double {
    let rate = verbRates[verb * Self.frames + Int(frame.rawValue)]
    if frame == .objectInfinitive, addressing.contains(verb) {
      return max(0.65, Double(rate == Self.unknown ? 0 : rate) / 100)
    }
    return Double(rate == Self.unknown ? verbDefaults[Int(frame.rawValue)] : rate) / 100
  }

  /// Share of such nouns that attribute; `nil` for nouns that never do.
  func rate(noun key: UInt64, _ frame: Frame) -> Double? { nouns.rate(key, frame) }

  /// Share of such predicate adjectives that attribute.
  func rate(adjective key: UInt64, _ frame: Frame) -> Double {
    adjectives.rate(key, frame) ?? adjectives.defaultRate(frame)
  }

  /// Whether the verb's object is an addressee, which is no part of the content: "urge Russia to …".
  func excludesAddressee(_ verb: Int) -> Bool { addressing.contains(verb) }

  /// Whether the passive speaks of what people say or think without naming them: "is believed to", "it is said that".
  func isImpersonal(_ verb: Int) -> Bool { impersonal.contains(verb) }

  /// Whether the verb reports speech, so that it starts another voice wherever it stands.
  func isSpeech(_ verb: Int) -> Bool { speech[verb] }

  /// Reads "say t97c83; tell t86": words with two digits, a percentage, behind each frame's letter.
  ///
  /// - Parameters:
  ///   - word: called with each word.
  ///   - rate: called after that with each of its frames.
  static func read(
    _ list: String, word: (UnsafeBufferPointer<UInt8>) -> Void, rate: (Frame, UInt8) -> Void
  ) {
    var list = list
    list.withUTF8 { bytes in
      WordKey.forEachPart(of: bytes, between: { $0 == UInt8(ascii: ";") || $0 == 0x0A }) { item in
        var own: UnsafeBufferPointer<UInt8>?
        WordKey.forEachPart(of: item, between: { $0 == 0x20 }) { part in
          guard own != nil else {
            own = part
            return word(part)
          }
          read(rates: part, rate)
        }
      }
    }
  }

  private static func read(rates: UnsafeBufferPointer<UInt8>, _ rate: (Frame, UInt8) -> Void) {
    for index in stride(from: 0, to: rates.count - 2, by: 3) {
      guard let frame = Frame.of(letter: rates[index]) else { continue }
      rate(frame, (rates[index + 1] - UInt8(ascii: "0")) * 10 + rates[index + 2] - UInt8(ascii: "0"))
    }
  }

  private static func perFrame(_ list: String) -> [UInt8] {
    var values = Array(repeating: UInt8(0), count: frames)
    var list = list
    list.withUTF8 { read(rates: $0) { frame, rate in values[Int(frame.rawValue)] = rate } }
    return values
  }
}

/// Rates of nouns or adjectives by their words' keys.
private struct WordRates: Sendable {
  private var numbers: WordTable
  private var rates: [UInt8] = []
  private let defaults: [UInt8]

  init(_ list: String, defaults: [UInt8], plurals: Bool) {
    self.defaults = defaults
    numbers = WordTable(capacity: 1_000)
    let frames = Frame.allCases.count
    CueLexicon.read(list) { word in
      rates += defaults
      let number = UInt32(rates.count / frames)
      numbers[WordKey.of(word)] = number
      if plurals { numbers[Self.plural(word)] = number }
    } rate: { frame, rate in
      rates[rates.count - frames + Int(frame.rawValue)] = rate
    }
  }

  func rate(_ key: UInt64, _ frame: Frame) -> Double? {
    let number = Int(numbers[key])
    guard number != 0 else { return nil }
    return Double(rates[(number - 1) * Frame.allCases.count + Int(frame.rawValue)]) / 100
  }

  func defaultRate(_ frame: Frame) -> Double { Double(defaults[Int(frame.rawValue)]) / 100 }

  /// The key of a noun's plural.
  private static func plural(_ noun: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = TokenKey()
    for byte in noun.dropLast() { key.add(byte: byte) }
    guard let last = noun.last else { return key.value }
    func ending(_ letters: StaticString) -> UInt64 {
      letters.withUTF8Buffer { for byte in $0 { key.add(byte: byte) } }
      return key.value
    }
    let before = noun.count > 1 ? noun[noun.count - 2] : 0
    if last == UInt8(ascii: "y"), noun.count > 1, !"aeiou".utf8.contains(before) { return ending("ies") }
    key.add(byte: last)
    guard noun.count > 1 else { return key.value }
    let hisses =
      "sxz".utf8.contains(last)
      || last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
    return hisses ? ending("es") : ending("s")
  }
}

/// Adjectives that attribute after "be": "is confident that", "was eager to".
enum CueAdjectives {
  static let words = Lexicon(
    """
    afraid angry anxious aware certain clear committed comfortable concerned confident content convinced critical
    curious cynical delighted desperate determined disappointed doubtful dubious eager enthusiastic excited fearful
    fond frustrated glad grateful happy hesitant hopeful impressed intent interested keen leery mindful nervous
    optimistic pessimistic pleased prepared proud ready reluctant resolved sad satisfied sceptical skeptical sorry
    supportive sure surprised suspicious sympathetic thankful thrilled unaware uncertain unclear uneasy unsure unwilling
    upset wary willing worried adamant unequivocal agnostic furious livid incensed outraged alarmed shocked stunned
    tired sick jealous ashamed embarrassed mad
    """)
}
