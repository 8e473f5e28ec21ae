#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Decodes by the C library's `iconv`, which knows the encodings of the world.
enum CharacterConverter {
  /// `bytes` as UTF-8, each byte that is nothing in the encoding as U+FFFD; `nil` where the library does not know the
  /// encoding. O(n).
  static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes.map { CChar(bitPattern: $0) }
    let chunkSize = 65_536
    var chunk = [CChar](repeating: 0, count: chunkSize)
    input.withUnsafeMutableBufferPointer { input in
      var source = input.baseAddress
      var left = input.count
      while true {
        let wasFlushed = left == 0
        let before = left
        var failed = false
        var written = 0
        chunk.withUnsafeMutableBufferPointer { chunk in
          var target = chunk.baseAddress
          var room = chunkSize
          // The last call, without input, writes what the converter has kept.
          let outcome =
            wasFlushed
            ? iconv(converter, nil, nil, &target, &room) : iconv(converter, &source, &left, &target, &room)
          failed = outcome == Int.max.magnitude * 2 + 1 && (errno == EILSEQ || errno == EINVAL)
          written = chunkSize - room
          chunk.prefix(written).withMemoryRebound(to: UInt8.self) { result.append(contentsOf: $0) }
        }
        if wasFlushed { break }
        // Some converters neither take such a byte nor say that they do not.
        let isStuck = left == before && written == 0
        guard failed || isStuck else { continue }
        result += [0xEF, 0xBF, 0xBD]
        guard left > 0 else { continue }
        source = source.map { $0 + 1 }
        left -= 1
      }
    }
    return result
  }
}
