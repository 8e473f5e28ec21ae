import ArgumentParser

@main
struct Hearsay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay", abstract: "Shows who says what in a news article, and how surely.",
    version: "0.1.0")
}
