import CModels

/// A small recurrent network that reads paragraphs and tells of every token what part it has in attributions.
///
/// Rows of an embedding table, hashed from the token's word, affixes and place in the tree, are summed and
/// squashed; one bidirectional layer of long short-term memory (Hochreiter & Schmidhuber 1997; Gers et al.
/// 2000) reads them; a linear layer answers. Weights and activations have 8 bits, sums are exact in whole
/// numbers. About 65,000 multiplications a word.
package struct AttributionNetwork: Sendable {
  /// Numbers an embedding row and each direction's state have.
  package static let width = 64
  /// Gates of one direction: input, forget and output gates, candidate, ``width`` each.
  package static let gates = 4 * width
  /// Longer paragraphs are read in pieces of so many tokens, so that memory stays bounded.
  package static let longestPiece = 400
  /// An activation of 1 in whole numbers.
  static let unit: Float = 127
  /// Answers a token has room for: a whole vector.
  static let answerRoom = 16

  /// ``NetworkFeatures/rowCount`` rows of ``width``.
  private let rows: ModelTable<Int8>
  private let rowScale: Float
  private let forward: Direction
  private let backward: Direction
  /// ``answerRoom`` numbers, of which the first are used.
  private let outputBias: [Float]

  /// One direction's weights, laid out as `Recurrence.h` wants them.
  private struct Direction: Sendable {
    private let weights: [Int8]
    private let offsets: [Int32]
    private let scales: [Float]
    private let bias: [Float]
    private let output: [Float]

    init(_ file: ModelFile, _ name: String) throws(ModelFileError) {
      let width = AttributionNetwork.width
      let gates = AttributionNetwork.gates
      var weights = [Int8](repeating: 0, count: gates * 2 * width)
      var offsets = [Int32](repeating: 0, count: gates)
      try file.table("\(name) weights", of: Int8.self, count: gates * 2 * width).withElements { rows in
        for gate in 0..<gates {
          for column in 0..<2 * width {
            // -128 has no opposite in 8 bits; training makes none.
            let weight = Swift.max(-127, rows[gate * 2 * width + column])
            weights[(column / 4 * gates + gate) * 4 + column % 4] = weight
            offsets[gate] -= 128 * Int32(weight)
          }
        }
      }
      self.weights = weights
      self.offsets = offsets
      scales = try file.table("\(name) scales", of: Float.self, count: gates)
        .withElements { $0.map { $0 / AttributionNetwork.unit } }
      bias = try file.table("\(name) bias", of: Float.self, count: gates).withElements { Array($0) }
      var output = [Float](repeating: 0, count: width * AttributionNetwork.answerRoom)
      try file.table("\(name) output", of: Float.self, count: NetworkReading.questions * width)
        .withElements { rows in
          for question in 0..<NetworkReading.questions {
            for state in 0..<width {
              output[state * AttributionNetwork.answerRoom + question] = rows[question * width + state]
            }
          }
        }
      self.output = output
    }

    /// Adds what this direction says of `count` tokens to their answers.
    func read(
      _ inputs: UnsafePointer<Int8>, _ count: Int, reversed: Bool, into answers: UnsafeMutablePointer<Float>
    ) {
      weights.withUnsafeBufferPointer { weights in
        offsets.withUnsafeBufferPointer { offsets in
          scales.withUnsafeBufferPointer { scales in
            bias.withUnsafeBufferPointer { bias in
              output.withUnsafeBufferPointer { output in
                var direction = hearsay_direction(
                  weights: weights.baseAddress, offsets: offsets.baseAddress, scales: scales.baseAddress,
                  bias: bias.baseAddress, output: output.baseAddress, unit: AttributionNetwork.unit)
                hearsay_recurrence(&direction, inputs, count, reversed ? 1 : 0, answers)
              }
            }
          }
        }
      }
    }
  }

  /// As in `network.model`.
  package static let fileName = "network"

  package init(_ file: ModelFile) throws(ModelFileError) {
    try file.require(name: Self.fileName, fingerprint: NetworkFeatures.fingerprint)
    rows = try file.table("rows", count: NetworkFeatures.rowCount * Self.width)
    rowScale = try file.table("row scale", of: Float.self, count: 1).withElements { $0[0] }
    forward = try Direction(file, "forward")
    backward = try Direction(file, "backward")
    let unused = [Float](repeating: 0, count: Self.answerRoom - NetworkReading.questions)
    outputBias =
      try file.table("output bias", of: Float.self, count: NetworkReading.questions)
      .withElements { Array($0) } + unused
  }

  /// Reads a text. O(tokens).
  package func read(_ view: AnalyzedView) -> NetworkReading {
    var reading = NetworkReading(tokens: view.tokens.count)
    let scratch = NetworkScratch(piece: Swift.min(Self.longestPiece, view.tokens.count))
    let features = NetworkFeatures(view: view)
    reading.answers.withUnsafeMutableBufferPointer { answers in
      Self.forEachPiece(of: view) { piece in
        embed(piece, features, scratch)
        scratch.reset(answers: outputBias, tokens: piece.count)
        forward.read(scratch.inputs, piece.count, reversed: false, into: scratch.answers)
        backward.read(scratch.inputs, piece.count, reversed: true, into: scratch.answers)
        var index = piece.lowerBound * NetworkReading.questions
        for token in 0..<piece.count {
          let own = scratch.answers + token * Self.answerRoom
          for question in 0..<NetworkReading.questions {
            answers[index] = NetworkReading.answer(own[question])
            index += 1
          }
        }
      }
    }
    return reading
  }

  /// The paragraphs of a text, long ones in pieces, as ranges of tokens.
  package static func forEachPiece(of view: AnalyzedView, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < view.tokens.count {
      let paragraphEnd = Int(view[start].paragraphLast) + 1
      let end = Swift.min(Swift.max(paragraphEnd, start + 1), start + longestPiece)
      body(start..<end)
      start = end
    }
  }

  /// Sums and squashes the rows of every token of `piece`.
  private func embed(_ piece: Range<Int>, _ features: NetworkFeatures, _ scratch: borrowing NetworkScratch) {
    var own = scratch.rows
    for token in piece {
      features.write(token, into: own)
      own += NetworkFeatures.rowsPerToken
    }
    rows.withElements { table in
      hearsay_embedding_sums(
        table.baseAddress, scratch.rows, NetworkFeatures.rowsPerToken, piece.count, rowScale, Self.unit,
        scratch.inputs)
    }
  }
}

/// Memory the network reuses from paragraph to paragraph.
private struct NetworkScratch: ~Copyable {
  let rows: UnsafeMutablePointer<Int32>
  let inputs: UnsafeMutablePointer<Int8>
  let answers: UnsafeMutablePointer<Float>

  init(piece: Int) {
    rows = .allocate(capacity: piece * NetworkFeatures.rowsPerToken)
    inputs = .allocate(capacity: piece * AttributionNetwork.width)
    answers = .allocate(capacity: piece * AttributionNetwork.answerRoom)
  }

  func reset(answers bias: [Float], tokens: Int) {
    for token in 0..<tokens {
      (answers + token * bias.count).update(from: bias, count: bias.count)
    }
  }

  deinit {
    rows.deallocate()
    inputs.deallocate()
    answers.deallocate()
  }
}
