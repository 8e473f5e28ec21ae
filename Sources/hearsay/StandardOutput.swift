#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output with a buffer, and with every error noticed: a full disk is not passed over in silence.
struct StandardOutput {
  private static let bufferSize = 1 << 18
  /// What waits to be written. Exporters append here; ``flushIfFull()`` keeps it small.
  var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(Self.bufferSize * 2)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  mutating func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    try flushIfFull()
  }

  mutating func flushIfFull() throws(Failure) {
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes out the buffer. A reader that has gone away ends the program quietly, as a pipe's end should.
  mutating func flush() throws(Failure) {
    var start = 0
    while start < buffer.count {
      let (written, code) = buffer.withUnsafeBytes { bytes in
        let count = systemWrite(STDOUT_FILENO, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        return (count, count < 0 ? errno : 0)
      }
      switch code {
      case 0: start += written
      case EINTR: continue
      case EAGAIN:
        var request = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      case EPIPE: throw Failure(nil, ExitStatus(rawValue: 128 + SIGPIPE))
      default:
        let reason = String(cString: strerror(code))
        throw Failure("standard output could not be written: \(reason); the output is not complete", .ioError)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
