import Foundation
import Testing

@testable import hearsay

/// Which files of a folder are listed.
@Suite struct FolderFilesTests {
  private func listed(_ files: [String: String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return FolderListing(folder.path).paths.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test func annotatedArticlesAreListedAndNoOtherData() throws {
    let files = [
      "a.json": #"{"schema": "hearsay/1", "text": "He said so."}"#,
      "b.jsonl": #"{"schema": "hearsay/1", "text": "He said so."}"# + "\n",
      "c.jsonld": #"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection"}"#,
      "feed.json": #"{"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": []}"#,
      "package.json": #"{"name": "package", "version": "1.0.0"}"#, "list.jsonl": #"{"id": 1, "text": "x"}"#,
      "empty.json": "", "notes.ann": "Notes of a meeting.\n",
    ]
    #expect(try listed(files) == ["a.json", "b.jsonl", "c.jsonld", "feed.json"])
  }

  @Test func bratsTextsAreListedOnceWithTheirAnnotations() throws {
    let files = [
      "d/one.txt": "He said so.", "d/one.ann": "T1\tPerson 0 2\tHe\n", "d/two.txt": "She did.",
      "d/two.ann": "",
      "d/annotation.conf": "[entities]\nPerson\n", "d/alone.ann": "T1\tPerson 0 2\tHe\n", "one.txt": "x",
    ]
    #expect(try listed(files) == ["one.txt", "d/one.ann", "d/two.txt"])
  }
}
