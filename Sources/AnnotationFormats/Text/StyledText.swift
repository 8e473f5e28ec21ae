import AnnotationKit

/// Writes an article block by block with select-graphic-rendition sequences (ECMA-48 SGR) around spans.
///
/// Spans may nest and cross: at every change the whole look of what is open there is written anew, so nothing
/// bleeds into what follows.
struct StyledText {
  /// What a span adds; of two colours the later in this order shows.
  enum Look: Int, CaseIterable {
    case title, quotation, actor, cue, hedgedCue, hedge, furniture

    var parameters: String {
      switch self {
      case .title: "1"
      case .quotation: "32"
      case .actor: "1"
      case .cue: "4;36"
      case .hedgedCue: "4;31"
      case .hedge: "3;35"
      case .furniture: "2"
      }
    }
  }

  private struct Change {
    var offset: Int
    var look: Look
    var step: Int
  }

  private let document: AnnotatedDocument
  private var output: [UInt8] = []
  private var changes: [Change] = []
  /// What sets the look that is on, to set it again after a line break.
  private var look: [UInt8] = []

  /// Takes `output` over, to append to it; ``written()`` gives it back.
  init(_ document: AnnotatedDocument, output: inout [UInt8]) {
    self.document = document
    swap(&self.output, &output)
  }

  mutating func add(_ look: Look, over span: TextSpan) {
    guard !span.isEmpty else { return }
    changes.append(Change(offset: span.start, look: look, step: 1))
    changes.append(Change(offset: span.end, look: look, step: -1))
  }

  /// The whole article with its looks.
  consuming func written() -> [UInt8] {
    for block in document.article.blocks {
      if block.kind == .title || block.kind == .heading { add(.title, over: block.span) }
      if block.kind == .furniture { add(.furniture, over: block.span) }
    }
    changes.sort { $0.offset < $1.offset }
    var open = [Int](repeating: 0, count: Look.allCases.count)
    var next = 0
    for (index, block) in document.article.blocks.enumerated() {
      if index > 0 { output.append(0x0A) }
      if open.contains(where: { $0 > 0 }) { appendLook(open) }
      var cursor = block.span.start
      while next < changes.count, changes[next].offset < block.span.end {
        let offset = max(cursor, changes[next].offset)
        appendText(cursor, offset)
        cursor = offset
        while next < changes.count, changes[next].offset <= cursor {
          open[changes[next].look.rawValue] += changes[next].step
          next += 1
        }
        appendLook(open)
      }
      appendText(cursor, block.span.end)
      output += Self.reset
      look = []
      output.append(0x0A)
    }
    return output
  }

  private mutating func appendLook(_ open: [Int]) {
    let parameters = Look.allCases.filter { open[$0.rawValue] > 0 }.map(\.parameters)
    look = Array("\u{1B}[\((["0"] + parameters).joined(separator: ";"))m".utf8)
    output += look
  }

  private static let reset = Array("\u{1B}[0m".utf8)

  private mutating func appendText(_ start: Int, _ end: Int) {
    let bytes = document.article.text.utf8
    guard start < end, end <= bytes.count else { return }
    // No look is carried over a line break, where pagers lose it.
    for (index, line) in bytes[start..<end].split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { output += (look.isEmpty ? [] : Self.reset) + [0x0A] + look }
      line.withUnsafeBufferPointer { TerminalSafeText.append($0, to: &output) }
    }
  }
}
