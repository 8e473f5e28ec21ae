import AnnotationFormats
import AnnotationKit
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `{"id", "text"}` lines in, documents out, one a line and in the same order.
///
/// Memory is bounded by the longest line. Output is written whenever the next line is not there yet, so that a
/// program at the other end can ask and wait for its answer.
struct JSONLinesAnnotation {
  private struct Line: Decodable {
    var id: Identifier
    var text: String
  }

  /// An article's id: a string, or a whole number that is kept as its digits.
  private struct Identifier: Decodable {
    var value: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let string = try? container.decode(String.self) {
        value = string
      } else {
        value = String(try container.decode(Int.self))
      }
    }
  }

  private struct LineError: Error {
    var message: String
    var id: String?
  }

  private let annotator: Annotator
  private let decoder = JSONDecoder()

  init(annotator: Annotator) {
    self.annotator = annotator
  }

  func run() throws(Failure) {
    var input = LineReader(descriptor: STDIN_FILENO)
    var output = StandardOutput()
    var number = 0
    var errors = 0
    while true {
      if !input.hasLine() { try output.flush() }
      guard let line = try input.next() else { break }
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      do throws(LineError) {
        let article = try article(from: line)
        JSONLinesFormat().write(annotator.annotate(article), to: &output.buffer)
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

  private func article(from line: [UInt8]) throws(LineError) -> Article {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    do {
      let decoded = try decoder.decode(Line.self, from: Data(line))
      return Article(id: decoded.id.value, plainText: decoded.text)
    } catch {
      // Malformed UTF-8 is replaced rather than refused, as everywhere.
      let repaired = SourceText(bytes: line).utf8
      if repaired != line { return try article(from: repaired) }
      throw explain(error, line)
    }
  }

  private func explain(_ error: any Error, _ line: [UInt8]) -> LineError {
    struct Named: Decodable { var id: Identifier }
    let id = (try? decoder.decode(Named.self, from: Data(line)))?.id.value
    let expected = "expected an object {\"id\": \"…\", \"text\": \"…\"}"
    switch error as? DecodingError {
    case .keyNotFound(let key, _):
      return LineError(message: "no \"\(key.stringValue)\": \(expected)", id: id)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = context.codingPath.map(\.stringValue).joined(separator: ".")
      let what = place.isEmpty ? "no object" : "\"\(place)\" has the wrong type"
      return LineError(message: "\(what): \(expected)", id: id)
    default:
      return LineError(message: "no valid JSON: \(expected)", id: id)
    }
  }
}
