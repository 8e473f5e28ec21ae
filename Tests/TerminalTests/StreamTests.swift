import Testing

/// What is read bit by bit: standard input, pipes, folders that are long to list.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct StreamTests {
  @Test func whatComesLaterIsAppended() throws {
    let screen = try Screen()
    let other = try Screen(beside: screen)
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("mkfifo gate; cat story.txt gate | hearsay; echo status $?")
    let first = try screen.waitUntil("the first part is annotated") { text in
      text.contains("“We will not close it,”") && text.contains(" so far") && text.contains(" attributions, ")
    }
    #expect(!first.contains("Residents"))
    try screen.press("G")
    try screen.waitFor("the lighthouse may open")
    try other.shell(
      "exec 3> gate; echo; echo 'Residents said that the ferry would come back.' >&3; sleep 1000 >&3")
    // Who stands at the end sees what comes.
    try screen.waitFor("the ferry would come back")
    try other.press("C-c")
    try other.shell("exec 3>&-")
    try screen.waitUntil("it knows that this is the end") { !$0.contains(" so far") }
    try screen.waitFor("the ferry would come back")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test func anEndlessInputIsReadAsFarAsItIsWanted() throws {
    let screen = try Screen(columns: 100, rows: 20)
    try screen.shell("clear; yes 'Officials said the harbour may close.' | hearsay; echo status $?")
    try screen.waitUntil("it is shown") { $0.contains("so far") && $0.contains("quit") }
    try screen.press("G", "g", "q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
  }

  @Test func waitingForNothingCanBeInterrupted() throws {
    let screen = try Screen()
    try screen.shell("mkfifo gate; sleep 1000 > gate & clear; hearsay < gate; echo status $?")
    try screen.waitFor("waiting for standard input")
    #expect(try screen.state("alternate_on") == "0")
    try screen.press("C-c")
    try screen.expectRestored()
  }

  @Test func whatIsTypedIsReadWhole() throws {
    let screen = try Screen()
    try screen.shell("hearsay -; echo status $?")
    try screen.type("Officials said the harbour may close.")
    try screen.press("Enter", "C-d")
    try screen.waitUntil("it is annotated") { $0.contains("ATTRIBUTIONS 1") }
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func whatIsNoTextIsToldAtOnce() throws {
    let screen = try Screen()
    try screen.shell("hearsay < /dev/zero; echo status $?")
    try screen.waitFor("binary file")
    try screen.waitFor("status 65")
  }

  @Test func aPipeIsReadLikeStandardInput() throws {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.shell("hearsay <(cat story.txt; sleep 1000) story.txt; echo status $?")
    try screen.waitFor("so far")
    try screen.press("]", "f")
    try screen.waitUntil("the file is shown") {
      $0.contains("“We will not close it,”") && !$0.contains("so far")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func aLargeFolderIsListedBesideTheReading() throws {
    let screen = try Screen()
    try screen.shell("mkdir -p news/in; cd news/in; seq 4000 | split -l 1 -a 4 - s; cd ../..; echo made")
    try screen.waitFor("made")
    try screen.shell("clear; hearsay news; echo status $?")
    try screen.waitFor("ARTICLES 4000 ")
    try screen.press("G")
    try screen.waitFor("4000/4000")
    try screen.press("Enter")
    try screen.waitUntil("the last article is open") {
      !$0.contains("ARTICLES 4000") && $0.contains("4000/4000")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
  }
}
