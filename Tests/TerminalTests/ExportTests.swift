import Foundation
import TestSupport
import Testing

/// Formats and figures as the command line gives them.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct ExportTests {
  private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Story.text.utf8).write(to: folder.appending(path: "story.txt"))
    return try body(folder.path)
  }

  @Test(arguments: ["json", "jsonl", "webanno"])
  func correctedAnnotationsAreTakenAsTheyAre(_ format: String) throws {
    try withFolder { folder in
      let exported = try Program.run(["annotate", "--format", format, "\(folder)/story.txt"])
      #expect(exported.status == 0)
      try Data(exported.output.replacing("Anna Brandt", with: "Anna Brandl").utf8).write(
        to: URL(filePath: "\(folder)/edited.data"))
      let again = try Program.run(["annotate", "--format", format, "\(folder)/edited.data"])
      #expect(again.status == 0 && again.errors.isEmpty)
      // An actor's name is no word of the text: only an import brings it back.
      #expect(again.output.contains("Anna Brandl"))
    }
  }

  @Test func bratFilesGoToAFolderAndComeBack() throws {
    try withFolder { folder in
      let target = "\(folder)/brat"
      let run = {
        try Program.run(["annotate", "--format", "brat", "--output", target, "\(folder)/story.txt"])
      }
      #expect(try run().status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
      #expect(names == ["annotation.conf", "story.ann", "story.txt"])
      let direct = try Program.run(["annotate", "--format", "jsonl", "\(folder)/story.txt"]).output
      #expect(try Program.run(["annotate", "--format", "jsonl", "\(target)/story.ann"]).output == direct)
      // The same again is no harm; something else is not lost.
      #expect(try run().status == 0)
      let edited = URL(filePath: "\(target)/story.ann")
      try Data("T1\tPerson 0 1\tX\n".utf8).write(to: edited)
      let refused = try run()
      #expect(refused.status == 74 && refused.errors.contains("--force"))
      #expect(try String(contentsOf: edited, encoding: .utf8).hasPrefix("T1\tPerson 0 1"))
      #expect(
        try Program.run(["annotate", "--format", "brat", "--force", "-o", target, "\(folder)/story.txt"])
          .status == 0)
      #expect(try Program.run(["annotate", "--format", "brat", "\(folder)/story.txt"]).status == 64)
      try FileManager.default.removeItem(atPath: "\(target)/story.txt")
      let alone = try Program.run(["\(target)/story.ann"])
      #expect(alone.status == 65 && alone.errors.contains(".txt"))
    }
  }

  @Test func articlesOfOneNameGetFilesOfTheirOwn() throws {
    try withFolder { folder in
      let story = "\(folder)/story.txt"
      let result = try Program.run(["annotate", "--format", "html", "-o", "\(folder)/out", story, story])
      #expect(result.status == 0 && result.output.isEmpty)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out").sorted()
      #expect(names == ["story-2.html", "story.html"])
    }
  }

  @Test func oneTableHoldsManyArticles() throws {
    try withFolder { folder in
      let story = "\(folder)/story.txt"
      let result = try Program.run(["annotate", "--format", "csv", story, story])
      let headers = result.output.split(separator: "\r\n").filter { $0.hasPrefix("article,id,") }
      #expect(headers.count == 1)
      let page = try Program.run(["annotate", "--format", "html", story, story]).output
      #expect(page.components(separatedBy: "<!DOCTYPE").count == 2 && page.hasSuffix("</html>\n"))
    }
  }

  @Test func summaryKeepsOrderAndNamesWhatCannotBeRead() throws {
    try withFolder { folder in
      for number in 1...12 {
        try Data("Talk \(number)\n\nOfficials said no. “Yes,” said Anna Brandt.\n".utf8).write(
          to: URL(filePath: "\(folder)/\(number).txt"))
      }
      let result = try Program.run(["summary", "--jobs", "3", "--format", "csv", "\(folder)/missing", folder])
      #expect(result.status == 66)
      #expect(result.errors.contains("missing") && result.errors.split(separator: "\n").count == 1)
      let rows = result.output.split(separator: "\r\n").dropFirst()
      #expect(rows.first?.hasPrefix("\(folder)/missing,") == true)
      #expect(
        rows.dropFirst().prefix(12).map { String($0.split(separator: ",")[1]) }
          == (1...12).map { "Talk \($0)" })
      let table = try Program.run(["summary", folder])
      #expect(table.status == 0 && table.errors.isEmpty)
      #expect(table.output.contains("all 13 articles"))
      for line in table.output.split(separator: "\n") { #expect(line.count < 80) }
      let json = try Program.run(
        ["summary", "--format", "json", "\(folder)/1.txt", "-"], input: Data("One.".utf8))
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect((object["articles"] as? [Any])?.count == 2)
      #expect((object["total"] as? [String: Any])?["attributions"] as? Int == 2)
    }
  }

  @Test(
    arguments: [
      (["summary", "--jobs", "0", "x"], 64, "--jobs"), (["summary", "--format", "xml", "x"], 64, "xml"),
      (["summary", "no/such/file"], 66, "no file"),
      (["annotate", "--jsonl", "--output", "x"], 64, "--output"),
    ] as [([String], Int32, String)])
  func mistakesAreTold(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let result = try Program.run(arguments, input: Data("x".utf8))
    #expect(result.status == status)
    #expect(result.errors.contains(words))
  }
}
