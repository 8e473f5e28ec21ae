import AnnotationKit
import Testing

@testable import hearsay_train

struct MatrixProductTests {
  @Test(arguments: [(1, 3, 8), (4, 5, 16), (7, 64, 24)])
  func sumsOfProductsAreAdded(_ m: Int, _ k: Int, _ n: Int) {
    let a = (0..<m * k).map { Float($0 % 7) - 3 }
    let b = (0..<k * n).map { Float($0 % 5) - 2 }
    var c = (0..<m * n).map { Float($0) }
    MatrixProduct.add(&c, a, b, m: m, k: k, n: n)
    for row in 0..<m {
      for column in 0..<n {
        let sum = (0..<k).reduce(Float(row * n + column)) { $0 + a[row * k + $1] * b[$1 * n + column] }
        #expect(c[row * n + column] == sum)
      }
    }
  }

  @Test func transposesSwapRowsAndColumns() {
    let a = (0..<19 * 35).map { Float($0) }
    var turned = [Float](repeating: 0, count: a.count)
    MatrixProduct.transpose(a, m: 19, n: 35, into: &turned)
    for row in 0..<19 {
      for column in 0..<35 { #expect(turned[column * 19 + row] == a[row * 35 + column]) }
    }
  }
}

struct RecurrentLayerTests {
  private let length = 5
  private let batch = 2
  private let width = RecurrentLayer.width

  /// The sum of the states times `weights`: a loss whose slopes are the weights.
  private func loss(_ layer: RecurrentLayer, _ inputs: FloatBuffer, _ weights: FloatBuffer) -> Double {
    layer.forward(inputs.base, length: length, batch: batch)
    return (0..<length * batch * width).reduce(0.0) {
      $0 + Double(layer.states.base[batch * width + $1]) * Double(weights.base[$1])
    }
  }

  /// Slopes by differences: what back-propagation has to agree with.
  @Test func slopesAreThoseOfTheLoss() {
    var random = SeededGenerator(seed: 3)
    let rows = length * batch
    let layer = RecurrentLayer(rows: rows, sequences: batch, &random)
    let inputs = FloatBuffer(rows * width)
    let weights = FloatBuffer(rows * width)
    let inputSlopes = FloatBuffer(rows * width)
    for index in 0..<rows * width {
      inputs.base[index] = Float(random.unit() * 2 - 1)
      weights.base[index] = Float(random.unit() * 2 - 1)
    }
    _ = loss(layer, inputs, weights)
    layer.backward(
      inputs.base, stateSlopes: weights.base, inputSlopes: inputSlopes.base, length: length, batch: batch)
    func check(_ values: FloatBuffer, _ slopes: FloatBuffer, _ what: String) {
      for index in stride(from: 3, to: values.count, by: values.count / 9) {
        let kept = values.base[index]
        values.base[index] = kept + 0.01
        let above = loss(layer, inputs, weights)
        values.base[index] = kept - 0.01
        let below = loss(layer, inputs, weights)
        values.base[index] = kept
        let slope = (above - below) / 0.02
        #expect(abs(slope - Double(slopes.base[index])) < 0.01 + 0.02 * abs(slope), "\(what) \(index)")
      }
    }
    check(inputs, inputSlopes, "input")
    check(layer.inputWeights.values, layer.inputWeights.gradients, "input weight")
    check(layer.stateWeights.values, layer.stateWeights.gradients, "state weight")
    check(layer.bias.values, layer.bias.gradients, "bias")
  }
}
