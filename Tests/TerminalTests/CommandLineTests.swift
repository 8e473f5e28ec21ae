import Foundation
import TestSupport
import Testing

/// The program without a terminal: what it prints and how it ends.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct CommandLineTests {
  @Test func printsAnnotatedTextWhereThereIsNoTerminal() throws {
    let result = try Program.run([], input: Data(Story.text.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("Mayor Anna Brandt"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test(arguments: [(["--engine", "rules"], "inverted"), (["--engine", "trained"], "model"), ([], "model")])
  func evidenceNamesTheEngine(_ options: [String], _ rule: String) throws {
    let result = try Program.run(
      ["annotate"] + options, input: Data("“The bridge is safe,” said Mayor Anna Brandt.".utf8))
    #expect(result.status == 0)
    let attributions = try #require(result.output.range(of: "\"attributions\""))
    let quotations = try #require(result.output.range(of: "\"quotations\""))
    #expect(result.output[attributions.upperBound..<quotations.lowerBound].contains("\"rule\":\"\(rule)"))
  }

  @Test(arguments: [[], ["--jobs", "3"]])
  func annotatesLinesInOrderAndGoesOnAfterBadOnes(_ options: [String]) throws {
    let lines = [
      #"{"id": "a", "text": "One."}"#, "no json", "", #"{"id": 2, "text": "Two."}"#, #"{"text": "Three."}"#,
      #"{"id": "d", "text": "Four \u00e9."}"# + "\r", "[]", #"{"id": "e", "text": 5}"#,
      #"{"id": "f", "text": ""}"#,
    ]
    let result = try Program.run(
      ["annotate", "--jsonl"] + options, input: Data(lines.joined(separator: "\n").utf8))
    let objects = try result.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["text"] as? String } == ["One.", nil, "Two.", nil, "Four é.", nil, nil, ""])
    #expect(objects.map { $0["line"] as? Int } == [nil, 2, nil, 5, nil, 7, 8, nil])
    #expect(objects.map { $0["id"] as? String } == ["a", nil, "2", nil, "d", nil, "e", "f"])
    #expect(objects.allSatisfy { ($0["error"] == nil) == ($0["line"] == nil) })
    #expect(result.status == 65)
    #expect(result.errors.contains("4 of 9 lines"))
  }

  @Test func malformedUTF8InALineIsReplaced() throws {
    let result = try Program.run(
      ["annotate", "--jsonl"], input: Data(#"{"id": "a", "text": "x"#.utf8) + [0xFF] + Data(#"y"}"#.utf8))
    #expect(result.status == 0)
    #expect(result.output.contains("x\u{FFFD}y"))
  }

  @Test func manyLinesAtOnceGiveWhatOneByOneGives() throws {
    let lines = (0..<200).map { number in
      let text = String(repeating: "Officials say that the talks have stalled. ", count: number * 7 % 40)
      return #"{"id": "\#(number)", "text": "\#(text)"}"#
    }
    let input = Data(lines.joined(separator: "\n").utf8)
    let alone = try Program.run(["annotate", "--jsonl"], input: input)
    let together = try Program.run(["annotate", "--jsonl", "--jobs", "4"], input: input)
    #expect(alone.status == 0 && together.status == 0)
    #expect(alone.output.split(separator: "\n").count == 200 && together.output == alone.output)
    for wrong in [["--jsonl", "--jobs", "0"], ["--jobs", "2"]] {
      #expect(try Program.run(["annotate"] + wrong, input: input).status == 64)
    }
  }

  @Test(arguments: [[], ["--jobs", "2"]])
  func answersALineBeforeTheNextIsSent(_ options: [String]) throws {
    let program = try Conversation(try #require(Program.path), ["annotate", "--jsonl"] + options)
    for id in ["a", "b"] {
      try program.send("{\"id\": \"\(id)\", \"text\": \"x\"}\n")
      #expect(try #require(program.line()).contains("\"id\":\"\(id)\""))
    }
    #expect(program.finish() == 0)
  }

  @Test(
    arguments: [
      (["no/such/file"], 66, "no file"), (["annotate", "no/such/file"], 66, "no file"),
      (["annotate", "/"], 66, "is a folder"),
      (["--theme", "nothing", "x"], 64, "no theme"), (["--layers", "nothing", "x"], 64, "no layer"),
      (["annotate", "--format", "nothing", "x"], 64, "no format"),
      (["annotate", "--jsonl", "x"], 64, "--jsonl"),
      (["--nothing"], 64, "nothing"),
    ] as [([String], Int32, String)])
  func mistakesAreTold(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(words))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [("", "is empty"), ("%PDF-1.7", "a PDF document")])
  func inputThatIsNoArticleIsTold(_ text: String, _ words: String) throws {
    let result = try Program.run(["annotate"], input: Data(text.utf8))
    #expect(result.status == 65)
    #expect(result.errors.contains(words))
  }

  @Test func messagesCannotCommandTheTerminal() throws {
    let name = "\u{1B}]0;pwned\u{07}\u{9B}31m"
    for arguments in [
      [name], ["annotate", name], ["--theme", name], ["annotate", "--format", name], ["--" + name],
    ] {
      let result = try Program.run(arguments)
      #expect(result.status != 0)
      let controls = result.errors.unicodeScalars.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty)
    }
  }

  @Test func oneBadFileDoesNotKeepOthersFromBeingAnnotated() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("A story.".utf8).write(to: file)
    let result = try Program.run(["annotate", "--format", "jsonl", "no/such/file", file.path])
    #expect(result.status == 66)
    #expect(result.output.contains("A story."))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func aFullDiskIsTold() throws {
    let program = try #require(Program.path)
    let result = try Program.run("/bin/sh", ["-c", "echo Text | '\(program)' annotate > /dev/full"])
    #expect(result.status == 74)
    #expect(result.errors.contains("could not be written"))
  }

  @Test func aClosedPipeIsQuiet() throws {
    let program = try #require(Program.path)
    let lines = #"for i in $(seq 2000); do echo '{"id":"a","text":"The minister said no."}'; done"#
    let result = try Program.run("/bin/bash", ["-c", "\(lines) | '\(program)' annotate --jsonl | head -n 1"])
    #expect(result.errors.isEmpty)
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func helpAndVersionAreOnStandardOutput() throws {
    let help = try Program.run(["--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("EXAMPLES") && help.output.contains("EXIT STATUS"))
    #expect(try Program.run(["--version"]).output.hasPrefix("hearsay "))
    #expect(try Program.run(["annotate", "--help"]).output.contains("--jsonl"))
  }

  @Test func everyThemeFileIsCompiledIn() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "themes").path)
    let names = files.filter { $0.hasSuffix(".toml") }.map { $0.dropLast(5) }
    let listed = try Program.run(["themes"]).output.split(separator: "\n").compactMap {
      $0.split(separator: " ").first
    }
    #expect(Set(listed) == Set(names))
    #expect(listed.count == names.count)
  }

  @Test func ownThemesWinAndMistakesInThemAreTold() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let themes = folder.appending(path: "hearsay/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    try Data("inherits = \"hearsay\"\nappearance = \"light\"\n".utf8).write(
      to: themes.appending(path: "nord.toml"))
    try Data("inherits = \"no such theme\"\n".utf8).write(to: themes.appending(path: "mine.toml"))
    let result = try Program.run(["themes"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("nord") && $0.hasSuffix("light") })
    #expect(
      lines.contains { $0.hasPrefix("mine") && $0.contains("cannot be used") && $0.contains("mine.toml") })
  }
}
