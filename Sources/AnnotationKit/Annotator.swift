/// Finds actors, attributions, quotations and hedges in articles.
///
/// Make one and use it for many articles, from any number of threads: it is an immutable value.
///
///     let document = Annotator().annotate(Article(id: "story.txt", plainText: text))
public struct Annotator: Sendable {
  let stages: [any Stage]

  /// The annotator with all layers.
  public init() {
    self.init(stages: Self.standardStages)
  }

  /// The annotator with all layers, attributions found by `engine`.
  public init(engine: Engine) {
    self.init(stages: engine == .rules ? Self.ruleStages : Self.standardStages)
  }

  /// The annotator with all layers and with models of the caller's own.
  package init(models: ModelSet) throws(ModelFileError) {
    self.init(stages: try Self.trainedStages(models))
  }

  /// The annotator with all layers, without attributions whose probability (see ``Evidence``) is below `threshold`.
  /// - Parameter models: what the trained engine uses in place of the models compiled in.
  package init(
    engine: Engine, models: ModelSet = ModelSet(), threshold: Double?
  ) throws(ModelFileError) {
    self.init(
      stages: engine == .rules
        ? Self.ruleStages(threshold: threshold) : try Self.trainedStages(models, threshold: threshold))
  }

  /// An annotator with stages of one's own. Their order is checked: a stage that needs what no earlier stage
  /// provides is a mistake in the program, not in the text, and stops it.
  package init(stages: [any Stage]) {
    var provided: Set<Facet> = []
    for stage in stages {
      let missing = stage.requires.subtracting(provided)
      precondition(
        missing.isEmpty,
        "the stage '\(stage.name)' needs \(missing), which no stage before it provides: reorder the stages")
      provided.formUnion(stage.provides)
    }
    self.stages = stages
  }

  /// Annotates one article. Never fails; time and memory are linear in the text.
  public func annotate(_ article: Article) -> AnnotatedDocument {
    var draft = Draft(article: article)
    for stage in stages { stage.run(on: &draft) }
    return draft.finished()
  }
}
