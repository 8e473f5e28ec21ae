import FoundationEssentials

/// The folder that holds the corpora, and the files in it.
struct Corpora: Sendable {
  let folder: String

  init(folder: String) { self.folder = folder }

  /// The bytes of the file at `path`, relative to the folder.
  func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
      throw TrainingError("cannot read \(folder)/\(path): give the corpora's folder with --data")
    }
    return Array(data)
  }

  /// The text of the file at `path`, relative to the folder.
  func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Names of the files in the folder at `path` that end in `suffix`, sorted.
  func files(in path: String, endingIn suffix: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")
        .filter { $0.hasSuffix(suffix) }.sorted()
    } catch {
      throw TrainingError("cannot list \(folder)/\(path): give the corpora's folder with --data")
    }
  }

  /// One JSON object a line, decoded.
  func jsonLines<Value: Decodable>(_ path: String, as type: Value.Type = Value.self) throws -> [Value] {
    let decoder = JSONDecoder()
    var values: [Value] = []
    for (number, line) in try bytes(path).split(separator: 0x0A).enumerated() {
      do {
        values.append(try decoder.decode(Value.self, from: Data(line)))
      } catch {
        throw TrainingError("\(folder)/\(path), line \(number + 1): \(error)")
      }
    }
    return values
  }
}
