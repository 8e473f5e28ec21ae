extension Annotator {
  /// The stages of the standard annotator, in order. To add one, write it in a file of its own and name it
  /// here.
  package static var standardStages: [any Stage] {
    [
      Tokenizer(),
      SentenceSplitter(),
      QuoteMatcher(),
      QuotationStage(),
      HedgeStage(),
      ActorFinder(),
      AttributionRules(),
      SourcingStage(),
      CueClassStage(),
      HedgeReasonStage(),
      NestingStage(),
      ActorLinker(),
    ]
  }
}
