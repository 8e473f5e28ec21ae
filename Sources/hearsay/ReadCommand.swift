import AnnotationFormats
import AnnotationKit
import ArgumentParser
import ArticleKit
import ReaderKit
import TerminalKit

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
        hearsay news/                  the articles in a folder, to choose from; a opens the list
        hearsay --theme paper story.txt
        hearsay --layers attributions,hedges story.txt
        curl -s https://example.org/story.txt | hearsay

      Without files and with nothing piped in, it offers sample articles. With --plain nothing is drawn: the \
      article is told in words, paragraph by paragraph, as one asks for them, or at once where standard output \
      is no terminal.
      """)

  @Option(
    name: .long,
    help: "The colour theme; ‘hearsay themes’ lists them. Without it, dark or light as the terminal is.",
    completion: .custom { _, _, _ in Assets.themes().names })
  var theme: String?

  @Option(
    name: .long,
    help:
      "The layers to show at first, with commas: \(Layer.allCases.map(\.rawValue).joined(separator: ", ")), or none.",
    completion: .list(Layer.allCases.map(\.rawValue) + ["none"])
  )
  var layers: String?

  @Flag(name: .long, help: "Tell the article in words, without drawing: for screen readers and any terminal.")
  var plain = false

  @OptionGroup var engine: EngineOption

  @Argument(help: "Files, folders, addresses (https://…); - for standard input.", completion: .file())
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
    var shelf = try Shelf(files)
    guard StandardOutput.isTerminal else { return try printPlain(&shelf) }
    let themes = Assets.themes()
    var file = UserFiles.settings(themes: themes.names)
    let annotator = try engine.custom(over: &file)
    let settings = try chosen(over: file.settings)
    if plain {
      for mistake in file.mistakes { Diagnostics.report(mistake.description) }
      return try readPlain(&shelf, settings: settings, annotator)
    }
    guard let first = shelf.openFirst() else { throw reported(shelf) }
    try ReaderSession(
      shelf: shelf, first: first, themes: themes, settings: settings, mistakes: file.mistakes,
      annotator: annotator
    ).run()
  }

  /// Tells why nothing could be read; the program ends with the first one's status.
  private func reported(_ shelf: Shelf) -> Failure {
    let failures = shelf.entries.compactMap(\.failure)
    for failure in failures { Diagnostics.report(failure.message) }
    return Failure(nil, failures.first?.status ?? .noInput)
  }

  private func readPlain(_ shelf: inout Shelf, settings: Settings, _ annotator: Annotator?) throws {
    let isUTF8 = TerminalLocale.setUp()
    guard let first = shelf.entries.indices.first(where: { shelf[$0].article != nil || shelf.readNow($0) })
    else {
      throw reported(shelf)
    }
    var session = try LinearSession(
      shelf: shelf, first: first,
      annotator: annotator ?? Annotator(engine: settings.engine),
      usesASCII: settings.usesASCII || !isUTF8)
    try session.run()
  }

  /// Prints one article after another; one that cannot be read does not keep the others from being printed.
  private func printPlain(_ shelf: inout Shelf) throws {
    var output = StandardOutput()
    let annotator = try engine.annotator
    var firstFailure: Failure?
    var isFirst = true
    var index = 0
    while index < shelf.entries.count {
      defer { index += 1 }
      if case .waiting = shelf[index].content { _ = shelf.readNow(index) }
      if case .read(let item) = shelf[index].content {
        if !isFirst { try output.write("\n\n") }
        isFirst = false
        let document = item.document(annotator)
        if plain {
          SpokenTextFormat().write(document, to: &output.buffer)
        } else {
          PlainTextFormat().write(document, to: &output.buffer)
        }
        try output.flushIfFull()
        shelf.forget(index)
      } else if let failure = shelf[index].failure {
        try output.flush()
        Diagnostics.report(failure.message)
        firstFailure = firstFailure ?? failure
      }
    }
    try output.flush()
    if let firstFailure { throw Failure(nil, firstFailure.status) }
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
