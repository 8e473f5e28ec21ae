import AnnotationKit

/// How well attributions agree with PolNeAR dev, by the trained engine and by the rules, and how honest the
/// probabilities are.
struct AttributionEvaluation: Evaluation {
  let name = "attributions"

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let articles = try PolNeAR("dev", in: context.corpora).articles
    let engines = [
      ("trained", try Annotator(models: context.models.all())), ("rules", Annotator(engine: .rules)),
    ]
    return engines.flatMap { name, annotator in
      var score = AttributionScore()
      var calibration = Calibration()
      for article in articles {
        let document = annotator.annotate(Article(id: article.name, plainText: article.text))
        let predicted = document.attributions.map {
          PolNeAR.GoldAttribution(source: $0.source, cue: $0.cue, content: $0.content)
        }
        let right = score.add(
          text: document.article.text, gold: article.attributions, predicted: predicted)
        for (attribution, isRight) in zip(document.attributions, right) {
          calibration.add(probability: attribution.evidence.probability, isRight: isRight)
        }
      }
      return ["attributions \(name): \(score)", "attributions \(name): \(calibration)"]
    }
  }
}

/// How far probabilities are from the share that is right, over ten bins of equal width.
struct Calibration: Sendable, CustomStringConvertible {
  private var counts = [Int](repeating: 0, count: 10)
  private var right = [Int](repeating: 0, count: 10)
  private var sums = [Double](repeating: 0, count: 10)

  mutating func add(probability: Double, isRight: Bool) {
    let bin = max(0, min(9, Int(probability * 10)))
    counts[bin] += 1
    right[bin] += isRight ? 1 : 0
    sums[bin] += probability
  }

  /// Expected calibration error (Naeini, Cooper & Hauskrecht 2015): the mean distance between probability and
  /// share, weighted by the bins' sizes.
  var expectedError: Double {
    let total = max(1, counts.reduce(0, +))
    return counts.indices.reduce(0) { $0 + abs(sums[$1] - Double(right[$1])) } / Double(total)
  }

  var description: String {
    let bins = counts.indices.filter { counts[$0] > 0 }.map {
      "\($0 * 10) %: \(right[$0])/\(counts[$0])"
    }
    return "calibration error \(percent(expectedError)), right by probability \(bins.joined(separator: ", "))"
  }

  private func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
