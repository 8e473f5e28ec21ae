import AnnotationKit
import ArgumentParser
import ReaderKit

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
    var request = ReadRequest(files: files)
    request.theme = theme
    request.layers = try chosenLayers()
    request.isPlain = plain
    request.engine = engine.choice
    try request.run()
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
