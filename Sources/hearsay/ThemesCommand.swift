import ArgumentParser
import ReaderKit

/// `hearsay themes`: the colour themes there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the colour themes.",
    discussion: "Use one with ‘hearsay --theme NAME FILE’; in the reader t changes the theme.")

  func run() throws {
    let themes = Assets.themes()
    var output = StandardOutput()
    let width = themes.names.map(\.count).max() ?? 0
    for name in themes.names {
      let padding = String(repeating: " ", count: width - name.count)
      let appearance = try themes.theme(named: name).appearance
      try output.write("\(name)\(padding)  \(appearance.rawValue)\n")
    }
    try output.flush()
  }
}
