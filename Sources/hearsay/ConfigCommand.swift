import AnnotationFormats
import ArgumentParser
import ReaderKit

/// `hearsay config`: the settings there are, and what is wrong in the user's.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings with what they do, or check your own.",
    discussion: """
      EXAMPLES
        hearsay config                 the default settings, explained
        mkdir -p ~/.config/hearsay && hearsay config > ~/.config/hearsay/config.toml
        hearsay config --check         tell every mistake in your own settings and themes
        hearsay config --path          where they are read from

      Settings are read from $XDG_CONFIG_HOME/hearsay/config.toml, by default ~/.config/hearsay/config.toml. \
      A mistake in them costs the line it is in; the reader starts and tells of it.
      """)

  @Flag(name: .long, help: "Check your settings and themes: the exit status is 65 where something is wrong.")
  var check = false

  @Flag(name: .long, help: "Print the path of the settings.")
  var path = false

  func validate() throws {
    if check, path { throw ValidationError("Give --check or --path, not both.") }
  }

  func run() throws {
    var output = StandardOutput()
    if path {
      guard let path = UserFiles.settingsPath else {
        throw Failure("neither XDG_CONFIG_HOME nor HOME is set, so there is no place for settings", .noInput)
      }
      try output.write(TerminalSafeText.safe(path, keepsLines: false) + "\n")
    } else if check {
      let mistakes = Self.mistakes()
      guard mistakes.isEmpty else {
        for mistake in mistakes { Diagnostics.write(mistake + "\n") }
        throw Failure(nil, .badData)
      }
      try output.write("nothing wrong\n")
    } else {
      try output.write(Settings().documentedTOML)
    }
    try output.flush()
  }

  /// What is wrong in the user's settings and themes.
  private static func mistakes() -> [String] {
    let themes = Assets.themes()
    var file = UserFiles.settings(themes: themes.names)
    if let models = ModelFolder.models(of: &file) { EngineChoice.check(models, of: &file) }
    var mistakes = file.mistakes.map(\.description)
    for name in themes.names {
      do throws(ThemeError) {
        _ = try themes.theme(named: name)
      } catch {
        mistakes.append(error.description)
      }
    }
    return mistakes
  }
}
