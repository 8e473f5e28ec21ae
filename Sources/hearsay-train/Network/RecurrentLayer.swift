import AnnotationKit

/// One direction of long short-term memory, with its backward pass. Sequences of a batch lie side by side: the
/// row of position t of sequence b is t × batch + b.
final class RecurrentLayer {
  static let width = AttributionNetwork.width
  static let gates = AttributionNetwork.gates

  /// Weights of inputs and of the state before, ``width`` × ``gates`` each, and the gates' bias.
  let inputWeights: AdamParameters
  let stateWeights: AdamParameters
  let bias: AdamParameters

  /// Activated gates, cells, squashed cells and states of every row; states begin with a batch of zeros.
  private let activations: FloatBuffer
  private let cells: FloatBuffer
  private let squashed: FloatBuffer
  let states: FloatBuffer
  private let slopes: FloatBuffer
  private let transposed: FloatBuffer
  private let turned: FloatBuffer
  private let stateSlope: FloatBuffer
  private let cellSlope: FloatBuffer

  /// Room for batches of so many rows and sequences.
  init(rows: Int, sequences: Int, _ random: inout SeededGenerator) {
    let spread = 1 / Double(Self.width).squareRoot()
    inputWeights = AdamParameters(Self.width * Self.gates, spread: spread, &random)
    stateWeights = AdamParameters(Self.width * Self.gates, spread: spread, &random)
    bias = AdamParameters(Self.gates, spread: spread, &random)
    activations = FloatBuffer(rows * Self.gates)
    cells = FloatBuffer((rows + sequences) * Self.width)
    squashed = FloatBuffer(rows * Self.width)
    states = FloatBuffer((rows + sequences) * Self.width)
    slopes = FloatBuffer(rows * Self.gates)
    transposed = FloatBuffer(rows * Self.width)
    turned = FloatBuffer(Self.width * Self.gates)
    stateSlope = FloatBuffer(sequences * Self.width)
    cellSlope = FloatBuffer(sequences * Self.width)
  }

  var parameters: [AdamParameters] { [inputWeights, stateWeights, bias] }

  /// Reads `length` × `batch` rows of inputs; ``states`` holds the result, after one batch of zeros.
  func forward(_ inputs: UnsafePointer<Float>, length: Int, batch: Int) {
    let width = Self.width
    let gates = Self.gates
    for row in 0..<length * batch {
      (activations.base + row * gates).update(from: bias.values.base, count: gates)
    }
    MatrixProduct.add(
      activations.base, inputs, inputWeights.values.base, m: length * batch, k: width, n: gates)
    states.clear(0..<batch * width)
    cells.clear(0..<batch * width)
    for position in 0..<length {
      let before = states.base + position * batch * width
      MatrixProduct.add(
        activations.base + position * batch * gates, before, stateWeights.values.base, m: batch, k: width,
        n: gates)
      for sequence in 0..<batch {
        let row = position * batch + sequence
        let gate = activations.base + row * gates
        let cellBefore = cells.base + row * width
        let cell = cells.base + (row + batch) * width
        let state = states.base + (row + batch) * width
        let flat = squashed.base + row * width
        for index in 0..<3 * width { gate[index] = Squash.sigmoid(gate[index]) }
        for index in 3 * width..<4 * width { gate[index] = Squash.tanh(gate[index]) }
        for index in 0..<width {
          cell[index] = gate[width + index] * cellBefore[index] + gate[index] * gate[3 * width + index]
          flat[index] = Squash.tanh(cell[index])
          state[index] = gate[2 * width + index] * flat[index]
        }
      }
    }
  }

  /// Adds to the weights' gradients, and to `inputSlopes` those of the inputs, given those of the states.
  func backward(
    _ inputs: UnsafePointer<Float>, stateSlopes: UnsafePointer<Float>,
    inputSlopes: UnsafeMutablePointer<Float>,
    length: Int, batch: Int
  ) {
    let width = Self.width
    let gates = Self.gates
    stateSlope.clear(0..<batch * width)
    cellSlope.clear(0..<batch * width)
    MatrixProduct.transpose(stateWeights.values.base, m: width, n: gates, into: turned.base)
    for position in stride(from: length - 1, through: 0, by: -1) {
      for sequence in 0..<batch {
        let row = position * batch + sequence
        let gate = activations.base + row * gates
        let cellBefore = cells.base + row * width
        let flat = squashed.base + row * width
        let given = stateSlopes + row * width
        let stateNext = stateSlope.base + sequence * width
        let cellNext = cellSlope.base + sequence * width
        let slope = slopes.base + row * gates
        for index in 0..<width {
          let input = gate[index]
          let forget = gate[width + index]
          let output = gate[2 * width + index]
          let candidate = gate[3 * width + index]
          let level = flat[index]
          let state = given[index] + stateNext[index]
          let cell = cellNext[index] + state * output * (1 - level * level)
          slope[index] = cell * candidate * input * (1 - input)
          slope[width + index] = cell * cellBefore[index] * forget * (1 - forget)
          slope[2 * width + index] = state * level * output * (1 - output)
          slope[3 * width + index] = cell * input * (1 - candidate * candidate)
          cellNext[index] = cell * forget
          stateNext[index] = 0
        }
      }
      MatrixProduct.add(
        stateSlope.base, slopes.base + position * batch * gates, turned.base, m: batch, k: gates, n: width)
    }
    let rows = length * batch
    MatrixProduct.transpose(inputWeights.values.base, m: width, n: gates, into: turned.base)
    MatrixProduct.add(inputSlopes, slopes.base, turned.base, m: rows, k: gates, n: width)
    MatrixProduct.transpose(inputs, m: rows, n: width, into: transposed.base)
    MatrixProduct.add(inputWeights.gradients.base, transposed.base, slopes.base, m: width, k: rows, n: gates)
    MatrixProduct.transpose(states.base, m: rows, n: width, into: transposed.base)
    MatrixProduct.add(stateWeights.gradients.base, transposed.base, slopes.base, m: width, k: rows, n: gates)
    for row in 0..<rows {
      let slope = slopes.base + row * gates
      for index in 0..<gates { bias.gradients.base[index] += slope[index] }
    }
  }
}
