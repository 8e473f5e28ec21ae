import Foundation
import TestSupport

/// A program of a format's own field that checks files, where it is installed.
struct OutsideTool {
  let path: String

  init?(_ name: String) {
    guard let path = Command.find(name) else { return nil }
    self.path = path
  }

  /// What it prints, standard error included, and how it ends.
  func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let result = try Command.run(path, arguments)
    return (result.status, result.output + result.errors)
  }

  /// Whether Python has a module.
  static func pythonHas(_ module: String) -> Bool {
    (try? OutsideTool("python3")?.run(["-c", "import \(module)"]).status) == 0
  }
}

/// Files that are gone when the work on them is done.
struct TemporaryFiles {
  static func with<Result>(_ files: [String: [UInt8]], _ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return try body(folder)
  }
}
