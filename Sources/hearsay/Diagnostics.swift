import AnnotationFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What goes to standard error: always made safe for the terminal.
enum Diagnostics {
  /// Prints `hearsay: message`; prints nothing where there is no message.
  static func report(_ message: String?) {
    guard let message, !message.isEmpty else { return }
    write("hearsay: \(message)\n")
  }

  /// Prints `text` as it is but for control characters.
  static func write(_ text: String) {
    var bytes: [UInt8] = []
    TerminalSafeText.append(text, to: &bytes)
    write(bytes)
  }

  /// Prints `text` as it is, control characters too.
  static func writeRaw(_ text: String) {
    write(Array(text.utf8))
  }

  private static func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let written = bytes[start...].withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      // Nobody is left to tell that standard error is gone.
      if written <= 0 { return }
      start += written
    }
  }

  static func exit(_ status: ExitStatus) -> Never {
    systemExit(status.rawValue)
  }
}

private func systemExit(_ status: Int32) -> Never { exit(status) }
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
