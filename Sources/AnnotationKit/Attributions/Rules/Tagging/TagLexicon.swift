/// What is known of words by themselves: the tags a word takes and the verb it is a form of.
///
/// Built once from ``TagLexiconWords`` and ``VerbList``; look-ups are by key and allocate nothing.
struct TagLexicon: Sendable {
  /// A tag and how much a word speaks for it: ln P(tag | word) − ln P(tag), which Viterbi adds to transitions.
  struct Choice: Sendable {
    var tag: WordTag
    var score: Float
  }

  /// Tags of each ambiguity class. Class 0 is that of words the lexicon lacks.
  private(set) var classes: [[Choice]] = [[]]
  /// Verb lemmas by number; number 0 is no verb.
  private(set) var lemmas: [String] = [""]
  /// Class number in the low half, verb number in the high half.
  private var words: WordTable
  private var lemmaNumbers: WordTable

  private var irregularParticiples = Lexicon()

  static let shared = TagLexicon()

  func entry(of key: UInt64) -> (tagClass: Int, verb: Int) {
    let value = words[key]
    return (Int(value & 0xFFFF), Int(value >> 16))
  }

  /// The number of the verb with that lemma; 0 where the list lacks it.
  func verbNumber(lemma: String) -> Int { verbNumber(lemma: WordKey.of(lemma)) }

  /// The number of the verb whose lemma has that key.
  func verbNumber(lemma key: UInt64) -> Int { Int(lemmaNumbers[key]) }

  /// Whether a word is the participle of a verb whose past tense is another word: "seen", "known".
  func isIrregularParticiple(_ key: UInt64) -> Bool { irregularParticiples.contains(key) }

  private init() {
    words = WordTable(capacity: 16_000)
    lemmaNumbers = WordTable(capacity: 4_000)
    readWords()
    let base = addClass("VB5VBP1NN2")
    let third = addClass("VBZ6NNS3")
    let past = addClass("VBD4VBN4JJ1")
    let ing = addClass("VBG7NN1JJ1")
    var irregular = VerbList.irregular
    irregular.withUTF8 { list in
      WordKey.forEachPart(of: list, between: { $0 == UInt8(ascii: ";") }) { line in
        var parts: [UnsafeBufferPointer<UInt8>] = []
        WordKey.forEachPart(of: line, between: { $0 == 0x20 || $0 == 0x0A }) { parts.append($0) }
        guard parts.count == 3 else { return }
        let forms = VerbForms(irregular: parts[0], past: parts[1], participle: parts[2])
        let verb = addVerb(parts[0], forms)
        add(forms.past, addClass("VBD8VBN1"), verb)
        add(forms.participle, addClass("VBN8JJ1"), verb)
        add(forms.base, base, verb)
        add(forms.third, third, verb)
        add(forms.ing, ing, verb)
        if forms.past != forms.participle { irregularParticiples.insert(forms.participle, 1) }
      }
    }
    WordKey.forEachWord(of: VerbList.regular) { word in
      let doubling = word.last == UInt8(ascii: "*")
      let lemma = doubling ? UnsafeBufferPointer(rebasing: word.dropLast()) : word
      let forms = VerbForms(regular: lemma, doubling: doubling)
      let verb = addVerb(lemma, forms)
      add(forms.base, base, verb)
      add(forms.third, third, verb)
      add(forms.past, past, verb)
      add(forms.ing, ing, verb)
    }
  }

  private mutating func readWords() {
    var current: UInt32 = 0
    WordKey.forEachWord(of: TagLexiconWords.classes) { item in
      if item.last == UInt8(ascii: ":") {
        current = addClass(String(decoding: item.dropLast(), as: UTF8.self))
      } else {
        words[WordKey.of(item)] = current
      }
    }
  }

  private mutating func addVerb(_ lemma: UnsafeBufferPointer<UInt8>, _ forms: VerbForms) -> UInt32 {
    let number = UInt32(lemmas.count)
    lemmas.append(String(decoding: lemma, as: UTF8.self))
    lemmaNumbers[forms.base] = number
    return number
  }

  /// Notes a verb's form; a class or verb the word already has stays.
  private mutating func add(_ key: UInt64, _ tagClass: UInt32, _ verb: UInt32) {
    let old = words[key]
    let tagClass = old & 0xFFFF != 0 ? old & 0xFFFF : tagClass
    words[key] = tagClass | (old >> 16 != 0 ? old & 0xFFFF_0000 : verb << 16)
  }

  /// Reads "NN6VB3".
  private mutating func addClass(_ text: String) -> UInt32 {
    classes.append(Self.choices(text))
    return UInt32(classes.count - 1)
  }

  /// Tags and scores from a class's text: tag names, each followed by its share in ninths.
  static func choices(_ text: String) -> [Choice] {
    var choices: [Choice] = []
    var name: [UInt8] = []
    for byte in text.utf8 {
      if byte >= UInt8(ascii: "1"), byte <= UInt8(ascii: "9") {
        if let tag = WordTag.named(String(decoding: name, as: UTF8.self)) {
          let share = Float(byte - UInt8(ascii: "0")) / 9
          choices.append(Choice(tag: tag, score: share.naturalLogarithm - tag.share.naturalLogarithm))
        }
        name = []
      } else {
        name.append(byte)
      }
    }
    return choices
  }
}

extension WordTag {
  /// The tag's share among all tokens.
  var share: Float { TagTransitions.shares[Int(rawValue)] / 100_000 }
}

extension Float {
  /// Natural logarithm of a positive number to about four digits, without a mathematics library: exponent and a series
  /// over the significand.
  var naturalLogarithm: Float {
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    let series = ratio * (2 + square * (0.666_667 + square * (0.4 + square * 0.285_714)))
    return series + Float(exponent) * 0.693_147
  }
}
