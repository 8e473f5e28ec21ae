extension Command {
  /// Looking closer at one annotation.
  static let cardCommands: [Command] = [
    Command(
      "card", .looking, "the whole of the selected annotation, and why it is there", keys: ["i"], hint: "why"
    ) { reader, _ in reader.openCard() }
  ]
}
