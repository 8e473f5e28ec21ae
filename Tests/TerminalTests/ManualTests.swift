import Foundation
import ReaderKit
import TestSupport
import Testing

/// What is generated from the tables: the manual page, the completions, the list of themes.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct ManualTests {
  @Test func theManualTellsOfEveryOptionKeyAndSetting() throws {
    let page = try Program.run(["man"])
    #expect(page.status == 0)
    for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "KEYS", "SETTINGS", "FILES"] {
      #expect(page.output.contains("\n.SH \(section)\n"), "\(section)")
    }
    #expect(page.output.contains("\\-\\-theme") && page.output.contains("next\\-quotation"))
    #expect(page.output.contains(".SS hearsay annotate") && page.output.contains(".B light\\-theme"))
    #expect(page.output.contains("hearsay story.txt | less") || page.output.contains("hearsay story.txt |"))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"), "groff is not installed"))
  func itIsSetWithoutAWarning() throws {
    let page = try Program.run(["man"]).output
    let set = try Program.run(
      "/usr/bin/groff", ["-k", "-man", "-Tutf8", "-ww", "-rLL=78n"], input: Data(page.utf8),
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(set.status == 0)
    #expect(set.errors == "")
    #expect(set.output.contains("light-theme") || set.output.contains("light"))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc"), "mandoc is not installed"))
  func mandocFindsNothingToSay() throws {
    let page = try Program.run(["man"]).output
    let lint = try Program.run("/usr/bin/mandoc", ["-Tlint"], input: Data(page.utf8))
    // A line of an example may be long.
    let told = lint.output.split(separator: "\n").filter { !$0.contains("line longer than 80 bytes") }
    #expect(told == [])
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowTheCommandsAndOptions(_ shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for word in ["annotate", "themes", "config", "theme", "layers", "plain"] {
      #expect(script.output.contains(word), "\(word)")
    }
  }

  @Test func bashCompletesThemesAndFiles() throws {
    let program = try #require(Program.path)
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "story-of-the-day.txt"))
    let script = """
      cd '\(folder.path)'; PATH='\(URL(filePath: program).deletingLastPathComponent().path)':$PATH
      eval "$(hearsay --generate-completion-script bash)"
      complete_line() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=(); _hearsay hearsay "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        echo "<${COMPREPLY[*]}>"
      }
      complete_line hearsay --theme solar
      complete_line hearsay read story
      complete_line hearsay read --theme nor
      complete_line hearsay story
      complete_line hearsay --lay
      complete_line hearsay ann
      complete_line hearsay annotate --for
      """
    let result = try Program.run("/bin/bash", ["-c", script])
    #expect(result.output.contains("solarized-dark") && result.output.contains("solarized-light"))
    #expect(result.output.contains("story-of-the-day.txt"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains("<nord>") && lines.contains("<story-of-the-day.txt>"))
    #expect(lines.contains("<--layers>") && lines.contains("<annotate>"))
    #expect(lines.contains { $0.contains("--format") })
  }

  @Test func themesAreListedWithoutColoursInAPipe() throws {
    let list = try Program.run(["themes"], environment: ["COLORTERM": "truecolor", "TERM": "xterm"])
    #expect(list.status == 0)
    #expect(!list.output.contains("\u{1B}"))
    #expect(list.output.split(separator: "\n").count >= 12)
  }
}

@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct ThemeSampleTests {
  @Test func themesAreShownWithASampleOnATerminal() throws {
    let screen = try Screen()
    try screen.shell("hearsay themes; echo status $?")
    let shown = try screen.waitFor("status 0")
    for name in ShippedNames.some { #expect(shown.contains(name)) }
    #expect(shown.contains("Mayor Anna Brandt said “we will stay,” but officials claim the port may close"))
    try screen.clear()
    try screen.shell("NO_COLOR=1 hearsay themes; echo status $?")
    let plain = try screen.waitFor("status 0")
    #expect(plain.contains("nord") && !plain.contains("Anna Brandt"))
  }

  private enum ShippedNames { static let some = ["hearsay", "paper", "nord", "mono"] }
}
