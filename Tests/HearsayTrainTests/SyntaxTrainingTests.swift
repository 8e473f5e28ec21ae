import AnnotationKit
import Testing

@testable import hearsay_train

/// Training on a handful of sentences of our own.
struct SyntaxTrainingTests {
  /// Words as `form/tag/head/label`, heads counted from 1.
  static let sentences = [
    "the/DT/2/det mayor/NN/3/nsubj said/VBD/0/root that/IN/6/mark she/PRP/6/nsubj agrees/VBZ/3/ccomp",
    "the/DT/2/det minister/NN/3/nsubj denied/VBD/0/root it/PRP/3/obj",
    "she/PRP/2/nsubj said/VBD/0/root no/UH/2/obj",
    "critics/NNS/2/nsubj say/VBP/0/root the/DT/4/det mayor/NN/5/nsubj lied/VBD/2/ccomp",
  ]

  static func treebank() throws -> Treebank {
    let blocks = sentences.map { sentence in
      sentence.split(separator: " ").enumerated().map { index, word in
        let parts = word.split(separator: "/")
        return "\(index + 1)\t\(parts[0])\t\(parts[0])\tX\t\(parts[1])\t_\t\(parts[2])\t\(parts[3])\t_\t_"
      }.joined(separator: "\n")
    }
    return try Treebank(conllu: blocks.joined(separator: "\n\n") + "\n\n")
  }

  static func clusters() throws -> WordClusters {
    var model = ModelFileBuilder(
      name: WordClusters.modelName, fingerprint: WordClusters.layoutFingerprint)
    let words = ["mayor", "minister", "said", "denied"].enumerated().map { index, word in
      (
        key: Tokens.key(of: word),
        packed: WordClusters.Clusters.pack(coarse: index / 2, middle: index / 2, fine: index)
      )
    }
    model.add("slots", WordClusters.slots(of: words))
    return try WordClusters(ModelFile(contents: model.bytes()))
  }

  static let allWeights = ParserTrainer.Pruning(threshold: 0, unit: 0.5)

  static func bytes(_ table: PerceptronTable) -> [UInt8] {
    var model = ModelFileBuilder(name: "test", fingerprint: 0)
    table.averaged(threshold: 0.1, unit: 0.1).write(to: &model)
    return model.bytes()
  }

  @Test func taggingIsLearnedAndTheSameEveryTime() throws {
    let treebank = try Self.treebank()
    let lesson = TaggerLesson(treebank.sentences, clusters: try Self.clusters())
    let all = Array(treebank.sentences.indices)
    let first = lesson.learn(all, epochs: 6, seed: 1)
    #expect(Self.bytes(first) == Self.bytes(lesson.learn(all, epochs: 6, seed: 1)))
    #expect(Self.bytes(first) != Self.bytes(lesson.learn(all, epochs: 1, seed: 1)))
    first.settle(scale: 64)
    for sentence in all { #expect(lesson.tags(first, of: sentence) == lesson.goldTags(of: sentence)) }
  }

  @Test func parsingIsLearnedAndTheSameEveryTime() throws {
    let treebank = try Self.treebank()
    let clusters = try Self.clusters()
    let tags = treebank.sentences.map { Array(repeating: 0, count: $0.words.count) }
    let lesson = ParserLesson(treebank.sentences, tags: tags, clusters: clusters)
    #expect(lesson.labelNames == ["ccomp", "det", "mark", "nsubj", "obj", "root"])
    func bytes(_ tables: ParserLesson.Tables) -> [UInt8] {
      var model = ModelFileBuilder(name: "test", fingerprint: 0)
      tables.write(to: &model, steps: Self.allWeights, labels: Self.allWeights)
      return model.bytes()
    }
    let first = lesson.learn(epochs: 30, seed: 1)
    #expect(bytes(first) == bytes(lesson.learn(epochs: 30, seed: 1)))

    // The finished model parses what it has learned.
    var model = ModelFileBuilder(
      name: Parser.modelName,
      fingerprint: ParserFeatures.fingerprint(clusters: clusters.fingerprint, tagNames: ["X"]))
    model.add("labels", strings: lesson.labelNames)
    first.write(to: &model, steps: Self.allWeights, labels: Self.allWeights)
    var clusterModel = ModelFileBuilder(
      name: WordClusters.modelName, fingerprint: WordClusters.layoutFingerprint)
    let words = ["mayor", "minister", "said", "denied"].enumerated().map { index, word in
      (
        key: Tokens.key(of: word),
        packed: WordClusters.Clusters.pack(coarse: index / 2, middle: index / 2, fine: index)
      )
    }
    clusterModel.add("slots", WordClusters.slots(of: words))
    let models = ModelSet(overriding: [
      try ModelFile(contents: model.bytes()), try ModelFile(contents: clusterModel.bytes()),
    ])
    let parser = try Parser(models, tagNames: ["X"])
    let draft = TreebankText(treebank.sentences).draft
    let (heads, labels) = parser.parse(
      draft.tokens, draft.sentences, tags: [UInt8](repeating: 0, count: draft.tokens.count))
    for (range, sentence) in zip(draft.sentences.tokenRanges, treebank.sentences) {
      #expect(range.map { Int(heads[$0]) - range.lowerBound } == sentence.words.map(\.head))
      #expect(range.map { parser.labelNames[Int(labels[$0])] } == sentence.words.map(\.label))
    }
  }

  @Test func wordsInTheSamePlacesShareAClass() {
    // 0 ends a sentence; 2 and 3 stand where the other could, and so do 4 and 5.
    var text: [Int32] = []
    for round in 0..<40 { text += [0, 2 + Int32(round % 2), 4 + Int32(round / 2 % 2)] }
    var clustering = ExchangeClustering(BigramCounts(text, words: 6), classes: 2)
    clustering.run(rounds: 10)
    #expect(clustering.classes[2] == clustering.classes[3])
    #expect(clustering.classes[4] == clustering.classes[5])
    #expect(clustering.classes[2] != clustering.classes[4])
  }

  @Test func randomNumbersAreTheSameEverywhere() {
    // The first numbers of SplitMix64 from 0, as its authors' code gives them.
    var random = SeededGenerator(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    let order = random.permutation(100)
    #expect(order.sorted() == Array(0..<100) && order != Array(0..<100))
  }
}
