/// Hashing of features to 32 bits: one multiplication a step, since a parser does some hundreds a word.
package enum FeatureHash {
  /// Combines two numbers; order matters. Either should be a hash itself or go through ``number(_:)``.
  @inline(__always)
  package static func mix(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let product = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: product >> 32 ^ product >> 15)
  }

  /// A small number as a hash.
  @inline(__always)
  package static func number(_ value: UInt32) -> UInt32 { mix(value &+ 1, 0x51ED_270B) }

  /// The low and high half of a 64-bit key as one hash.
  @inline(__always)
  package static func fold(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: key ^ key >> 32)
  }
}
