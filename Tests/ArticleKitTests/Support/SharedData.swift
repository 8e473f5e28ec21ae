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

}

extension SharedData {
  /// The paths of all files below a folder, as seen from the root, in order.
  static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    return (names?.compactMap { $0 as? String } ?? []).sorted().map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder: ObjCBool = false
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
  }
}
