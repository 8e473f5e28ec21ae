/// Why there is no terminal to show the reader in. Its description says what was expected and what to do.
public struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  enum Code: Hashable, Sendable {
    case noType
    case unknownType(String)
    case noDatabase
    case cannotMoveCursor(String)
    case noKeyboard(String)
    case failed
  }
  let code: Code

  init(_ code: Code) { self.code = code }

  public var description: String {
    let instead =
      "‘hearsay --plain FILE’ reads line by line on any terminal, ‘hearsay annotate --format plain FILE’ prints "
      + "the annotated text"
    return switch code {
    case .noType:
      "the environment variable TERM is not set, so the terminal is not known; \(instead)"
    case .unknownType(let name):
      "the terminal type ‘\(name)’ is not known here: try TERM=xterm-256color, or install the package "
        + "ncurses-term; \(instead)"
    case .noDatabase:
      "no database of terminal types was found: install the package ncurses-base, or set TERMINFO; \(instead)"
    case .cannotMoveCursor(let name):
      "the terminal type ‘\(name)’ cannot move its cursor, which the reader needs; \(instead)"
    case .noKeyboard(let reason):
      "standard input is no terminal and /dev/tty cannot be opened for the keys: \(reason); \(instead)"
    case .failed:
      "the terminal could not be set up; \(instead)"
    }
  }
}
