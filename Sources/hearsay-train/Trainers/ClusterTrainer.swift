import AnnotationKit

/// Learns word clusters from unlabelled text.
struct ClusterTrainer: Trainer {
  let name = WordClusters.modelName
  let abstract = "classes of words that behave alike"

  /// Words seen less often stay without a class.
  static let minimumCount = 3
  static let vocabularyLimit = 45_000

  func train(_ context: TrainingContext) throws -> [UInt8] {
    let (words, text) = try vocabulary(context.corpora)
    Progress.say("  \(text.count) places, \(words.count) words")
    let bigrams = BigramCounts(text, words: words.count + 2)
    let classes = [(64, 20), (256, 15), (1024, 10)].map { size, rounds in
      var clustering = ExchangeClustering(bigrams, classes: size)
      clustering.run(rounds: rounds)
      return clustering.classes
    }
    var model = ModelFileBuilder(name: name, fingerprint: WordClusters.layoutFingerprint)
    let packed = words.indices.map { word in
      let packed = WordClusters.Clusters.pack(
        coarse: classes[0][word + 2], middle: classes[1][word + 2], fine: classes[2][word + 2])
      return (key: words[word], packed: packed)
    }
    model.add("slots", WordClusters.slots(of: packed))
    return model.bytes()
  }

  /// The words by falling frequency, and all text as word numbers: 0 between sentences, 1 for rare words,
  /// then the words from 2 on.
  private func vocabulary(_ corpora: Corpora) throws -> (words: [UInt64], text: [Int32]) {
    var keys: [UInt64] = []
    for sentence in try sentences(corpora) {
      keys += sentence
      keys.append(0)
    }
    let sorted = keys.sorted()
    var counts: [(key: UInt64, count: Int)] = []
    var index = 0
    while index < sorted.count {
      var end = index
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      if sorted[index] != 0, end - index >= Self.minimumCount { counts.append((sorted[index], end - index)) }
      index = end
    }
    counts.sort { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }
    let words = counts.prefix(Self.vocabularyLimit).map(\.key)
    // Only looked up in, never walked through.
    let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0 + 2)) })
    return (words, keys.map { $0 == 0 ? 0 : numbers[$0] ?? 1 })
  }

  /// Token keys of every sentence of the train parts and of texts without labels.
  private func sentences(_ corpora: Corpora) throws -> [[UInt64]] {
    var sentences: [[UInt64]] = []
    for sentence in try corpora.trainingTreebank().sentences {
      sentences.append(sentence.words.map { Tokens.key(of: $0.form) })
    }
    var texts = try corpora.files(in: "polnear/train/text", endingIn: ".txt").map {
      try corpora.text("polnear/train/text/\($0)")
    }
    for file in ["news_text/open", "szeged_uncertainty/wiki.train", "wikigold/wikigold.all"] {
      texts += try corpora.jsonLines("\(file).jsonl", as: TextDocument.self).map(\.text)
    }
    for text in texts {
      var draft = Draft(article: Article(id: "", plainText: text))
      Tokenizer().run(on: &draft)
      SentenceSplitter().run(on: &draft)
      for range in draft.sentences.tokenRanges { sentences.append(Array(draft.tokens.keys[range])) }
    }
    return sentences
  }
}
