/// The forms of an English verb.
struct VerbForms {
  var base: [UInt8]
  var third: [UInt8]
  var past: [UInt8]
  var participle: [UInt8]
  var ing: [UInt8]

  /// Inflects a regular verb; `doubling` for those that double their last letter ("admit", "admitted").
  init(regular lemma: some Collection<UInt8>, doubling: Bool) {
    let base = Array(lemma)
    let stem = doubling ? base + base.suffix(1) : base
    let afterConsonant = base.count > 1 && !Self.isVowel(base[base.count - 2])
    var ed = stem + Array("ed".utf8)
    if base.last == UInt8(ascii: "e") {
      ed = base + Array("d".utf8)
    } else if base.last == UInt8(ascii: "y"), afterConsonant {
      ed = base.dropLast() + Array("ied".utf8)
    }
    self.base = base
    third = Self.third(of: base)
    past = ed
    participle = ed
    ing = Self.ing(of: base, stem: stem)
  }

  /// An irregular verb by its principal parts.
  init(
    irregular lemma: some Collection<UInt8>, past: some Collection<UInt8>, participle: some Collection<UInt8>
  ) {
    let base = Array(lemma)
    self.base = base
    third = Self.third(of: base)
    self.past = Array(past)
    self.participle = Array(participle)
    // Short irregular verbs double their last letter ("getting", "beginning"), save after two vowels ("eating").
    let doubles =
      base.count > 2 && Self.doubled.contains(base[base.count - 1]) && Self.isVowel(base[base.count - 2])
      && !Self.isVowel(base[base.count - 3])
      && (base.count < 5 || base.starts(with: "forg".utf8) || base.starts(with: "forb".utf8)
        || base.starts(with: "beg".utf8) || base.starts(with: "up".utf8) || base.starts(with: "out".utf8)
        || base.starts(with: "under".utf8))
    ing = Self.ing(of: base, stem: doubles ? base + base.suffix(1) : base)
  }

  private static let doubled = Array("tndmpb".utf8)

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private static func third(of base: [UInt8]) -> [UInt8] {
    let last = base.last ?? 0
    let before = base.count > 1 ? base[base.count - 2] : 0
    if last == UInt8(ascii: "y"), !isVowel(before) { return base.dropLast() + Array("ies".utf8) }
    let hisses =
      "sxzo".utf8.contains(last)
      || last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
    return base + Array((hisses ? "es" : "s").utf8)
  }

  private static func ing(of base: [UInt8], stem: [UInt8]) -> [UInt8] {
    let last = base.last ?? 0
    let before = base.count > 1 ? base[base.count - 2] : 0
    if last == UInt8(ascii: "e") {
      if before == UInt8(ascii: "i") { return base.dropLast(2) + Array("ying".utf8) }
      if !"eoy".utf8.contains(before) { return base.dropLast() + Array("ing".utf8) }
    }
    return stem + Array("ing".utf8)
  }
}
