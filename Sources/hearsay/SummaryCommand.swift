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

/// `hearsay summary`: how articles stand on their sources, a line each.
struct SummaryCommand: ParsableCommand {
  private enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Print one line of figures for each article, and one for all.",
    discussion: """
      EXAMPLES
        hearsay summary *.txt
        hearsay summary archive/
        hearsay summary --format csv archive/ > figures.csv
        hearsay summary --format json story.txt | jq .total.hedgedShare

      Words, attributions, the share of each sourcing and of hedged ones, and the speaker of most quoted words. \
      Files of annotations (json, webanno, brat) are taken as they are. A file that cannot be read is named, the \
      others are done, and the exit status tells.
      """)

  @Option(name: .long, help: "How to print: table, csv or json.")
  private var format = Format.table

  @Option(
    name: [.long, .customShort("j")], help: "How many files to work on at once; by default one a core.")
  var jobs: Int?

  @OptionGroup var engine: EngineOption

  @Argument(
    help: "Files, and folders for all articles in them; - or nothing for standard input.", completion: .file()
  )
  var files: [String] = []

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("Expected --jobs from 1 to 256.") }
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Expected files or folders, or an article on standard input.")
    }
  }

  /// What became of one file.
  private struct FileSummary: Sendable {
    var entries: [SummaryEntry] = []
    var notes: [String] = []
    var failure: Failure?
  }

  func run() throws {
    var entries: [SummaryEntry] = []
    var worst: Failure?
    var notes: [String] = []
    let inputs = paths(&entries, &notes, &worst)
    let annotator = try engine.annotator
    var progress = ProgressLine()
    OrderedWork<FileSummary>(jobs: jobs ?? Self.cores).run(count: inputs.count) { index in
      Self.summary(of: inputs[index], annotator)
    } onFinish: { finished in
      progress.show("\(finished) of \(inputs.count) files")
    } take: { summary in
      entries += summary.entries
      notes += summary.notes
      worst = worst ?? summary.failure
    }
    progress.clear()
    for note in notes { Diagnostics.report(note) }
    var output = StandardOutput()
    switch format {
    case .csv: output.buffer += SummaryExport.csv(entries)
    case .json: output.buffer += SummaryExport.json(entries)
    case .table: try output.write(SummaryTable(width: Self.screenWidth).text(entries))
    }
    try output.flush()
    if let worst { throw Failure(nil, worst.status) }
  }

  /// The files to read, with those of folders.
  private func paths(
    _ entries: inout [SummaryEntry], _ notes: inout [String], _ worst: inout Failure?
  ) -> [String] {
    var paths: [String] = []
    for name in files.isEmpty ? ["-"] : files {
      guard name != "-", FileIdentity(path: name)?.isFolder == true else {
        paths.append(name)
        continue
      }
      let listing = FolderListing(name)
      paths += listing.paths
      if listing.isCut {
        notes.append("‘\(name)’ has more files than are read at once: the rest is left out")
      }
      if listing.paths.isEmpty {
        let reason = "‘\(name)’ holds no articles: expected files ending in \(ArticleFile.knownEndings)"
        notes.append(reason)
        entries.append(SummaryEntry(article: name, content: .failed(reason)))
        worst = worst ?? Failure(reason, .noInput)
      }
    }
    return paths
  }

  private static func summary(of path: String, _ annotator: Annotator) -> FileSummary {
    var summary = FileSummary()
    var notes: [String] = []
    do throws(Failure) {
      for item in try ArticleInput.items(path, showsProgress: false, tell: { notes.append($0) }) {
        let document = item.document(annotator)
        summary.entries.append(
          SummaryEntry(
            article: document.article.id, title: document.article.title,
            content: .figures(ArticleFigures(document))))
      }
    } catch {
      let reason = error.message ?? "could not be read"
      notes.append(reason)
      summary.entries.append(SummaryEntry(article: path, content: .failed(reason)))
      summary.failure = error
    }
    summary.notes = notes
    return summary
  }

  private static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The terminal's columns; 80 where standard output is none.
  private static var screenWidth: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else {
      return 80
    }
    return Int(size.ws_col)
  }
}
