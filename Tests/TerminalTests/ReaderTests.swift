import TestSupport
import Testing

@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct ReaderTests {
  private func open(columns: Int = 120, rows: Int = 40) throws -> Screen {
    let screen = try Screen(columns: columns, rows: rows)
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("hearsay story.txt; echo status $?")
    // The text may be there before its annotations.
    try screen.waitUntil("the article is annotated") { text in
      text.contains("“We will not close it,”") && !text.contains("ATTRIBUTIONS 0")
        && text.contains("ATTRIBUTIONS")
    }
    return screen
  }

  @Test func opensScrollsAndQuits() throws {
    let screen = try open()
    #expect(try screen.state("alternate_on") == "1")
    try screen.waitFor("quit")
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.press("g", "g")
    try screen.waitFor("“We will not close it,”")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test func searchFindsAndCounts() throws {
    let screen = try open()
    try screen.press("/")
    try screen.type("lighthouse")
    try screen.waitFor("1/1")
    try screen.press("Enter")
    try screen.waitFor("the lighthouse may open")
    try screen.press("/")
    try screen.type("Paragraph")
    try screen.waitFor("/40")
    try screen.press("Enter", "q")
    try screen.waitFor("status 0")
  }

  @Test func togglesALayer() throws {
    let screen = try open()
    let before = try screen.waitFor("4●hedges")
    #expect(before.contains("1●actors"))
    try screen.press("4")
    try screen.waitFor("4○hedges")
    try screen.press("4")
    try screen.waitFor("4●hedges")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func jumpsToAQuotation() throws {
    let screen = try open()
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.press("[", "q")
    try screen.waitFor("“We will not close it,”")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func keepsItsPlaceThroughAStormOfResizes() throws {
    let screen = try open()
    try screen.press("/")
    try screen.type("Paragraph 20 ")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 20 goes")
    for (columns, rows) in [(80, 24), (40, 20), (20, 6), (7, 2), (1, 1), (200, 60), (60, 15), (120, 40)] {
      try screen.resize(columns: columns, rows: rows)
    }
    try screen.waitUntil("the place is back at full size") { text in
      text.contains("Paragraph 20 goes") && text.contains("quit")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test func everySizeDraws() throws {
    let screen = try open()
    try screen.resize(columns: 80, rows: 24)
    try screen.waitUntil("24 rows are in use") { $0.contains("quit") || $0.contains("Tab panes") }
    try screen.resize(columns: 40, rows: 20)
    // The head is cut short only once the reader has drawn at the new size.
    try screen.waitUntil("the reader fills 40 columns") { text in
      let head = text.prefix { $0 != "\n" }
      return head.contains("Mayor") && !head.contains("actors") && text.contains("“We will not close it,”")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func stopsAndGoesOn() throws {
    let screen = try open()
    try screen.press("C-z")
    try screen.waitForPrompt()
    try screen.expectRestored()
    try screen.clear()
    try screen.shell("fg; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("SEGV", 139), ("ABRT", 134), ("TRAP", 133)])
  func signalsGiveTheScreenBack(_ name: String, _ status: Int) throws {
    let screen = try open()
    try screen.signal(name)
    try screen.waitFor("status \(status)")
    try screen.expectRestored()
  }

  @Test func stoppedFromOutsideItDrawsAnewWhenContinued() throws {
    let screen = try open()
    try screen.signal("TSTP")
    try screen.waitForPrompt()
    try screen.clear()
    try screen.shell("fg; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func garbageInAPasteDoesNoHarm() throws {
    let screen = try open()
    try screen.paste("q\nq\u{1}\u{7f} garbage q\tq 🐎")
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.press("/")
    try screen.waitFor("/")
    try screen.paste("Paragraph 7 goes")
    try screen.waitFor("1/1")
    try screen.press("Escape")
    try screen.waitUntil("the search line is gone") { !$0.contains("Esc cancel") }
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }
}
