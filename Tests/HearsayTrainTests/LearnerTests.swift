import AnnotationKit
import Testing

@testable import hearsay_train

struct LearnerTests {
  private let settings = {
    var settings = LearningSettings()
    settings.bits = 10
    settings.minimumCount = 1
    settings.rate = 0.3
    return settings
  }()

  /// Rows that hold one telling feature each, and one that tells nothing.
  private func rows(_ telling: [UInt32]) -> FeatureRows {
    var rows = FeatureRows()
    for feature in telling {
      [feature, 7].withUnsafeBufferPointer { rows.append($0) }
    }
    return rows
  }

  @Test func logisticRegressionSeparatesWhatIsSeparable() {
    var examples = rows([1, 2, 1, 2, 1, 2, 1, 2])
    examples.fold(bits: settings.bits, minimumCount: 1)
    let weights = LogisticLearner(settings: settings).fit(examples, targets: [1, 0, 1, 0, 1, 0, 1, 0])
    #expect(weights[1] > 0.5)
    #expect(weights[2] < -0.5)
    #expect(abs(weights[7]) < 0.5)
  }

  /// In every group the candidate whose start has feature 3 is right, whatever its end.
  private func choices() -> ChoiceGroups {
    var groups = ChoiceGroups()
    for round in 0..<6 {
      let first = Int32(groups.rows.count)
      for feature: UInt32 in [3, 4, 5, 6] {
        [feature].withUnsafeBufferPointer { groups.rows.append($0) }
      }
      for own: UInt32 in [8, 8, 8] {
        [own].withUnsafeBufferPointer { groups.rows.append($0) }
      }
      groups.candidates.append(.init(first: -1, own: first + 4))
      let right = round % 2 == 0
      groups.candidates.append(
        .init(first: right ? first : first + 1, second: first + 2, own: first + 5))
      groups.candidates.append(
        .init(first: right ? first + 1 : first, second: first + 3, own: first + 6))
      groups.closeGroup(target: right ? 1 : 2)
    }
    return groups
  }

  @Test func rankersLearnFromSharedRows() {
    let weights = RankingLearner(settings: settings).fit(choices())
    #expect(weights[3] > weights[4] + 1)
    #expect(abs(weights[5] - weights[6]) < 0.5)
  }

  @Test func theSameExamplesGiveTheSameWeights() {
    let learner = RankingLearner(settings: settings)
    #expect(learner.fit(choices()) == learner.fit(choices()))
  }

  @Test func foldingDropsRareFeaturesAndKeepsRows() {
    var examples = rows([1, 1, 9])
    examples.fold(bits: 3, minimumCount: 2)
    #expect(examples.features == [1, 7, 1, 7, 7])
    #expect(examples.offsets == [0, 2, 4, 5])
  }

  @Test func denseRegressionFindsTheInputThatCounts() {
    var inputs: [[Float]] = []
    var targets: [Float] = []
    for index in 0..<200 {
      let telling = Float(index % 10) / 10
      inputs.append([telling, Float(index % 7)])
      targets.append(index % 10 + index % 3 >= 6 ? 1 : 0)
    }
    let model = DenseLearner().fit(inputs, targets: targets)
    #expect(model.probability([0.9, 3]) > 0.8)
    #expect(model.probability([0.1, 3]) < 0.2)
    #expect(abs(model.weights[1]) < 0.2)
  }
}
