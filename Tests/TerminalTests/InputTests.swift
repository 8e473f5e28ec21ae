import TestSupport
import Testing

/// What the reader is given to read, in a terminal.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct InputTests {
  @Test func keysComeFromTheTerminalWhenTextIsPipedIn() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    for command in ["cat story.txt | hearsay", "cat story.txt | hearsay -", "hearsay - < story.txt"] {
      try screen.clear()
      try screen.shell("\(command); echo status $?")
      try screen.waitFor("“We will not close it,”")
      try screen.press("G")
      try screen.waitFor("the lighthouse may open")
      try screen.press("q")
      try screen.waitFor("status 0")
      try screen.expectRestored()
    }
  }

  @Test func annotationsMadeByHandAreShownAsTheyAre() throws {
    let screen = try Screen(columns: 120, rows: 30)
    let json = """
      {"schema": "hearsay/1", "text": "The mayor said that it may rain.\\n\\nNobody objected.",
       "actors": [{"name": "Corrected Name", "kind": "person", "mentions": [{"start": 34, "end": 40}]}]}
      """
    try screen.write(json, to: "story.json")
    try screen.shell("hearsay story.json; echo status $?")
    let shown = try screen.waitFor("Corrected Name")
    // A new annotation would have found the mayor.
    #expect(shown.contains("ACTORS 1"))
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.write(json.replacing("}]}]}", with: "}]]}"), to: "broken.json")
    try screen.clear()
    try screen.shell("hearsay broken.json; echo status $?")
    try screen.waitFor("status 65")
    try screen.waitFor("line 2")
  }

  @Test func withoutFilesItOffersSamples() throws {
    let screen = try Screen()
    try screen.shell("hearsay; echo status $?")
    try screen.waitFor("Karsk")
    try screen.press("]", "f")
    try screen.waitFor("Harbour master")
    try screen.press("[", "f")
    try screen.waitFor("Envoys Trade Blame")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func oneBadFileAmongGoodOnesIsShownAsSuch() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("hearsay story.txt missing.txt; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.press("]", "f")
    try screen.waitFor("no file")
    try screen.press("[", "f")
    try screen.waitFor("“We will not close it,”")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func oneLongLineIsReadable() throws {
    let screen = try Screen()
    let sentence = "The minister said that the harbour would stay open. "
    try screen.write(String(repeating: sentence, count: 20_000) + "The last word.", to: "long.txt")
    try screen.shell("hearsay long.txt; echo status $?")
    try screen.waitFor("The minister said")
    try screen.press("G")
    try screen.waitFor("The last word.")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func wideAndJoinedCharactersKeepTheColumns() throws {
    let screen = try Screen(columns: 60, rows: 20)
    let text = "Wide words\n\nThe word 北京 and 👨‍👩‍👧 and 🇫🇷 and é and ❤️ end.\n\nMore text follows here to read.\n"
    try screen.write(text, to: "wide.txt")
    try screen.shell("hearsay wide.txt; echo status $?")
    try screen.waitFor("北京")
    // What stands at the right edge is at the same column in every line.
    try screen.press("j")
    try screen.waitFor("More text follows here to read.")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func articleTextCannotCommandTheTerminal() throws {
    let screen = try Screen()
    let text =
      "A title\u{1B}]2;pwned\u{07}\n\nOfficials \u{1B}[2Jsaid \u{9B}31m no.\u{1B}[?1049l Last words.\n"
    try screen.write(text, to: "attack.txt")
    try screen.shell("hearsay attack.txt; echo status $?")
    try screen.waitFor("Last words.")
    #expect(try screen.state("alternate_on") == "1")
    #expect(try !screen.state("pane_title").contains("pwned"))
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test(arguments: ["dumb", "no-such-terminal", ""])
  func aTerminalThatCannotShowItIsTold(_ type: String) throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("TERM='\(type)' hearsay story.txt; echo status $?")
    let shown = try screen.waitFor("status 69")
    #expect(shown.contains("TERM") || shown.contains("terminal type"))
    #expect(shown.contains("annotate --format plain"))
  }

  @Test func anArticleOpensWhereItWasLeft() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("export XDG_STATE_HOME=$PWD/state; hearsay story.txt; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.press("/")
    try screen.type("Paragraph 20 ")
    try screen.waitFor("1/1")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 20 goes")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.clear()
    try screen.shell("echo damaged >> state/*/state; cat story.txt | hearsay; echo status $?")
    let shown = try screen.waitFor("Paragraph 20 goes")
    #expect(!shown.contains("“We will not close it,”"))
    try screen.press("g", "q")
    try screen.waitFor("status 0")
    try screen.clear()
    try screen.shell("hearsay story.txt; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func withoutUTF8ItDrawsWithASCII() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("LC_ALL=C hearsay story.txt; echo status $?")
    let shown = try screen.waitFor("\"We will not close it,\"")
    #expect(shown.allSatisfy { $0.isASCII })
    try screen.press("q")
    try screen.waitFor("status 0")
  }
}
