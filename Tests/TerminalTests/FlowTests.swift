import TestSupport
import Testing

/// The ways through the reader that its keys make, from end to end: each in a terminal of its own.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct FlowTests {
  private func open(columns: Int = 120, rows: Int = 40) throws -> Screen {
    let screen = try Screen(columns: columns, rows: rows)
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("hearsay story.txt; echo status $?")
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
    try screen.waitFor("following")
    try screen.press("Escape")
    try screen.waitUntil("all is listed again") { !$0.contains("following") && !$0.contains("concerns") }
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
