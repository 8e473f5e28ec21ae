import AnnotationKit
import ReaderKit

/// How attributions are to be found, as the options of the command line ask for it; by itself, as nothing was asked for.
struct EngineChoice {
  var engine: Annotator.Engine?
  var modelPaths: [String] = []
  var threshold: Double?

  /// The annotator that was asked for.
  var annotator: Annotator {
    get throws(Failure) {
      let engine = engine ?? .trained
      guard !modelPaths.isEmpty || threshold != nil else { return Annotator(engine: engine) }
      return try Self.annotator(engine, ModelFolder.models(at: modelPaths), threshold, option: "--model")
    }
  }

  /// The annotator that was asked for here or in the settings, where it is another than the engine's own. Models that
  /// the settings name and that cannot be used are told of there.
  func custom(over file: inout SettingsFile) throws(Failure) -> Annotator? {
    // Whoever gives a model wants it used, whatever engine the settings name.
    let engine = engine ?? (modelPaths.isEmpty ? file.settings.engine : .trained)
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
