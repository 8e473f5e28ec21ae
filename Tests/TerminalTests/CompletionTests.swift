import Foundation
import TestSupport
import Testing

/// The scripts with which shells complete the command line, run by the shells themselves where they are installed.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct CompletionTests {
  private static let shells = ["bash", "zsh", "fish"]

  /// Runs lines in a folder with a file and a folder in it, where the script of a shell is in the file `script`.
  private func run(_ shell: String, _ lines: String) throws -> Program.Result {
    let program = try #require(Program.path)
    let path = try #require(Command.find(shell))
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "archive"), withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "story-of-the-day.txt"))
    let script = try Program.run(["--generate-completion-script", shell])
    try Data(script.output.utf8).write(to: folder.appending(path: shell == "zsh" ? "_hearsay" : "script"))
    let own = URL(filePath: program).deletingLastPathComponent().path
    let options = ["bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]][shell] ?? []
    return try Command.run(
      path, options + ["-c", "cd '\(folder.path)'\n" + lines],
      environment: [
        "PATH": own + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "XDG_CONFIG_HOME": folder.path,
        "LC_ALL": "C.UTF-8",
      ])
  }

  @Test(arguments: shells.filter { Command.find($0) != nil })
  func itsSyntaxIsTheShells(_ shell: String) throws {
    let result = try run(shell, "\(shell) -n \(shell == "zsh" ? "_hearsay" : "script")")
    #expect(result.status == 0 && result.errors == "" && result.output == "")
  }

  /// What fish offers at the end of a line.
  private func offeredByFish(_ line: String) throws -> [Substring] {
    let result = try run("fish", "source script; complete -C '\(line)'")
    return result.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
  }

  @Test(.enabled(if: Command.find("fish") != nil, "fish is not installed"))
  func fishOffersCommandsFilesAndValues() throws {
    let first = try offeredByFish("hearsay ")
    for word in ["annotate", "summary", "config", "story-of-the-day.txt", "archive/"] {
      #expect(first.contains { $0 == word }, "\(word)")
    }
    #expect(try offeredByFish("hearsay --lay") == ["--layers"])
    #expect(try offeredByFish("hearsay read --layers q") == ["quotations"])
    #expect(try offeredByFish("hearsay annotate --format br") == ["brat"])
    #expect(try offeredByFish("hearsay annotate st") == ["story-of-the-day.txt"])
    let folders = try offeredByFish("hearsay annotate --output ")
    #expect(folders.contains("archive/") && !folders.contains("story-of-the-day.txt"))
    #expect(try offeredByFish("hearsay summary --format c") == ["csv"])
    #expect(try offeredByFish("hearsay sum") == ["summary"])
  }

  @Test(.enabled(if: Command.find("zsh") != nil, "zsh is not installed"))
  func zshOffersCommandsFilesAndValues() throws {
    // A terminal of its own, in which completion works; a word that only one thing completes is completed, and the
    // line is printed in place of being run.
    let words = [
      "hearsay sto", "hearsay --lay", "hearsay --theme nor", "hearsay annotate --format br",
      "hearsay annotate --jo",
      "hearsay summary arch", "hearsay --engine r", "hearsay conf",
    ]
    let typed = words.map { "zpty -w -n z \"\($0)\"$'\\t\\x18p'; await" }.joined(separator: "\n")
    let script = """
      zmodload zsh/zpty zsh/zselect
      zpty z zsh -f -i
      await() {
        local line; integer tries
        for (( tries = 0; tries < 10000; tries++ )); do
          while zpty -r -t z line; do [[ $line == *done* ]] && { print -r -- $line; return }; done
          zselect -t 1
        done
        print -r -- "nothing came for ${line}"
      }
      zpty -w z 'PS1= PS2=; unsetopt zle_bracketed_paste; fpath=($PWD $fpath); autoload -U compinit; compinit -u -D'
      zpty -w z 'show() { print -r -- "<$BUFFER>do""ne"; BUFFER= }; zle -N show; bindkey "^Xp" show'
      zpty -w z 'print -r -- do""ne'
      await
      \(typed)
      zpty -d z
      """
    let result = try run("zsh", script)
    for line in [
      "hearsay story-of-the-day.txt", "hearsay --layers", "hearsay --theme nord",
      "hearsay annotate --format brat",
      "hearsay annotate --jobs", "hearsay summary archive/", "hearsay --engine rules", "hearsay config",
    ] {
      #expect(result.output.contains("<\(line)"), "\(line) is not in \(result.output)")
    }
  }
}
