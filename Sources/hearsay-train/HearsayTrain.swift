import ArgumentParser

@main
struct HearsayTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay-train",
    abstract: "Makes the model weights from the corpora, and says how good they are.",
    subcommands: [TrainCommand.self, EvaluateCommand.self])

  /// Every model there is, each after those it builds on. To add one, write its trainer in a file of its own
  /// and name it here.
  static let trainers: [any Trainer] = [
    ClusterTrainer(), TaggerTrainer(), LemmatizerTrainer(), ParserTrainer(), ActorTrainer(),
    AttributionNetworkTrainer(),
    AttributionTraining(),
  ]

  /// Every table of figures, in the order they are printed.
  static let evaluations: [any Evaluation] = [
    TokenEvaluation(), TaggingEvaluation(), LemmaEvaluation(), ParsingEvaluation(),
    ActorEvaluation(), AttributionNetworkEvaluation(), AttributionEvaluation(), SpeakerEvaluation(),
  ]
}
