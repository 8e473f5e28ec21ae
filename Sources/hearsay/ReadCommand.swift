import AnnotationFormats
import AnnotationKit
import ArgumentParser
import ArticleKit

/// `hearsay FILE…`: the reader, or annotated plain text where standard output is no terminal.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read articles in the terminal (the default).")

  @Argument(help: "Text files; - for standard input.")
  var files: [String] = []

  func run() throws {
    var output = StandardOutput()
    let annotator = Annotator()
    for file in files.isEmpty ? ["-"] : files {
      for article in try ArticleInput.articles(file) {
        PlainTextFormat().write(annotator.annotate(article), to: &output.buffer)
        try output.flushIfFull()
      }
    }
    try output.flush()
  }
}
