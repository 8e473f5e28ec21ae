import AnnotationKit
import Glibc

/// Logistic regression over dense inputs by Newton's method (iteratively reweighted least squares) with a ridge
/// penalty on the standardised weights.
struct DenseLearner: Sendable {
  var penalty = 3.0
  var iterations = 12

  func fit(_ inputs: [[Float]], targets: [Float]) -> DenseLogistic {
    guard let width = inputs.first?.count else { return DenseLogistic(bias: 0, weights: []) }
    let count = Double(inputs.count)
    var means = [Double](repeating: 0, count: width)
    var deviations = [Double](repeating: 0, count: width)
    for row in inputs { for (index, value) in row.enumerated() { means[index] += Double(value) / count } }
    for row in inputs {
      for (index, value) in row.enumerated() {
        deviations[index] += (Double(value) - means[index]) * (Double(value) - means[index]) / count
      }
    }
    deviations = deviations.map { $0.squareRoot() + 1e-6 }
    let size = width + 1
    let rows = inputs.map { row in
      [1.0] + row.enumerated().map { (Double($0.element) - means[$0.offset]) / deviations[$0.offset] }
    }
    var weights = [Double](repeating: 0, count: size)
    for _ in 0..<iterations {
      var gradient = [Double](repeating: 0, count: size)
      var hessian = [Double](repeating: 0, count: size * size)
      for (row, target) in zip(rows, targets) {
        var score = 0.0
        for index in 0..<size { score += row[index] * weights[index] }
        let probability = 1 / (1 + exp(-score))
        let weight = max(probability * (1 - probability), 1e-9)
        for i in 0..<size {
          gradient[i] += (probability - Double(target)) * row[i]
          let scaled = weight * row[i]
          for j in 0...i { hessian[i * size + j] += scaled * row[j] }
        }
      }
      for i in 0..<size {
        if i > 0 { gradient[i] += penalty * weights[i] }
        hessian[i * size + i] += i > 0 ? penalty : 1e-9
      }
      let step = Self.solve(hessian, gradient, size)
      for index in 0..<size { weights[index] -= step[index] }
    }
    var bias = weights[0]
    var scaled = [Float](repeating: 0, count: width)
    for index in 0..<width {
      scaled[index] = Float(weights[index + 1] / deviations[index])
      bias -= weights[index + 1] * means[index] / deviations[index]
    }
    return DenseLogistic(bias: Float(bias), weights: scaled)
  }

  /// Solves a symmetric positive definite system, of which the lower triangle is given, by Cholesky's
  /// decomposition.
  private static func solve(_ matrix: [Double], _ right: [Double], _ size: Int) -> [Double] {
    var lower = matrix
    for i in 0..<size {
      for j in 0...i {
        var sum = lower[i * size + j]
        for k in 0..<j { sum -= lower[i * size + k] * lower[j * size + k] }
        lower[i * size + j] = i == j ? max(sum, 1e-12).squareRoot() : sum / lower[j * size + j]
      }
    }
    var solution = right
    for i in 0..<size {
      for k in 0..<i { solution[i] -= lower[i * size + k] * solution[k] }
      solution[i] /= lower[i * size + i]
    }
    for i in stride(from: size - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(size, i + 1) { solution[i] -= lower[k * size + i] * solution[k] }
      solution[i] /= lower[i * size + i]
    }
    return solution
  }
}
