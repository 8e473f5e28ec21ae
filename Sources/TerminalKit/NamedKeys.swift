import CNcurses
import ReaderKit

/// ncurses' key codes as keys with modifiers.
enum NamedKeys {
  static func press(_ code: Int32) -> KeyPress? {
    if let key = plain[code] { return KeyPress(key) }
    if let key = shifted[code] { return KeyPress(key, .shift) }
    if code == hearsay_key_back_tab { return KeyPress(.backTab) }
    let function = code - hearsay_key_function
    if (1...63).contains(function) { return functionKey(Int(function)) }
    return keyname(code).flatMap { extended(String(cString: $0)) }
  }

  private static let plain: [Int32: KeyPress.Key] = [
    hearsay_key_up: .up, hearsay_key_down: .down, hearsay_key_left: .left, hearsay_key_right: .right,
    hearsay_key_home: .home, hearsay_key_end: .end, hearsay_key_previous_page: .pageUp,
    hearsay_key_next_page: .pageDown, hearsay_key_insert: .insert, hearsay_key_delete: .delete,
    hearsay_key_backspace: .backspace, hearsay_key_enter: .enter,
  ]

  private static let shifted: [Int32: KeyPress.Key] = [
    hearsay_key_shift_up: .up, hearsay_key_shift_down: .down, hearsay_key_shift_left: .left,
    hearsay_key_shift_right: .right, hearsay_key_shift_home: .home, hearsay_key_shift_end: .end,
    hearsay_key_shift_delete: .delete,
  ]

  /// xterm's descriptions count F13 … F24 for F1 … F12 with Shift, and so on with Control and Alt.
  private static func functionKey(_ number: Int) -> KeyPress {
    let modifiers: [KeyPress.Modifiers] = [[], .shift, .control, [.control, .shift], .alt, [.alt, .shift]]
    let step = (number - 1) / 12
    guard modifiers.indices.contains(step) else { return KeyPress(.function(number)) }
    return KeyPress(.function((number - 1) % 12 + 1), modifiers[step])
  }

  /// xterm's extended capabilities: a key's name and a digit, which is one more than a sum of Shift 1, Alt 2
  /// and Control 4.
  private static func extended(_ name: String) -> KeyPress? {
    guard let digit = name.last?.wholeNumberValue, (2...8).contains(digit),
      let key = families[String(name.dropLast())]
    else { return nil }
    var modifiers: KeyPress.Modifiers = []
    if (digit - 1) & 1 != 0 { modifiers.insert(.shift) }
    if (digit - 1) & 2 != 0 { modifiers.insert(.alt) }
    if (digit - 1) & 4 != 0 { modifiers.insert(.control) }
    return KeyPress(key, modifiers)
  }

  private static let families: [String: KeyPress.Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp,
    "kNXT": .pageDown, "kDC": .delete, "kIC": .insert,
  ]
}
