import CNcurses
import ReaderKit

/// Reads what ncurses has of the keyboard and the mouse, and makes events of it.
struct KeyReader {
  /// Codes for the marks around pasted text, above all of ncurses' own.
  static let pasteStart: Int32 = 0x1000
  static let pasteEnd: Int32 = 0x1001
  /// The most text taken from one paste, in characters.
  private static let pasteLimit = 1 << 20

  private var mouse = MouseReader()
  /// Events that came with one that was told already.
  private var waiting: [InputEvent] = []
  /// Characters read too far.
  private var pushedBack: [UInt32] = []

  /// The next event, without waiting; nothing where there is none.
  mutating func next() -> InputEvent? {
    if !waiting.isEmpty { return waiting.removeFirst() }
    while true {
      var code: UInt32 = 0
      switch read(&code) {
      case HEARSAY_CHARACTER:
        if let event = character(code) { return event }
      case HEARSAY_KEY_CODE:
        if let event = key(Int32(code)) { return event }
      default:
        return nil
      }
    }
  }

  /// Characters that came before anybody read keys, to be read first.
  mutating func pushBack(_ text: String) {
    pushedBack += text.unicodeScalars.map(\.value)
  }

  private mutating func read(_ code: inout UInt32) -> hearsay_key_kind {
    if !pushedBack.isEmpty {
      code = pushedBack.removeFirst()
      return HEARSAY_CHARACTER
    }
    return hearsay_read_key(&code)
  }

  private mutating func character(_ code: UInt32) -> InputEvent? {
    guard code == 0x1B else { return Self.press(code).map { .key($0) } }
    var next: UInt32 = 0
    switch read(&next) {
    case HEARSAY_CHARACTER:
      if next == 0x1B {
        pushedBack.insert(next, at: 0)
        return .key(KeyPress(.escape))
      }
      return afterEscape(next)
    case HEARSAY_KEY_CODE:
      guard case .key(var press)? = key(Int32(next)) else { return .key(KeyPress(.escape)) }
      press.modifiers.insert(.alt)
      return .key(press)
    default:
      return .key(KeyPress(.escape))
    }
  }

  /// What follows ESC at once: a key with Alt, or a sequence that ncurses does not know, such as a terminal's
  /// late answer, which is swallowed.
  private mutating func afterEscape(_ introducer: UInt32) -> InputEvent? {
    var first: UInt32 = 0
    let isSequence = [0x5B, 0x5D, 0x50, 0x5F, 0x5E].contains(introducer) && read(&first) == HEARSAY_CHARACTER
    guard isSequence else {
      guard var press = Self.press(introducer) else { return nil }
      press.modifiers.insert(.alt)
      return .key(press)
    }
    if introducer == 0x5B { return controlSequence(startingWith: first) }
    // A string: up to BEL or ESC \.
    var last = first
    while last != 0x07 {
      var code: UInt32 = 0
      guard read(&code) == HEARSAY_CHARACTER else { break }
      if last == 0x1B, code == 0x5C { break }
      last = code
    }
    return nil
  }

  /// A control sequence up to its last byte. Keys that kitty's protocol or xterm's modifyOtherKeys write as
  /// numbers are keys; all others are swallowed.
  private mutating func controlSequence(startingWith first: UInt32) -> InputEvent? {
    var code = first
    var parameters = ""
    while !(0x40...0x7E).contains(code) {
      guard parameters.utf8.count < 64, let scalar = Unicode.Scalar(code) else { return nil }
      parameters.unicodeScalars.append(scalar)
      guard read(&code) == HEARSAY_CHARACTER else { return nil }
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      UInt32($0.prefix { $0 != ":" }) ?? 0
    }
    switch code {
    case 0x75 where !numbers.isEmpty:
      return Self.press(numbers[0], modifiers: numbers.count > 1 ? numbers[1] : 1).map { .key($0) }
    case 0x7E where numbers.count == 3 && numbers[0] == 27:
      return Self.press(numbers[2], modifiers: numbers[1]).map { .key($0) }
    default:
      return nil
    }
  }

  /// A key of kitty's protocol: a code point, and modifiers as one more than a sum of bits.
  private static func press(_ code: UInt32, modifiers: UInt32) -> KeyPress? {
    guard var press = press(code) else { return nil }
    let bits = modifiers > 0 ? modifiers - 1 : 0
    if bits & 1 != 0, press.key == .tab { press.key = .backTab } else if bits & 1 != 0 { shift(&press) }
    if bits & 2 != 0 { press.modifiers.insert(.alt) }
    if bits & 4 != 0 { press.modifiers.insert(.control) }
    return press
  }

  /// A letter with Shift is its capital; other keys keep the modifier.
  private static func shift(_ press: inout KeyPress) {
    if case .character(let character) = press.key, let upper = character.uppercased().first {
      press.key = .character(upper)
    } else {
      press.modifiers.insert(.shift)
    }
  }

  /// A character as a key. Control with I, M and H is sent as Tab, Enter and Backspace, and is taken for them.
  private static func press(_ code: UInt32) -> KeyPress? {
    switch code {
    case 0x09: return KeyPress(.tab)
    case 0x0A, 0x0D: return KeyPress(.enter)
    case 0x08, 0x7F: return KeyPress(.backspace)
    case 0x1B: return KeyPress(.escape)
    case 0x00: return KeyPress(.character(" "), .control)
    case 0x01...0x1A: return Unicode.Scalar(code + 0x60).map { KeyPress(.character(Character($0)), .control) }
    case 0x1C...0x1F: return Unicode.Scalar(code + 0x40).map { KeyPress(.character(Character($0)), .control) }
    case 0x80..<0xA0: return nil
    default: return Unicode.Scalar(code).map { KeyPress(.character(Character($0))) }
    }
  }

  private mutating func key(_ code: Int32) -> InputEvent? {
    switch code {
    case hearsay_key_resize:
      return .resize(ScreenSize(columns: Int(hearsay_columns()), rows: Int(hearsay_lines())))
    case hearsay_key_mouse:
      let events = mouse.events()
      waiting += events.dropFirst()
      return events.first
    case Self.pasteStart:
      return .paste(pastedText())
    default:
      return NamedKeys.press(code).map { .key($0) }
    }
  }

  /// The text up to the mark at its end. A terminal that never sends the mark is waited for half a second.
  private mutating func pastedText() -> String {
    var text = String.UnicodeScalarView()
    wtimeout(hearsay_window(), 500)
    defer { wtimeout(hearsay_window(), 0) }
    while true {
      var code: UInt32 = 0
      switch read(&code) {
      case HEARSAY_CHARACTER:
        // A carriage return is how terminals send line breaks.
        guard let scalar = Unicode.Scalar(code == 0x0D ? 0x0A : code), text.count < Self.pasteLimit else {
          continue
        }
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        if !isControl || scalar == "\n" || scalar == "\t" { text.append(scalar) }
      case HEARSAY_KEY_CODE where Int32(code) != Self.pasteEnd:
        continue
      default:
        return String(text)
      }
    }
  }
}
