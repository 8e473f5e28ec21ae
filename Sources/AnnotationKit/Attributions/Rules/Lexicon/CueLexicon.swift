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
    Self.read(CueRates.verbs) { word, frame, rate in
      let verb = tags.verbNumber(lemma: word)
      if verb != 0 { verbRates[verb * Self.frames + Int(frame.rawValue)] = rate }
    }
    for word in CueRates.speech.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let verb = tags.verbNumber(lemma: String(word))
      if verb != 0 { speech[verb] = true }
    }
    for word in Self.impersonalVerbs.split(separator: " ") {
      impersonal.insert(tags.verbNumber(lemma: String(word)))
    }
    for word in Self.addressingVerbs.split(separator: " ") {
      addressing.insert(tags.verbNumber(lemma: String(word)))
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
  static func read(_ list: String, _ body: (String, Frame, UInt8) -> Void) {
    for item in list.utf8.split(whereSeparator: { $0 == UInt8(ascii: ";") || $0 == 0x0A }) {
      let parts = item.split(separator: 0x20)
      guard parts.count == 2 else { continue }
      let word = String(decoding: parts[0], as: UTF8.self)
      let bytes = Array(parts[1])
      var index = 0
      while index + 2 < bytes.count {
        if let frame = Frame.of(letter: bytes[index]) {
          body(
            word, frame, (bytes[index + 1] - UInt8(ascii: "0")) * 10 + bytes[index + 2] - UInt8(ascii: "0"))
        }
        index += 3
      }
    }
  }

  private static func perFrame(_ list: String) -> [UInt8] {
    var values = Array(repeating: UInt8(0), count: frames)
    read("x " + list) { _, frame, rate in values[Int(frame.rawValue)] = rate }
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
    var current = ""
    CueLexicon.read(list) { word, frame, rate in
      if word != current {
        current = word
        rates += defaults
        let number = UInt32(rates.count / frames)
        numbers[WordKey.of(word)] = number
        if plurals { numbers[WordKey.of(Self.plural(word))] = number }
      }
      rates[rates.count - frames + Int(frame.rawValue)] = rate
    }
  }

  func rate(_ key: UInt64, _ frame: Frame) -> Double? {
    let number = Int(numbers[key])
    guard number != 0 else { return nil }
    return Double(rates[(number - 1) * Frame.allCases.count + Int(frame.rawValue)]) / 100
  }

  func defaultRate(_ frame: Frame) -> Double { Double(defaults[Int(frame.rawValue)]) / 100 }

  private static func plural(_ noun: String) -> String {
    let bytes = Array(noun.utf8)
    guard let last = bytes.last, bytes.count > 1 else { return noun }
    if last == UInt8(ascii: "y"), !"aeiou".utf8.contains(bytes[bytes.count - 2]) {
      return noun.dropLast() + "ies"
    }
    if "sxz".utf8.contains(last) || noun.hasSuffix("ch") || noun.hasSuffix("sh") { return noun + "es" }
    return noun + "s"
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
