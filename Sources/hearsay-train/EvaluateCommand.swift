import ArgumentParser

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Prints how good the models are on the corpora's dev parts.")

  @Argument(help: "Which figures; all if none is named.")
  var names: [String] = []

  @Option(help: "The folder that holds the corpora.")
  var data = "../shared/data"

  @Option(help: "The folder that holds NAME.model files; those compiled in if not given.")
  var models: String?

  func validate() throws {
    let known = HearsayTrain.evaluations.map(\.name)
    for name in names where !known.contains(name) {
      throw ValidationError("no figures are called '\(name)'; there are: \(known.joined(separator: ", "))")
    }
  }

  func run() throws {
    let context = TrainingContext(corpora: Corpora(folder: data), models: ModelStore(folder: models))
    for evaluation in HearsayTrain.evaluations where names.isEmpty || names.contains(evaluation.name) {
      for line in try evaluation.evaluate(context) { print(line) }
    }
  }
}
