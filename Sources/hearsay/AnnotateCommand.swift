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
        hearsay annotate --format html story.txt > story.html
        hearsay annotate --format brat --output corpus *.txt

      A file of annotations (json, jsonl, webanno, brat) is taken as it is, so formats can be converted:
        hearsay annotate --format csv corrected.json

      With --jsonl every line of standard input is an object {"id": …, "text": …}, and every line of \
      output the document made of it, in the same order. A line that cannot be used gives an object with \
      "line" and "error" in its place, and the exit status is 65 at the end.

      FORMATS
      \(AnnotationFormats.all.map { "  \($0.name)  \($0.summary)" }.joined(separator: "\n"))
      """)

  @Option(
    name: .long, help: "The format to print: \(AnnotationFormats.all.map(\.name).joined(separator: ", ")).",
    completion: .list(AnnotationFormats.all.map(\.name)))
  var format = "json"

  @Flag(name: .long, help: "Read {\"id\", \"text\"} objects, one a line, from standard input.")
  var jsonl = false

  @Option(
    name: [.long, .customShort("o")],
    help: "Write files into this folder, each article's by its name, instead of printing.",
    completion: .directory)
  var output: String?

  @Flag(name: .long, help: "With --output: replace files that are there already.")
  var force = false

  @Option(
    name: [.long, .customShort("j")],
    help: """
      With --jsonl: how many lines to work on at once, on as many cores; 1 if not given. The order stays, and memory is \
      bounded by twice as many lines.
      """)
  var jobs: Int?

  @OptionGroup var engine: EngineOption

  @Argument(help: "Files, addresses (https://…); - or nothing for standard input.", completion: .file())
  var files: [String] = []

  func validate() throws {
    let chosen = AnnotationFormats.named(format)
    if chosen == nil {
      let known = AnnotationFormats.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no format ‘\(format)’; expected one of: \(known).")
    }
    if jsonl, !files.isEmpty {
      throw ValidationError("--jsonl reads standard input; give files without it, or pipe the lines in.")
    }
    if jsonl, format != "json", format != "jsonl" {
      throw ValidationError("--jsonl prints JSON lines; leave --format \(format) out.")
    }
    if let chosen, chosen.needsFiles, output == nil {
      throw ValidationError("\(chosen.name) takes several files for an article: expected --output FOLDER.")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("Expected --jobs from 1 to 256, not \(jobs).")
    }
    if jobs != nil, !jsonl {
      throw ValidationError("--jobs is for --jsonl; leave it out, or pipe lines in.")
    }
    if jsonl, output != nil {
      throw ValidationError("--jsonl prints to standard output; leave --output out.")
    }
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Expected files, or articles on standard input.")
    }
  }

  func run() throws {
    if jsonl { return try JSONLinesAnnotation(annotator: engine.annotator, jobs: jobs ?? 1).run() }
    guard let format = AnnotationFormats.named(format) else { return }
    var export = try Export(format, to: output, replaces: force)
    let annotator = try engine.annotator
    var worst: Failure?
    // One bad file does not keep the others from being annotated.
    for file in files.isEmpty ? ["-"] : files {
      do throws(Failure) {
        for item in try ArticleInput.items(file) { try export.add(item.document(annotator)) }
      } catch {
        guard error.status != .ioError, error.message != nil else { throw error }
        try export.flush()
        Diagnostics.report(error.message)
        worst = worst ?? error
      }
    }
    try export.finish()
    if let worst { throw Failure(nil, worst.status) }
  }
}

/// Documents on their way out: to standard output as one stream, or to a folder as files.
private struct Export {
  private let format: any AnnotationFormat
  private var output = StandardOutput()
  private var folder: ExportFolder?
  private var count = 0

  init(_ format: any AnnotationFormat, to folder: String?, replaces: Bool) throws(Failure) {
    self.format = format
    if let folder { self.folder = try ExportFolder(folder, replaces: replaces) }
  }

  mutating func add(_ document: AnnotatedDocument) throws(Failure) {
    if let name = folder?.name(for: document.article.id) {
      try folder?.write(format.files(document, name: name))
    } else {
      if count == 0 { format.writeOpening(document, to: &output.buffer) }
      format.write(document, at: count, to: &output.buffer)
      try output.flushIfFull()
    }
    count += 1
  }

  mutating func flush() throws(Failure) { try output.flush() }

  mutating func finish() throws(Failure) {
    if folder == nil, count > 0 { format.writeClosing(to: &output.buffer) }
    try output.flush()
  }
}
