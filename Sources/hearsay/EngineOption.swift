import AnnotationKit
import ArgumentParser

/// `--engine`, `--model`, `--threshold`: how attributions are found and which are shown.
struct EngineOption: ParsableArguments {
  private enum Name: String, ExpressibleByArgument, CaseIterable {
    case trained, rules
  }

  @Option(
    name: .customLong("engine"),
    help: """
      How attributions are found: ‘trained’ by models, or ‘rules’, which find fewer in a fraction of the \
      time and tell which rule found each.
      """)
  private var name: Name?

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      """
      A model file to use in place of the one of its name in the program, or a folder of NAME.model files, as \
      hearsay-train makes them. May be given several times.
      """, valueName: "path"), completion: .file(extensions: ["model"]))
  private var modelPaths: [String] = []

  @Option(
    name: .customLong("threshold"),
    help: ArgumentHelp(
      """
      The least probability, from 0 to 1, of attributions that are shown. Without it, what gives the best \
      balance of missing and false ones.
      """, valueName: "probability"))
  private var threshold: Double?

  func validate() throws {
    if let threshold, !(0...1).contains(threshold) {
      throw ValidationError("Expected --threshold from 0 to 1, not \(threshold).")
    }
    if chosen == .rules, !modelPaths.isEmpty {
      throw ValidationError("--engine rules uses no models; leave --model out.")
    }
  }

  /// What was asked for, apart from the command line.
  var choice: EngineChoice { EngineChoice(engine: chosen, modelPaths: modelPaths, threshold: threshold) }

  /// The engine that was asked for.
  private var chosen: Annotator.Engine? { name.map { $0 == .rules ? .rules : .trained } }

  /// The annotator that was asked for.
  var annotator: Annotator {
    get throws(Failure) { try choice.annotator }
  }
}
