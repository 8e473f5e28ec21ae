import AnnotationFormats
import AnnotationKit
import ArgumentParser
import ArticleKit
import ReaderKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `hearsay FILE…`: the reader, or annotated plain text where standard output is no terminal.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read articles in the terminal (the default).",
    discussion: """
      EXAMPLES
        hearsay story.txt other.txt    ? shows the keys, q quits
        hearsay --theme paper story.txt
        hearsay --layers attributions,hedges story.txt
        curl -s https://example.org/story.txt | hearsay

      Without files and with nothing piped in, it offers sample articles.
      """)

  @Option(
    name: .long,
    help: "The colour theme; ‘hearsay themes’ lists them. Without it, dark or light as the terminal is.")
  var theme: String?

  @Option(
    name: .long,
    help:
      "The layers to show at first, with commas: \(Layer.allCases.map(\.rawValue).joined(separator: ", ")), or none."
  )
  var layers: String?

  @OptionGroup var engine: EngineOption

  @Argument(help: "Text files; - for standard input.")
  var files: [String] = []

  func validate() throws {
    if let theme, !Assets.themes().names.contains(theme) {
      let known = Assets.themes().names.joined(separator: ", ")
      throw ValidationError("There is no theme ‘\(theme)’; expected one of: \(known).")
    }
    _ = try chosenLayers()
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  func run() throws {
    let entries = try readEntries()
    guard StandardOutput.isTerminal else { return try printPlain(entries) }
    let themes = Assets.themes()
    let file = UserFiles.settings(themes: themes.names)
    try ReaderSession(
      entries: entries, themes: themes, settings: chosen(over: file.settings), mistakes: file.mistakes
    ).run()
  }

  /// The articles of all files. A file that cannot be read is shown as such beside the others; where none can,
  /// the program ends with the first one's status.
  private func readEntries() throws -> [ReaderSession.Entry] {
    if files.isEmpty, isatty(STDIN_FILENO) == 1 { return try Assets.samples().map { .article($0) } }
    var entries: [ReaderSession.Entry] = []
    var failures: [Failure] = []
    for file in files.isEmpty ? ["-"] : files {
      do throws(Failure) {
        entries += try ArticleInput.items(file).map { .init($0) }
      } catch {
        failures.append(error)
        let reason = TerminalSafeText.safe(error.message ?? "", keepsLines: false)
        entries.append(.failed(label: TerminalSafeText.safe(file, keepsLines: false), reason: reason))
      }
    }
    guard let first = failures.first, failures.count == entries.count else { return entries }
    for failure in failures { Diagnostics.report(failure.message) }
    throw Failure(nil, first.status)
  }

  private func printPlain(_ entries: [ReaderSession.Entry]) throws {
    var output = StandardOutput()
    let annotator = engine.annotator
    var isFirst = true
    var hasFailed = false
    for entry in entries {
      let document: AnnotatedDocument
      switch entry {
      case .article(let article): document = annotator.annotate(article)
      case .annotated(let made): document = made
      case .failed(_, let reason):
        try output.flush()
        Diagnostics.report(reason)
        hasFailed = true
        continue
      }
      if !isFirst { try output.write("\n\n") }
      isFirst = false
      PlainTextFormat().write(document, to: &output.buffer)
      try output.flushIfFull()
    }
    try output.flush()
    if hasFailed { throw Failure(nil, .noInput) }
  }

  /// The settings with the options of the command line in place of what they are about.
  private func chosen(over settings: Settings) throws -> Settings {
    var settings = settings
    if let theme { settings.theme = theme }
    if let layers = try chosenLayers() { settings.layers = layers }
    if let engine = engine.chosen { settings.engine = engine }
    return settings
  }

  private func chosenLayers() throws -> Set<Layer>? {
    guard let layers else { return nil }
    guard layers != "none" else { return [] }
    return try Set(
      layers.split(separator: ",").map { name in
        guard let layer = Layer(rawValue: name.lowercased()) else {
          let known = Layer.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("There is no layer ‘\(name)’; expected some of: \(known), or none.")
        }
        return layer
      })
  }
}
