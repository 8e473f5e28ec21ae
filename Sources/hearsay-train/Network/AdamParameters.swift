/// Weights that learn by Adam with decoupled weight decay (Loshchilov & Hutter 2019).
final class AdamParameters {
  let values: FloatBuffer
  let gradients: FloatBuffer
  private let means: FloatBuffer
  private let squares: FloatBuffer

  /// Weights drawn evenly from ±`spread`.
  init(_ count: Int, spread: Double, _ random: inout SeededGenerator) {
    values = FloatBuffer(count)
    gradients = FloatBuffer(count)
    means = FloatBuffer(count)
    squares = FloatBuffer(count)
    for index in 0..<count { values.base[index] = Float((random.unit() * 2 - 1) * spread) }
  }

  var squaredNorm: Float {
    var sum: Float = 0
    for index in 0..<gradients.count { sum += gradients.base[index] * gradients.base[index] }
    return sum
  }

  /// Takes step number `step`, from 1, along the gradients times `factor`, and clears them.
  func update(step: Int, rate: Float, decay: Float, factor: Float) {
    var meanPower: Float = 1
    var squarePower: Float = 1
    for _ in 0..<min(step, 2000) {
      meanPower *= 0.9
      squarePower *= 0.99
    }
    let pace = rate / (1 - meanPower)
    let correction = 1 / (1 - squarePower)
    let (value, gradient) = (values.base, gradients.base)
    let (mean, square) = (means.base, squares.base)
    for index in 0..<values.count {
      let slope = gradient[index] * factor
      mean[index] = 0.9 * mean[index] + 0.1 * slope
      square[index] = 0.99 * square[index] + 0.01 * slope * slope
      let size = (square[index] * correction).squareRoot() + 1e-8
      value[index] -= pace * mean[index] / size + rate * decay * value[index]
      gradient[index] = 0
    }
  }
}

/// An embedding table that learns by AdaGrad (Duchi et al. 2011), touching only the rows a batch uses: rare
/// words take large steps and frequent ones small.
final class EmbeddingParameters {
  let values: FloatBuffer
  let width: Int
  private let gradients: FloatBuffer
  private let squares: FloatBuffer
  private var touched: [Int32] = []
  private var isTouched: [Bool]

  init(rows: Int, width: Int, spread: Double, _ random: inout SeededGenerator) {
    values = FloatBuffer(rows * width)
    gradients = FloatBuffer(rows * width)
    squares = FloatBuffer(rows * width)
    isTouched = [Bool](repeating: false, count: rows)
    self.width = width
    for index in 0..<values.count { values.base[index] = Float((random.unit() * 2 - 1) * spread) }
  }

  @inline(__always)
  func addGradient(_ row: Int32, _ slope: UnsafePointer<Float>) {
    if !isTouched[Int(row)] {
      isTouched[Int(row)] = true
      touched.append(row)
    }
    let target = gradients.base + Int(row) * width
    for index in 0..<width { target[index] += slope[index] }
  }

  var squaredNorm: Float {
    var sum: Float = 0
    for row in touched {
      let gradient = gradients.base + Int(row) * width
      for index in 0..<width { sum += gradient[index] * gradient[index] }
    }
    return sum
  }

  /// Takes a step along the gradients times `factor`, and clears them.
  func update(rate: Float, factor: Float) {
    for row in touched {
      let value = values.base + Int(row) * width
      let gradient = gradients.base + Int(row) * width
      let square = squares.base + Int(row) * width
      for index in 0..<width {
        let slope = gradient[index] * factor
        square[index] += slope * slope
        value[index] -= rate * slope / (square[index].squareRoot() + 1e-8)
        gradient[index] = 0
      }
      isTouched[Int(row)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}
