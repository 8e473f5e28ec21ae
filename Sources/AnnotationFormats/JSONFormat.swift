public import AnnotationKit

/// One JSON object, each annotation on a line of its own.
public struct JSONFormat: AnnotationFormat {
  public let name = "json"
  public let summary = "one JSON object, each annotation on its own line (schema hearsay/1)"
  public let fileExtension = "json"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    var writer = JSONWriter(taking: &output)
    DocumentJSON(document, isIndented: true).write(to: &writer)
    output = writer.finished()
  }
}

/// One JSON object on one line, for programs that read many documents.
public struct JSONLinesFormat: AnnotationFormat {
  public let name = "jsonl"
  public let summary = "the same JSON object on a single line, for streams of documents"
  public let fileExtension = "jsonl"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    var writer = JSONWriter(taking: &output)
    DocumentJSON(document, isIndented: false).write(to: &writer)
    output = writer.finished()
  }

  /// Appends one line that tells why a line of input could not be annotated.
  ///
  /// - Parameters:
  ///   - line: The line's number in the input, from 1.
  ///   - id: The article's id, where it could be read.
  public static func writeError(_ message: String, line: Int, id: String?, to output: inout [UInt8]) {
    var writer = JSONWriter(taking: &output)
    writer.beginObject()
    writer.key("schema")
    writer.value("hearsay/1")
    writer.key("id")
    if let id { writer.value(id) } else { writer.null() }
    writer.key("line")
    writer.value(line)
    writer.key("error")
    writer.value(message)
    writer.endObject()
    output = writer.finished()
  }
}
