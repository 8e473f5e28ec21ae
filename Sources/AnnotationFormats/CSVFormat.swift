public import AnnotationKit

/// A table with a row for each attribution (RFC 4180: commas, CRLF, quotes doubled), for spreadsheets and statistics.
///
/// Words are on one line each, the pieces of a split span with `…` between them, and control characters
/// replaced. A cell whose text a spreadsheet would take for a formula begins with an apostrophe.
public struct CSVFormat: AnnotationFormat {
  public let name = "csv"
  public let summary = "a table with a row for each attribution"
  public let fileExtension = "csv"

  public init() {}

  static let columns = [
    "article", "id", "speaker", "source", "sourcing", "hedged", "reasons", "cue", "cue_class", "content",
    "start",
    "end", "paragraph", "within", "probability",
  ]

  public func writeOpening(_ first: AnnotatedDocument, to output: inout [UInt8]) {
    CSVTable.append(Self.columns.map(CSVTable.Cell.name), to: &output)
  }

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    let text = document.article.text
    let offsets = CodePointOffsets(text)
    let paragraphs = document.article.paragraphs
    func words(_ spans: [TextSpan]) -> CSVTable.Cell {
      .text(spans.map { text[$0] }.joined(separator: " … "))
    }
    for attribution in document.attributions {
      let whole = (attribution.source + attribution.cue + attribution.content).hull ?? TextSpan(0, 0)
      let place = (attribution.cue + attribution.content).hull ?? whole
      CSVTable.append(
        [
          .text(document.article.id), .number(attribution.id),
          .text(attribution.actor.map { document.actors[$0].name } ?? ""), words(attribution.source),
          .name(attribution.sourcing.rawValue), .name(attribution.isHedged ? "true" : "false"),
          .name(attribution.reasons.map(\.rawValue).joined(separator: "; ")), words(attribution.cue),
          .name(attribution.cueClass.rawValue), words(attribution.content),
          .number(offsets.codePoint(atByte: whole.start)), .number(offsets.codePoint(atByte: whole.end)),
          // As the reader numbers them: what stands above the first paragraph belongs to none.
          .number(paragraphs.partitioningIndex { $0.start > place.start }),
          attribution.nestedIn.map(CSVTable.Cell.number) ?? .name(""),
          .probability(attribution.evidence.probability),
        ], to: &output)
    }
  }
}

extension Array {
  /// The first index at which `holds` is true, of elements for which it is false up to somewhere and true from there on.
  /// O(log n).
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Article {
  /// What the reader counts as paragraphs: everything but title and furniture.
  var paragraphs: [TextSpan] {
    blocks.filter { $0.kind != .title && $0.kind != .furniture && !$0.span.isEmpty }.map(\.span)
  }
}
