/// Arithmetic of probabilities and log-odds without a mathematics library.
enum Logistic {
  /// A probability with `odds` added to its log-odds.
  static func shifted(_ probability: Double, by odds: Double) -> Double {
    if odds == 0 { return probability }
    let clamped = min(max(probability, 0.001), 0.999)
    let ratio = clamped / (1 - clamped) * exponential(odds)
    return ratio / (1 + ratio)
  }

  /// e to the `x`, to about six digits for the small exponents that adjustments have.
  static func exponential(_ x: Double) -> Double {
    if x < 0 { return 1 / exponential(-x) }
    if x > 0.5 {
      let half = exponential(x / 2)
      return half * half
    }
    return 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))))
  }
}
