/// RFC 4648's base 64, in which terminals take text for the clipboard.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      var value = 0
      for byte in group { value = value << 8 | Int(byte) }
      value <<= (3 - group.count) * 8
      for place in 0..<4 {
        output.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : 0x3D)
      }
      index += 3
    }
    return String(decoding: output, as: UTF8.self)
  }
}
