import AnnotationKit
import FoundationEssentials
import ReaderKit

/// Model files that the user gives in place of those compiled in.
enum ModelFolder {
  private static let ending = ".model"

  /// The models in the files and folders at `paths`; of two with one name the later goes first.
  ///
  /// - Parameter option: by what the paths were given, for messages.
  static func models(at paths: [String], option: String = "--model") throws(Failure) -> ModelSet {
    var models: [ModelFile] = []
    for path in paths {
      for file in try files(at: path, option) { models.append(try model(at: file, option)) }
    }
    return ModelSet(overriding: models)
  }

  /// The models that the user's settings name; nothing where they name none, or some that cannot be used, which the
  /// file then tells of.
  static func models(of file: inout SettingsFile) -> ModelSet? {
    guard !file.settings.models.isEmpty else { return nil }
    let paths = file.settings.models.map(UserFiles.configured)
    do throws(Failure) {
      return try models(at: paths, option: "models")
    } catch {
      file.refuse("models", error.message ?? "models: they cannot be used")
      return nil
    }
  }

  private static func files(at path: String, _ option: String) throws(Failure) -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure("\(option) ‘\(path)’: there is no such file or folder", .noInput)
    }
    guard isFolder else { return [path] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Failure("\(option) ‘\(path)’: the folder cannot be read", .noInput)
    }
    let models = names.filter { $0.hasSuffix(ending) }.sorted()
    guard !models.isEmpty else {
      throw Failure("\(option) ‘\(path)’: the folder holds no NAME\(ending) file", .noInput)
    }
    return models.map { "\(path)/\($0)" }
  }

  private static func model(at path: String, _ option: String) throws(Failure) -> ModelFile {
    let isRegular = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    let isLink = isRegular == .typeSymbolicLink
    guard isRegular == .typeRegular || isLink, let contents = FileManager.default.contents(atPath: path)
    else {
      throw Failure("\(option) ‘\(path)’: cannot be read as a file", .noInput)
    }
    let model: ModelFile
    do throws(ModelFileError) {
      model = try ModelFile(contents: Array(contents))
    } catch {
      throw Failure("\(option) ‘\(path)’: \(error)", .badData)
    }
    let known = ModelFile.embeddedNames
    guard known.contains(model.name) else {
      throw Failure(
        "\(option) ‘\(path)’: no model of this program is called ‘\(model.name)’; "
          + "expected one of: \(known.joined(separator: ", "))", .badData)
    }
    return model
  }
}
