#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the main thread's wait for the terminal, from any thread.
public struct TerminalWaker: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw TerminalError(.failed) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// The wait that is on, or the next one, ends with ``TerminalEvent/woken``.
  public func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes as well as one byte more would.
    _ = write(writeEnd, &byte, 1)
  }
}
