#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines from a file descriptor, with memory for the longest one. What goes beyond a limit is read over.
struct LineReader {
  enum Line: Hashable {
    /// Without its line break.
    case bytes([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private var pending: [UInt8] = []
  /// Where the next line begins in `pending`.
  private var start = 0
  /// How far `pending` has been searched for a line break.
  private var searched = 0
  private var isAtEnd = false
  /// Whether the line in `pending` went beyond the limit, and its beginning is gone.
  private var isTooLong = false
  private let limit: Int

  /// - Parameter limit: The most bytes a line may have.
  init(descriptor: Int32, limit: Int = .max) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Whether the next line is already here, so that taking it will not wait.
  mutating func hasLine() -> Bool { lineBreak() != nil }

  /// The next line, or nothing at the end.
  mutating func next() throws(Failure) -> Line? {
    while true {
      if let end = lineBreak() {
        defer {
          start = end + 1
          searched = start
          isTooLong = false
        }
        let isCRLF = end > start && pending[end - 1] == 0x0D
        return line(upTo: isCRLF ? end - 1 : end)
      }
      if isAtEnd {
        guard start < pending.count || isTooLong else { return nil }
        defer {
          start = pending.count
          isTooLong = false
        }
        return line(upTo: pending.count)
      }
      if pending.count - start > limit {
        isTooLong = true
        start = pending.count
      }
      try fill()
    }
  }

  private func line(upTo end: Int) -> Line {
    isTooLong || end - start > limit ? .tooLong : .bytes(Array(pending[start..<end]))
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
