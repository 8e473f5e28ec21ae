/// Something the reader can be told to do. Bindings, help, hints, the manual page and the README are all made
/// from ``Command/all``.
package struct Command: Sendable {
  package enum Category: String, Sendable, CaseIterable {
    case moving = "Moving"
    case jumping = "Jumping"
    case layers = "Layers"
    case panes = "Panes"
    case searching = "Searching"
    case looking = "Looking closer"
    case articles = "Articles"
    case program = "Program"
  }

  /// As settings and the command line of the reader call it: `next-quotation`.
  package let name: String
  package let category: Category
  /// One line of help.
  package let help: String
  /// Default keys in the notation of ``KeySequence``.
  package let keys: [String]
  /// A word or two for the line of hints.
  package let hint: String
  /// Whether a number before its keys means something to it.
  package let takesCount: Bool
  /// Runs it; the number is what the user typed before the keys.
  package let run: @Sendable (inout Reader, Int?) -> Effect

  package init(
    _ name: String, _ category: Category, _ help: String, keys: [String], hint: String = "",
    takesCount: Bool = false, run: @escaping @Sendable (inout Reader, Int?) -> Effect
  ) {
    self.name = name
    self.category = category
    self.help = help
    self.keys = keys
    self.hint = hint
    self.takesCount = takesCount
    self.run = run
  }

  /// All commands, in the order in which help lists them. A new family adds its table here.
  package static let all: [Command] =
    moveCommands + jumpCommands + layerCommands + paneCommands + searchCommands + cardCommands
    + listingCommands
    + articleCommands + programCommands

  private static let byName: [String: Command] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  package static func named(_ name: String) -> Command? { byName[name] }
}
