extension Command {
  /// Narrowing down what is shown, marking and copying.
  static let listingCommands: [Command] = [
    Command(
      "follow-actor", .looking, "follows the actor of the selection: only its words and what is said of it",
      keys: ["f"], hint: "follow"
    ) { reader, _ in reader.follow() },
    Command(
      "only-hedged", .looking, "only hedged attributions, or all again", keys: ["H"], hint: "only hedged"
    ) { reader, _ in reader.toggleOnlyHedged() },
    Command("order", .panes, "next order of a pane's rows", keys: ["o"], hint: "order") { reader, _ in
      reader.cycleOrder()
    },
    Command("mark", .jumping, "marks the place with the letter that follows", keys: ["m"]) { reader, _ in
      reader.await(.setMark)
    },
    Command(
      "go-to-mark", .jumping, "goes to a marked place; the same key again goes back from a jump",
      keys: ["'", "`"]
    ) { reader, _ in reader.await(.goToMark) },
    Command(
      "copy", .looking, "copies the selection's words with speaker and place", keys: ["y"], hint: "copy"
    ) { reader, _ in reader.copy() },
  ]
}
