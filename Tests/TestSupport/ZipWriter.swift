/// Makes ZIP archives, good ones and others.
package struct ZipWriter {
  package enum Packing: Sendable {
    case stored
    /// The bytes are a stream of deflate already, of so many bytes unpacked.
    case deflated(size: Int)
  }

  private var files: [UInt8] = []
  private var list: [UInt8] = []
  private var count = 0

  package init() {}

  package mutating func add(
    _ name: String, _ bytes: [UInt8], packing: Packing = .stored, isEncrypted: Bool = false
  ) {
    let method: Int
    let size: Int
    switch packing {
    case .stored: (method, size) = (0, bytes.count)
    case .deflated(let unpacked): (method, size) = (8, unpacked)
    }
    let place = files.count
    var common: [UInt8] = []
    common += number(20, 2) + number(isEncrypted ? 1 : 0, 2) + number(method, 2) + number(0, 4)
    common += number(Int(Self.checksum(bytes)), 4) + number(bytes.count, 4) + number(size, 4)
    common += number(name.utf8.count, 2) + number(0, 2)
    files += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
    list += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
    list += number(0, 4) + number(place, 4) + Array(name.utf8)
    count += 1
  }

  package mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  package var archive: [UInt8] {
    files + list + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(list.count, 4) + number(files.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
