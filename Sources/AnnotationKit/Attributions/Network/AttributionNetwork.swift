import CModels

/// A small recurrent network that reads paragraphs and tells of every token what part it has in attributions.
///
/// Rows of an embedding table, hashed from the token's word, affixes and place in the tree, are summed and
/// squashed; one bidirectional layer of long short-term memory (Hochreiter & Schmidhuber 1997; Gers et al.
/// 2000) reads them; a linear layer answers. Weights have 8 bits, sums are exact in whole numbers. About
/// 65,000 multiplications a word.
package struct AttributionNetwork: Sendable {
  /// Numbers an embedding row and each direction's state have.
  package static let width = 64
  /// Gates of one direction: input, forget and output gates, candidate, ``width`` each.
  package static let gates = 4 * width
  /// Longer paragraphs are read in pieces of so many tokens, so that memory stays bounded.
  package static let longestPiece = 400
  /// An activation of 1 in whole numbers.
  static let unit: Float = 16384

  /// ``NetworkFeatures/rowCount`` rows of ``width``.
  private let rows: ModelTable<Int8>
  private let rowScale: Float
  private let forward: Direction
  private let backward: Direction
  private let outputBias: [Float]

  /// One direction's weights.
  struct Direction: Sendable {
    /// For each gate, the weights of the ``width`` inputs and of the ``width`` states before.
    var weights: [Int16]
    /// What one step of each gate's sum is worth.
    var scales: [Float]
    var bias: [Float]
    /// For each answer, ``width`` weights.
    var output: [Float]
  }

  /// As in `network.model`.
  package static let fileName = "network"

  package init(_ file: ModelFile) throws(ModelFileError) {
    try file.require(name: Self.fileName, fingerprint: NetworkFeatures.fingerprint)
    let answers = NetworkReading.questions
    rows = try file.table("rows", count: NetworkFeatures.rowCount * Self.width)
    rowScale = try file.table("row scale", of: Float.self, count: 1).withElements { $0[0] }
    func direction(_ name: String) throws(ModelFileError) -> Direction {
      let weights = try file.table(
        "\(name) weights", of: Int8.self, count: Self.gates * 2 * Self.width)
      let scales = try file.table("\(name) scales", of: Float.self, count: Self.gates)
      let bias = try file.table("\(name) bias", of: Float.self, count: Self.gates)
      let output = try file.table("\(name) output", of: Float.self, count: answers * Self.width)
      return Direction(
        weights: weights.withElements { $0.map { Int16($0) } },
        scales: scales.withElements { $0.map { $0 / Self.unit } }, bias: bias.withElements { Array($0) },
        output: output.withElements { Array($0) })
    }
    forward = try direction("forward")
    backward = try direction("backward")
    outputBias = try file.table("output bias", of: Float.self, count: answers).withElements { Array($0) }
  }

  /// Reads a text. O(tokens).
  package func read(_ view: AnalyzedView) -> NetworkReading {
    var reading = NetworkReading(tokens: view.tokens.count)
    var scratch = NetworkScratch(piece: Self.longestPiece)
    let features = NetworkFeatures(view: view)
    Self.forEachPiece(of: view) { piece in
      embed(piece, features, &scratch)
      scratch.reset(answers: outputBias, tokens: piece.count)
      run(forward, piece.count, reversed: false, &scratch)
      run(backward, piece.count, reversed: true, &scratch)
      let base = piece.lowerBound * NetworkReading.questions
      for index in 0..<piece.count * NetworkReading.questions {
        reading.answers[base + index] = NetworkReading.answer(scratch.answers[index])
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
  private func embed(_ piece: Range<Int>, _ features: NetworkFeatures, _ scratch: inout NetworkScratch) {
    rows.withElements { table in
      guard let table = table.baseAddress else { return }
      for (position, token) in piece.enumerated() {
        features.write(token, into: scratch.rows)
        let sums = scratch.sums
        for index in 0..<Self.width { sums[index] = 0 }
        for slot in 0..<NetworkFeatures.rowsPerToken {
          let row = table + Int(scratch.rows[slot]) * Self.width
          for index in 0..<Self.width { sums[index] &+= Int16(row[index]) }
        }
        let inputs = scratch.inputs + position * Self.width
        for index in 0..<Self.width {
          inputs[index] = Self.whole(Squash.tanh(Float(sums[index]) * rowScale))
        }
      }
    }
  }

  /// An activation within ±1 in whole numbers: adding 1.5 × 2^23 rounds it and leaves it in the low bits, which
  /// unlike a conversion has no case that could fail and so vectorizes.
  @inline(__always)
  private static func whole(_ activation: Float) -> Int16 {
    Int16(truncatingIfNeeded: (activation * unit + 12_582_912).bitPattern)
  }

  /// Runs one direction over a piece and adds what it says to the answers. The gates are computed as with ``Squash``.
  private func run(_ direction: Direction, _ count: Int, reversed: Bool, _ scratch: inout NetworkScratch) {
    let width = Self.width
    let joined = scratch.joined
    for index in 0..<width {
      scratch.cells[index] = 0
      joined[width + index] = 0
    }
    direction.weights.withUnsafeBufferPointer { weights in
      direction.scales.withUnsafeBufferPointer { scales in
        direction.bias.withUnsafeBufferPointer { bias in
          direction.output.withUnsafeBufferPointer { output in
            guard let weights = weights.baseAddress, let scales = scales.baseAddress,
              let bias = bias.baseAddress, let output = output.baseAddress
            else { return }
            for step in 0..<count {
              let position = reversed ? count - 1 - step : step
              joined.update(from: scratch.inputs + position * width, count: width)
              hearsay_gate_sums(weights, joined, Self.gates, scratch.wholeSums)
              hearsay_gate_step(
                scratch.wholeSums, scales, bias, Self.unit, scratch.cells, scratch.states, joined + width)
              hearsay_gate_answers(
                output, scratch.states, NetworkReading.questions,
                scratch.answers + position * NetworkReading.questions)
            }
          }
        }
      }
    }
  }
}

/// Memory the network reuses from paragraph to paragraph.
struct NetworkScratch: ~Copyable {
  let rows: UnsafeMutablePointer<Int32>
  let sums: UnsafeMutablePointer<Int16>
  let inputs: UnsafeMutablePointer<Int16>
  /// A token's input and the state before, side by side.
  let joined: UnsafeMutablePointer<Int16>
  let wholeSums: UnsafeMutablePointer<Int32>
  let cells: UnsafeMutablePointer<Float>
  let states: UnsafeMutablePointer<Float>
  let answers: UnsafeMutablePointer<Float>

  init(piece: Int) {
    let width = AttributionNetwork.width
    func allocate<Number: BitwiseCopyable>(_ zero: Number, _ count: Int) -> UnsafeMutablePointer<Number> {
      let memory = UnsafeMutablePointer<Number>.allocate(capacity: count)
      memory.initialize(repeating: zero, count: count)
      return memory
    }
    rows = allocate(0, NetworkFeatures.rowsPerToken)
    sums = allocate(0, width)
    inputs = allocate(0, piece * width)
    joined = allocate(0, 2 * width)
    wholeSums = allocate(0, AttributionNetwork.gates)
    cells = allocate(0, width)
    states = allocate(0, width)
    answers = allocate(0, piece * NetworkReading.questions)
  }

  func reset(answers bias: [Float], tokens: Int) {
    for token in 0..<tokens {
      for question in bias.indices { answers[token * bias.count + question] = bias[question] }
    }
  }

  deinit {
    rows.deallocate()
    sums.deallocate()
    inputs.deallocate()
    joined.deallocate()
    wholeSums.deallocate()
    cells.deallocate()
    states.deallocate()
    answers.deallocate()
  }
}
