import AnnotationKit
import ArticleKit
import Foundation
import TestSupport
import Testing

/// Pages of real sites with the article text that people took out of them by hand. Bars are loose: this is to notice
/// when something breaks, not to measure.
@Suite(.enabled(if: SharedPages.isPresent, "no pages in ../shared/data/html"))
struct SharedPagesTests {
  @Test func articlesAreFoundInPagesOfNewsSites() throws {
    // Every third page; all of them take a while in a debug build.
    let pages = try SharedPages.all(prefix: "aeb/").enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    var scores: [Double] = []
    for page in pages {
      let article = try #require(try ArticleLoader().articles(in: page.bytes, name: "page.html").first)
      let found = article.blocks.filter { $0.kind != .furniture && $0.kind != .title }.map {
        article.text[$0.span]
      }
      scores.append(SharedPages.agreement(found.joined(separator: " "), page.gold))
    }
    #expect(scores.count >= 20)
    #expect(scores.reduce(0, +) / Double(scores.count) > 0.95)
    #expect(scores.sorted()[scores.count / 10] > 0.85)
  }
}

enum SharedPages {
  struct Page {
    var bytes: [UInt8]
    var gold: String
  }

  private struct Row: Decodable {
    var id: String
    var file: String
    var goldText: String?

    private enum CodingKeys: String, CodingKey {
      case id, file
      case goldText = "gold_text"
    }
  }

  private static let root: URL = {
    var directory = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { directory.deleteLastPathComponent() }
    return directory.deletingLastPathComponent().appendingPathComponent("shared/data/html")
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent("manifest.jsonl").path)
  }

  static func all(prefix: String) throws -> [Page] {
    let manifest = try Data(contentsOf: root.appendingPathComponent("manifest.jsonl"))
    return try manifest.split(separator: 0x0A).compactMap { line in
      let row = try JSONDecoder().decode(Row.self, from: Data(line))
      guard row.id.hasPrefix(prefix), let gold = row.goldText else { return nil }
      return Page(bytes: try unpacked(root.appendingPathComponent(row.file)), gold: gold)
    }
  }

  private static func unpacked(_ file: URL) throws -> [UInt8] {
    guard file.pathExtension == "gz" else { return [UInt8](try Data(contentsOf: file)) }
    return try Command.run("/bin/gzip", ["-dc", file.path]).bytes
  }

  /// F1 over words, each as often as it comes.
  static func agreement(_ found: String, _ gold: String) -> Double {
    func counts(_ text: String) -> [Substring: Int] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map { $0 }.reduce(into: [:]) {
        $0[$1, default: 0] += 1
      }
    }
    let one = counts(found)
    let other = counts(gold)
    let common = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    let total = one.values.reduce(0, +) + other.values.reduce(0, +)
    return total == 0 ? 0 : 2 * Double(common) / Double(total)
  }
}
