import AnnotationKit

/// Trains the attribution engine on analyzed articles.
struct AttributionTrainer: Sendable {
  var cueSettings = {
    var settings = LearningSettings()
    (settings.epochs, settings.rate, settings.penalty, settings.bits) = (5, 0.02, 1e-3, 19)
    return settings
  }()
  var spanSettings = {
    var settings = LearningSettings()
    (settings.epochs, settings.rate, settings.penalty, settings.bits) = (8, 0.03, 1e-3, 19)
    return settings
  }()
  var judgementSettings = {
    var settings = LearningSettings()
    (settings.epochs, settings.rate, settings.penalty, settings.bits) = (6, 0.01, 1e-3, 16)
    settings.minimumCount = 3
    return settings
  }()
  var clusters: WordClusters?
  /// The rescorer learns from predictions on articles that the models it judges have not seen.
  var folds = 3

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
    model.rescorer = DenseLearner().fit(inputs, targets: targets)
    rows.fold(bits: judgementSettings.bits, minimumCount: judgementSettings.minimumCount)
    model.judgement = HashedWeights(
      quantizing: LogisticLearner(settings: judgementSettings).fit(
        rows, targets: targets, offsets: inputs.map(model.rescorer.logOdds)))
    return model
  }

  /// The models without the rescorer.
  func trainSpans(_ articles: [TrainingArticle]) -> AttributionModel {
    let lexicon = AttributionExamples.lexicon(of: articles)
    var examples = AttributionExamples(articles, lexicon: lexicon)
    examples.cueRows.fold(bits: cueSettings.bits, minimumCount: cueSettings.minimumCount)
    let cue = LogisticLearner(settings: cueSettings).fit(examples.cueRows, targets: examples.cueTargets)
    examples.cueRows = FeatureRows()
    // Slots as they pay: few contents stand before their cue, and extents are easy.
    let groups = [
      (examples.before, spanSettings.bits - 1), (examples.after, spanSettings.bits),
      (examples.source, spanSettings.bits), (examples.extent, spanSettings.bits - 2),
    ]
    examples = AttributionExamples()
    let spans = Parallel.map(groups, fit)
    return AttributionModel(
      clusters: clusters, lemmas: lexicon, cue: HashedWeights(quantizing: cue), before: spans[0],
      after: spans[1], source: spans[2], extent: spans[3], rescorer: DenseLogistic(bias: 0, weights: []),
      judgement: HashedWeights(quantizing: [0]))
  }

  @Sendable private func fit(_ groups: ChoiceGroups, bits: Int) -> HashedWeights {
    var settings = spanSettings
    settings.bits = bits
    var groups = groups
    groups.rows.fold(bits: bits, minimumCount: settings.minimumCount)
    return HashedWeights(quantizing: RankingLearner(settings: settings).fit(groups))
  }

  /// The rescorer's dense inputs for everything `model` finds in an article; adds whether it
  /// is right to `targets`.
  static func judge(
    _ article: TrainingArticle, by model: AttributionModel, rows: inout FeatureRows,
    targets: inout [Float]
  ) -> [[Float]] {
    article.analyzed.withView { view in
      let decoded = model.decode(model.scoreCues(in: view), in: view)
      let inputs = AttributionModel.rescoringInputs(decoded, in: view)
      targets += decoded.map { isRight($0, gold: article.byHead.values) ? 1 : 0 }
      let features = JudgementFeatures(view: view)
      var sink = FeatureSink()
      for (item, inputs) in zip(decoded, inputs) {
        sink.removeAll()
        features.write(item, inputs: inputs, into: &sink)
        sink.withHashes { rows.append($0) }
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
