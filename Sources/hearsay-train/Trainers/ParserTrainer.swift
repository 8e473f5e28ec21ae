import AnnotationKit

/// Learns the dependency parser from the treebanks.
struct ParserTrainer: Trainer {
  let name = Parser.modelName
  let abstract = "dependencies between words"

  static let epochs = 10
  /// From the second pass on the parser follows its own choice this often, so that it learns to go on after a
  /// mistake.
  static let exploration = 0.9
  /// Tags to learn from are given by taggers that have not seen the sentence, as it will be on new text.
  static let folds = 4
  static let minimumUpdates = 2
  /// Choices that win by less are learned from too, not only wrong ones: 0.3 points of LAS on dev.
  static let stepMargin: Int32 = 150
  static let labelMargin: Int32 = 80

  /// Which weights are kept, and how finely, in multiples of the mean weight.
  struct Pruning {
    var threshold: Float
    var unit: Float
  }
  static let steps = Pruning(threshold: 3.5, unit: 0.5)
  static let labels = Pruning(threshold: 1.5, unit: 1)

  func train(_ context: TrainingContext) throws -> [UInt8] {
    let clusters = try WordClusters(context.models.model(WordClusters.modelName))
    let tagNames = try context.models.model(Tagger.modelName).strings("tags")
    let sentences = try context.corpora.trainingTreebank().sentences
    let tags = jackknifedTags(sentences, clusters: clusters, tagNames: tagNames)
    let lesson = ParserLesson(sentences, tags: tags, clusters: clusters)
    let tables = lesson.learn(epochs: Self.epochs, seed: 3)
    var model = ModelFileBuilder(
      name: name,
      fingerprint: ParserFeatures.fingerprint(clusters: clusters.fingerprint, tagNames: tagNames))
    model.add("labels", strings: lesson.labelNames)
    tables.write(to: &model, steps: Self.steps, labels: Self.labels)
    return model.bytes()
  }

  /// A tag for every word of every sentence, by taggers that learned from the other sentences.
  private func jackknifedTags(
    _ sentences: [Treebank.Sentence], clusters: WordClusters, tagNames: [String]
  ) -> [[Int]] {
    let lesson = TaggerLesson(sentences, clusters: clusters)
    var tags = [[Int]](repeating: [], count: sentences.count)
    // Whole stretches of text go into a fold, since neighbouring sentences share words.
    let fold = { (sentence: Int) in sentence / 40 % Self.folds }
    for held in 0..<Self.folds {
      Progress.say("  tags of fold \(held + 1) of \(Self.folds)")
      let others = sentences.indices.filter { fold($0) != held }
      let table = lesson.learn(others, epochs: TaggerTrainer.epochs - 1, seed: UInt64(10 + held))
      table.settle(scale: 64)
      for sentence in sentences.indices where fold(sentence) == held {
        // The tagger's model may have more tags than one corpus shows.
        tags[sentence] = lesson.tags(table, of: sentence).map {
          tagNames.firstIndex(of: lesson.tagNames[$0]) ?? 0
        }
      }
    }
    return tags
  }
}
