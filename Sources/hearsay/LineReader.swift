#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines from a file descriptor, however long, with memory for the longest one.
struct LineReader {
  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Where the next line begins in `pending`.
  private var start = 0
  /// How far `pending` has been searched for a line break.
  private var searched = 0
  private var isAtEnd = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether the next line is already here, so that taking it will not wait.
  mutating func hasLine() -> Bool { lineBreak() != nil }

  /// The next line without its line break, or nothing at the end.
  mutating func next() throws(Failure) -> [UInt8]? {
    while true {
      if let end = lineBreak() {
        defer {
          start = end + 1
          searched = start
        }
        let isCRLF = end > start && pending[end - 1] == 0x0D
        return Array(pending[start..<(isCRLF ? end - 1 : end)])
      }
      if isAtEnd {
        guard start < pending.count else { return nil }
        defer { start = pending.count }
        return Array(pending[start...])
      }
      try fill()
    }
  }

  private mutating func lineBreak() -> Int? {
    let found = pending.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
      guard let place = memchr(base + searched, 0x0A, bytes.count - searched) else { return nil }
      return UnsafeRawPointer(place) - base
    }
    searched = found ?? pending.count
    return found
  }

  private mutating func fill() throws(Failure) {
    if start > 0 {
      pending.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let chunkSize = 1 << 18
    let chunk = try readChunk(chunkSize)
    if chunk.isEmpty { isAtEnd = true } else { pending.append(contentsOf: chunk) }
  }

  private func readChunk(_ size: Int) throws(Failure) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, size)
        code = got < 0 ? errno : 0
        count = Swift.max(0, got)
      }
      switch code {
      case 0: return chunk
      case EINTR: continue
      case EISDIR: throw Failure("standard input is a folder: give a file or a pipe", .noInput)
      default:
        throw Failure("standard input could not be read: \(String(cString: strerror(code)))", .ioError)
      }
    }
  }
}
