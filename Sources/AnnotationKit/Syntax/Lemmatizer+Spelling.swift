extension Lemmatizer {
  /// A lemma in letters, from its key and the word it belongs to.
  ///
  /// Keys cannot be read back, so the lemma is looked for among all that the rules can make of the word, then among
  /// the lemmas that share no beginning with their words. Where it is neither, the word itself is taken.
  /// - Complexity: O(rules' endings), for what is no base form.
  package func spelling(of lemma: UInt64, form: String, keepsCapitals: Bool) -> String {
    let word = keepsCapitals ? form : form.lowercased()
    let letters = Array(word.utf8)
    func key(_ bytes: [UInt8]) -> UInt64 {
      bytes.withUnsafeBufferPointer { TokenKey.of($0, 0, $0.count) }
    }
    if key(letters) == lemma { return word }
    let endings = spelledEndings
    for cut in 0...min(letters.count, Self.longestCut) {
      let stem = letters.dropLast(cut)
      if cut > 0, letters[letters.count - cut] & 0xC0 == 0x80 { continue }
      for ending in endings where key(stem + ending) == lemma {
        return String(decoding: stem + ending, as: UTF8.self)
      }
    }
    return Self.suppletiveLemmas.first { key(Array($0.utf8)) == lemma } ?? word
  }

  /// Longest piece of a word that is looked at for being replaced, in bytes.
  private static let longestCut = 8

  private static let suppletiveLemmas = [
    "be", "have", "do", "go", "good", "well", "bad", "badly", "much", "many", "little", "far", "I", "we",
    "you", "he",
    "she", "it", "they", "who", "this", "that", "these", "a", "the", "not", "will", "would", "shall", "can",
    "may",
    "person", "man", "woman", "child", "mouse", "tooth", "foot", "think", "bring", "buy", "catch", "teach",
    "seek",
    "fight", "my", "your", "his", "her", "its", "our", "their", "'s", "as", "more", "less", "old", "late",
    "one",
    "other", "sir", "percent", "and", "or", "to", "of", "in", "at", "oneself", "myself", "yourself",
    "himself", "herself",
    "itself", "ourselves", "yourselves", "themselves", "about", "because", "okay", "please", "thank",
    "versus", "-",
    "--", "...", "\"", "'", "(", ")", ".", ",",
  ]
}
