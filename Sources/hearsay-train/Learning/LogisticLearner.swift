import AnnotationKit
import Glibc

/// Binary logistic regression over hashed features.
struct LogisticLearner: Sendable {
  var settings = LearningSettings()

  /// Learns to tell the rows whose target is 1 from those whose target is 0. `rows` must be folded already.
  /// O(epochs × features).
  /// - Parameter offsets: log-odds that each row has already, from another model; none if empty.
  func fit(_ rows: FeatureRows, targets: [Float], offsets: [Float] = []) -> [Float] {
    precondition(rows.count == targets.count, "every row needs a target")
    precondition(offsets.isEmpty || offsets.count == rows.count, "every row needs an offset, or none has one")
    var table = AdaGradTable(settings)
    var random = SeededGenerator(seed: settings.seed)
    rows.features.withUnsafeBufferPointer { features in
      for epoch in 0..<settings.epochs {
        for index in random.permutation(rows.count) {
          let row = UnsafeBufferPointer(
            rebasing: features[rows.offsets[Int(index)]..<rows.offsets[Int(index) + 1]])
          let probability = 1 / (1 + expf(-table.score(row) - (offsets.isEmpty ? 0 : offsets[Int(index)])))
          table.step(row, gradient: probability - targets[Int(index)])
        }
        if epoch >= settings.epochs / 2 { table.average() }
      }
    }
    return table.weights()
  }
}
