import AnnotationKit
import Glibc

/// Choices among candidates, as a ranker learns them.
///
/// A candidate's features are those of up to three rows: a span shares its start's and its end's features with
/// every other span that starts or ends there, so they are kept once.
struct ChoiceGroups: Sendable {
  struct Candidate: Sendable {
    /// Rows of the group's ``FeatureRows``; -1 where there is none.
    var first: Int32
    var second: Int32 = -1
    var own: Int32
  }

  var rows = FeatureRows()
  var candidates: [Candidate] = []
  /// Where each group's candidates begin; one more entry than groups.
  private(set) var offsets: [Int] = [0]
  /// The right candidate of each group, counted from the group's first.
  private(set) var targets: [Int32] = []

  var count: Int { targets.count }

  /// Closes a group with the candidates added since the last one.
  mutating func closeGroup(target: Int) {
    offsets.append(candidates.count)
    targets.append(Int32(target))
  }
}

/// Softmax over each group's candidates (a conditional log-linear model), over hashed features.
struct RankingLearner: Sendable {
  var settings = LearningSettings()

  /// Learns to choose each group's target. The groups' rows must be folded already. O(epochs × features).
  func fit(_ groups: ChoiceGroups) -> [Float] {
    var table = AdaGradTable(settings)
    var random = SeededGenerator(seed: settings.seed)
    let rowCount = groups.rows.count
    // Scores, and then gradients, of rows; only the entries of the group at hand are live.
    var rowScores = [Float](repeating: 0, count: rowCount)
    var rowGradients = [Float](repeating: 0, count: rowCount)
    var rowEpochs = [Int32](repeating: -1, count: rowCount)
    var touched: [Int32] = []
    var scores: [Float] = []
    groups.rows.features.withUnsafeBufferPointer { features in
      func row(_ index: Int32) -> UnsafeBufferPointer<UInt32> {
        UnsafeBufferPointer(
          rebasing: features[groups.rows.offsets[Int(index)]..<groups.rows.offsets[Int(index) + 1]])
      }
      for epoch in 0..<settings.epochs {
        for group in random.permutation(groups.count) {
          let range = groups.offsets[Int(group)]..<groups.offsets[Int(group) + 1]
          touched.removeAll(keepingCapacity: true)
          scores.removeAll(keepingCapacity: true)
          func visit(_ index: Int32) -> Float {
            if rowEpochs[Int(index)] != Int32(epoch) {
              rowEpochs[Int(index)] = Int32(epoch)
              rowScores[Int(index)] = table.score(row(index))
              rowGradients[Int(index)] = 0
              touched.append(index)
            }
            return rowScores[Int(index)]
          }
          var highest = -Float.infinity
          for candidate in groups.candidates[range] {
            var score = visit(candidate.own)
            if candidate.first >= 0 { score += visit(candidate.first) }
            if candidate.second >= 0 { score += visit(candidate.second) }
            scores.append(score)
            highest = max(highest, score)
          }
          var total: Float = 0
          for index in scores.indices {
            scores[index] = expf(scores[index] - highest)
            total += scores[index]
          }
          let target = Int(groups.targets[Int(group)])
          for (index, candidate) in groups.candidates[range].enumerated() {
            let gradient = scores[index] / total - (index == target ? 1 : 0)
            rowGradients[Int(candidate.own)] += gradient
            if candidate.first >= 0 { rowGradients[Int(candidate.first)] += gradient }
            if candidate.second >= 0 { rowGradients[Int(candidate.second)] += gradient }
          }
          for index in touched where abs(rowGradients[Int(index)]) >= 1e-4 {
            table.step(row(index), gradient: rowGradients[Int(index)])
          }
        }
        if epoch >= settings.epochs / 2 { table.average() }
      }
    }
    return table.weights()
  }
}
