/// A key with its modifiers, as key bindings name it: `j`, `C-o`, `<Down>`, `S-<Tab>`.
public struct KeyPress: Hashable, Sendable {
  public enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let control = Modifiers(rawValue: 1 << 0)
    public static let alt = Modifiers(rawValue: 1 << 1)
    public static let shift = Modifiers(rawValue: 1 << 2)
  }
  public var key: Key
  public var modifiers: Modifiers
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

/// What a terminal hands to the reader.
public enum InputEvent: Hashable, Sendable {
  public enum MouseAction: Hashable, Sendable {
    case press, release, doubleClick, drag, wheelUp, wheelDown
  }
  case key(KeyPress)
  case mouse(MouseAction, column: Int, row: Int)
  case resize(ScreenSize)
  /// Text pasted in one go, where the terminal marks it.
  case paste(String)
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Sendable, CaseIterable {
  case monochrome = 0
  case sixteen = 16
  case indexed256 = 256
  case trueColor = 16_777_216
}
