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
      """, valueName: "path"))
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

  /// The engine that was asked for.
  var chosen: Annotator.Engine? { name.map { $0 == .rules ? .rules : .trained } }

  /// The annotator that was asked for.
  var annotator: Annotator {
    get throws(Failure) { try custom(engine: chosen ?? .trained) ?? Annotator(engine: chosen ?? .trained) }
  }

  /// The annotator that was asked for, where it is another than that of `engine`. Whoever gives a model wants it used,
  /// whatever engine the settings name.
  func custom(engine: Annotator.Engine) throws(Failure) -> Annotator? {
    guard !modelPaths.isEmpty || threshold != nil else { return nil }
    let models = try ModelFolder.models(at: modelPaths)
    do throws(ModelFileError) {
      return try Annotator(
        engine: modelPaths.isEmpty ? engine : .trained, models: models, threshold: threshold)
    } catch {
      throw Failure("--model: \(error)", .badData)
    }
  }
}
