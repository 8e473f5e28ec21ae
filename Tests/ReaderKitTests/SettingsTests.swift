import AnnotationKit
import Testing

@testable import ReaderKit

@Suite struct SettingsTests {
  private func read(_ toml: String) -> SettingsFile {
    SettingsFile(toml: toml, file: "config.toml", themes: ["hearsay", "paper", "nord"])
  }

  @Test func theDocumentedDefaultsAreTheDefaults() {
    let file = read(Settings().documentedTOML)
    #expect(file.mistakes == [])
    for command in Command.all { #expect(file.settings.keys[command.name] == command.keys) }
    var settings = file.settings
    settings.keys = [:]
    #expect(settings == Settings())
    for setting in Setting.all { #expect(Settings().documentedTOML.contains("\n\(setting.name) = ")) }
  }

  @Test func everySettingIsTaken() {
    let file = read(
      """
      theme = "nord"
      dark-theme = "nord"
      light-theme = "hearsay"
      colors = "256"
      ascii = true
      layers = ["hedges", "places"]
      measure = 50
      panes = "left"
      center-jumps = true
      digits-count = true
      mouse = false
      bell = false
      engine = "rules"
      threshold = 0.75
      models = ["/my/models", "~/a \\"b\\".model"]
      reload = "never"
      remember = false
      [keys]
      zoom = "x"
      quit = []
      """)
    #expect(file.mistakes == [])
    let settings = file.settings
    #expect(settings.theme == "nord" && settings.darkTheme == "nord" && settings.lightTheme == "hearsay")
    #expect(settings.colors == .indexed256 && settings.usesASCII && settings.layers == [.hedges, .places])
    #expect(
      settings.measure == 50 && settings.panes == .left && settings.centersJumps && settings.digitsCount
        && !settings.mouse && !settings.bell)
    #expect(settings.engine == .rules && settings.reload == .never && !settings.remember)
    #expect(settings.threshold == 0.75 && settings.models == ["/my/models", "~/a \"b\".model"])
    #expect(settings.keys == ["zoom": ["x"], "quit": []])
    // The text of any settings is read back as they are.
    let again = read(settings.documentedTOML).settings
    #expect(again.measure == 50 && again.threshold == settings.threshold && again.models == settings.models)
  }

  @Test(arguments: [
    ("measure = 5", "config.toml:1: measure: expected a whole number from 20 to 100"),
    ("threshold = 1.5", "config.toml:1: threshold: expected a number from 0 to 1, or \"auto\""),
    ("models = \"x\"", "config.toml:1: models: expected a list of paths such as [\"~/models\"]"),
    ("\n\nmouse = \"no\"", "config.toml:3: mouse: expected true or false"),
    ("colours = 1", "config.toml:1: there is no setting \"colours\"; did you mean \"colors\"?"),
    (
      "panes = \"top\"",
      "config.toml:1: panes: expected \"remembered\", \"right\", \"left\" or \"hidden\""
    ),
    ("theme = \"nrod\"", "config.toml:1: theme: there is no theme \"nrod\"; did you mean \"nord\"?"),
    (
      "[keys]\nzom = \"x\"", "config.toml:2: there is no command \"zom\"; did you mean \"zoom\"?"
    ),
    (
      "[keys]\nzoom = [\"x\"]\ncard = [\"x\"]",
      "config.toml:3: \"x\" is bound to zoom and card (zoom is in line 2)"
    ),
    (
      "[keys]\nzoom = \"gz\"", "config.toml:2: \"g\" never reaches top, since \"gz\" of zoom begins with it"
    ),
    (
      "[keys]\nzoom = 3",
      "config.toml:2: zoom: expected keys as a list such as [\"]q\", \"C-o\"]; [] takes all away"
    ),
    (
      "[keys]\nzoom = \"<Nope>\"",
      "config.toml:2: zoom: cannot read the keys \"<Nope>\"; expected such as \"]q\", \"C-o\" or \"<Down>\""
    ),
  ])
  func aMistakeIsToldAndCostsItsLineAlone(_ toml: String, _ message: String) {
    let file = read("\(toml)")
    #expect(file.mistakes.map(\.description) == [message])
    var settings = file.settings
    settings.keys = [:]
    #expect(settings == Settings())
  }

  @Test func whatIsNotTOMLIsToldWithItsLine() {
    let file = read("mouse = false\nmeasure = = 3")
    #expect(file.mistakes.count == 1)
    #expect(file.mistakes.first?.line == 2)
    #expect(file.settings == Settings())
  }

  @Test func keysOfSettingsRunTheirCommands() {
    var options = ReaderOptions()
    options.keys = ["next-theme": ["x", "C-t"], "previous-theme": []]
    var reader = Reader.sample(themes: ShippedThemes.sources, options: options)
    let first = reader.themeName
    reader.type("T")
    #expect(reader.themeName == first)
    reader.type("t")
    #expect(reader.themeName == first)
    reader.type("x")
    #expect(reader.themeName == ShippedThemes.names[1])
  }
}
