import AnnotationFormats
import ReaderKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One line on standard error that tells how far a long run is; nothing where that is no terminal.
struct ProgressLine {
  private static let isShown = isatty(STDERR_FILENO) == 1
  /// Runs that end sooner need no word.
  private static let patience: Duration = .milliseconds(400)

  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var width = 0

  mutating func show(_ text: @autoclosure () -> String) {
    guard Self.isShown else { return }
    let now = ContinuousClock.now
    guard now - start > Self.patience, last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    last = now
    write(text())
  }

  /// Takes the line away.
  mutating func clear() {
    guard width > 0 else { return }
    write("")
    Self.print("\r")
    width = 0
  }

  private mutating func write(_ text: String) {
    let safe = TerminalSafeText.safe(text, keepsLines: false)
    let columns = Clusters.width(of: safe)
    // Blanks rather than an erasing sequence, which not every terminal knows.
    Self.print("\r" + safe + String(repeating: " ", count: max(0, width - columns)))
    width = columns
  }

  private static func print(_ text: String) {
    var text = text
    text.withUTF8 { _ = systemWrite($0.baseAddress, $0.count) }
  }
}

private func systemWrite(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(STDERR_FILENO, bytes, count)
}
