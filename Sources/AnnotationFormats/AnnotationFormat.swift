public import AnnotationKit

/// A way to write an annotated document down. One file a format; ``AnnotationFormats`` lists them.
public protocol AnnotationFormat: Sendable {
  /// What the command line calls it: `json`.
  var name: String { get }
  /// One line of help, without a full stop.
  var summary: String { get }
  /// Appends the document as UTF-8, closed by a line break. Never fails; linear in text and annotations.
  func write(_ document: AnnotatedDocument, to output: inout [UInt8])
}

/// The export formats, in the order help shows them. To add one, write it in a file of its own and name it here.
public enum AnnotationFormats {
  public static let all: [any AnnotationFormat] = [
    JSONFormat(),
    JSONLinesFormat(),
    PlainTextFormat(),
    ANSIFormat(),
  ]

  /// The format called `name`, or nothing.
  public static func named(_ name: String) -> (any AnnotationFormat)? {
    all.first { $0.name == name }
  }
}
