/// A line that is being typed at the bottom of the screen.
package struct Prompt: Hashable, Sendable {
  package var text = ""
  package var backward = false
  /// Where one was before, to return to when it is left.
  package var origin: JumpList.Place
  /// The search there was before.
  package var earlier: Search?
}
