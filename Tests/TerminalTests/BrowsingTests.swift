import TestSupport
import Testing

/// Folders, several files, and files that change while they are read.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct BrowsingTests {
  private func article(_ title: String, _ words: String) -> String {
    "\(title)\n\n“\(words),” said Mayor Anna Brandt on Monday.\n\nOfficials said the harbour may close.\n"
  }

  @Test func aFolderIsAListToChooseFrom() throws {
    let screen = try Screen()
    try screen.write(article("The tenth story", "Ten"), to: "news/10.txt")
    try screen.write(article("The second story", "Two"), to: "news/2.txt")
    try screen.write(article("# A story further in", "Deep"), to: "news/more/1.md")
    try screen.write("hidden", to: "news/.hidden.txt")
    try screen.write("\u{0}\u{1}", to: "news/picture.jpg")
    try screen.shell("hearsay news; echo status $?")
    try screen.waitUntil("the list is complete") { text in
      ["ARTICLES 3", "The second story", "The tenth story", "A story further in", "hedged"]
        .allSatisfy(text.contains)
    }
    try screen.press("j", "Enter")
    try screen.waitFor("“Ten,”")
    try screen.press("]", "f")
    try screen.waitFor("“Deep,”")
    try screen.press("[", "f", "[", "f")
    try screen.waitFor("“Two,”")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test func aFolderWithoutArticlesIsTold() throws {
    let screen = try Screen()
    try screen.write("x", to: "empty/.hidden")
    try screen.shell("hearsay empty; echo status $?")
    let shown = try screen.waitFor("status 66")
    #expect(shown.contains("no articles in the folder ‘empty’"))
  }

  @Test func aFileThatChangesIsOfferedAndKeepsThePlace() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("hearsay story.txt; echo status $?")
    try screen.waitFor("ATTRIBUTIONS")
    try screen.press(":")
    try screen.type("20")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 19 goes")
    try screen.write(
      "Words that were not there before.\n\nAnd more of them.\n\n" + Story.text, to: "story.txt")
    try screen.waitFor("changed on disk")
    try screen.press("R")
    try screen.waitFor("read again")
    let shown = try screen.waitFor("Paragraph 19 goes")
    #expect(!shown.contains("changed on disk"))
    try screen.remove("story.txt")
    try screen.press("R")
    try screen.waitFor("what was read stays")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("g")
    try screen.waitFor("Words that were not there before.")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func aPlaceIsFoundAgainInAFileThatMovedOrChanged() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("export XDG_STATE_HOME=$PWD/state; hearsay story.txt; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.press(":")
    try screen.type("20")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("m", "a", "H", "q")
    try screen.waitFor("status 0")
    // Moved: known by its text.
    try screen.clear()
    try screen.shell("mv story.txt moved.txt; hearsay moved.txt; echo status $?")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("g", "'", "a")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("q")
    try screen.waitFor("status 0")
    // Changed: known by its path, the place by its words.
    try screen.write("New words in front.\n\nMore.\n\n" + Story.text + "\nAn end.\n", to: "moved.txt")
    try screen.clear()
    try screen.shell("hearsay moved.txt; echo status $?")
    let shown = try screen.waitFor("Paragraph 19 goes")
    #expect(!shown.contains("“We will not close it,”"))
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test(arguments: ["TERM", "HUP"])
  func aPlaceIsKeptWhenASignalEndsTheReading(_ signal: String) throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("export XDG_STATE_HOME=$PWD/state; hearsay story.txt; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.type(":20")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 19 goes")
    try screen.signal(signal)
    try screen.waitFor(signal == "TERM" ? "status 143" : "status 129")
    try screen.expectRestored()
    try screen.shell("clear; hearsay story.txt; echo status $?")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func aPlaceIsKeptWhileOneReadsAndWithTheTerminal() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("export XDG_STATE_HOME=$PWD/state; hearsay story.txt; echo status $?")
    try screen.waitFor("“We will not close it,”")
    try screen.type(":20")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 19 goes")
    // Nobody could save anything now.
    try screen.waitUntil("the place is kept") { _ in
      screen.read("state/hearsay/state")?.contains("article ") == true
    }
    try screen.signal("KILL")
    try screen.waitFor("status 137")
    try screen.shell("reset; clear; hearsay story.txt; echo status $?")
    try screen.waitFor("Paragraph 19 goes")
    try screen.type(":30")
    try screen.press("Enter")
    try screen.waitFor("Paragraph 29 goes")
    let program = try screen.child()
    let other = try Screen(beside: screen)
    try screen.close()
    #expect(try Screen.hasEnded(program))
    try other.shell("export XDG_STATE_HOME=$PWD/state; hearsay story.txt; echo status $?")
    try other.waitFor("Paragraph 29 goes")
    try other.press("q")
    try other.waitFor("status 0")
  }

  @Test func readersAtOnceDoNotLoseOneAnothersPlaces() throws {
    let screen = try Screen()
    let other = try Screen(beside: screen)
    try screen.write(Story.text, to: "one.txt")
    try screen.write("Another title\n\n" + Story.text, to: "two.txt")
    for (screen, name) in [(screen, "one"), (other, "two")] {
      try screen.shell("export XDG_STATE_HOME=$PWD/state; hearsay \(name).txt; echo status $?")
      try screen.waitFor("“We will not close it,”")
      try screen.type(":20")
      try screen.press("Enter")
      try screen.waitFor("Paragraph 19 goes")
    }
    // The first to leave is the first that came.
    for screen in [screen, other] {
      try screen.press("q")
      try screen.waitFor("status 0")
    }
    try screen.shell("clear; hearsay one.txt two.txt; echo status $?")
    try screen.waitFor("Paragraph 19 goes")
    try screen.press("]", "f")
    try screen.waitUntil("the other article is where it was left") { text in
      text.contains("Another title") && text.contains("Paragraph 18 goes")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func aLongArticleIsAnnotatedBesideTheReading() throws {
    let screen = try Screen(columns: 130)
    let block = "Officials said the harbour may close. “We will stay,” said Mayor Anna Brandt on Monday.\n\n"
    try screen.write(String(repeating: block, count: 12_000) + "The very last words.\n", to: "long.txt")
    try screen.shell("hearsay long.txt; echo status $?")
    try screen.waitFor("Officials said")
    try screen.waitFor("annotated ")
    // The end is annotated long before everything between is.
    try screen.press("G")
    try screen.waitUntil("the end is annotated") { text in
      text.contains("The very last words.") && text.contains("┃") && text.contains("annotated ")
    }
    try screen.press("[", "q")
    try screen.waitUntil("a quotation near the end is selected") { text in
      text.contains(" quotation ") && text.contains("99%")
    }
    // Nothing waits for it.
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }
}
