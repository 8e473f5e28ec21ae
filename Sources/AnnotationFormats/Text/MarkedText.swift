import AnnotationKit

/// Writes an article block by block with marks put in before and after spans.
///
/// Spans may nest and cross. At one place what ends comes before what begins, inner ends before outer ones and
/// outer beginnings before inner ones.
struct MarkedText {
  private struct Mark {
    var offset: Int
    var isEnd: Bool
    var span: TextSpan
    var text: [UInt8]
  }

  private let document: AnnotatedDocument
  private var output: [UInt8] = []
  private var marks: [Mark] = []

  /// Takes `output` over, to append to it; ``written()`` gives it back.
  init(_ document: AnnotatedDocument, output: inout [UInt8]) {
    self.document = document
    swap(&self.output, &output)
  }

  /// Puts `before` and `after` around `span`. They are written as they are: text from the article must be made
  /// safe first.
  mutating func mark(_ span: TextSpan, before: String, after: String) {
    guard !span.isEmpty else { return }
    marks.append(Mark(offset: span.start, isEnd: false, span: span, text: Array(before.utf8)))
    marks.append(Mark(offset: span.end, isEnd: true, span: span, text: Array(after.utf8)))
  }

  /// The whole article with its marks.
  consuming func written() -> [UInt8] {
    marks.sort { left, right in
      if left.offset != right.offset { return left.offset < right.offset }
      if left.isEnd != right.isEnd { return left.isEnd }
      if left.isEnd { return left.span.start > right.span.start }
      return left.span.end > right.span.end
    }
    var next = 0
    var isFirst = true
    for block in document.article.blocks {
      if !isFirst { output.append(0x0A) }
      isFirst = false
      let bytes = document.article.text.utf8
      var cursor = block.span.start
      // Marks between blocks stand at the end of the block before them or the start of the one after.
      while next < marks.count, marks[next].offset <= block.span.end {
        if marks[next].offset == block.span.end, !marks[next].isEnd { break }
        let offset = Swift.max(cursor, marks[next].offset)
        appendText(bytes, cursor, offset)
        output.append(contentsOf: marks[next].text)
        cursor = offset
        next += 1
      }
      appendText(bytes, cursor, block.span.end)
      output.append(0x0A)
      if block.kind == .title {
        let width = Swift.min(72, document.article.text[block.span].count)
        output.append(contentsOf: repeatElement(0x3D, count: width))
        output.append(0x0A)
      }
    }
    for mark in marks[next...] { output.append(contentsOf: mark.text) }
    return output
  }

  private mutating func appendText(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    guard start < end, end <= bytes.count else { return }
    bytes.withUnsafeBufferPointer {
      TerminalSafeText.append(UnsafeBufferPointer(rebasing: $0[start..<end]), to: &output)
    }
  }
}
