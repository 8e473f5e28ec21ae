import ArgumentParser

/// `hearsay man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the manual page, in roff.",
    discussion: """
      EXAMPLES
        hearsay man | man -l -
        hearsay man > ~/.local/share/man/man1/hearsay.1
      """)

  /// Of the version.
  private static let date = "2026-11-26"

  func run() throws {
    let page = try ManualPage(
      description: Hearsay._dumpHelp(), version: Hearsay.configuration.version, date: Self.date)
    var output = StandardOutput()
    try output.write(page.roff)
    try output.flush()
  }
}
