public import ReaderKit

/// What ends a wait for the terminal.
public enum TerminalEvent: Hashable, Sendable {
  case input(InputEvent)
  /// ``TerminalWaker/wake()`` was called.
  case woken
  /// The screen was another program's for a while: draw again.
  case continued
  /// Nothing came in the time that was given.
  case timeout
  /// A signal asks the program to end: it is to save what it has and to close the terminal, soon.
  case ending
  /// The terminal is gone.
  case lost
}
