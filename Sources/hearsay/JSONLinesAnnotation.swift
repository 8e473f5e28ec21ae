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
/// Memory is bounded by the longest line, and lines by a limit. Output is written whenever the next line is not there
/// yet, so that a program at the other end can ask and wait for its answer.
struct JSONLinesAnnotation {
  let annotator: Annotator

  func run() throws(Failure) {
    var input = LineReader(descriptor: STDIN_FILENO, limit: ArticleLoader.sizeLimit)
    var output = StandardOutput()
    var number = 0
    var errors = 0
    while true {
      if !input.hasLine() { try output.flush() }
      guard let line = try input.next() else { break }
      number += 1
      do throws(ArticleLine.LineError) {
        switch line {
        case .tooLong:
          let limit = ArticleLoader.sizeLimit / 1_048_576
          throw ArticleLine.LineError(
            message: "the line is longer than \(limit) MiB: split it into articles", id: nil)
        case .bytes(let bytes):
          guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
          JSONLinesFormat().write(annotator.annotate(try ArticleLine.article(in: bytes)), to: &output.buffer)
        }
      } catch {
        errors += 1
        JSONLinesFormat.writeError(error.message, line: number, id: error.id, to: &output.buffer)
      }
      try output.flushIfFull()
    }
    try output.flush()
    if errors > 0 {
      let lines = number == 1 ? "line" : "lines"
      throw Failure(
        "\(errors) of \(number) \(lines) could not be annotated; each has an \"error\" in its place", .badData
      )
    }
  }
}
