import AnnotationKit

/// How many words of the treebanks' dev parts get their tag, given the treebanks' tokens and sentences.
struct TaggingEvaluation: Evaluation {
  let name = "tags"

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let stage = try TaggerStage(context.models.all())
    return try context.corpora.devTreebanks().map { name, treebank in
      var draft = TreebankText(treebank.sentences).draft
      stage.run(on: &draft)
      let gold = treebank.sentences.flatMap { $0.words.map(\.tag) }
      let names = draft.syntax.tagNames
      let right = zip(gold, draft.syntax.tags).reduce(0) { $0 + ($1.0 == names[Int($1.1)] ? 1 : 0) }
      return "tags \(name) dev: \(percent(right, gold.count)) of \(gold.count) words"
    }
  }
}
