import Foundation
import ReaderKit
import TestSupport
import Testing

/// What the README says against what the program does.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized
  private let readme: String

  init() throws {
    readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
  }

  /// What stands between two marks.
  private func section(from start: String, to end: String) throws -> Substring {
    let begin = try #require(readme.range(of: start), "the README has no \(start)")
    let close = try #require(readme.range(of: end, range: begin.upperBound..<readme.endIndex), "no \(end)")
    return readme[begin.upperBound..<close.lowerBound]
  }

  @Test func itsKeysAreTheReadersKeys() throws {
    let keys = try section(from: "<!-- keys: made by `hearsay keys` -->", to: "<!-- end of keys -->")
    #expect(keys.trimmingCharacters(in: .newlines) == KeyTable.markdown.trimmingCharacters(in: .newlines))
  }

  @Test func itsCommandsCanBeFoundByTheirMarks() throws {
    let read = try section(from: "<!-- command: read -->\n```sh\n", to: "\n```")
    #expect(read.contains("libncurses-dev") && read.hasSuffix("swift run -c release hearsay"))
    let tests = try section(from: "<!-- command: tests -->\n```sh\n", to: "\n```")
    #expect(tests.contains("libncurses-dev") && tests.hasSuffix("swift test"))
  }

  @Test(.enabled(if: Program.path != nil, "the program is not beside the tests"))
  func itsExitStatusesAreThoseOfTheHelp() throws {
    let help = try Program.run(["--help"]).output
    for line in readme.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, let status = Int(cells[0]) else { continue }
      #expect(help.contains("\(status) "), "help does not name the exit status \(status)")
    }
  }
}
