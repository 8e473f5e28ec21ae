import AnnotationKit

/// Trains ``MentionClassifier``: which candidate mentions are persons, organizations or places.
///
/// Names come from Universal NER's English EWT (CC BY-SA 4.0), WikiGold (CC BY 4.0) and GUM's open genres; common nouns
/// from GUM alone, since the others annotate names only.
struct ActorTrainer: Trainer {
  let name = MentionClassifier.modelName
  let abstract = "person, organization, place or none, for mentions of actors"

  private static let rows = 1 << 16
  /// More make the loss smaller and the development scores worse.
  private static let epochs = 2

  func train(_ context: TrainingContext) throws -> [UInt8] {
    let samples = try MentionSample.training(context.corpora)
    Progress.say("\(name): \(samples.count) candidates")
    let regression = HashedRegression(rows: Self.rows, epochs: Self.epochs)
    let weights = regression.fit(samples) { epoch, loss in
      Progress.say("\(name): epoch \(epoch), loss \((loss * 10_000).rounded() / 10_000)")
    }
    // 8 bits, with the few largest weights clipped: finer steps for all others are worth more.
    let sorted = weights.map { $0 < 0 ? -$0 : $0 }.sorted()
    let top = max(sorted[sorted.count - 1 - sorted.count / 20_000], 1e-6)
    let scale = top / 127
    let quantized = weights.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
    var file = ModelFileBuilder(name: name, fingerprint: MentionClassifier.fingerprint)
    file.add("weights", quantized)
    file.add("scale", [scale])
    return file.bytes()
  }
}

/// One candidate mention with its features and its gold class.
struct MentionSample: Sendable {
  let features: [UInt32]
  let gold: MentionClassifier.Class

  /// All training candidates, in the order of the corpora.
  static func training(_ corpora: Corpora) throws -> [MentionSample] {
    var samples: [MentionSample] = []
    for file in ["gum/interview.train.jsonl", "gum/open_bysa.train.jsonl"] {
      for document in try corpora.jsonLines(file, as: EntityDocument.self) { samples += document.samples() }
    }
    for file in ["uner/en_ewt.train.jsonl", "wikigold/wikigold.all.jsonl"] {
      for document in try corpora.jsonLines(file, as: EntityDocument.self) { samples += document.samples() }
    }
    return samples
  }
}
