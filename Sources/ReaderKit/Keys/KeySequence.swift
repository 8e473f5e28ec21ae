/// Keys pressed one after another, as settings write them: `]q`, `gg`, `C-o`, `<Down>`, `S-<Tab>`, `<Space>`.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  package var presses: [KeyPress]

  package init(_ presses: [KeyPress]) { self.presses = presses }

  /// A sequence as settings write it; `nil` where a name is unknown or nothing is left.
  package init?(_ notation: String) {
    var presses: [KeyPress] = []
    var rest = Substring(notation)
    while !rest.isEmpty {
      guard let press = Self.takePress(&rest) else { return nil }
      presses.append(press)
    }
    if presses.isEmpty { return nil }
    self.presses = presses
  }

  package var description: String { presses.map(\.notation).joined() }

  /// For people: `]q`, `C-o`, `↓`, `Tab`.
  package var label: String { presses.map(\.label).joined() }

  private static func takePress(_ rest: inout Substring) -> KeyPress? {
    var modifiers: KeyPress.Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-", let mark = rest.first,
      let modifier = KeyPress.modifierMarks[mark]
    {
      modifiers.insert(modifier)
      rest = rest.dropFirst(2)
    }
    guard let first = rest.first else { return nil }
    if first == "<", let close = rest.firstIndex(of: ">"), rest.index(after: rest.startIndex) < close {
      let name = rest[rest.index(after: rest.startIndex)..<close].lowercased()
      guard let key = KeyPress.key(named: name) else { return nil }
      rest = rest[rest.index(after: close)...]
      if key == .tab, modifiers.contains(.shift) {
        return KeyPress(.backTab, modifiers.subtracting(.shift))
      }
      return KeyPress(key, modifiers)
    }
    rest = rest.dropFirst()
    return KeyPress(.character(first), modifiers)
  }
}

extension KeyPress {
  fileprivate static let modifierMarks: [Character: Modifiers] = ["C": .control, "A": .alt, "S": .shift]

  /// Names of keys in settings, the usual one of each key first, with how people see it.
  private static let names: [(key: Key, name: String, label: String)] = [
    (.enter, "Enter", "Enter"), (.enter, "Return", "Enter"), (.tab, "Tab", "Tab"),
    (.backTab, "BackTab", "S-Tab"), (.escape, "Esc", "Esc"), (.escape, "Escape", "Esc"),
    (.backspace, "Backspace", "Backspace"), (.delete, "Delete", "Del"), (.insert, "Insert", "Ins"),
    (.up, "Up", "↑"), (.down, "Down", "↓"), (.left, "Left", "←"), (.right, "Right", "→"),
    (.home, "Home", "Home"), (.end, "End", "End"), (.pageUp, "PageUp", "PgUp"),
    (.pageDown, "PageDown", "PgDn"), (.character(" "), "Space", "Space"), (.character("<"), "lt", "<"),
  ]

  fileprivate static func key(named name: String) -> Key? {
    if let found = names.first(where: { $0.name.lowercased() == name }) { return found.key }
    if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return nil
  }

  /// As settings write it.
  package var notation: String {
    if case .character(let character) = key, character != " ", character != "<" {
      return marks + String(character)
    }
    if case .function(let number) = key { return marks + "<F\(number)>" }
    if key == .backTab { return marks + "S-<Tab>" }
    let name = Self.names.first { $0.key == key }?.name ?? "?"
    return marks + "<\(name)>"
  }

  /// As help shows it.
  package var label: String {
    if case .character(let character) = key, character != " " { return marks + String(character) }
    if case .function(let number) = key { return marks + "F\(number)" }
    return marks + (Self.names.first { $0.key == key }?.label ?? "?")
  }

  private var marks: String {
    (modifiers.contains(.control) ? "C-" : "") + (modifiers.contains(.alt) ? "A-" : "")
      + (modifiers.contains(.shift) ? "S-" : "")
  }
}
