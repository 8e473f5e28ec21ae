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
  /// The terminal is gone.
  case lost
}
