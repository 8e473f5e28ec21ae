import AnnotationKit

/// Paragraphs as the network reads them, with the answers it should give.
struct NetworkExamples: Sendable {
  /// ``NetworkFeatures/rowsPerToken`` rows a token.
  private(set) var rows: [Int32] = []
  /// Right answers, a bit each, in the order of ``NetworkReading/Question``.
  private(set) var answers: [UInt16] = []
  /// Each token's word, for counting.
  private(set) var words: [UInt32] = []
  /// Ranges of tokens read as one.
  private(set) var pieces: [Range<Int>] = []

  init(_ articles: some Sequence<TrainingArticle>) {
    for article in articles {
      let base = words.count
      let count = article.analyzed.tokens.count
      answers += Self.answers(of: article)
      article.analyzed.withView { view in
        let features = NetworkFeatures(view: view)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: NetworkFeatures.rowsPerToken) { buffer in
          guard let start = buffer.baseAddress else { return }
          for index in 0..<count {
            features.write(index, into: start)
            rows.append(contentsOf: buffer)
            words.append(view[index].word)
          }
        }
        AttributionNetwork.forEachPiece(of: view) { piece in
          pieces.append(base + piece.lowerBound..<base + piece.upperBound)
        }
      }
    }
  }

  private static func answers(of article: TrainingArticle) -> [UInt16] {
    var answers = [UInt16](repeating: 0, count: article.analyzed.tokens.count)
    func set(_ question: NetworkReading.Question, _ token: Int) { answers[token] |= 1 << question.rawValue }
    func mark(
      _ tokens: [Int], _ inside: NetworkReading.Question, _ first: NetworkReading.Question,
      _ last: NetworkReading.Question
    ) {
      for (position, token) in tokens.enumerated() {
        set(inside, token)
        if position == 0 || tokens[position - 1] != token - 1 { set(first, token) }
        if position + 1 == tokens.count || tokens[position + 1] != token + 1 { set(last, token) }
      }
    }
    for attribution in article.gold {
      mark(article.indices(of: attribution.source), .source, .sourceFirst, .sourceLast)
      mark(article.indices(of: attribution.cue), .cue, .cueFirst, .cueLast)
      mark(article.indices(of: attribution.content), .content, .contentFirst, .contentLast)
    }
    for head in article.byHead.keys { set(.cueHead, head) }
    return answers
  }
}
