import AnnotationKit

/// Makes the recurrent network that reads paragraphs for the attribution models, from PolNeAR's training articles.
struct AttributionNetworkTrainer: Trainer {
  let name = AttributionNetwork.fileName
  let abstract = "a recurrent network that tells each word's part in attributions"

  func train(_ context: TrainingContext) throws -> [UInt8] {
    let articles = try TrainingArticle.polnear("train", context)
    return NetworkTrainer().train(NetworkExamples(articles)) { Progress.say("  \($0)") }
  }
}

extension [TrainingArticle] {
  /// Has every article read by a network that was trained without it, so that what learns from the readings sees
  /// them as they will be on new text. Trains `folds` networks.
  mutating func readByNetworks(folds: Int, log: (String) -> Void) throws(ModelFileError) {
    for fold in 0..<folds {
      let others = indices.filter { $0 % folds != fold }.map { self[$0] }
      let bytes = NetworkTrainer().train(NetworkExamples(others)) {
        log("network for part \(fold + 1) of \(folds), \($0)")
      }
      let network = try AttributionNetwork(ModelFile(contents: bytes))
      for index in indices where index % folds == fold { self[index].read(by: network) }
    }
  }
}

extension TrainingArticle {
  mutating func read(by network: AttributionNetwork) {
    analyzed.network = NetworkEvidence(analyzed.withView { network.read($0) })
  }
}
