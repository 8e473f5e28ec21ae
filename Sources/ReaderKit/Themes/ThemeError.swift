/// A mistake in a theme file: where it is and what was expected.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named to the reader.
  public var file: String
  /// Counted from 1; `nil` where the mistake is of the whole file.
  public var line: Int?
  public var message: String

  package init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}
