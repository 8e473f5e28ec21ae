import AnnotationKit

/// Attachment scores on the treebanks' dev parts, given their tokens and sentences: how many words get their head
/// (UAS), and their head and label, subtypes aside (LAS), punctuation counted.
struct ParsingEvaluation: Evaluation {
  let name = "parse"

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let models = try context.models.all()
    let tagger = try TaggerStage(models)
    let parser = try ParserStage(models, tagNames: tagger.tagNames)
    return try context.corpora.devTreebanks().flatMap { name, treebank in
      var draft = TreebankText(treebank.sentences).draft
      let watch = Stopwatch()
      tagger.run(on: &draft)
      let tagSeconds = watch.seconds
      parser.run(on: &draft)
      let parseSeconds = watch.seconds - tagSeconds
      let own = score(draft, treebank)
      let numbers = Dictionary(uniqueKeysWithValues: tagger.tagNames.enumerated().map { ($1, UInt8($0)) })
      draft.syntax.tags = treebank.sentences.flatMap { $0.words.map { numbers[$0.tag] ?? 0 } }
      parser.run(on: &draft)
      let count = Double(treebank.wordCount)
      return [
        "parse \(name) dev, own tags: \(own)", "parse \(name) dev, gold tags: \(score(draft, treebank))",
        "parse \(name) dev: tagger \(Int(count / tagSeconds)), parser \(Int(count / parseSeconds)) words/s",
      ]
    }
  }

  private func score(_ draft: Draft, _ treebank: Treebank) -> String {
    var heads = 0
    var labelled = 0
    var token = 0
    for sentence in treebank.sentences {
      let first = token
      for word in sentence.words {
        if Int(draft.syntax.heads[token]) - first == word.head {
          heads += 1
          let label = draft.syntax.labelNames[Int(draft.syntax.labels[token])]
          if label.prefix(while: { $0 != ":" }) == word.label.prefix(while: { $0 != ":" }) { labelled += 1 }
        }
        token += 1
      }
    }
    return "UAS \(percent(heads, token)), LAS \(percent(labelled, token))"
  }
}
