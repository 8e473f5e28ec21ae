public import AnnotationKit

/// A document made ready for the reader.
///
/// Making it takes time in proportion to the annotations (some 20 ms for a megabyte of news), so a program
/// that annotates beside the reading makes it there too, and hands it over as
/// ``ReaderArticle/Content/prepared(_:)``.
public struct PreparedDocument: Sendable {
  public var document: AnnotatedDocument { index.document }
  let index: DocumentIndex

  /// O(n log n) for n annotations.
  public init(_ document: AnnotatedDocument) {
    index = DocumentIndex(document)
  }
}
