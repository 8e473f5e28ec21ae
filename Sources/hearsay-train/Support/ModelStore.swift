import AnnotationKit
import FoundationEssentials

/// The folder of model files that trainers write to, and read from what they build on.
struct ModelStore: Sendable {
  /// Without a folder, the models compiled in are read, and none can be written.
  let folder: String?

  init(folder: String?) { self.folder = folder }

  /// The model called `name`. O(its size), for the checksum.
  func model(_ name: String) throws -> ModelFile {
    guard let folder else { return try ModelFile.embedded(name) }
    let path = "\(folder)/\(name).model"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TrainingError("cannot read \(path): train '\(name)' first")
    }
    do {
      return try ModelFile(contents: Array(data))
    } catch {
      throw TrainingError("\(path): \(error)")
    }
  }

  /// Every model there is in the folder, or compiled in, for stages that choose by name.
  func all() throws -> ModelSet {
    guard let folder else { return ModelSet() }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let models = names.filter { $0.hasSuffix(".model") }.sorted().map { String($0.dropLast(6)) }
    return ModelSet(overriding: try models.map { try model($0) })
  }

  func write(_ bytes: [UInt8], as name: String) throws {
    guard let folder else { throw TrainingError("no folder to write '\(name)' to") }
    let path = "\(folder)/\(name).model"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw TrainingError("cannot write \(path): \(error)")
    }
  }
}

/// Why training or evaluation stopped.
struct TrainingError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
