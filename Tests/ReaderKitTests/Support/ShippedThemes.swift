import Foundation

@testable import ReaderKit

/// The theme files of the project.
enum ShippedThemes {
  static let sources: [ThemeCatalog.Source] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "toml" }.sorted { $0.path < $1.path }.map { file in
      ThemeCatalog.Source(
        name: file.deletingPathExtension().lastPathComponent,
        toml: (try? String(contentsOf: file, encoding: .utf8)) ?? "", file: "themes/\(file.lastPathComponent)"
      )
    }
  }()

  static var names: [String] { sources.map(\.name) }
}
