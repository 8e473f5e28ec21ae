import AnnotationFormats
import ArgumentParser
import ReaderKit

/// `hearsay themes`: the colour themes there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the colour themes.",
    discussion: """
      Use one with ‘hearsay --theme NAME FILE’; in the reader t changes the theme. Themes of your own go to \
      ~/.config/hearsay/themes/NAME.toml and win over shipped ones of the same name.
      """)

  func run() throws {
    let themes = Assets.themes()
    var output = StandardOutput()
    let width = themes.names.map(\.count).max() ?? 0
    for name in themes.names {
      let padding = String(repeating: " ", count: width - name.count)
      let look: String
      do throws(ThemeError) {
        look = try themes.theme(named: name).appearance.rawValue
      } catch {
        look = "cannot be used: \(error)"
      }
      try output.write(TerminalSafeText.safe("\(name)\(padding)  \(look)", keepsLines: false) + "\n")
    }
    try output.flush()
  }
}
