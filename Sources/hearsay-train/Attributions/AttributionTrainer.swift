import AnnotationKit
import Dispatch

/// Trains the attribution engine on analyzed articles.
struct AttributionTrainer: Sendable {
  var settings = LearningSettings()
  /// The rescorer learns from predictions on articles that the models it judges have not seen.
  var folds = 3

  /// Five models and the rescorer. `log` gets one line a step.
  func train(_ articles: [TrainingArticle], log: (String) -> Void) -> AttributionModel {
    var inputs: [[Float]] = []
    var targets: [Float] = []
    for fold in 0..<folds {
      let rest = articles.enumerated().filter { $0.offset % folds != fold }.map(\.element)
      let held = articles.enumerated().filter { $0.offset % folds == fold }.map(\.element)
      let model = trainSpans(rest)
      for article in held {
        let (rows, right) = Self.judged(article, by: model)
        inputs += rows
        targets += right
      }
      log("rescoring examples, part \(fold + 1) of \(folds): \(inputs.count)")
    }
    var model = trainSpans(articles)
    model.rescorer = DenseLearner().fit(inputs, targets: targets)
    return model
  }

  /// The models without the rescorer.
  func trainSpans(_ articles: [TrainingArticle]) -> AttributionModel {
    let lexicon = AttributionExamples.lexicon(of: articles)
    var examples = AttributionExamples(articles, lexicon: lexicon)
    let settings = settings
    examples.cueRows.fold(bits: settings.bits, minimumCount: settings.minimumCount)
    examples.before.rows.fold(bits: settings.bits, minimumCount: settings.minimumCount)
    examples.after.rows.fold(bits: settings.bits, minimumCount: settings.minimumCount)
    examples.source.rows.fold(bits: settings.bits, minimumCount: settings.minimumCount)
    examples.extent.rows.fold(bits: settings.bits, minimumCount: settings.minimumCount)
    let ranker = RankingLearner(settings: settings)
    return AttributionModel(
      lemmas: lexicon,
      cue: HashedWeights(
        quantizing: LogisticLearner(settings: settings).fit(examples.cueRows, targets: examples.cueTargets)),
      before: HashedWeights(quantizing: ranker.fit(examples.before)),
      after: HashedWeights(quantizing: ranker.fit(examples.after)),
      source: HashedWeights(quantizing: ranker.fit(examples.source)),
      extent: HashedWeights(quantizing: ranker.fit(examples.extent)),
      rescorer: DenseLogistic(bias: 0, weights: []))
  }

  /// The rescorer's inputs for everything `model` finds in an article, and whether it is right.
  static func judged(
    _ article: TrainingArticle, by model: AttributionModel
  ) -> (inputs: [[Float]], targets: [Float]) {
    article.analyzed.withView { view in
      let decoded = model.decode(model.scoreCues(in: view), in: view)
      let inputs = AttributionModel.rescoringInputs(decoded, in: view)
      let targets = decoded.map { item -> Float in
        isRight(item, gold: article.byHead.values) ? 1 : 0
      }
      return (inputs, targets)
    }
  }

  /// Whether content overlaps some gold attribution's by half and the sources share a token, or both have none.
  private static func isRight(
    _ item: AttributionModel.Decoded, gold: some Sequence<TokenAttribution>
  ) -> Bool {
    var content: Set<Int> = []
    if let span = item.before.span { content.formUnion(span) }
    if let span = item.after.span { content.formUnion(span) }
    guard !content.isEmpty else { return false }
    return gold.contains { gold in
      let shared = gold.content.count { content.contains($0) }
      guard Double(shared) >= 0.5 * Double(content.count + gold.content.count - shared) else { return false }
      guard let source = item.source.span else { return gold.source.isEmpty }
      return gold.source.contains { source.contains($0) }
    }
  }

  /// What `model` finds in an article, as byte spans, with the probability of each.
  static func predict(
    _ article: TrainingArticle, by model: AttributionModel, keep: Float
  ) -> [(attribution: PolNeAR.GoldAttribution, probability: Float)] {
    article.analyzed.withView { view in
      model.decode(model.scoreCues(in: view), in: view)
        .filter { $0.hasContent && $0.probability >= keep }
        .map { item in
          func spans(_ choices: [TokenRange?]) -> [TextSpan] {
            choices.compactMap { $0 }.map { article.tokens.span($0.lowerBound..<$0.upperBound + 1) }
          }
          return (
            PolNeAR.GoldAttribution(
              source: spans([item.source.span]), cue: spans([item.extent.span]),
              content: spans([item.before.span, item.after.span])), item.probability
          )
        }
    }
  }
}
