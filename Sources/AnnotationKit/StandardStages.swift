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
  package static func trainedStages(_ models: ModelSet) throws(ModelFileError) -> [any Stage] {
    try syntaxStages(models)
      + findingStages(
        actors: ActorFinder(models),
        attributions: [
          TrainedAttributionStage(
            model: AttributionModel(models),
            network: AttributionNetwork(models.model(AttributionNetwork.fileName))),
          RuleCompletion(), TidyingStage(), ContinuationStage(),
        ])
  }

  /// Stages that need no model.
  package static var ruleStages: [any Stage] {
    textStages + findingStages(actors: ActorFinder(classifier: nil), attributions: [AttributionRules()])
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

  private static func findingStages(actors: any Stage, attributions: [any Stage]) -> [any Stage] {
    [QuotationStage(), HedgeStage(), actors] + attributions + [
      SourcingStage(),
      CueClassStage(),
      NestingStage(),
      ActorLinker(),
      // Last, since whom a source stands for can change what it is.
      HedgeReasonStage(),
    ]
  }
}
