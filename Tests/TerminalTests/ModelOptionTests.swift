import AnnotationKit
import Foundation
import TestSupport
import Testing

/// `--model` and `--threshold`, for the reader's plain output and for `annotate`.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct ModelOptionTests {
  private static let sentence = "Officials say that the talks have stalled."

  /// A folder with the tagger's model under some names.
  private static func withFolder(
    _ files: [String: [UInt8]], _ body: (URL) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    try body(folder)
  }

  private static func annotate(_ options: [String]) throws -> Program.Result {
    try Program.run(["annotate"] + options, input: Data(sentence.utf8))
  }

  @Test func modelsFromFilesAndFoldersAreUsed() throws {
    let expected = try Self.annotate([]).output
    let tagger = try ModelFile.embedded("tagger").contents
    try Self.withFolder(["tagger.model": tagger, "notes.txt": []]) { folder in
      for path in [folder.path, folder.appending(path: "tagger.model").path] {
        let result = try Self.annotate(["--model", path])
        #expect(result.status == 0 && result.errors == "")
        #expect(result.output == expected)
      }
      let plain = try Program.run(["--model", folder.path], input: Data(Self.sentence.utf8))
      #expect(plain.status == 0 && plain.output.contains("Officials"))
    }
  }

  @Test func modelsThatCannotBeUsedAreRefused() throws {
    let tagger = try ModelFile.embedded("tagger").contents
    var damaged = tagger
    damaged[damaged.count / 2] ^= 0x10
    var features = ModelFileBuilder(name: "tagger", fingerprint: 1)
    features.add("tags", strings: ["NN"])
    let unknown = ModelFileBuilder(name: "weather", fingerprint: 1)
    let files: [String: [UInt8]] = [
      "text.model": Array("Once upon a time".utf8), "cut.model": Array(tagger.dropLast(100)),
      "damaged.model": damaged, "features.model": features.bytes(), "unknown.model": unknown.bytes(),
    ]
    try Self.withFolder(files) { folder in
      for (name, reason) in [
        ("text.model", "not a model"), ("cut.model", "cut short"), ("damaged.model", "is damaged"),
        ("features.model", "other features"), ("unknown.model", "no model of this program is called"),
      ] {
        let result = try Self.annotate(["--model", folder.appending(path: name).path])
        #expect(result.status == 65 && result.output == "")
        #expect(result.errors.contains("--model") && result.errors.contains(reason))
      }
      let missing = try Self.annotate(["--model", folder.appending(path: "none").path])
      #expect(missing.status == 66 && missing.errors.contains("no such file"))
    }
    try Self.withFolder(["notes.txt": []]) { folder in
      let empty = try Self.annotate(["--model", folder.path])
      #expect(empty.status == 66 && empty.errors.contains("holds no"))
    }
    #expect(try Self.annotate(["--engine", "rules", "--model", "x"]).status == 64)
  }

  @Test func thresholdLeavesOutTheImprobable() throws {
    #expect(try Self.annotate(["--threshold", "0.1"]).output.contains(#""cueClass""#))
    let none = try Self.annotate(["--threshold", "1"])
    #expect(none.status == 0 && !none.output.contains(#""cueClass""#))
    for wrong in ["1.5", "-0.1", "half"] {
      #expect(try Self.annotate(["--threshold=\(wrong)"]).status == 64)
    }
  }
}
