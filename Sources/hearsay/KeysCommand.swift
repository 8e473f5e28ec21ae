import ArgumentParser
import ReaderKit

/// `hearsay keys`: the reader's keys, from the same table as its bindings and its help.
struct KeysCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, roff, toml

    var table: String {
      switch self {
      case .markdown: KeyTable.markdown
      case .roff: KeyTable.roff
      case .toml: KeyTable.toml
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the reader’s keys.")

  @Option(name: .long, help: "How to print them: markdown, roff (for a manual page) or toml (as settings).")
  var format = Format.markdown

  func run() throws {
    var output = StandardOutput()
    try output.write(format.table)
    try output.flush()
  }
}
