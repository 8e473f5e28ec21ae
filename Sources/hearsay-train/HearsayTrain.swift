import ArgumentParser

@main
struct HearsayTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay-train", abstract: "Makes the model weights from the corpora, and says how good they are.")
}
