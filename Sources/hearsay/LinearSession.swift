import AnnotationFormats
import AnnotationKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `--plain` on a terminal: lines from the keyboard, lines in answer. The terminal is left in the state in which
/// it was: editing a line, interrupting and suspending are its own.
struct LinearSession {
  var shelf: Shelf
  var first: Int
  let annotator: Annotator
  let usesASCII: Bool

  mutating func run() throws(Failure) {
    var keyboard = LineReader(descriptor: try Self.keyboard())
    var index = first
    while true {
      guard let document = document(at: index) else { return }
      var reader = LinearReader(document, number: index, of: shelf.entries.count)
      try say(reader.opening)
      var next: Int?
      while next == nil {
        try say("> ", isLine: false)
        guard case .bytes(let line)? = try keyboard.next() else {
          try say("")
          return
        }
        switch reader.answer(to: String(decoding: line, as: UTF8.self)) {
        case .text(let text): try say(text)
        case .open(let other):
          if shelf[other].article == nil, !shelf.readNow(other) {
            try say(
              TerminalSafeText.safe(shelf[other].failure?.message ?? "It cannot be read.", keepsLines: false))
          } else {
            next = other
          }
        case .quit: return
        }
      }
      index = next ?? index
    }
  }

  private mutating func document(at index: Int) -> AnnotatedDocument? {
    guard case .read(let item) = shelf[index].content else { return nil }
    return item.document(annotator)
  }

  private func say(_ text: String, isLine: Bool = true) throws(Failure) {
    var output = StandardOutput()
    try output.write((usesASCII ? PlainASCII.folded(text) : text) + (isLine ? "\n" : ""))
    try output.flush()
  }

  /// Standard input where it is a terminal, else the terminal that the program was started from.
  private static func keyboard() throws(Failure) -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let descriptor = open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(
        "standard input is no terminal and /dev/tty cannot be opened for the commands", .unavailable)
    }
    return descriptor
  }
}
