/// Why annotations could not be read: what was expected, and in which line.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1, where one is to blame.
  public var line: Int?
  /// What was expected and what was there instead. Made of file contents: to be made safe for a terminal.
  public var message: String

  init(_ message: String, line: Int? = nil) {
    self.message = message
    self.line = line
  }

  /// "line 12: …".
  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
