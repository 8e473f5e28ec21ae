public import AnnotationKit

/// A way to write annotated documents down. One file a format; ``AnnotationFormats`` lists them.
///
/// A stream of documents is an opening, the documents, and a closing; most formats need the documents alone.
/// Offsets count Unicode code points. Writing never fails, and is linear in text and annotations.
public protocol AnnotationFormat: Sendable {
  /// What the command line calls it: `json`.
  var name: String { get }
  /// One line of help, without a full stop.
  var summary: String { get }
  /// What names of files in this format end in, without the dot.
  var fileExtension: String { get }
  /// Whether a document takes several files, so that a stream cannot hold it.
  var needsFiles: Bool { get }

  /// Appends what stands before the first of all documents.
  func writeOpening(_ first: AnnotatedDocument, to output: inout [UInt8])
  /// Appends a document as UTF-8, closed by a line break.
  ///
  /// - Parameter index: How many documents stand before it in the stream.
  func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8])
  /// Appends what stands behind the last of all documents.
  func writeClosing(to output: inout [UInt8])

  /// The files that hold one document.
  ///
  /// - Parameter name: What they are to be called, without an ending.
  func files(_ document: AnnotatedDocument, name: String) -> [ExportedFile]
}

/// A file to be written.
public struct ExportedFile: Hashable, Sendable {
  /// Without a folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension AnnotationFormat {
  public var needsFiles: Bool { false }

  public func writeOpening(_ first: AnnotatedDocument, to output: inout [UInt8]) {}
  public func writeClosing(to output: inout [UInt8]) {}

  public func files(_ document: AnnotatedDocument, name: String) -> [ExportedFile] {
    [ExportedFile(name: "\(name).\(fileExtension)", bytes: bytes(of: [document]))]
  }

  /// Appends a document as if it were the first of its stream.
  public func write(_ document: AnnotatedDocument, to output: inout [UInt8]) {
    write(document, at: 0, to: &output)
  }

  /// A whole file that holds `documents`.
  public func bytes(of documents: [AnnotatedDocument]) -> [UInt8] {
    var output: [UInt8] = []
    if let first = documents.first { writeOpening(first, to: &output) }
    for (index, document) in documents.enumerated() { write(document, at: index, to: &output) }
    if !documents.isEmpty { writeClosing(to: &output) }
    return output
  }
}

/// The export formats, in the order help shows them. To add one, write it in a file of its own and name it here.
public enum AnnotationFormats {
  public static let all: [any AnnotationFormat] = [
    JSONFormat(),
    JSONLinesFormat(),
    PlainTextFormat(),
    SpokenTextFormat(),
    ANSIFormat(),
    WebAnnotationFormat(),
    BratFormat(),
    CoNLLUFormat(),
    CSVFormat(),
    MarkdownFormat(),
    HTMLFormat(),
  ]

  /// The format called `name`, or nothing.
  public static func named(_ name: String) -> (any AnnotationFormat)? {
    all.first { $0.name == name }
  }
}
