#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Logistic regression over a few dense inputs.
package struct DenseLogistic: Sendable, Equatable {
  package var bias: Float
  package var weights: [Float]

  package init(bias: Float, weights: [Float]) {
    self.bias = bias
    self.weights = weights
  }

  /// The log-odds for `inputs`, which are as many as the weights.
  package func logOdds(_ inputs: [Float]) -> Float {
    var sum = bias
    for index in 0..<Swift.min(inputs.count, weights.count) { sum += inputs[index] * weights[index] }
    return sum
  }

  /// The probability for `inputs`, which are as many as the weights.
  package func probability(_ inputs: [Float]) -> Float {
    Self.sigmoid(logOdds(inputs))
  }

  package static func sigmoid(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
