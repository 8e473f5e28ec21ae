/// What deflate makes of long runs.
package enum PackedBytes {
  /// So many zeros, or a few hundred more, as a stream of deflate: one literal, and copies of it.
  package static func zeros(count: Int) -> [UInt8] {
    var bits = BitWriter()
    // The last block, with the code that the format fixes.
    bits.write(0b1, 1)
    bits.write(0b01, 2)
    bits.writeCode(0b0011_0000, 8)
    for _ in 0..<(count / 258 + 1) {
      // 258 bytes from one byte back.
      bits.writeCode(0b1100_0101, 8)
      bits.writeCode(0, 5)
    }
    bits.writeCode(0, 7)
    return bits.bytes
  }

  private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func write(_ value: Int, _ count: Int) {
      for bit in 0..<count { append(value >> bit & 1) }
    }

    /// Codes stand with their highest bit first.
    mutating func writeCode(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { append(value >> bit & 1) }
    }

    private mutating func append(_ bit: Int) {
      if used == 8 {
        bytes.append(0)
        used = 0
      }
      bytes[bytes.count - 1] |= UInt8(bit << used)
      used += 1
    }
  }
}
