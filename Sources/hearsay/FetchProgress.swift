import AnnotationFormats
import TransportKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that tells how far a transfer has come: on a terminal alone, and only where it takes
/// longer than one likes to look at nothing.
final class FetchProgress {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(200)

  private let label: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var width = 0

  init(_ address: String) {
    label = TerminalSafeText.safe(address, keepsLines: false)
  }

  func show(_ progress: TransportProgress) {
    let now = ContinuousClock.now
    guard isTerminal, now - start >= Self.patience else { return }
    if let lastShown, now - lastShown < Self.interval { return }
    lastShown = now
    let amount =
      progress.expected > 0
      ? "\(Self.size(progress.received)) of \(Self.size(progress.expected))" : Self.size(progress.received)
    let state = progress.received > 0 ? amount : "waiting, \((now - start).components.seconds) s"
    write("\(label.prefix(50)) … \(state)")
  }

  /// Takes the line away.
  func clear() {
    guard width > 0 else { return }
    write("")
    Diagnostics.writeRaw("\r")
  }

  /// Puts `line` in place of what stands there, without needing a terminal that can erase.
  private func write(_ line: String) {
    let padding = String(repeating: " ", count: max(0, width - line.count))
    width = line.count
    Diagnostics.writeRaw("\r\(line)\(padding)")
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }
}
