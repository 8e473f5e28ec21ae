#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines on standard error that tell how far training is.
enum Progress {
  static func say(_ line: String) {
    var line = line + "\n"
    line.withUTF8 { bytes in
      // Progress that cannot be shown is no reason to stop.
      _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}

/// Time since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now

  var seconds: Double {
    let duration = start.duration(to: .now)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  /// Seconds with one decimal, for messages.
  var elapsed: String { "\((seconds * 10).rounded() / 10) s" }
}
