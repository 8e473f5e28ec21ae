import AnnotationFormats
import AnnotationKit
import ArgumentParser
import ArticleKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `hearsay annotate`: what was found in articles, for other programs.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print everything found in articles, as JSON or annotated text.",
    discussion: """
      EXAMPLES
        hearsay annotate story.txt | jq .summary
        hearsay annotate --format plain story.txt
        curl -s https://example.org/story.txt | hearsay annotate
        hearsay annotate --jsonl < articles.jsonl > documents.jsonl

      With --jsonl every line of standard input is an object {"id": …, "text": …}, and every line of \
      output the document made of it, in the same order. A line that cannot be used gives an object with \
      "line" and "error" in its place, and the exit status is 65 at the end.

      FORMATS
      \(AnnotationFormats.all.map { "  \($0.name)  \($0.summary)" }.joined(separator: "\n"))
      """)

  @Option(
    name: .long, help: "The format to print: \(AnnotationFormats.all.map(\.name).joined(separator: ", ")).")
  var format = "json"

  @Flag(name: .long, help: "Read {\"id\", \"text\"} objects, one a line, from standard input.")
  var jsonl = false

  @OptionGroup var engine: EngineOption

  @Argument(help: "Text files; - or nothing for standard input.")
  var files: [String] = []

  func validate() throws {
    if AnnotationFormats.named(format) == nil {
      let known = AnnotationFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format ‘\(format)’; expected one of: \(known).")
    }
    if jsonl, !files.isEmpty {
      throw ValidationError("--jsonl reads standard input; give files without it, or pipe the lines in.")
    }
    if jsonl, format != "json", format != "jsonl" {
      throw ValidationError("--jsonl prints JSON lines; leave --format \(format) out.")
    }
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Expected files, or articles on standard input.")
    }
  }

  func run() throws {
    if jsonl { return try JSONLinesAnnotation(annotator: engine.annotator).run() }
    guard let format = AnnotationFormats.named(format) else { return }
    var output = StandardOutput()
    let annotator = engine.annotator
    var worst: Failure?
    // One bad file does not keep the others from being annotated.
    for file in files.isEmpty ? ["-"] : files {
      do throws(Failure) {
        for item in try ArticleInput.items(file) {
          format.write(item.document(annotator), to: &output.buffer)
          try output.flushIfFull()
        }
      } catch {
        guard error.status != .ioError, error.message != nil else { throw error }
        try output.flush()
        Diagnostics.report(error.message)
        worst = worst ?? error
      }
    }
    try output.flush()
    if let worst { throw Failure(nil, worst.status) }
  }
}
