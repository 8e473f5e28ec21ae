import AnnotationFormats
import ArgumentParser
import ReaderKit

/// `hearsay themes`: the colour themes there are, each with a sample of its look.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the colour themes, with a sample of each.",
    discussion: """
      Use one with ‘hearsay --theme NAME FILE’; in the reader t changes the theme. Themes of your own go to \
      ~/.config/hearsay/themes/NAME.toml and win over shipped ones of the same name. On a terminal with colours \
      each is shown with a sentence as it would look; else they are listed alone.
      """)

  func run() throws {
    let themes = Assets.themes()
    var output = StandardOutput()
    let depth = StandardOutput.isTerminal ? EscapeStyle.depth : .monochrome
    let width = themes.names.map(\.count).max() ?? 0
    for name in themes.names {
      let padding = String(repeating: " ", count: width - name.count)
      let head = TerminalSafeText.safe(name, keepsLines: false) + padding
      let line: String
      do throws(ThemeError) {
        let theme = try themes.theme(named: name)
        let look = theme.appearance == .dark ? "dark " : "light"
        line =
          depth != .monochrome
          ? "\(head)  \(look) \(Self.sample(theme, depth))" : "\(head)  \(theme.appearance.rawValue)"
      } catch {
        line = TerminalSafeText.safe("\(head)  cannot be used: \(error)", keepsLines: false)
      }
      try output.write(line + "\n")
    }
    try output.flush()
  }

  /// A sentence with something of every layer in it.
  private static func sample(_ theme: Theme, _ depth: ColorDepth) -> String {
    let parts: [(String, CellStyle)] = [
      (" ", theme.style(.body)), ("Mayor Anna Brandt", theme.style(.person)), (" ", theme.style(.body)),
      ("said", theme.style(.cue)), (" ", theme.style(.body)),
      ("“we will stay,”", theme.style(.directQuotation)), (" but ", theme.style(.body)),
      ("officials", theme.style(.group)), (" ", theme.style(.body)), ("claim", theme.style(.hedgedCue)),
      (" the port ", theme.style(.content)), ("may", theme.style(.hedge, over: .content)),
      (" close", theme.style(.content)), (" ", theme.style(.body)),
      (" selected ", theme.style(.selectedContent)), (" found ", theme.style(.match)),
      (" ", theme.style(.body)),
    ]
    return parts.map { EscapeStyle.text($0, $1, depth) }.joined() + EscapeStyle.end
  }
}
