import AnnotationFormats
import AnnotationKit
import ArgumentParser
import ReaderKit
import TerminalKit

/// What is to be read and how, as the command line asks for it.
struct ReadRequest {
  var files: [String]
  var theme: String?
  var layers: Set<Layer>?
  var engine = EngineChoice()
  /// Whether articles are told in words, without a screen.
  var isPlain = false

  init(files: [String]) { self.files = files }

  /// The request of a command line that has nothing but files: what is asked for most often, and what the argument
  /// parser takes milliseconds to make out. Nothing where there is an option or a command's name.
  static func ofFiles(_ arguments: [String]) -> ReadRequest? {
    let files = Array(arguments.dropFirst())
    guard files.allSatisfy({ $0 == "-" || !$0.isEmpty && $0.utf8.first != UInt8(ascii: "-") }),
      files.count(where: { $0 == "-" }) < 2
    else { return nil }
    if let first = files.first,
      first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    {
      let commands = Hearsay.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
      if commands.contains(first) { return nil }
    }
    return ReadRequest(files: files)
  }

  func run() throws {
    var shelf = try Shelf(files)
    guard StandardOutput.isTerminal else { return try printPlain(&shelf) }
    let themes = Assets.themes()
    var file = UserFiles.settings(themes: themes.names)
    let annotator = try engine.custom(over: &file)
    let settings = chosen(over: file.settings)
    if isPlain {
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
      shelf: shelf, first: first, annotator: annotator ?? Annotator(engine: settings.engine),
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
        if isPlain {
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
  private func chosen(over settings: Settings) -> Settings {
    var settings = settings
    if let theme { settings.theme = theme }
    if let layers { settings.layers = layers }
    if let engine = engine.engine { settings.engine = engine }
    return settings
  }
}
