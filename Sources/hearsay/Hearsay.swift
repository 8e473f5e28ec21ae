import ArgumentParser

/// The command line. Each subcommand is a file of its own; without one, `hearsay` reads articles.
struct Hearsay: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Shows who says what in a news article, and how surely.",
    discussion: """
      Opens articles in a reader that marks, in the text and in panes beside it, the actors, every \
      attribution (“officials say”), every quotation and every hedge. Where standard output is no \
      terminal it prints the annotated text instead.

      EXAMPLES
        hearsay                        read the sample articles
        hearsay story.txt other.txt    read articles; ? shows the keys
        hearsay https://example.org/feed.xml
                                       read the articles of a feed, or a page
        hearsay book.epub              read the chapters of a book
        curl -s ADDRESS | hearsay      read what a program prints
        hearsay story.txt | less       the annotated text, without the reader
        hearsay --theme paper story.txt
                                       with an option; ‘hearsay help read’ has all
        hearsay annotate story.txt     everything found, as JSON
        hearsay annotate --jsonl < articles.jsonl > documents.jsonl
        hearsay --plain story.txt      in words, line by line: for screen readers
        hearsay news/                  the articles in a folder, to choose from
        hearsay summary archive/       a line of figures for each article
        hearsay themes                 list the colour themes, with a sample
        hearsay keys                   list the keys of the reader
        hearsay config                 print the settings, explained
        hearsay man | man -l -         the manual page

      EXIT STATUS
        0 success · 64 wrong usage · 65 input that is no article · 66 no input
        68 unknown host · 69 no usable terminal, or no server that answers
        74 input or output failed · 75 a server was too slow: try again later
      """,
    version: "hearsay \(version)",
    subcommands: [
      ReadCommand.self, AnnotateCommand.self, SummaryCommand.self, ThemesCommand.self, KeysCommand.self,
      ConfigCommand.self, ManCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}

@main
enum Main {
  /// Parses and runs as `ParsableCommand.main()` would, but whatever goes to standard error is made safe for
  /// the terminal: it may quote file names and text.
  static func main() {
    // What is most often wanted: the reader on a terminal.
    if StandardOutput.isTerminal { BackgroundAnnotator.warmUp() }
    do {
      if let script = CompletionScript.requested(CommandLine.arguments) {
        var output = StandardOutput()
        try output.write(script + "\n")
        return try output.flush()
      }
      if let request = ReadRequest.ofFiles(CommandLine.arguments) { return try request.run() }
      var command = try Hearsay.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Diagnostics.report(failure.message)
      Diagnostics.exit(failure.status)
    } catch {
      let code = Hearsay.exitCode(for: error)
      let message = Hearsay.fullMessage(for: error)
      if code.isSuccess {
        var output = StandardOutput()
        do throws(Failure) {
          try output.write(message + "\n")
          try output.flush()
        } catch {
          Diagnostics.report(error.message)
          Diagnostics.exit(error.status)
        }
      } else if !message.isEmpty {
        Diagnostics.write(message + "\n")
      }
      Diagnostics.exit(ExitStatus(rawValue: code.rawValue))
    }
  }
}
