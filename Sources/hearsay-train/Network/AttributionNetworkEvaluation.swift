import AnnotationKit

/// How well the network tells each word's part in attributions, on PolNeAR dev: the F1 of every question at even
/// odds, over words.
struct AttributionNetworkEvaluation: Evaluation {
  let name = AttributionNetwork.fileName

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let network = try AttributionNetwork(context.models.model(name))
    let articles = try TrainingArticle.polnear("dev", context)
    let examples = NetworkExamples(articles)
    let watch = Stopwatch()
    let readings = articles.map { article in article.analyzed.withView { network.read($0) } }
    let seconds = watch.seconds
    let answers = readings.flatMap(\.answers)
    var lines = NetworkReading.Question.allCases.map { question in
      var (hits, said, right) = (0, 0, 0)
      for (token, gold) in examples.answers.enumerated() {
        let isSaid = answers[token * NetworkReading.questions + question.rawValue] > 0
        let isRight = gold >> UInt16(question.rawValue) & 1 == 1
        hits += isSaid && isRight ? 1 : 0
        said += isSaid ? 1 : 0
        right += isRight ? 1 : 0
      }
      let score = said + right > 0 ? 200 * Double(hits) / Double(said + right) : 0
      return "network \(question): F1 \((score * 10).rounded() / 10) (\(right) words)"
    }
    let pace = Double(examples.answers.count) / Swift.max(seconds, 1e-9)
    lines.append("network: \(Int(pace)) words/s")
    return lines
  }
}
