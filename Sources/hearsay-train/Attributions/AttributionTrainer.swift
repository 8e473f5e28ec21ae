import AnnotationKit
import Dispatch

/// Trains the attribution engine on analyzed articles.
struct AttributionTrainer: Sendable {
  var settings = LearningSettings()
  /// The rescorer learns from predictions on articles that the models it judges have not seen.
  var folds = 3
  var judgementBits = 16
  var judgementRate: Float = 0.02
  var judgementPenalty: Float = 1e-4

  /// Five models and the rescorer. `log` gets one line a step.
  func train(_ articles: [TrainingArticle], log: (String) -> Void) -> AttributionModel {
    var inputs: [[Float]] = []
    var rows = FeatureRows()
    var targets: [Float] = []
    for fold in 0..<folds {
      let rest = articles.enumerated().filter { $0.offset % folds != fold }.map(\.element)
      let held = articles.enumerated().filter { $0.offset % folds == fold }.map(\.element)
      let model = trainSpans(rest)
      for article in held {
        inputs += Self.judge(article, by: model, rows: &rows, targets: &targets)
      }
      log("rescoring examples, part \(fold + 1) of \(folds): \(inputs.count)")
    }
    var model = trainSpans(articles)
    guard !inputs.isEmpty else { return model }
    let rescorer = DenseLearner().fit(inputs, targets: targets)
    var judgementSettings = settings
    judgementSettings.bits = judgementBits
    judgementSettings.penalty = judgementPenalty
    judgementSettings.rate = judgementRate
    rows.fold(bits: judgementBits, minimumCount: 3)
    let weights = LogisticLearner(settings: judgementSettings).fit(
      rows, targets: targets, offsets: inputs.map(rescorer.logOdds))
    model.rescorer = rescorer
    model.judgement = HashedWeights(quantizing: weights)
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
      rescorer: DenseLogistic(bias: 0, weights: []), judgement: HashedWeights(quantizing: [0]))
  }

  /// The rescorer's dense inputs for everything `model` finds in an article; adds its features to `rows`, and whether
  /// it is right to `targets`.
  static func judge(
    _ article: TrainingArticle, by model: AttributionModel, rows: inout FeatureRows, targets: inout [Float]
  ) -> [[Float]] {
    article.analyzed.withView { view in
      let decoded = model.decode(model.scoreCues(in: view), in: view)
      let inputs = AttributionModel.rescoringInputs(decoded, in: view)
      let features = JudgementFeatures(view: view)
      var sink = FeatureSink()
      for (item, inputs) in zip(decoded, inputs) {
        targets.append(isRight(item, gold: article.byHead.values) ? 1 : 0)
        sink.removeAll()
        features.write(item, inputs: inputs, into: &sink)
        rows.append(sink.hashes)
      }
      return inputs
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
