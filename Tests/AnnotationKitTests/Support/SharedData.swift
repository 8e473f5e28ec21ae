import Foundation

/// Corpora and hostile inputs beside the repository; tests that need them are skipped where they are absent.
enum SharedData {
  static let root: URL = {
    var directory = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { directory.deleteLastPathComponent() }
    return directory.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  static func data(_ path: String) -> Data {
    (try? Data(contentsOf: root.appendingPathComponent(path))) ?? Data()
  }

  static func text(_ path: String) -> String { String(decoding: data(path), as: UTF8.self) }
}
