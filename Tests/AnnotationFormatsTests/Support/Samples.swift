import AnnotationKit
import Foundation

/// Articles to run formats on.
enum Samples {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")

  /// The sample articles that are compiled into the program.
  static func shipped() throws -> [Article] {
    try articles(in: root.appending(path: "Sources/CAssets/samples"))
  }

  static let development = root.appending(path: "../shared/articles")
  static let attacks = root.appending(path: "../shared/data/torture/hostile.jsonl")

  /// Articles for development that are not part of the package.
  static func developmentArticles() throws -> [Article] { try articles(in: development) }

  static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.standardized.path) }

  private static func articles(in folder: URL) throws -> [Article] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.standardized, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }.map { file in
      Article(id: file.lastPathComponent, text: SourceText(bytes: Array(try Data(contentsOf: file))))
    }
  }

  /// Texts that try to command a terminal; from the shared folder, with large ones cut to a bearable size.
  static func attackTexts() throws -> [(id: String, text: SourceText)] {
    struct Attack: Decodable {
      var id: String
      var b64: String?
      var unit: String?
      var times: Int?

      enum CodingKeys: String, CodingKey {
        case id, b64, times
        case unit = "unit_b64"
      }
    }
    let lines = try String(contentsOf: attacks, encoding: .utf8).split(separator: "\n")
    return try lines.compactMap { line in
      let attack = try JSONDecoder().decode(Attack.self, from: Data(line.utf8))
      if let encoded = attack.b64, let data = Data(base64Encoded: encoded) {
        return (attack.id, SourceText(bytes: Array(data)))
      }
      guard let encoded = attack.unit, let unit = Data(base64Encoded: encoded) else { return nil }
      let times = min(attack.times ?? 1, 2000)
      return (attack.id, SourceText(bytes: Array(repeatElement(Array(unit), count: times).joined())))
    }
  }
}
