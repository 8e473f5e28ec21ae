import AnnotationFormats
import AnnotationKit
import ArticleKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `{"id", "text"}` lines in, documents out, one a line and in the same order.
///
/// Memory is bounded by the longest line, twice as many of them as are worked on at once, and lines by a limit. Output
/// is written whenever the next line is not there yet, so that a program at the other end can ask and wait for its
/// answer.
struct JSONLinesAnnotation {
  let annotator: Annotator
  /// How many lines are worked on at once.
  var jobs = 1

  /// What one line gives.
  private struct Answer: Sendable {
    var bytes: [UInt8] = []
    var isError = false
  }

  private struct Item: Sendable {
    var line: LineReader.Line
    var number: Int
  }

  private struct Count {
    var lines = 0
    var errors = 0
  }

  func run() throws(Failure) {
    let count = jobs == 1 ? try runAlone() : try runTogether()
    guard count.errors > 0 else { return }
    let lines = count.lines == 1 ? "line" : "lines"
    throw Failure(
      "\(count.errors) of \(count.lines) \(lines) could not be annotated; each has an \"error\" in its place",
      .badData)
  }

  private func runAlone() throws(Failure) -> Count {
    var input = LineReader(descriptor: STDIN_FILENO, limit: ArticleLoader.sizeLimit)
    var output = StandardOutput()
    var count = Count()
    while true {
      if !input.hasLine() { try output.flush() }
      guard let line = try input.next() else { break }
      count.lines += 1
      if !Self.answer(line, number: count.lines, annotator, to: &output.buffer) { count.errors += 1 }
      try output.flushIfFull()
    }
    try output.flush()
    return count
  }

  private func runTogether() throws(Failure) -> Count {
    var input = LineReader(descriptor: STDIN_FILENO, limit: ArticleLoader.sizeLimit)
    var output = StandardOutput()
    var count = Count()
    let annotator = annotator
    var pipeline = OrderedPipeline<Item, Answer>(jobs: jobs) { item in
      var answer = Answer()
      answer.isError = !Self.answer(item.line, number: item.number, annotator, to: &answer.bytes)
      return answer
    }
    func take(_ answer: Answer) throws(Failure) {
      output.buffer += answer.bytes
      count.errors += answer.isError ? 1 : 0
      try output.flushIfFull()
    }
    while true {
      if !input.hasLine() {
        while let answer = pipeline.next() { try take(answer) }
        try output.flush()
      }
      guard let line = try input.next() else { break }
      count.lines += 1
      pipeline.add(Item(line: line, number: count.lines))
      if pipeline.pending >= 2 * jobs, let answer = pipeline.next() { try take(answer) }
      while let answer = pipeline.nextIfReady() { try take(answer) }
    }
    while let answer = pipeline.next() { try take(answer) }
    try output.flush()
    return count
  }

  /// Appends what a line gives to `buffer`, nothing where it is blank. Returns whether it could be used.
  private static func answer(
    _ line: LineReader.Line, number: Int, _ annotator: Annotator, to buffer: inout [UInt8]
  ) -> Bool {
    do throws(ArticleLine.LineError) {
      switch line {
      case .tooLong:
        let limit = ArticleLoader.sizeLimit / 1_048_576
        throw ArticleLine.LineError(
          message: "the line is longer than \(limit) MiB: split it into articles", id: nil)
      case .bytes(let bytes):
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
        JSONLinesFormat().write(annotator.annotate(try ArticleLine.article(in: bytes)), to: &buffer)
      }
      return true
    } catch {
      JSONLinesFormat.writeError(error.message, line: number, id: error.id, to: &buffer)
      return false
    }
  }
}
