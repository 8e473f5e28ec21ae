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
