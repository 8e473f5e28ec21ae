import TestSupport
import Testing

/// How the program behaves on terminals that are small, poor, odd, slow or gone.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct MannersTests {
  private func screen(columns: Int = 100, rows: Int = 30) throws -> Screen {
    let screen = try Screen(columns: columns, rows: rows)
    try screen.write(Story.text, to: "story.txt")
    return screen
  }

  @Test(arguments: ["vt100", "ansi", "linux", "xterm", "xterm-16color", "screen", "rxvt"])
  func poorTerminalsAreServed(_ type: String) throws {
    let screen = try screen()
    try screen.shell("TERM=\(type) hearsay story.txt; echo status $?")
    let shown = try screen.waitUntil("it is drawn, or told that the type is not known") {
      $0.contains("We will not close it") || $0.contains("is not known here")
    }
    if shown.contains("is not known here") { return }
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func plainTextOnADumbTerminalIsReadLineByLine() throws {
    let screen = try screen()
    try screen.shell("TERM=dumb hearsay --plain story.txt; echo status $?")
    try screen.waitFor("q quits.")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 1 of")
    try screen.type("h")
    try screen.press("Enter")
    try screen.waitFor("hedged:] the lighthouse")
    #expect(try screen.state("alternate_on") == "0")
    try screen.type("q")
    try screen.press("Enter")
    try screen.waitFor("status 0")
  }

  @Test func withoutUTF8PlainTextIsASCII() throws {
    let screen = try screen()
    try screen.clear()
    try screen.shell("LC_ALL=C hearsay --plain story.txt; echo status $?")
    try screen.waitFor("q quits.")
    try screen.press("Enter")
    let shown = try screen.waitFor("\"We will not close it,\"")
    #expect(shown.allSatisfy { $0.isASCII })
    try screen.press("C-d")
    try screen.waitFor("status 0")
  }

  @Test func withoutADatabaseOfTerminalsItIsTold() throws {
    let screen = try screen()
    try screen.shell("TERM=my-own-terminal TERMINFO=/nonexistent hearsay story.txt; echo status $?")
    let shown = try screen.waitFor("status 69")
    #expect(shown.contains("my-own-terminal"))
  }

  @Test func oneCellIsEnoughToStartAndQuit() throws {
    let screen = try screen(columns: 40, rows: 10)
    try screen.clear()
    try screen.shell("hearsay story.txt; echo status $?")
    try screen.waitFor("We will not close")
    try screen.resize(columns: 1, rows: 1)
    try screen.press("j", "]", "a", "?", "q", "s", "q", "G", "g")
    try screen.resize(columns: 40, rows: 10)
    try screen.waitFor("We will not close")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test(arguments: ["INT", "QUIT"])
  func interruptingFromOutsideGivesTheScreenBack(_ name: String) throws {
    let screen = try screen()
    try screen.shell("ulimit -c 0; hearsay story.txt; echo status $?")
    try screen.waitFor("We will not close")
    try screen.signal(name)
    // A shell whose program was interrupted does not go on with the line.
    if name == "QUIT" { try screen.waitFor("status 131") }
    try screen.expectRestored()
  }

  @Test func anAnswerThatComesLateDoesNotReachTheShell() throws {
    let screen = try screen()
    // A terminal's answers, typed by hand: to the question for its background, and for its attributes.
    try screen.shell("hearsay story.txt; echo status $?")
    try screen.waitFor("We will not close")
    try screen.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?62;c")
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.press("q")
    let shown = try screen.waitFor("status 0")
    #expect(!shown.contains("rgb:") && !shown.contains("62;c"))
    try screen.expectRestored()
  }

  @Test func quittingAtOnceLeavesNothingBehind() throws {
    let screen = try screen()
    for _ in 1...5 {
      try screen.clear()
      try screen.shell("hearsay story.txt; echo status $?")
      try screen.press("q")
      let shown = try screen.waitFor("status 0")
      #expect(!shown.contains("rgb:") && !shown.contains("[?"))
    }
    try screen.expectRestored()
  }

  @Test func copyingReachesTheClipboard() throws {
    let screen = try screen()
    try screen.setOption("set-clipboard", "on")
    try screen.shell("hearsay story.txt; echo status $?")
    try screen.waitFor("┃")
    try screen.press("]", "q", "y")
    try screen.waitUntil("the quotation is on the clipboard") { _ in
      try screen.clipboard.contains("We will not close it")
    }
    try screen.press("M")
    try screen.waitUntil("the mouse is the terminal's") { _ in try screen.state("mouse_any_flag") == "0" }
    try screen.press("M")
    try screen.waitUntil("the mouse is the reader's") { _ in try screen.state("mouse_any_flag") == "1" }
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func aTerminalThatGoesAwayEndsTheProgram() throws {
    let screen = try screen()
    try screen.shell("hearsay story.txt; echo $? > ended")
    try screen.waitFor("We will not close")
    let program = try screen.child()
    try screen.close()
    let hasEnded = try Screen.hasEnded(program)
    #expect(hasEnded)
  }
}
