import AnnotationKit

/// Learns the part-of-speech tagger from the treebanks.
struct TaggerTrainer: Trainer {
  let name = Tagger.modelName
  let abstract = "part-of-speech tags"

  /// Passes over the corpus.
  static let epochs = 5

  func train(_ context: TrainingContext) throws -> [UInt8] {
    let clusters = try WordClusters(context.models.model(WordClusters.modelName))
    let treebank = try context.corpora.trainingTreebank()
    let lesson = TaggerLesson(treebank.sentences, clusters: clusters)
    let table = lesson.learn(Array(treebank.sentences.indices), epochs: Self.epochs, seed: 1)
    var model = ModelFileBuilder(
      name: name, fingerprint: TaggerFeatures.fingerprint(clusters: clusters.fingerprint))
    model.add("tags", strings: lesson.tagNames)
    table.averaged(threshold: 1, unit: 0.5).write(to: &model)
    return model.bytes()
  }
}

/// A corpus ready for learning tags: the forms of all words, and their gold tags.
struct TaggerLesson {
  let tagNames: [String]
  private var forms: [[WordForm]] = []
  private var gold: [[Int]] = []

  init(_ sentences: [Treebank.Sentence], clusters: WordClusters) {
    let names = Set(sentences.lazy.flatMap { $0.words.lazy.map(\.tag) }).sorted()
    tagNames = names
    gold = sentences.map { sentence in sentence.words.map { names.firstIndex(of: $0.tag) ?? 0 } }
    let draft = TreebankText(sentences).draft
    forms = draft.text.utf8.withUnsafeBufferPointer { bytes in
      clusters.withReader { clusters in
        draft.sentences.tokenRanges.map { range in
          var forms: [WordForm] = []
          SentenceForms.read(draft.tokens, range, bytes, clusters, into: &forms)
          return forms
        }
      }
    }
  }

  /// Learns from the sentences of these numbers.
  func learn(_ sentences: [Int], epochs: Int, seed: UInt64) -> PerceptronTable {
    let table = PerceptronTable(outcomes: tagNames.count, minimumUpdates: 1)
    var random = SeededGenerator(seed: seed)
    for epoch in 1...epochs {
      let watch = Stopwatch()
      var right = 0
      var count = 0
      for number in random.permutation(sentences.count) {
        let sentence = sentences[number]
        right += run(table, sentence, isLearning: true) { _, _ in }
        count += gold[sentence].count
      }
      Progress.say("  epoch \(epoch): \(percent(right, count)) right, \(watch.elapsed)")
    }
    return table
  }

  /// The tags that `table` gives a sentence. The table has to be settled.
  func tags(_ table: PerceptronTable, of sentence: Int) -> [Int] {
    var tags = [Int](repeating: 0, count: gold[sentence].count)
    _ = run(table, sentence, isLearning: false) { tags[$0] = $1 }
    return tags
  }

  func goldTags(of sentence: Int) -> [Int] { gold[sentence] }

  private func run(
    _ table: PerceptronTable, _ sentence: Int, isLearning: Bool, _ assign: (Int, Int) -> Void
  ) -> Int {
    let gold = gold[sentence]
    var right = 0
    forms[sentence].withUnsafeBufferPointer { forms in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { features in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: table.width) { scores in
          guard let featureBase = features.baseAddress, let scoreBase = scores.baseAddress else { return }
          var previous = tagNames.count
          var beforePrevious = tagNames.count
          for index in gold.indices {
            TaggerFeatures.extract(
              forms, index + 2, previous: previous, beforePrevious: beforePrevious, into: featureBase)
            table.scores(of: UnsafeBufferPointer(features), into: scoreBase)
            var best = 0
            for tag in 1..<tagNames.count where scores[tag] > scores[best] { best = tag }
            if best == gold[index] {
              right += 1
            } else if isLearning {
              table.update(UnsafeBufferPointer(features), right: gold[index], wrong: best)
            }
            if isLearning { table.advance() }
            assign(index, best)
            beforePrevious = previous
            previous = best
          }
        }
      }
    }
    return right
  }
}

/// A share in per cent with two decimals.
func percent(_ part: Int, _ whole: Int) -> String {
  guard whole > 0 else { return "–" }
  let hundredths = (Double(part) / Double(whole) * 10_000).rounded()
  let text = String(Int(hundredths))
  let padded = String(repeating: "0", count: max(0, 3 - text.count)) + text
  return "\(padded.dropLast(2)).\(padded.suffix(2)) %"
}
