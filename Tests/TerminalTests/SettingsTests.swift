import TestSupport
import Testing

/// `config.toml`, as the program reads it.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct SettingsTests {
  private func screen(settings: String) throws -> Screen {
    let screen = try Screen()
    try screen.write(Story.text, to: "story.txt")
    try screen.write(settings, to: "config/hearsay/config.toml")
    try screen.shell("export XDG_CONFIG_HOME=$PWD/config XDG_STATE_HOME=$PWD/state; clear")
    return screen
  }

  @Test func keysLayersAndPanesAreAsSet() throws {
    let screen = try screen(
      settings:
        "layers = [\"hedges\"]\npanes = \"hidden\"\nmouse = false\n[keys]\nquit = [\"x\"]\nbottom = [\"e\"]\n"
    )
    try screen.shell("hearsay story.txt; echo status $?")
    let shown = try screen.waitFor("4●hedges")
    #expect(shown.contains("1○actors") && !shown.contains("ATTRIBUTIONS"))
    #expect(try screen.state("mouse_any_flag") == "0")
    try screen.press("e")
    try screen.waitFor("the lighthouse may open")
    try screen.press("q", "x")
    try screen.waitFor("status 0")
  }

  @Test func mistakesAreToldAndTheReaderStarts() throws {
    let screen = try screen(settings: "measure = 5\n\n[keys]\nzom = \"x\"\n")
    try screen.shell("hearsay story.txt; echo status $?")
    let shown = try screen.waitFor("config.toml:1: measure: expected")
    #expect(shown.contains("“We will not close it,”"))
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.clear()
    try screen.shell("hearsay config --check; echo status $?")
    let told = try screen.waitFor("status 65")
    #expect(told.contains("config.toml:1: measure: expected a whole number from 20 to 100"))
    #expect(told.contains("did you mean \"zoom\"?"))
  }

  @Test func theThresholdIsAsSetAndModelsThatCannotBeUsedAreTold() throws {
    let screen = try screen(settings: "threshold = 1.0\nmodels = [\"mine.model\"]\n")
    try screen.shell("hearsay story.txt; echo status $?")
    try screen.waitUntil("nothing is sure enough, and the models are told of") { text in
      text.contains("config.toml:2: models ‘") && text.contains("ATTRIBUTIONS 0")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.clear()
    // The command line wins.
    try screen.shell("hearsay --threshold 0.2 story.txt; echo status $?")
    try screen.waitUntil("what is likely is shown") { text in
      text.contains("ATTRIBUTIONS ") && !text.contains("ATTRIBUTIONS 0")
    }
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.write("no model", to: "config/hearsay/mine.model")
    try screen.clear()
    try screen.shell("hearsay config --check; echo status $?")
    let told = try screen.waitFor("status 65")
    // However its lines are broken.
    let words = told.filter { !$0.isWhitespace }
    #expect(words.contains("config.toml:2:models‘") && words.contains("notamodel"))
  }

  @Test func aBrokenThemeIsToldAndTheReaderStarts() throws {
    let screen = try screen(settings: "theme = \"mine\"\n")
    try screen.write("[text]\nbody = \"blau\"\n", to: "config/hearsay/themes/mine.toml")
    try screen.shell("hearsay story.txt; echo status $?")
    let shown = try screen.waitFor("mine.toml:2: text.body")
    #expect(shown.contains("“We will not close it,”"))
    try screen.press("q")
    try screen.waitFor("status 0")
  }
}
