/// Squashing functions made of additions, multiplications and one division: they give the same bits on every
/// machine, and loops over them vectorize.
package enum Squash {
  /// The hyperbolic tangent by its continued fraction (Lambert 1761) to the seventh power; within 0.0002.
  @inline(__always)
  package static func tanh(_ input: Float) -> Float {
    let bound: Float = 4.97
    let low = input < -bound ? -bound : input
    let x = low > bound ? bound : low
    let square = x * x
    let numerator = ((square + 378) * square + 17325) * square + 135135
    let denominator = ((square * 28 + 3150) * square + 62370) * square + 135135
    return x * numerator / denominator
  }

  /// The logistic function; from 0.00005 to 0.99995.
  @inline(__always)
  package static func sigmoid(_ input: Float) -> Float { tanh(input * 0.5) * 0.5 + 0.5 }
}
