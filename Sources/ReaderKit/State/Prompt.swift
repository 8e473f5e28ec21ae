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

  /// Edits the line as shells do.
  ///
  /// - Returns: whether the key was one for editing.
  mutating func edit(_ press: KeyPress) -> Bool {
    switch (press.key, press.modifiers) {
    case (.backspace, _), (.character("h"), .control):
      if !text.isEmpty { text.removeLast() }
    case (.character("u"), .control):
      text = ""
    case (.character("w"), .control):
      while text.last == " " { text.removeLast() }
      while !text.isEmpty, text.last != " " { text.removeLast() }
    case (.character(let character), let modifiers) where modifiers.subtracting(.shift).isEmpty:
      text.append(character)
    default:
      return false
    }
    completion = nil
    return true
  }
}
