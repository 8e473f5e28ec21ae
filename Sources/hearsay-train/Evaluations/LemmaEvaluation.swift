import AnnotationKit

/// How many words of the treebanks' dev parts get their lemma, upper and lower case aside, with the treebanks'
/// tokens and with gold or own tags.
struct LemmaEvaluation: Evaluation {
  let name = "lemmas"

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let models = try context.models.all()
    let tagger = try TaggerStage(models)
    let stage = try LemmatizerStage(models, tagNames: tagger.tagNames)
    let numbers = Dictionary(uniqueKeysWithValues: tagger.tagNames.enumerated().map { ($1, UInt8($0)) })
    return try context.corpora.devTreebanks().map { name, treebank in
      let gold = treebank.sentences.flatMap { $0.words.map { Tokens.key(of: $0.lemma) } }
      var draft = TreebankText(treebank.sentences).draft
      tagger.run(on: &draft)
      stage.run(on: &draft)
      let own = zip(gold, draft.syntax.lemmas).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
      draft.syntax.tags = treebank.sentences.flatMap { $0.words.map { numbers[$0.tag] ?? 0 } }
      stage.run(on: &draft)
      let given = zip(gold, draft.syntax.lemmas).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
      return "lemmas \(name) dev: \(percent(own, gold.count)), with gold tags \(percent(given, gold.count))"
    }
  }
}
