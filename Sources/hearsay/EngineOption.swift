import AnnotationKit
import ArgumentParser
import ReaderKit

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

  /// The engine that was asked for.
  var chosen: Annotator.Engine? { name.map { $0 == .rules ? .rules : .trained } }

  /// The annotator that was asked for.
  var annotator: Annotator {
    get throws(Failure) {
      let engine = chosen ?? .trained
      guard !modelPaths.isEmpty || threshold != nil else { return Annotator(engine: engine) }
      return try Self.annotator(engine, ModelFolder.models(at: modelPaths), threshold, option: "--model")
    }
  }

  /// The annotator that was asked for here or in the settings, where it is another than the engine's own. Models that
  /// the settings name and that cannot be used are told of there.
  func custom(over file: inout SettingsFile) throws(Failure) -> Annotator? {
    // Whoever gives a model wants it used, whatever engine the settings name.
    let engine = chosen ?? (modelPaths.isEmpty ? file.settings.engine : .trained)
    let threshold = threshold ?? file.settings.threshold
    if !modelPaths.isEmpty {
      return try Self.annotator(engine, ModelFolder.models(at: modelPaths), threshold, option: "--model")
    }
    let models = engine == .rules ? nil : ModelFolder.models(of: &file)
    guard models != nil || threshold != nil else { return nil }
    if let models, let annotator = Self.check(models, of: &file, threshold: threshold) { return annotator }
    return try threshold.map { threshold throws(Failure) in
      try Self.annotator(engine, ModelSet(), threshold, option: "--threshold")
    }
  }

  /// The annotator with the settings' models; nothing where they don't go together, which the file then tells of.
  @discardableResult
  static func check(_ models: ModelSet, of file: inout SettingsFile, threshold: Double? = nil) -> Annotator? {
    do throws(Failure) {
      return try annotator(.trained, models, threshold, option: "models")
    } catch {
      file.refuse("models", error.message ?? "models: they cannot be used")
      return nil
    }
  }

  private static func annotator(
    _ engine: Annotator.Engine, _ models: ModelSet, _ threshold: Double?, option: String
  ) throws(Failure) -> Annotator {
    do throws(ModelFileError) {
      return try Annotator(engine: engine, models: models, threshold: threshold)
    } catch {
      throw Failure("\(option): \(error)", .badData)
    }
  }
}
