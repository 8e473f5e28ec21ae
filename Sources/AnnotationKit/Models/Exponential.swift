/// e to a power without a mathematics library: 2 to the whole part by the exponent bits, the rest by a polynomial;
/// right to 1 in 10,000.
package enum Exponential {
  package static func of(_ x: Float) -> Float {
    let power = max(-120, min(120, x * 1.442_695_04))
    let whole = power.rounded(.down)
    let part = power - whole
    let fraction = 1 + part * (0.695_976 + part * (0.224_494 + part * 0.079_441))
    return Float(bitPattern: UInt32(Int32(whole) + 127) << 23) * fraction
  }
}
