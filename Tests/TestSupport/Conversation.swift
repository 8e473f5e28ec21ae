import Foundation

/// A program that one talks with: lines to its standard input, lines from its standard output. Ended when it is let go.
package final class Conversation {
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private var isOver = false
  private var unread: [UInt8] = []

  package init(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws {
    let (theirInput, ourInput) = try Self.pipe()
    let (ourOutput, theirOutput) = try Self.pipe()
    defer {
      close(theirInput)
      close(theirOutput)
    }
    (input, output) = (ourInput, ourOutput)
    process = try Command.spawn(program, arguments, environment) { actions in
      posix_spawn_file_actions_adddup2(&actions, theirInput, 0)
      posix_spawn_file_actions_adddup2(&actions, theirOutput, 1)
    }
  }

  deinit {
    closeInput()
    close(output)
    guard !isOver else { return }
    kill(process, SIGKILL)
    _ = Command.wait(process)
  }

  /// Writes to its standard input.
  package func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPIPE) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The next line of its standard output, without the break; waits for it. Nothing where it has ended.
  package func line() -> String? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      unread += buffer[..<count]
    }
  }

  /// Closes its standard input and waits for its end.
  package func finish() -> Int32 {
    closeInput()
    isOver = true
    return Command.wait(process)
  }

  private func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// A pipe whose ends no other child inherits: what it reads from or writes to would never seem to end.
  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Foundation.pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
