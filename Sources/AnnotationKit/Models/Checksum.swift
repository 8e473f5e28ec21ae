/// A fast 64-bit checksum of model files: four lanes of multiply and rotate over 8-byte words, as in xxHash64.
/// It finds damage by accident, not by an adversary.
enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The checksum of a model file, which stands between its `head` and the `rest`.
  static func ofModel(head: Slice<UnsafeRawBufferPointer>, rest: Slice<UnsafeRawBufferPointer>) -> UInt64 {
    rotate(of(UnsafeRawBufferPointer(rebasing: head)), by: 32) ^ of(UnsafeRawBufferPointer(rebasing: rest))
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes = SIMD4<UInt64>(prime1, prime2, prime1 ^ prime2, prime1 &+ prime2)
    var offset = 0
    while offset + 32 <= bytes.count {
      for lane in 0..<4 {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset + lane * 8, as: UInt64.self))
        lanes[lane] = rotate(lanes[lane] &+ word &* prime2, by: 31) &* prime1
      }
      offset += 32
    }
    var sum = UInt64(bytes.count)
    for lane in 0..<4 { sum = rotate(sum ^ lanes[lane], by: 27) &* prime1 &+ prime2 }
    while offset < bytes.count {
      sum = rotate(sum ^ UInt64(bytes[offset]) &* prime2, by: 11) &* prime1
      offset += 1
    }
    sum = (sum ^ sum >> 33) &* prime2
    return sum ^ sum >> 29
  }

  private static func rotate(_ value: UInt64, by count: UInt64) -> UInt64 {
    value &<< count | value &>> (64 - count)
  }
}
