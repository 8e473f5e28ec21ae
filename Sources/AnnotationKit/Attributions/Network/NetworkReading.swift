/// What the network makes of every token, as log-odds.
package struct NetworkReading: Sendable, Equatable {
  /// The questions the network answers about a token.
  package enum Question: Int, CaseIterable, Sendable {
    /// Does it head a cue?
    case cueHead
    /// Is it part of some source, does it begin one, does it end one? Likewise for the next two.
    case source, sourceFirst, sourceLast
    case cue, cueFirst, cueLast
    case content, contentFirst, contentLast
  }

  /// Answers a token.
  package static let questions = Question.allCases.count
  /// What one step of an answer is worth, in log-odds.
  package static let step: Float = 1 / 16

  /// ``questions`` answers a token, in steps.
  package var answers: [Int8]

  /// No answers yet for `tokens` tokens: even odds.
  package init(tokens: Int) { answers = [Int8](repeating: 0, count: tokens * Self.questions) }

  package var isEmpty: Bool { answers.isEmpty }

  /// Log-odds, within ±7.94.
  @inline(__always)
  package func logOdds(_ question: Question, _ token: Int) -> Float {
    Float(answers[token * Self.questions + question.rawValue]) * Self.step
  }

  @inline(__always)
  package func probability(_ question: Question, _ token: Int) -> Float {
    Squash.sigmoid(logOdds(question, token))
  }

  /// Log-odds as an answer has them.
  @inline(__always)
  package static func answer(_ logOdds: Float) -> Int8 {
    let steps = Swift.max(-127, Swift.min(127, logOdds / step))
    // Rounds, without calling what rounds on the oldest processors.
    return Int8(steps + (steps < 0 ? -0.5 : 0.5))
  }

  /// Made-up answers of every size, for fingerprints.
  static func probe(tokens: Int) -> NetworkReading {
    var reading = NetworkReading(tokens: tokens)
    for index in reading.answers.indices {
      reading.answers[index] = Int8(truncatingIfNeeded: index &* 37 &+ 11)
    }
    return reading
  }
}
