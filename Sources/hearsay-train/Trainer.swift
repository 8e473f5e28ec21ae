/// Makes one model. A trainer is a value in a file of its own.
///
/// Training is a function of the corpora alone: random numbers come from ``SeededGenerator``, and no order
/// comes from a `Set` or a `Dictionary`, whose order changes from run to run.
protocol Trainer: Sendable {
  /// The model's name, as in `NAME.model`.
  var name: String { get }
  /// What the model does, for the help page.
  var abstract: String { get }
  /// The finished model file.
  func train(_ context: TrainingContext) throws -> [UInt8]
}

/// Measures models on dev parts. An evaluation is a value in a file of its own.
protocol Evaluation: Sendable {
  /// As named on the command line.
  var name: String { get }
  /// Lines to print, each a figure with its name.
  func evaluate(_ context: TrainingContext) throws -> [String]
}

/// What training and evaluation work with.
struct TrainingContext: Sendable {
  let corpora: Corpora
  let models: ModelStore
}
