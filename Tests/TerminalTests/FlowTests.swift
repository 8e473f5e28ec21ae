import TestSupport
import Testing

/// The ways through the reader that its keys make, from end to end: each in a terminal of its own.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct FlowTests {
  /// - Parameter terminal: what the program takes the terminal for; by default what it is.
  private func open(columns: Int = 120, rows: Int = 40, terminal: String = "$TERM") throws -> Screen {
    let screen = try Screen(columns: columns, rows: rows)
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("TERM=\(terminal) hearsay story.txt; echo status $?")
    try screen.waitUntil("the article is annotated") { text in
      text.contains("“We will not close it,”") && text.contains(" attributions, ")
    }
    return screen
  }

  private func quit(_ screen: Screen) throws {
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test func followsAnActorUntilOneKeyLeaves() throws {
    let screen = try open()
    try screen.press("Tab", "Tab", "Tab", "Enter")
    // The panes list what concerns the one that is followed, and say of how many.
    try screen.waitUntil("one actor is followed") { text in
      text.contains("following Mayor Anna Brandt") && text.contains(/ATTRIBUTIONS \d+\/\d+/)
    }
    try screen.press("Escape")
    try screen.waitUntil("all is listed again") { text in
      !text.contains("following") && !text.contains("concerns") && !text.contains(/ATTRIBUTIONS \d+\/\d+/)
    }
    try quit(screen)
  }

  /// A type of terminal that reports the mouse as ``Screen/drag(from:to:)`` does.
  private static let sgr = "xterm-256color"

  @Test func theBorderOfThePanesIsDragged() throws {
    let screen = try open(terminal: Self.sgr)
    let border = try screen.column(of: "│", row: 0)
    try screen.drag(from: (border, 30), to: (border - 12, 31))
    try screen.waitUntil("the panes are wider") { _ in try screen.column(of: "│", row: 0) == border - 12 }
    // How the panes are laid out is kept for the next time.
    try quit(screen)
  }

  @Test func theBorderBetweenTwoStacksIsDragged() throws {
    let screen = try open(columns: 180, rows: 30, terminal: Self.sgr)
    let first = try screen.column(of: "│", row: 0)
    let second = try screen.column(of: "│", row: 0, from: first + 1)
    try screen.drag(from: (second, 10), to: (second + 10, 10))
    try screen.waitUntil("both stacks are narrower") { _ in
      let moved = try screen.column(of: "│", row: 0)
      return moved == first + 20 ? try screen.column(of: "│", row: 0, from: moved + 1) == second + 10 : false
    }
    try quit(screen)
  }

  @Test func theRulesBetweenPanesAreDragged() throws {
    let screen = try open(terminal: Self.sgr)
    for title in ["├ QUOTATIONS", "├ ACTORS"] {
      let place = try #require(try screen.place(of: title))
      try screen.drag(from: (place.column + 20, place.row), to: (place.column + 20, place.row - 2))
      try screen.waitUntil("the rule is higher") { _ in try screen.place(of: title)?.row == place.row - 2 }
    }
    try quit(screen)
  }

  @Test func theSheetOfANarrowScreenIsDragged() throws {
    let screen = try open(columns: 40, rows: 20, terminal: Self.sgr)
    try screen.press("Tab")
    try screen.waitFor("ATTRIB")
    let place = try #require(try screen.place(of: "ATTRIB"))
    try screen.drag(from: (place.column + 1, place.row), to: (place.column + 1, place.row - 3))
    try screen.waitUntil("the sheet is higher") { _ in try screen.place(of: "ATTRIB")?.row == place.row - 3 }
    try quit(screen)
  }

  @Test func theMouseSelectsAndScrolls() throws {
    let screen = try open(terminal: Self.sgr)
    let quotation = try #require(try screen.place(of: "“We will not close it,”"))
    try screen.drag(from: (quotation.column + 4, quotation.row), to: (quotation.column + 4, quotation.row))
    try screen.waitUntil("what was clicked is selected") { text in
      text.contains(/(attribution|quotation) \d+\/\d+/)
    }
    try screen.scroll(down: 5, at: (10, 10))
    try screen.waitUntil("the text has moved") { !$0.contains("said Mayor Anna Brandt") }
    let tab = try #require(try screen.place(of: "3●quotes"))
    try screen.drag(from: (tab.column, tab.row), to: (tab.column, tab.row))
    try screen.waitFor("3○quotes")
    try quit(screen)
  }

  @Test func theOutlineGoesToAParagraphAndBack() throws {
    let screen = try open()
    try screen.press("O")
    try screen.waitFor("OUTLINE")
    try screen.press("/")
    try screen.type("Paragraph 33 ")
    try screen.waitUntil("one paragraph is left") {
      !$0.contains("Paragraph 2 goes over the bridge and down t…")
    }
    try screen.press("Enter")
    try screen.waitUntil("the paragraph is on the screen") {
      $0.contains("Paragraph 33 goes") && !$0.contains("OUTLINE")
    }
    try screen.press("C-o")
    try screen.waitFor("“We will not close it,”")
    try quit(screen)
  }

  @Test func numbersTypedAtOnceCount() throws {
    let screen = try open(columns: 80, rows: 24)
    try screen.type("12G")
    try screen.waitUntil("paragraph 12 is at the top") { text in
      let lines = text.split(separator: "\n")
      return lines.count > 2 && lines[2].contains("Paragraph 11 goes")
    }
    try screen.type("50%")
    try screen.waitFor("Paragraph 2")
    // No layer was toggled on the way.
    try screen.waitFor("1● 2● 3● 4● 5○")
    try screen.type("3")
    try screen.waitFor("3○")
    try quit(screen)
  }

  @Test func searchesByExpressionAndGoesRound() throws {
    let screen = try open()
    try screen.press("/")
    try screen.type("paragraph (7|9) goes")
    try screen.waitFor("1/2")
    try screen.press("Enter", "n")
    try screen.waitFor("2/2")
    try screen.press("n")
    try screen.waitFor("search went on from the top")
    try screen.press("/")
    try screen.type("paragraph (7|9")
    try screen.waitFor("no expression yet")
    try screen.press("Escape")
    try screen.waitUntil("the search is over") { !$0.contains("no expression yet") }
    try quit(screen)
  }

  @Test func marksAndJumpsComeBack() throws {
    let screen = try open(columns: 80, rows: 24)
    try screen.type(":20")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 19 goes")
    try screen.type("ma")
    try screen.waitFor("mark a set")
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try screen.type("'")
    try screen.waitFor("a ¶")
    try screen.type("a")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("C-o")
    try screen.waitFor("the lighthouse may open")
    // And forth again.
    try screen.press("M-o")
    try screen.waitFor("Paragraph 19 goes")
    try screen.type("''")
    try screen.waitFor("the lighthouse may open")
    try quit(screen)
  }

  @Test func panesAreFilteredOrderedAndResized() throws {
    let screen = try open()
    try screen.press("Tab", "/")
    try screen.type("brandt")
    try screen.waitFor("· /brandt")
    try screen.press("Enter")
    try screen.waitUntil("the line is gone") { !$0.contains("attributions with") }
    try screen.press("o")
    try screen.waitFor("attributions by actor")
    try screen.press("o")
    try screen.waitFor("attributions by sourcing")
    try screen.press("P")
    try screen.waitUntil("the panes are on the left") { $0.hasPrefix(" ATTRIBUTIONS") }
    try screen.press("=", "z")
    try quit(screen)
  }

  @Test func onlyHedgedAndTheSourcingAreShown() throws {
    let screen = try open()
    try screen.press("H")
    try screen.waitFor("only hedged attributions")
    try screen.press("s")
    try screen.waitFor("the writer's own voice")
    try screen.press("s")
    try screen.waitUntil("the window is gone") { !$0.contains("the writer's own voice") }
    try quit(screen)
  }

  @Test func commandsAreCompletedWithTheirHelp() throws {
    let screen = try open()
    try screen.press(":")
    try screen.type("next-q")
    try screen.waitFor("next quotation")
    try screen.press("Tab", "Enter")
    try screen.waitFor("quotation 1/")
    try quit(screen)
  }
}
