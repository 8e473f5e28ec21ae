import AnnotationKit

/// Learns lemmas from the treebanks: for every tag and ending the commonest change from word to lemma, and as
/// exceptions the words for which that is wrong.
struct LemmatizerTrainer: Trainer {
  let name = Lemmatizer.modelName
  let abstract = "lemmas"

  /// A rule for an ending stands on at least so many different words.
  static let minimumWords = 2

  func train(_ context: TrainingContext) throws -> [UInt8] {
    let words = Self.words(try context.corpora.trainingTreebank())
    let (rules, endings) = learnRules(words)
    var model = ModelFileBuilder(name: name, fingerprint: Lemmatizer.fingerprint)
    let exceptions = words.filter { word in
      Self.lemma(of: word, rules, endings) != word.lemma
    }
    Progress.say("  \(words.count) words, \(rules.count) rules, \(exceptions.count) exceptions")
    model.add(
      "exceptions",
      Lemmatizer.exceptionTable(
        exceptions.map { word in
          (Lemmatizer.key(word: Self.key(word.form), tagHash: word.tagHash), Self.key(word.lemma))
        }))
    let keyed = rules.map { ending, rule in
      let key = Lemmatizer.key(
        ending: Self.packed(ending.letters), length: ending.letters.count, tagHash: ending.tagHash)
      return (key: key, rule: rule)
    }
    model.add("rules", Lemmatizer.ruleTable(keyed.sorted { $0.key < $1.key }))
    model.add("endings", endings.map { $0.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
    return model.bytes()
  }

  /// A word as it occurs with one tag, folded, and its commonest lemma.
  struct Word {
    var form: [UInt8]
    var tagHash: UInt32
    var lemma: [UInt8]
  }

  private struct Ending: Hashable {
    var tagHash: UInt32
    /// From the last letter to the first.
    var letters: [UInt8]
  }

  /// Every word and tag once, in a fixed order.
  static func words(_ treebank: Treebank) -> [Word] {
    let triples = treebank.sentences.flatMap { sentence in
      sentence.words.filter { $0.form.utf8.count <= 32 }.map {
        [Lemmatizer.folded($0.form), Array($0.tag.utf8), Lemmatizer.folded($0.lemma)]
      }
    }.sorted { $0.lexicographicallyPrecedes($1) { $0.lexicographicallyPrecedes($1) } }
    var words: [Word] = []
    var counts: [Int] = []
    var index = 0
    while index < triples.count {
      var end = index
      while end < triples.count, triples[end] == triples[index] { end += 1 }
      let tag = String(decoding: triples[index][1], as: UTF8.self)
      let word = Word(form: triples[index][0], tagHash: Lemmatizer.hash(tag: tag), lemma: triples[index][2])
      if let last = words.last, last.form == word.form, last.tagHash == word.tagHash {
        if end - index > counts[counts.count - 1] {
          words[words.count - 1] = word
          counts[counts.count - 1] = end - index
        }
      } else {
        words.append(word)
        counts.append(end - index)
      }
      index = end
    }
    return words
  }

  /// Rules by tag and ending, none that says what a shorter ending says; and the endings they put on.
  private func learnRules(_ words: [Word]) -> (rules: [Ending: Lemmatizer.Rule], endings: [[UInt8]]) {
    var endings: [[UInt8]] = [[]]
    var votes: [Ending: [(rule: Lemmatizer.Rule, count: Int)]] = [:]
    for word in words {
      let common = zip(word.form, word.lemma).prefix { $0 == $1 }.count
      let added = Array(word.lemma[common...])
      // Irregular words are exceptions, not rules.
      guard added.count <= 4, word.form.count - common <= 6 else { continue }
      if !endings.contains(added) { endings.append(added) }
      let rule = Lemmatizer.Rule(cut: word.form.count - common, ending: endings.firstIndex(of: added) ?? 0)
      for length in 0...min(Lemmatizer.longestEnding, word.form.count) where rule.cut <= length {
        let ending = Ending(tagHash: word.tagHash, letters: word.form.suffix(length).reversed())
        var list = votes[ending] ?? []
        if let index = list.firstIndex(where: { $0.rule == rule }) {
          list[index].count += 1
        } else {
          list.append((rule, 1))
        }
        votes[ending] = list
      }
    }
    var best: [Ending: Lemmatizer.Rule] = [:]
    for (ending, list) in votes {
      // The first of equals: words come in a fixed order, so the lists do too.
      guard let top = list.max(by: { $0.count < $1.count }), top.count >= Self.minimumWords else { continue }
      best[ending] = list.first { $0.count == top.count }?.rule
    }
    var rules: [Ending: Lemmatizer.Rule] = [:]
    for (ending, rule) in best {
      var inherited = Lemmatizer.Rule(cut: 0, ending: 0)
      for length in 0..<ending.letters.count {
        let shorter = Ending(tagHash: ending.tagHash, letters: Array(ending.letters.prefix(length)))
        if let found = best[shorter] { inherited = found }
      }
      if rule != inherited { rules[ending] = rule }
    }
    return (rules, endings)
  }

  private static func lemma(of word: Word, _ rules: [Ending: Lemmatizer.Rule], _ endings: [[UInt8]])
    -> [UInt8]
  {
    var rule = Lemmatizer.Rule(cut: 0, ending: 0)
    for length in 0...min(Lemmatizer.longestEnding, word.form.count) {
      let ending = Ending(tagHash: word.tagHash, letters: word.form.suffix(length).reversed())
      if let found = rules[ending] { rule = found }
    }
    return word.form.dropLast(rule.cut) + endings[rule.ending]
  }

  private static func key(_ letters: [UInt8]) -> UInt64 {
    letters.withUnsafeBufferPointer { TokenKey.of($0, 0, $0.count) }
  }

  private static func packed(_ letters: [UInt8]) -> UInt64 {
    letters.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }
}
