extension Command {
  /// Looking closer at one annotation.
  static let cardCommands: [Command] = [
    Command(
      "card", .looking, "the whole of the selected annotation, and why it is there", keys: ["i"], hint: "why"
    ) { reader, _ in reader.openCard() },
    Command(
      "sourcing", .looking, "the article as bars: whose words, named or not, how much is the writer's own",
      keys: ["s"], hint: "sourcing"
    ) { reader, _ in reader.openSourcing() },
    Command(
      "outline", .looking, "the paragraphs with their attributions, to go to one", keys: ["O"],
      hint: "outline"
    ) { reader, _ in reader.openOutline() },
  ]
}
