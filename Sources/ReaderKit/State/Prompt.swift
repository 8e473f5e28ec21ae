/// A line that is being typed at the bottom of the screen.
package struct Prompt: Sendable {
  package enum Kind: Hashable, Sendable {
    case search(backward: Bool)
    /// A command by its name.
    case command
    /// What the rows of a pane must contain.
    case filter(PaneID)
    /// What the lines of a window must contain.
    case overlayFilter
  }

  package var kind: Kind
  package var text = ""
  /// Characters after the cursor.
  package var behind = 0
  /// Where one was before, to return to when it is left.
  package var origin: JumpList.Place
  /// The search there was before.
  package var earlier: Search?
  /// How many lines back in the history one is.
  package var historyPlace = 0
  /// The completion that Tab put in last, of those for what was typed.
  package var completion: Completion?

  package struct Completion: Hashable, Sendable {
    package var candidates: [String]
    package var chosen: Int
  }

  /// What is shown before the text.
  package var sign: String {
    switch kind {
    case .search(let backward): backward ? "?" : "/"
    case .command: ":"
    case .filter(let pane): "\(pane.rawValue) with: "
    case .overlayFilter: "lines with: "
    }
  }

  /// What stands before the cursor.
  package var head: Substring { text.dropLast(behind) }
  /// What stands after it.
  package var tail: Substring { text.suffix(behind) }

  /// Puts other words in the place of all, the cursor after them.
  mutating func replace(_ text: String) {
    self.text = text
    behind = 0
  }

  /// Puts words in at the cursor.
  mutating func insert(_ words: String) {
    text = "\(head)\(words)\(tail)"
  }

  /// Edits the line as shells do.
  ///
  /// - Returns: whether the key was one for editing.
  mutating func edit(_ press: KeyPress) -> Bool {
    switch (press.key, press.modifiers) {
    case (.left, []), (.character("b"), .control): behind = min(text.count, behind + 1)
    case (.right, []), (.character("f"), .control): behind = max(0, behind - 1)
    case (.left, _), (.character("b"), .alt): behind += Self.wordLength(atEndOf: head)
    case (.right, _), (.character("f"), .alt):
      behind -= Self.wordLength(atEndOf: Substring(String(tail.reversed())))
    case (.home, _), (.character("a"), .control): behind = text.count
    case (.end, _), (.character("e"), .control): behind = 0
    case (.backspace, []), (.character("h"), .control):
      text = "\(head.dropLast())\(tail)"
    case (.delete, _), (.character("d"), .control):
      text = "\(head)\(tail.dropFirst())"
      behind = max(0, behind - 1)
    case (.character("u"), .control): text = String(tail)
    case (.character("k"), .control): replace(String(head))
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control):
      text = "\(head.dropLast(Self.wordLength(atEndOf: head)))\(tail)"
    case (.character(let character), let modifiers) where modifiers.subtracting(.shift).isEmpty:
      insert(String(character))
    default:
      return false
    }
    completion = nil
    return true
  }

  /// Characters of the last word, with the spaces after it.
  private static func wordLength(atEndOf text: Substring) -> Int {
    var rest = text
    while rest.last == " " { rest.removeLast() }
    while let last = rest.last, last != " " { rest.removeLast() }
    return text.count - rest.count
  }
}
