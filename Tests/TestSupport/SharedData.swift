package import Foundation

/// Corpora and hostile inputs beside the repository; tests that need them are skipped where they are absent.
package enum SharedData {
  package static let root: URL = {
    var directory = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { directory.deleteLastPathComponent() }
    return directory.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  package static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  package static func data(_ path: String) -> Data {
    (try? Data(contentsOf: root.appendingPathComponent(path))) ?? Data()
  }

  package static func text(_ path: String) -> String { String(decoding: data(path), as: UTF8.self) }

  /// The paths of all files below a folder, as seen from the root, in order.
  package static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    return (names?.compactMap { $0 as? String } ?? []).sorted().map { "\(folder)/\($0)" }
      .filter { path in
        var isFolder: ObjCBool = false
        let path = root.appendingPathComponent(path).path
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      }
  }
}
