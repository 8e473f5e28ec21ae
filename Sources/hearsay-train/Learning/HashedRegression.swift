import AnnotationKit

/// Multinomial logistic regression over hashed binary features, by AdaGrad (Duchi, Hazan & Singer 2011).
struct HashedRegression {
  /// A power of two; features share rows by their low bits.
  let rows: Int
  let epochs: Int
  var rate: Float = 0.05
  /// Pull towards zero of every weight that an example touches.
  var decay: Float = 1e-5

  init(rows: Int, epochs: Int) {
    self.rows = rows
    self.epochs = epochs
  }

  /// Weights of four classes a row. The same samples give the same weights.
  func fit(_ samples: [MentionSample], report: (_ epoch: Int, _ loss: Double) -> Void) -> [Float] {
    var weights = [SIMD4<Float>](repeating: SIMD4(), count: rows)
    var squares = [SIMD4<Float>](repeating: SIMD4(repeating: 1e-6), count: rows)
    let mask = UInt32(rows - 1)
    var generator = SeededGenerator(seed: 1)
    for epoch in 1...epochs {
      var loss = 0.0
      for index in generator.permutation(samples.count) {
        let sample = samples[index]
        var scores = SIMD4<Float>()
        for feature in sample.features { scores += weights[Int(feature & mask)] }
        let top = scores.max()
        var exponentials = SIMD4<Float>()
        for column in 0..<4 { exponentials[column] = Self.exponential(scores[column] - top) }
        let probabilities = exponentials / exponentials.sum()
        var gradient = probabilities
        gradient[sample.gold.rawValue] -= 1
        loss += Double(1 - probabilities[sample.gold.rawValue])
        for feature in sample.features {
          let row = Int(feature & mask)
          let slope = gradient + weights[row] * decay
          squares[row] += slope * slope
          weights[row] -= slope * rate / squares[row].squareRoot()
        }
      }
      report(epoch, loss / Double(max(samples.count, 1)))
    }
    return weights.flatMap { row in (0..<4).map { row[$0] } }
  }

  /// e to a power; the training needs no more than four digits of it.
  private static func exponential(_ x: Float) -> Float { Exponential.of(x) }
}
