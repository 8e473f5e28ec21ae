/// The keys (see ``WordKey``) of the forms of an English verb.
struct VerbForms {
  let base: UInt64
  let third: UInt64
  let past: UInt64
  let participle: UInt64
  let ing: UInt64

  /// Inflects a regular verb in lower case; `doubling` for those that double their last letter ("admit", "admitted").
  init(regular lemma: UnsafeBufferPointer<UInt8>, doubling: Bool) {
    let verb = Stems(lemma, doubling: doubling)
    base = verb.whole.value
    third = verb.third
    past = verb.past
    participle = verb.past
    ing = verb.ing
  }

  /// An irregular verb by its principal parts.
  init(
    irregular lemma: UnsafeBufferPointer<UInt8>, past: UnsafeBufferPointer<UInt8>,
    participle: UnsafeBufferPointer<UInt8>
  ) {
    let verb = Stems(lemma, doubling: Self.doublesItsLastLetter(lemma))
    base = verb.whole.value
    third = verb.third
    self.past = WordKey.of(past)
    self.participle = WordKey.of(participle)
    ing = verb.ing
  }

  /// Short irregular verbs double their last letter ("getting", "beginning"), save after two vowels ("eating").
  private static func doublesItsLastLetter(_ lemma: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = lemma.count
    guard count > 2, "tndmpb".utf8.contains(lemma[count - 1]), isVowel(lemma[count - 2]),
      !isVowel(lemma[count - 3])
    else { return false }
    let openings: [StaticString] = ["forg", "forb", "beg", "up", "out", "under"]
    return count < 5
      || openings.contains { opening in opening.withUTF8Buffer { lemma.starts(with: $0) } }
  }

  fileprivate static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }
}

/// Keys of a verb and of what is left of it before its endings: forms are these keys with the ending's letters added,
/// and no form is ever spelled out.
private struct Stems {
  /// All of the verb, and without its last letter and its last two.
  private(set) var whole = TokenKey()
  private var shorter = TokenKey()
  private var shortest = TokenKey()
  /// With the last letter doubled where the verb does that.
  private var doubled = TokenKey()
  private let last: UInt8
  private let before: UInt8
  private let count: Int

  init(_ lemma: UnsafeBufferPointer<UInt8>, doubling: Bool) {
    for byte in lemma {
      shortest = shorter
      shorter = whole
      whole.add(byte: byte)
    }
    count = lemma.count
    last = lemma.last ?? 0
    before = count > 1 ? lemma[count - 2] : 0
    doubled = whole
    if doubling, count > 0 { doubled.add(byte: last) }
  }

  private func key(_ stem: TokenKey, _ ending: StaticString) -> UInt64 {
    var key = stem
    ending.withUTF8Buffer { for byte in $0 { key.add(byte: byte) } }
    return key.value
  }

  var past: UInt64 {
    if last == UInt8(ascii: "e") { return key(whole, "d") }
    if last == UInt8(ascii: "y"), count > 1, !VerbForms.isVowel(before) { return key(shorter, "ied") }
    return key(doubled, "ed")
  }

  var third: UInt64 {
    switch last {
    case UInt8(ascii: "y") where !VerbForms.isVowel(before): key(shorter, "ies")
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"): key(whole, "es")
    case UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s"):
      key(whole, "es")
    default: key(whole, "s")
    }
  }

  var ing: UInt64 {
    guard last == UInt8(ascii: "e") else { return key(doubled, "ing") }
    switch before {
    case UInt8(ascii: "i"): return key(shortest, "ying")
    case UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "y"): return key(doubled, "ing")
    default: return key(shorter, "ing")
    }
  }
}
