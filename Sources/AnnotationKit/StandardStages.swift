extension Annotator {
  /// How attributions are found.
  public enum Engine: String, Sendable, CaseIterable {
    /// By models trained on PolNeAR, over tags and dependencies.
    case trained
    /// By rules over tags and phrases, without any model.
    case rules
  }

  /// The stages of the standard annotator, in order. To add one, write it in a file of its own and name it
  /// below.
  package static var standardStages: [any Stage] {
    // The models compiled in open, or the tests fail; if one were damaged after all, rules read on.
    (try? trainedStages(ModelSet())) ?? ruleStages
  }

  /// Stages that use the models among `models`.
  /// - Parameter threshold: attributions less probable are left out; `nil` for what suits the engine best.
  package static func trainedStages(
    _ models: ModelSet, threshold: Double? = nil
  ) throws(ModelFileError) -> [any Stage] {
    var model = try AttributionModel(models)
    if let threshold { model.thresholds.keep = Float(threshold) }
    return try syntaxStages(models)
      + findingStages(
        threshold: threshold, actors: ActorFinder(models),
        attributions: [
          TrainedAttributionStage(
            model: model,
            network: AttributionNetwork(models.model(AttributionNetwork.fileName))),
          RuleCompletion(), TidyingStage(), ContinuationStage(),
        ])
  }

  /// Stages that need no model.
  package static var ruleStages: [any Stage] { ruleStages(threshold: nil) }

  package static func ruleStages(threshold: Double?) -> [any Stage] {
    textStages
      + findingStages(
        threshold: threshold, actors: ActorFinder(classifier: nil), attributions: [AttributionRules()])
  }

  /// From text to tokens, sentences, quote marks, tags, lemmas and dependencies: what models are trained on.
  package static func syntaxStages(_ models: ModelSet) throws(ModelFileError) -> [any Stage] {
    let tagger = try TaggerStage(models)
    return textStages + [
      tagger,
      try LemmatizerStage(models, tagNames: tagger.tagNames),
      try ParserStage(models, tagNames: tagger.tagNames),
    ]
  }

  private static var textStages: [any Stage] {
    [Tokenizer(), SentenceSplitter(), QuoteMatcher()]
  }

  private static func findingStages(
    threshold: Double?, actors: any Stage, attributions: [any Stage]
  ) -> [any Stage] {
    [QuotationStage(), HedgeStage(), actors] + attributions
      + (threshold.map { [ThresholdStage($0)] } ?? []) + [
        ForeignTextStage(),
        SourcingStage(),
        CueClassStage(),
        NestingStage(),
        ActorLinker(),
        // Last, since whom a source stands for can change what it is.
        HedgeReasonStage(),
      ]
  }
}
