import Foundation
import TestSupport
import Testing

/// A terminal to run the program in: a tmux server of its own with one window and a shell.
final class Screen {
  private static let tmux = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// Whether there is a tmux and a program to run in it.
  static var isAvailable: Bool { tmux != nil && Program.path != nil }
  static let skipReason: Comment = "tmux is not installed, or the program is not beside the tests"

  private static let prompt = "ready>"

  private let socket = "hearsay-\(UUID().uuidString.prefix(8))"
  private let folder: URL
  private let ownsFolder: Bool

  /// A terminal of a size, with a prompt in it.
  ///
  /// - Parameter other: whose folder the shell stands in too.
  init(columns: Int = 120, rows: Int = 40, beside other: Screen? = nil) throws {
    folder = other?.folder ?? FileManager.default.temporaryDirectory.appending(path: socket)
    ownsFolder = other == nil
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try tmux(
      [
        "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
        "env", "PS1=\(Self.prompt) ", "LC_ALL=C.UTF-8", "bash", "--norc", "--noprofile",
      ])
    try waitForPrompt()
  }

  deinit {
    _ = try? tmux(["kill-server"])
    if ownsFolder { try? FileManager.default.removeItem(at: folder) }
  }

  /// Writes a file where the shell stands.
  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a file holds there; nothing where there is none.
  func read(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Removes a file from where the shell stands.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  /// Types a line once the shell asks for one; `hearsay` in it is the program.
  func shell(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitForPrompt(sourceLocation: sourceLocation)
    let line = line.replacing("hearsay", with: "'\(Program.path ?? "")'")
    try type(line)
    try press("Enter")
  }

  /// Presses keys by tmux's names.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses the mouse's left button in a cell, moves to another and lets go, as a terminal reports it (SGR 1006).
  func drag(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) throws {
    let (startCell, endCell) = ("\(start.column + 1);\(start.row + 1)", "\(end.column + 1);\(end.row + 1)")
    // All at once, as over a slow line.
    let moved = start == end ? "" : "\u{1B}[<32;\(endCell)M"
    try type("\u{1B}[<0;\(startCell)M\(moved)\u{1B}[<0;\(endCell)m")
  }

  /// Turns the mouse's wheel in a cell.
  func scroll(down times: Int, at cell: (column: Int, row: Int)) throws {
    try type(String(repeating: "\u{1B}[<65;\(cell.column + 1);\(cell.row + 1)M", count: times))
  }

  /// The cell where some words stand, if they do; every character must be one column wide.
  func place(of words: String) throws -> (column: Int, row: Int)? {
    for (row, line) in try lines.enumerated() {
      guard let range = line.range(of: words) else { continue }
      return (line.distance(from: line.startIndex, to: range.lowerBound), row)
    }
    return nil
  }

  /// The column of the first such character in a row, at a column or after it; -1 where there is none.
  func column(of character: Character, row: Int, from column: Int = 0) throws -> Int {
    let line = try Array(lines[row])
    return line.indices.first { $0 >= column && line[$0] == character } ?? -1
  }

  /// Pastes text as a terminal does, with the marks around it where they are asked for.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends a signal to the program, which must be the shell's only child.
  func signal(_ name: String) throws {
    _ = try Program.run("/bin/kill", ["-\(name)", try child()])
  }

  /// The number of the program's process, which must be the shell's only child.
  func child() throws -> String {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"]).output.trimmingCharacters(in: .newlines)
    let children = try Program.run("/usr/bin/pgrep", ["-P", shell]).output.split(separator: "\n")
    let child = try #require(children.first)
    #expect(children.count == 1)
    return String(child)
  }

  /// Takes the terminal away, as closing its window does.
  func close() throws { try tmux(["kill-session"]) }

  /// How long to wait for what has to come: long enough for a machine that does many other things.
  private static let patience = Duration.seconds(100)

  /// Whether a process ends.
  static func hasEnded(_ process: String) throws -> Bool {
    let limit = ContinuousClock.now + patience
    while ContinuousClock.now < limit {
      if try Program.run("/bin/kill", ["-0", process]).status != 0 { return true }
      Thread.sleep(forTimeInterval: 0.03)
    }
    return false
  }

  /// Sets an option of the terminal.
  func setOption(_ name: String, _ value: String) throws { try tmux(["set-option", "-s", name, value]) }

  /// What the program put on the clipboard.
  var clipboard: String {
    get throws { try tmux(["show-buffer"]).output }
  }

  /// What stands on the screen.
  var text: String {
    get throws { try tmux(["capture-pane", "-p"]).output }
  }

  var lines: [String] {
    get throws { try text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// One of tmux's variables: `alternate_on`, `cursor_flag`, `mouse_any_flag`.
  func state(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).output.trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows `wanted`.
  @discardableResult
  func waitFor(_ wanted: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try waitUntil("the screen shows ‘\(wanted)’", sourceLocation: sourceLocation) { $0.contains(wanted) }
  }

  /// Waits until the screen is as wanted.
  @discardableResult
  func waitUntil(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ isReached: (String) throws -> Bool
  ) throws -> String {
    let limit = ContinuousClock.now + Self.patience
    var shown = ""
    while ContinuousClock.now < limit {
      shown = try text
      if try isReached(shown) { return shown }
      Thread.sleep(forTimeInterval: 0.03)
    }
    try #require(
      Bool(false), "waited in vain until \(what); it shows:\n\(shown)", sourceLocation: sourceLocation)
    return shown
  }

  /// Waits until the shell asks for a line, which it does once the program before has given the terminal back: what is
  /// typed sooner may be the program's, or nobody's.
  func waitForPrompt(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("the shell asks for a line", sourceLocation: sourceLocation) { text in
      text.split(separator: "\n").last?.trimmingCharacters(in: .whitespaces) == Self.prompt
    }
  }

  /// Empties the screen, so that what is waited for next is not what stood there before.
  func clear(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try shell("clear", sourceLocation: sourceLocation)
    try waitUntil("the screen is empty", sourceLocation: sourceLocation) { text in
      text.trimmingCharacters(in: .whitespacesAndNewlines) == Self.prompt
    }
  }

  /// The terminal is the shell's again: no alternate screen, a cursor, no mouse reports, echo of what is typed.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("the screen was given back", sourceLocation: sourceLocation) { _ in
      try state("alternate_on") == "0"
    }
    try waitForPrompt(sourceLocation: sourceLocation)
    #expect(try state("cursor_flag") == "1", sourceLocation: sourceLocation)
    #expect(try state("mouse_any_flag") == "0", sourceLocation: sourceLocation)
    try shell(
      "stty -a | grep -o -e ' echo ' -e ' icanon ' | tr '\\n' '.'; echo end", sourceLocation: sourceLocation)
    try waitFor(" icanon . echo .end", sourceLocation: sourceLocation)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> Program.Result {
    try Program.run(Self.tmux ?? "tmux", ["-u", "-L", socket] + arguments, environment: ["TMUX": ""])
  }
}
