import AnnotationKit

/// Makes `attributions.model` from PolNeAR's training articles, as the models before it tag and parse them.
struct AttributionTraining: Trainer {
  let name = AttributionModel.fileName
  let abstract = "who says what: cues, contents and sources"

  func train(_ context: TrainingContext) throws -> [UInt8] {
    var articles = try TrainingArticle.polnear("train", context)
    try articles.readByNetworks(folds: 3) { Progress.say("  \($0)") }
    var trainer = AttributionTrainer()
    trainer.clusters = try WordClusters(context.models.model(WordClusters.modelName))
    return trainer.train(articles) { Progress.say("  \($0)") }.fileBytes()
  }
}

extension TrainingArticle {
  /// The articles of one part of PolNeAR, analyzed with the models at hand.
  static func polnear(_ part: String, _ context: TrainingContext) throws -> [TrainingArticle] {
    let stages = try Annotator.syntaxStages(context.models.all())
    let clusters = try WordClusters(context.models.model(WordClusters.modelName))
    let articles = try PolNeAR(part, in: context.corpora).articles
    Progress.say("  \(articles.count) articles of PolNeAR \(part)")
    return Parallel.map(articles) { article in
      var draft = Draft(article: Article(id: article.name, plainText: article.text))
      for stage in stages { stage.run(on: &draft) }
      return TrainingArticle(id: article.name, draft: draft, clusters: clusters, gold: article.attributions)
    }
  }
}
