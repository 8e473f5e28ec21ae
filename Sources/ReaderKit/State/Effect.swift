/// What the reader asks of the program around it, after an event.
public enum Effect: Hashable, Sendable {
  /// Nothing changed.
  case none
  /// The screen is to be drawn again.
  case redraw
  /// The whole screen is to be written anew, whatever the terminal shows.
  case repaint
  case quit
  /// Back to the shell until the program is continued.
  case suspend
  /// Nothing came of a key; draw again, and give a sign if signs are wanted.
  case bell
  /// The mouse is taken, or given back to the terminal, so that text can be selected as in any terminal.
  case mouse(Bool)
  /// Text for the clipboard.
  case copy(String)
  /// The article with this index is shown now: read or annotate it if it is not, and hand it over with
  /// ``Reader/update(_:at:)``.
  case openArticle(Int)
  /// The article with this index is to be read again from where it came from, and handed over in the same way.
  /// The place is kept by the words that stand there.
  case reload(Int)
  /// What an address leads to is to be fetched and shown: handed over with ``Reader/show(_:after:)``. Nothing is
  /// fetched unless this asks for it.
  case openAddress(String)
}
