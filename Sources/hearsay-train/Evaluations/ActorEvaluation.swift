import AnnotationKit

/// Actors against the dev parts of GUM (all genres) and of Universal NER: how many candidates get their right class, and
/// the classes' F1.
struct ActorEvaluation: Evaluation {
  let name = "actors"

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let classifier = try MentionClassifier(context.models.model(MentionClassifier.modelName))
    let sets = [
      ("GUM dev", ["gum/interview.dev.jsonl", "gum/open_bysa.dev.jsonl", "gum/nc_other.dev.jsonl"]),
      ("UNER dev", ["uner/en_ewt.dev.jsonl"]),
    ]
    return try sets.flatMap { set, files in
      var counts = Counts()
      for file in files {
        for document in try context.corpora.jsonLines(file, as: EntityDocument.self) {
          let candidates = CandidateSet(Article(id: document.id, plainText: document.text))
          let found = classifier.classes(of: candidates)
          for (sample, found) in zip(document.labelled(candidates), found) {
            guard let gold = sample?.gold else { continue }
            counts.add(gold, found)
          }
        }
      }
      return counts.lines(set)
    }
  }

  private struct Counts {
    var right = [Int](repeating: 0, count: 4)
    var found = [Int](repeating: 0, count: 4)
    var gold = [Int](repeating: 0, count: 4)

    mutating func add(_ gold: MentionClassifier.Class, _ found: MentionClassifier.Class) {
      self.gold[gold.rawValue] += 1
      self.found[found.rawValue] += 1
      if gold == found { right[gold.rawValue] += 1 }
    }

    func lines(_ set: String) -> [String] {
      MentionClassifier.Class.allCases.dropFirst().map { kind in
        let index = kind.rawValue
        return "actors \(set): \(kind) F1 \(percent(2 * right[index], found[index] + gold[index])) "
          + "(\(gold[index]) gold candidates)"
      }
    }
  }
}
