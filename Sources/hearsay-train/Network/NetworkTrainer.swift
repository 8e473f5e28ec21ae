import AnnotationKit

/// Trains the attribution network by back-propagation. One thread; the same examples give the same bytes.
struct NetworkTrainer: Sendable {
  var epochs = 5
  /// Steps of Adam and of the embedding table's AdaGrad at their largest.
  var rate: Float = 0.004
  var embeddingRate: Float = 0.05
  var decay: Float = 0.01
  var dropout: Float = 0.3
  /// Tokens in a batch, padding included.
  var batchTokens = 2048
  /// How much each question counts, in the order of ``NetworkReading/Question``.
  var importance: [Float] = [3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3]
  var seed: UInt64 = 1

  /// Columns of the output layer, padded to whole registers.
  static let columns = 16

  /// The finished model file. `log` gets a line an epoch.
  func train(_ examples: NetworkExamples, log: (String) -> Void) -> [UInt8] {
    let session = NetworkTraining(self, examples)
    for epoch in 0..<epochs {
      let loss = session.runEpoch(epoch)
      log("epoch \(epoch + 1) of \(epochs): loss \(loss)")
    }
    return session.modelFile()
  }
}

/// The state of one training.
private final class NetworkTraining {
  private static let width = AttributionNetwork.width
  private static let slots = NetworkFeatures.rowsPerToken
  private static let questions = NetworkReading.questions

  private let settings: NetworkTrainer
  private let examples: NetworkExamples
  private var random: SeededGenerator
  private let embedding: EmbeddingParameters
  private let forward: RecurrentLayer
  private let backward: RecurrentLayer
  /// ``NetworkTrainer/columns`` for each of both directions' states.
  private let output: AdamParameters
  private let outputBias: AdamParameters
  /// How probably each token's word is left out.
  private let omission: [Float]
  private var step = 0
  private var stepsInAll = 1

  private let inputs: FloatBuffer
  private let reversedInputs: FloatBuffer
  private let mask: FloatBuffer
  private let inputSlopes: FloatBuffer
  private let reversedSlopes: FloatBuffer
  private let joined: FloatBuffer
  private let joinedMask: FloatBuffer
  private let joinedSlopes: FloatBuffer
  private let forwardSlopes: FloatBuffer
  private let backwardSlopes: FloatBuffer
  private let results: FloatBuffer
  private let turnedOutput: FloatBuffer
  private let turnedJoined: FloatBuffer
  private let rowSlope: FloatBuffer
  private var batchRows: [Int32]

  init(_ settings: NetworkTrainer, _ examples: NetworkExamples) {
    self.settings = settings
    self.examples = examples
    random = SeededGenerator(seed: settings.seed)
    let width = Self.width
    let rows = max(settings.batchTokens, AttributionNetwork.longestPiece) + 64
    let sequences = rows
    embedding = EmbeddingParameters(
      rows: NetworkFeatures.rowCount, width: width, spread: 0.1, &random)
    forward = RecurrentLayer(rows: rows, sequences: sequences, &random)
    backward = RecurrentLayer(rows: rows, sequences: sequences, &random)
    output = AdamParameters(2 * width * NetworkTrainer.columns, spread: 0.08, &random)
    outputBias = AdamParameters(NetworkTrainer.columns, spread: 0, &random)
    var counts: [UInt32: Int] = [:]
    for word in examples.words { counts[word, default: 0] += 1 }
    omission = examples.words.map { 0.15 + 0.5 / (1 + Float(counts[$0] ?? 0)) }
    inputs = FloatBuffer(rows * width)
    reversedInputs = FloatBuffer(rows * width)
    mask = FloatBuffer(rows * width)
    inputSlopes = FloatBuffer(rows * width)
    reversedSlopes = FloatBuffer(rows * width)
    joined = FloatBuffer(rows * 2 * width)
    joinedMask = FloatBuffer(rows * 2 * width)
    joinedSlopes = FloatBuffer(rows * 2 * width)
    forwardSlopes = FloatBuffer(rows * width)
    backwardSlopes = FloatBuffer(rows * width)
    results = FloatBuffer(rows * NetworkTrainer.columns)
    turnedOutput = FloatBuffer(2 * width * NetworkTrainer.columns)
    turnedJoined = FloatBuffer(rows * 2 * width)
    rowSlope = FloatBuffer(width)
    batchRows = [Int32](repeating: -1, count: rows * Self.slots)
  }

  /// One pass over all examples; the mean loss.
  func runEpoch(_ epoch: Int) -> Float {
    let batches = makeBatches()
    if epoch == 0 { stepsInAll = max(1, batches.count * settings.epochs) }
    var loss: Float = 0
    for index in random.permutation(batches.count) { loss += runBatch(batches[index]) }
    return loss / Float(max(1, batches.count))
  }

  /// Pieces of like lengths together, at most ``NetworkTrainer/batchTokens`` tokens with padding.
  private func makeBatches() -> [[Int]] {
    let pieces = examples.pieces
    let keys = pieces.map { Double($0.count) + random.unit() * 6 }
    let order = pieces.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var batches: [[Int]] = []
    var current: [Int] = []
    var longest = 0
    for piece in order {
      let length = pieces[piece].count
      if !current.isEmpty, max(longest, length) * (current.count + 1) > settings.batchTokens {
        batches.append(current)
        current = []
        longest = 0
      }
      current.append(piece)
      longest = max(longest, length)
    }
    if !current.isEmpty { batches.append(current) }
    return batches
  }

  private func runBatch(_ pieces: [Int]) -> Float {
    let batch = pieces.count
    let lengths = pieces.map { examples.pieces[$0].count }
    let length = lengths.max() ?? 0
    embed(pieces, length)
    turn(inputs.base, into: reversedInputs.base, lengths, length, Self.width, stride: Self.width)
    forward.forward(inputs.base, length: length, batch: batch)
    backward.forward(reversedInputs.base, length: length, batch: batch)
    let loss = answer(pieces, lengths, length)
    let rows = length * batch
    inputSlopes.clear(0..<rows * Self.width)
    reversedSlopes.clear(0..<rows * Self.width)
    forward.backward(
      inputs.base, stateSlopes: forwardSlopes.base, inputSlopes: inputSlopes.base, length: length,
      batch: batch)
    backward.backward(
      reversedInputs.base, stateSlopes: backwardSlopes.base, inputSlopes: reversedSlopes.base, length: length,
      batch: batch)
    spreadToRows(pieces, lengths)
    update()
    return loss
  }

  /// Sums and squashes the rows of every token, with dropout.
  private func embed(_ pieces: [Int], _ length: Int) {
    let width = Self.width
    let batch = pieces.count
    inputs.clear(0..<length * batch * width)
    let keep = 1 - settings.dropout
    for (sequence, piece) in pieces.enumerated() {
      for (position, token) in examples.pieces[piece].enumerated() {
        let row = position * batch + sequence
        let input = inputs.base + row * width
        let omitsWord = Float(random.unit()) < omission[token]
        let omitsHead = Float(random.unit()) < 0.15
        for slot in 0..<Self.slots {
          let isOmitted =
            (omitsWord && NetworkFeatures.lexicalRows.contains(slot)) || (omitsHead && slot == 3)
          let used = isOmitted ? -1 : examples.rows[token * Self.slots + slot]
          batchRows[row * Self.slots + slot] = used
          guard used >= 0 else { continue }
          let values = embedding.values.base + Int(used) * width
          for index in 0..<width { input[index] += values[index] }
        }
        let kept = mask.base + row * width
        fillMask(kept, width, keep)
        for index in 0..<width { input[index] = Squash.tanh(input[index]) * kept[index] }
      }
    }
  }

  /// Writes zeros and 1/`keep`, the latter with probability `keep`.
  private func fillMask(_ target: UnsafeMutablePointer<Float>, _ count: Int, _ keep: Float) {
    let bound = UInt16(keep * 65535)
    let scale = 1 / keep
    for index in stride(from: 0, to: count, by: 4) {
      let bits = random.next()
      target[index] = UInt16(truncatingIfNeeded: bits) < bound ? scale : 0
      target[index + 1] = UInt16(truncatingIfNeeded: bits >> 16) < bound ? scale : 0
      target[index + 2] = UInt16(truncatingIfNeeded: bits >> 32) < bound ? scale : 0
      target[index + 3] = UInt16(truncatingIfNeeded: bits >> 48) < bound ? scale : 0
    }
  }

  /// Copies rows in each sequence's reverse order; padding stays at the end, as zeros.
  private func turn(
    _ source: UnsafePointer<Float>, into target: UnsafeMutablePointer<Float>, _ lengths: [Int], _ length: Int,
    _ width: Int, stride: Int
  ) {
    let batch = lengths.count
    for (sequence, own) in lengths.enumerated() {
      for position in 0..<length {
        let row = target + (position * batch + sequence) * width
        if position < own {
          row.update(from: source + ((own - 1 - position) * batch + sequence) * stride, count: width)
        } else {
          row.update(repeating: 0, count: width)
        }
      }
    }
  }

  /// The output layer forward and backward; the mean loss.
  private func answer(_ pieces: [Int], _ lengths: [Int], _ length: Int) -> Float {
    let width = Self.width
    let columns = NetworkTrainer.columns
    let batch = pieces.count
    let rows = length * batch
    joined.clear(0..<rows * 2 * width)
    joinedSlopes.clear(0..<rows * 2 * width)
    let keep = 1 - settings.dropout
    for (sequence, own) in lengths.enumerated() {
      for position in 0..<own {
        let row = position * batch + sequence
        let target = joined.base + row * 2 * width
        let kept = joinedMask.base + row * 2 * width
        fillMask(kept, 2 * width, keep)
        let there = forward.states.base + (row + batch) * width
        let back = backward.states.base + ((own - 1 - position) * batch + sequence + batch) * width
        for index in 0..<width {
          target[index] = there[index] * kept[index]
          target[width + index] = back[index] * kept[width + index]
        }
      }
    }
    for row in 0..<rows {
      (results.base + row * columns).update(from: outputBias.values.base, count: columns)
    }
    MatrixProduct.add(results.base, joined.base, output.values.base, m: rows, k: 2 * width, n: columns)
    let loss = judge(pieces, lengths, rows)
    MatrixProduct.transpose(output.values.base, m: 2 * width, n: columns, into: turnedOutput.base)
    MatrixProduct.add(joinedSlopes.base, results.base, turnedOutput.base, m: rows, k: columns, n: 2 * width)
    MatrixProduct.transpose(joined.base, m: rows, n: 2 * width, into: turnedJoined.base)
    MatrixProduct.add(
      output.gradients.base, turnedJoined.base, results.base, m: 2 * width, k: rows, n: columns)
    for row in 0..<rows {
      for column in 0..<columns { outputBias.gradients.base[column] += results.base[row * columns + column] }
    }
    forwardSlopes.clear(0..<rows * width)
    backwardSlopes.clear(0..<rows * width)
    for (sequence, own) in lengths.enumerated() {
      for position in 0..<own {
        let row = position * batch + sequence
        let slope = joinedSlopes.base + row * 2 * width
        let kept = joinedMask.base + row * 2 * width
        let there = forwardSlopes.base + row * width
        let back = backwardSlopes.base + ((own - 1 - position) * batch + sequence) * width
        for index in 0..<width {
          there[index] = slope[index] * kept[index]
          back[index] = slope[width + index] * kept[width + index]
        }
      }
    }
    return loss
  }

  /// Turns the results into the slopes of the loss; the mean loss.
  private func judge(_ pieces: [Int], _ lengths: [Int], _ rows: Int) -> Float {
    let columns = NetworkTrainer.columns
    let batch = pieces.count
    let share = 1 / Float(max(1, lengths.reduce(0, +)))
    var loss: Float = 0
    for (sequence, piece) in pieces.enumerated() {
      for (position, token) in examples.pieces[piece].enumerated() {
        let result = results.base + (position * batch + sequence) * columns
        let right = examples.answers[token]
        for question in 0..<Self.questions {
          let target: Float = right >> UInt16(question) & 1 == 1 ? 1 : 0
          let probability = Squash.sigmoid(result[question])
          let miss = probability - target
          // Squared error, which only tells how training goes; the slopes are those of the log loss.
          loss += miss * miss * share * settings.importance[question]
          result[question] = miss * share * settings.importance[question]
        }
        for column in Self.questions..<columns { result[column] = 0 }
      }
      for position in lengths[sequence]..<max(rows / batch, lengths[sequence]) {
        let result = results.base + (position * batch + sequence) * columns
        for column in 0..<columns { result[column] = 0 }
      }
    }
    return loss
  }

  /// Adds the inputs' slopes, of both directions, to the rows each token sums.
  private func spreadToRows(_ pieces: [Int], _ lengths: [Int]) {
    let width = Self.width
    let batch = pieces.count
    for (sequence, own) in lengths.enumerated() {
      for position in 0..<own {
        let row = position * batch + sequence
        let there = inputSlopes.base + row * width
        let back = reversedSlopes.base + ((own - 1 - position) * batch + sequence) * width
        let kept = mask.base + row * width
        let input = inputs.base + row * width
        for index in 0..<width {
          // The input is the squashed sum times the mask.
          let level = kept[index] > 0 ? input[index] / kept[index] : 0
          rowSlope.base[index] = (there[index] + back[index]) * kept[index] * (1 - level * level)
        }
        for slot in 0..<Self.slots {
          let used = batchRows[row * Self.slots + slot]
          if used >= 0 { embedding.addGradient(used, rowSlope.base) }
        }
      }
    }
  }

  private func update() {
    step += 1
    let progress = Float(step - 1) / Float(stepsInAll)
    let pace = min(1, Float(step) / 200) * max(0.02, 1 - progress)
    let dense = forward.parameters + backward.parameters + [output, outputBias]
    let norm = (dense.reduce(embedding.squaredNorm) { $0 + $1.squaredNorm }).squareRoot()
    let factor = norm > 1 ? 1 / norm : 1
    for parameters in dense {
      parameters.update(
        step: step, rate: settings.rate * pace, decay: settings.decay, factor: factor)
    }
    embedding.update(rate: settings.embeddingRate * pace, factor: factor)
  }

  // MARK: Export

  func modelFile() -> [UInt8] {
    var builder = ModelFileBuilder(
      name: AttributionNetwork.fileName, fingerprint: NetworkFeatures.fingerprint)
    let (rows, rowScale) = Self.quantized(
      UnsafeBufferPointer(start: embedding.values.base, count: embedding.values.count), quantile: 0.9999)
    builder.add("rows", rows)
    builder.add("row scale", [rowScale])
    add(forward, "forward", output: 0, to: &builder)
    add(backward, "backward", output: Self.width, to: &builder)
    builder.add("output bias", (0..<Self.questions).map { outputBias.values.base[$0] })
    return builder.bytes()
  }

  private func add(
    _ layer: RecurrentLayer, _ name: String, output first: Int, to builder: inout ModelFileBuilder
  ) {
    let width = Self.width
    let gates = AttributionNetwork.gates
    var weights: [Int8] = []
    var scales: [Float] = []
    for gate in 0..<gates {
      let own =
        (0..<width).map { layer.inputWeights.values.base[$0 * gates + gate] }
        + (0..<width).map { layer.stateWeights.values.base[$0 * gates + gate] }
      let (values, scale) = own.withUnsafeBufferPointer { Self.quantized($0, quantile: 1) }
      weights += values
      scales.append(scale)
    }
    builder.add("\(name) weights", weights)
    builder.add("\(name) scales", scales)
    builder.add("\(name) bias", (0..<gates).map { layer.bias.values.base[$0] })
    var answers: [Float] = []
    for question in 0..<Self.questions {
      for index in 0..<width {
        answers.append(output.values.base[(first + index) * NetworkTrainer.columns + question])
      }
    }
    builder.add("\(name) output", answers)
  }

  /// Values in steps of equal size, of which the given quantile of magnitudes makes 127.
  private static func quantized(
    _ values: UnsafeBufferPointer<Float>, quantile: Double
  ) -> (values: [Int8], scale: Float) {
    let magnitudes = values.map { abs($0) }.sorted()
    guard let largest = magnitudes.last, largest > 0 else {
      return ([Int8](repeating: 0, count: values.count), 1)
    }
    let top = quantile >= 1 ? largest : magnitudes[Int(Double(magnitudes.count - 1) * quantile)]
    let scale = (top > 0 ? top : largest) / 127
    return (values.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }, scale)
  }
}
