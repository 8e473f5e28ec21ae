/// Lemmas from a word and its tag: exceptions first, then the rule for its longest known ending. Both are learned
/// from a treebank.
///
/// Lemmas are keys, comparable with ``Tokens/keys``; they are computed from letters and never spelled out.
package struct Lemmatizer: Sendable {
  package static let modelName = "lemmatizer"
  /// Longest ending a rule looks at, in bytes.
  package static let longestEnding = 5

  /// Pairs: a word's and tag's key, the lemma's key.
  private let exceptions: ModelTable<UInt64>
  /// In the high half an ending's and tag's key, in the low half the rule.
  private let rules: ModelTable<UInt64>
  /// What rules put on: 8 bytes each, padded with zeros.
  private let endings: ModelTable<UInt64>
  private let tagHashes: [UInt32]

  /// Opens the lemmatizer. Takes microseconds.
  /// - Parameter tagNames: the tags of the tagger that runs before.
  package init(_ models: ModelSet, tagNames: [String]) throws(ModelFileError) {
    let model = try models.model(Self.modelName)
    try model.require(name: Self.modelName, fingerprint: Self.fingerprint)
    exceptions = try model.table("exceptions", of: UInt64.self)
    rules = try model.table("rules", of: UInt64.self)
    endings = try model.table("endings", of: UInt64.self)
    tagHashes = tagNames.map(Self.hash(tag:))
    let exceptionsAreSound = exceptions.withElements { table in
      (table.count / 2).nonzeroBitCount == 1 && table.count % 2 == 0
        && (model.isCompiledIn || stride(from: 0, to: table.count, by: 2).contains { table[$0] == 0 })
    }
    guard exceptionsAreSound else { throw ModelFileError(.corrupt(part: "exceptions")) }
    let endingCount = endings.count
    let rulesAreSound = rules.withElements { table in
      table.count.nonzeroBitCount == 1
        && (model.isCompiledIn
          || table.contains(0)
            && table.allSatisfy { Rule(packed: UInt32(truncatingIfNeeded: $0)).ending < endingCount })
    }
    guard rulesAreSound, endingCount > 0 else { throw ModelFileError(.corrupt(part: "rules")) }
  }

  package static var fingerprint: UInt64 {
    var fingerprint = FeatureFingerprint()
    fingerprint.add("lemmatizer: exceptions, rules by ending of at most \(longestEnding) bytes")
    fingerprint.add(key(word: 1, tagHash: hash(tag: "NN")))
    fingerprint.add(key(ending: 1, length: 2, tagHash: hash(tag: "NN")))
    return fingerprint.value
  }

  /// Keys of the lemmas of all tokens. Linear in the text.
  package func lemmas(of tokens: Tokens, tags: [UInt8], _ utf8: [UInt8]) -> [UInt64] {
    var lemmas = tokens.keys
    utf8.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordLetters.room) { letters in
        exceptions.withElements { exceptions in
          rules.withElements { rules in
            for token in 0..<tokens.count {
              let tagHash = tagHashes[Int(tags[token])]
              if let lemma = Self.exception(exceptions, tokens.keys[token], tagHash) {
                lemmas[token] = lemma
                continue
              }
              // Words too long to be looked at as a whole are no words.
              let start = Int(tokens.starts[token])
              let end = Int(tokens.ends[token])
              guard end - start <= WordLetters.longest else { continue }
              var writer = WordLetters(letters)
              writer.readEnds(of: bytes, start, end)
              let word = UnsafeBufferPointer(rebasing: letters[..<writer.count])
              guard let rule = Self.rule(rules, word, tagHash), !rule.changesNothing else { continue }
              lemmas[token] = apply(rule, to: word)
            }
          }
        }
      }
    }
    return lemmas
  }

  /// What rules put on, in letters.
  var spelledEndings: [[UInt8]] {
    endings.withElements { endings in
      endings.map { ending in
        (0..<8).map { UInt8(truncatingIfNeeded: ending >> (8 * $0)) }.filter { $0 != 0 }
      }
    }
  }

  private func apply(_ rule: Rule, to word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key = TokenKey()
    for byte in word.dropLast(rule.cut) { key.add(byte: byte) }
    var ending = endings.withElements { $0[rule.ending] }
    while ending != 0 {
      key.add(byte: UInt8(truncatingIfNeeded: ending))
      ending >>= 8
    }
    return key.value
  }

  @inline(__always)
  private static func exception(
    _ table: UnsafeBufferPointer<UInt64>, _ word: UInt64, _ tagHash: UInt32
  ) -> UInt64? {
    let wanted = key(word: word, tagHash: tagHash)
    let mask = table.count / 2 - 1
    var index = Int(truncatingIfNeeded: wanted >> 20) & mask
    while true {
      let found = table[2 * index]
      if found == wanted { return table[2 * index + 1] }
      if found == 0 { return nil }
      index = (index + 1) & mask
    }
  }

  /// The rule for the longest ending of `word` that has one.
  private static func rule(
    _ table: UnsafeBufferPointer<UInt64>, _ word: UnsafeBufferPointer<UInt8>, _ tagHash: UInt32
  ) -> Rule? {
    var ending: UInt64 = 0
    var rule: Rule?
    // From the shortest on: each adds a letter to the hash.
    for length in 0...min(longestEnding, word.count) {
      if length > 0 { ending = ending << 8 | UInt64(word[word.count - length]) }
      let wanted = key(ending: ending, length: length, tagHash: tagHash)
      let mask = table.count - 1
      var index = Int(wanted >> 7) & mask
      while table[index] != 0 {
        if UInt32(truncatingIfNeeded: table[index] >> 32) == wanted {
          rule = Rule(packed: UInt32(truncatingIfNeeded: table[index]))
          break
        }
        index = (index + 1) & mask
      }
    }
    return rule
  }
}

extension Lemmatizer {
  /// Cut so many bytes off, put an ending on.
  package struct Rule: Hashable, Sendable {
    package var cut: Int
    /// Index into the model's endings; 0 is the empty one.
    package var ending: Int

    package init(cut: Int, ending: Int) {
      self.cut = cut
      self.ending = ending
    }

    package var changesNothing: Bool { cut == 0 && ending == 0 }

    package var packed: UInt32 { UInt32(cut) | UInt32(ending) << 8 }

    @inline(__always)
    package init(packed: UInt32) {
      cut = Int(packed & 0xFF)
      ending = Int(packed >> 8)
    }
  }

  package static func hash(tag: String) -> UInt32 { FeatureHash.fold(Tokens.key(of: tag)) }

  @inline(__always)
  package static func key(word: UInt64, tagHash: UInt32) -> UInt64 {
    let mixed = (word ^ UInt64(tagHash) << 17) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 31 | 1
  }

  @inline(__always)
  package static func key(ending: UInt64, length: Int, tagHash: UInt32) -> UInt32 {
    let mixed = FeatureHash.mix(FeatureHash.fold(ending &* 0xC2B2_AE3D_27D4_EB4F), tagHash)
    return FeatureHash.mix(mixed, UInt32(truncatingIfNeeded: length)) | 1
  }

  /// The hash table of exceptions, for the model file.
  package static func exceptionTable(_ pairs: [(key: UInt64, lemma: UInt64)]) -> [UInt64] {
    var capacity = 16
    while capacity * 2 < pairs.count * 3 { capacity *= 2 }
    var table = [UInt64](repeating: 0, count: capacity * 2)
    for pair in pairs {
      var index = Int(truncatingIfNeeded: pair.key >> 20) & (capacity - 1)
      while table[2 * index] != 0, table[2 * index] != pair.key { index = (index + 1) % capacity }
      table[2 * index] = pair.key
      table[2 * index + 1] = pair.lemma
    }
    return table
  }

  /// The hash table of rules, for the model file.
  package static func ruleTable(_ rules: [(key: UInt32, rule: Rule)]) -> [UInt64] {
    var capacity = 16
    while capacity < rules.count * 2 { capacity *= 2 }
    var table = [UInt64](repeating: 0, count: capacity)
    for rule in rules {
      var index = Int(rule.key >> 7) & (capacity - 1)
      while table[index] != 0 { index = (index + 1) % capacity }
      table[index] = UInt64(rule.key) << 32 | UInt64(rule.rule.packed)
    }
    return table
  }

  /// Lowercases and folds a word as ``Tokens/keys`` do.
  package static func folded(_ word: String) -> [UInt8] {
    var word = word
    return word.withUTF8 { bytes in
      guard bytes.count <= WordLetters.longest else { return Array(bytes) }
      return [UInt8](unsafeUninitializedCapacity: WordLetters.room) { letters, count in
        var writer = WordLetters(letters)
        writer.readEnds(of: bytes, 0, bytes.count)
        count = writer.count
      }
    }
  }
}
