/// A ``NetworkReading`` with running totals, for spans' means in constant time.
package struct NetworkEvidence: Sendable {
  package let reading: NetworkReading
  /// Probability, in 1/256, of being part of a source, a cue or content before each token; one more entry of
  /// three than tokens.
  let totals: [Int32]

  /// No network has read the text.
  package init() {
    reading = NetworkReading(tokens: 0)
    totals = []
  }

  package init(_ reading: NetworkReading) {
    self.reading = reading
    let count = reading.answers.count / NetworkReading.questions
    var totals: [Int32] = [0, 0, 0]
    totals.reserveCapacity(3 * (count + 1))
    for token in 0..<count {
      for (part, question) in [NetworkReading.Question.source, .cue, .content].enumerated() {
        let probability = Int32(reading.probability(question, token) * 256)
        totals.append(totals[3 * token + part] + probability)
      }
    }
    self.totals = totals
  }

  /// Lends the evidence as unsafe buffers.
  func withView<Result>(_ body: (NetworkView) throws -> Result) rethrows -> Result {
    try reading.answers.withUnsafeBufferPointer { answers in
      try totals.withUnsafeBufferPointer { try body(NetworkView(answers: answers, totals: $0)) }
    }
  }
}

/// What the network says, in the coarse steps that features are made of.
package struct NetworkView {
  let answers: UnsafeBufferPointer<Int8>
  let totals: UnsafeBufferPointer<Int32>

  /// The parts whose totals there are.
  enum Part: Int {
    case source, cue, content
  }

  /// For texts that no network has read.
  static var none: NetworkView {
    NetworkView(
      answers: UnsafeBufferPointer(start: nil, count: 0), totals: UnsafeBufferPointer(start: nil, count: 0))
  }

  @inline(__always)
  var isEmpty: Bool { answers.isEmpty }

  /// Log-odds; 0 where nothing is known.
  @inline(__always)
  func logOdds(_ question: NetworkReading.Question, _ token: Int) -> Float {
    let index = token * NetworkReading.questions + question.rawValue
    guard index >= 0, index < answers.count else { return 0 }
    return Float(answers[index]) * NetworkReading.step
  }

  /// Log-odds in steps of 1 from 1 to 11; 0 outside the text.
  @inline(__always)
  func level(_ question: NetworkReading.Question, _ token: Int) -> UInt32 {
    let index = token * NetworkReading.questions + question.rawValue
    guard token >= 0, index < answers.count else { return 0 }
    return UInt32(Swift.max(-5, Swift.min(5, (Int32(answers[index]) + 8) >> 4)) + 6)
  }

  /// The mean probability of the tokens from `first` to `last`, both included; 0 if there are none.
  @inline(__always)
  func mean(_ part: Part, _ first: Int, _ last: Int) -> Float {
    let end = 3 * (last + 1) + part.rawValue
    guard first >= 0, last >= first, end < totals.count else { return 0 }
    return Float(totals[end] - totals[3 * first + part.rawValue]) / Float(256 * (last - first + 1))
  }

  /// That mean in steps of a tenth.
  @inline(__always)
  func meanLevel(_ part: Part, _ first: Int, _ last: Int) -> UInt32 {
    UInt32(mean(part, first, last) * 10)
  }
}
