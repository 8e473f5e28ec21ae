import Testing

@testable import AnnotationKit

struct AttributionNetworkTests {
  /// Weights in steps, from a small linear congruential generator.
  private struct Weights {
    private var state: UInt32 = 7
    mutating func steps(_ count: Int) -> [Int8] {
      (0..<count).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Int8(truncatingIfNeeded: Int(state >> 24)) / 2
      }
    }
    mutating func values(_ count: Int, _ scale: Float) -> [Float] { steps(count).map { Float($0) * scale } }
  }

  /// One direction as a slow reading of the textbook's formulas needs it.
  private struct Direction {
    var weights: [Int8]
    var scales: [Float]
    var bias: [Float]
    var output: [Float]
  }

  private let width = AttributionNetwork.width
  private let gates = AttributionNetwork.gates
  private let rowScale: Float = 0.004
  private let rows: [Int8]
  private let directions: [Direction]
  private let outputBias: [Float]

  init() {
    var random = Weights()
    rows = random.steps(NetworkFeatures.rowCount * AttributionNetwork.width)
    directions = (0..<2).map { _ in
      Direction(
        weights: random.steps(AttributionNetwork.gates * 2 * AttributionNetwork.width),
        scales: [Float](repeating: 0.004, count: AttributionNetwork.gates),
        bias: random.values(AttributionNetwork.gates, 0.005),
        output: random.values(NetworkReading.questions * AttributionNetwork.width, 0.005))
    }
    outputBias = random.values(NetworkReading.questions, 0.01)
  }

  private func bytes(fingerprint: UInt64 = NetworkFeatures.fingerprint) -> [UInt8] {
    var builder = ModelFileBuilder(name: AttributionNetwork.fileName, fingerprint: fingerprint)
    builder.add("rows", rows)
    builder.add("row scale", [rowScale])
    for (name, direction) in zip(["forward", "backward"], directions) {
      builder.add("\(name) weights", direction.weights)
      builder.add("\(name) scales", direction.scales)
      builder.add("\(name) bias", direction.bias)
      builder.add("\(name) output", direction.output)
    }
    builder.add("output bias", outputBias)
    return builder.bytes()
  }

  /// A text of `count` made-up tokens in paragraphs of `paragraph`.
  private func text(_ count: Int, paragraph: Int) -> AnalyzedText {
    var draft = Draft(article: Article(id: "", plainText: String(repeating: "ab ", count: count)))
    for index in 0..<count {
      draft.tokens.starts.append(Int32(index * 3))
      draft.tokens.ends.append(Int32(index * 3 + 2))
      draft.tokens.keys.append(UInt64(index % 17) &* 0x9E37_79B9_7F4A_7C15)
      draft.tokens.flags.append([])
      draft.tokens.sentences.append(Int32(index / paragraph))
      draft.tokens.blocks.append(Int32(index / paragraph))
      draft.syntax.tags.append(UInt8(index % 17 % 3))
      draft.syntax.labels.append(UInt8(index % 17 % 2))
      draft.syntax.heads.append(Int32(index / paragraph * paragraph))
    }
    for first in stride(from: 0, to: count, by: paragraph) {
      draft.sentences.tokenRanges.append(first..<min(first + paragraph, count))
      draft.sentences.blocks.append(Int32(first / paragraph))
    }
    draft.syntax.tagNames = ["NN", "VBD", "DT"]
    draft.syntax.labelNames = ["nsubj", "root"]
    draft.syntax.lemmas = draft.tokens.keys
    return AnalyzedText(draft, clusters: nil)
  }

  /// What the formulas give in floating point, as log-odds.
  private func expected(_ text: AnalyzedText, _ piece: Range<Int>) -> [[Float]] {
    var inputs: [[Float]] = []
    text.withView { view in
      let features = NetworkFeatures(view: view)
      for token in piece {
        var own = [Int32](repeating: 0, count: NetworkFeatures.rowsPerToken)
        own.withUnsafeMutableBufferPointer { buffer in
          if let base = buffer.baseAddress { features.write(token, into: base) }
        }
        inputs.append(
          (0..<width).map { index in
            Squash.tanh(own.reduce(Float(0)) { $0 + Float(rows[Int($1) * width + index]) } * rowScale)
          })
      }
    }
    var results = [[Float]](repeating: outputBias, count: piece.count)
    for (number, direction) in directions.enumerated() {
      var cells = [Float](repeating: 0, count: width)
      var states = cells
      for position in number == 0 ? Array(0..<piece.count) : Array((0..<piece.count).reversed()) {
        let joined = inputs[position] + states
        let sums = (0..<gates).map { gate in
          direction.bias[gate] + direction.scales[gate]
            * joined.indices.reduce(Float(0)) {
              $0 + Float(direction.weights[gate * 2 * width + $1]) * joined[$1]
            }
        }
        for index in 0..<width {
          cells[index] =
            Squash.sigmoid(sums[width + index]) * cells[index]
            + Squash.sigmoid(sums[index]) * Squash.tanh(sums[3 * width + index])
          states[index] = Squash.sigmoid(sums[2 * width + index]) * Squash.tanh(cells[index])
        }
        for question in 0..<NetworkReading.questions {
          results[position][question] += (0..<width).reduce(Float(0)) {
            $0 + direction.output[question * width + $1] * states[$1]
          }
        }
      }
    }
    return results
  }

  @Test func wholeNumbersGiveWhatTheFormulasGive() throws {
    let network = try AttributionNetwork(ModelFile(contents: bytes()))
    let text = text(23, paragraph: 10)
    let reading = text.withView { network.read($0) }
    for piece in [0..<10, 10..<20, 20..<23] {
      for (position, answers) in expected(text, piece).enumerated() {
        for question in NetworkReading.Question.allCases {
          let difference =
            reading.logOdds(question, piece.lowerBound + position) - answers[question.rawValue]
          // Half a step of rounding, and a little for 7-bit activations.
          #expect(abs(difference) < 0.05, "\(question) of token \(piece.lowerBound + position)")
        }
      }
    }
    #expect(Set(reading.answers).count > 20)
  }

  @Test func aParagraphReadsTheSameWhereverItStands() throws {
    let network = try AttributionNetwork(ModelFile(contents: bytes()))
    // Words repeat every 17 tokens; the place in the article counts up to the eighth paragraph.
    let long = text(17 * 12, paragraph: 17)
    let reading = long.withView { network.read($0) }
    let own = 17 * NetworkReading.questions
    #expect(reading.answers[9 * own..<10 * own] == reading.answers[10 * own..<11 * own])
    #expect(reading.answers[0..<own] != reading.answers[own..<2 * own])
  }

  @Test func longParagraphsAreReadInPieces() throws {
    let network = try AttributionNetwork(ModelFile(contents: bytes()))
    let count = 2 * AttributionNetwork.longestPiece + 5
    let text = text(count, paragraph: count)
    var pieces: [Range<Int>] = []
    text.withView { view in AttributionNetwork.forEachPiece(of: view) { pieces.append($0) } }
    #expect(pieces.map(\.count) == [AttributionNetwork.longestPiece, AttributionNetwork.longestPiece, 5])
    #expect(text.withView { network.read($0) }.answers.count == count * NetworkReading.questions)
  }

  @Test func otherFeaturesAreRefused() throws {
    let file = try ModelFile(contents: bytes(fingerprint: NetworkFeatures.fingerprint &+ 1))
    #expect(throws: ModelFileError.self) { try AttributionNetwork(file) }
  }

  @Test func aTextWithoutTokensHasNoAnswers() throws {
    let network = try AttributionNetwork(ModelFile(contents: bytes()))
    let text = AnalyzedText(Draft(article: Article(id: "", plainText: "")), clusters: nil)
    #expect(text.withView { network.read($0) }.isEmpty)
  }
}

struct SquashTests {
  @Test(arguments: [(0, 0), (0.5, 0.462117), (-1, -0.761594), (2, 0.964028), (-4.5, -0.999753), (50, 0.9999)])
  func tanhIsTheHyperbolicTangent(_ input: Float, _ output: Float) {
    #expect(abs(Squash.tanh(input) - output) < 0.0003)
  }

  @Test func sigmoidIsSymmetric() {
    for step in -40...40 {
      let input = Float(step) / 4
      #expect(abs(Squash.sigmoid(input) + Squash.sigmoid(-input) - 1) < 1e-6)
    }
  }
}

struct NetworkEvidenceTests {
  private var reading: NetworkReading {
    var reading = NetworkReading(tokens: 4)
    for (token, logOdds) in [Float(-6), 3, 3, 0].enumerated() {
      reading.answers[token * NetworkReading.questions + NetworkReading.Question.content.rawValue] =
        NetworkReading.answer(logOdds)
    }
    return reading
  }

  @Test func meansAreOverTheSpanAlone() {
    NetworkEvidence(reading).withView { view in
      #expect(abs(view.mean(.content, 1, 2) - 0.952574) < 0.01)
      #expect(abs(view.mean(.content, 3, 3) - 0.5) < 0.01)
      #expect(view.mean(.content, 0, 0) < 0.01)
      #expect(view.mean(.content, 3, 2) == 0)
      #expect(view.mean(.content, 2, 9) == 0)
    }
  }

  @Test func levelsAreStepsOfOne() {
    NetworkEvidence(reading).withView { view in
      #expect(view.level(.content, 0) == 1)
      #expect(view.level(.content, 1) == 9)
      #expect(view.level(.content, 3) == 6)
      #expect(view.level(.content, -1) == 0)
      #expect(view.level(.content, 4) == 0)
    }
  }
}

struct NetworkReadingTests {
  @Test func answersAreClampedAndRounded() {
    #expect(NetworkReading.answer(100) == 127)
    #expect(NetworkReading.answer(-100) == -127)
    #expect(NetworkReading.answer(0.13) == 2)
  }

  @Test func eachQuestionHasItsOwnAnswer() {
    var reading = NetworkReading(tokens: 2)
    reading.answers[NetworkReading.questions + NetworkReading.Question.content.rawValue] = 32
    #expect(reading.logOdds(.content, 1) == 2)
    #expect(abs(reading.probability(.content, 1) - 0.880797) < 0.001)
    #expect(reading.logOdds(.contentFirst, 1) == 0)
    #expect(reading.logOdds(.content, 0) == 0)
  }
}
