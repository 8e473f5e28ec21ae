import ArgumentParser
import FoundationEssentials

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains models: all of them, or those named, each after those it builds on.",
    discussion: """
      Models: \(HearsayTrain.trainers.map { "\($0.name) (\($0.abstract))" }.joined(separator: ", ")).
      The same corpora give the same bytes. Build with -c release: a debug build takes hours.
      """)

  @Argument(help: "Which models; all if none is named.")
  var names: [String] = []

  @Option(help: "The folder that holds the corpora.")
  var data = "../shared/data"

  @Option(name: .customLong("out"), help: "The folder that gets NAME.model files.")
  var output = "Sources/CModels/models"

  func validate() throws {
    let known = HearsayTrain.trainers.map(\.name)
    for name in names where !known.contains(name) {
      throw ValidationError("no model is called '\(name)'; there are: \(known.joined(separator: ", "))")
    }
  }

  func run() throws {
    let context = TrainingContext(corpora: Corpora(folder: data), models: ModelStore(folder: output))
    for trainer in HearsayTrain.trainers where names.isEmpty || names.contains(trainer.name) {
      let watch = Stopwatch()
      Progress.say("\(trainer.name): training")
      let bytes = try trainer.train(context)
      try context.models.write(bytes, as: trainer.name)
      Progress.say("\(trainer.name): \(bytes.count) bytes in \(watch.elapsed)")
    }
  }
}
