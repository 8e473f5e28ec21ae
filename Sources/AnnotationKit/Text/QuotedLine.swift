/// A line without the marks by which mail quotes: "> > words".
struct QuotedLine: Sendable {
  /// The words, without marks and white space around them.
  let span: TextSpan
  /// How many marks.
  let depth: Int
  /// Columns of white space before the words, or before the first mark.
  let indent: Int
  /// Code points in ``span``.
  let length: Int
  var isBlank: Bool { span.isEmpty }

  init(_ line: TextLines.Line, _ utf8: [UInt8]) {
    var start = line.span.start
    var depth = 0
    while start < line.span.end, utf8[start] == UInt8(ascii: ">") || (depth > 0 && utf8[start] == 0x20) {
      if utf8[start] == UInt8(ascii: ">") { depth += 1 }
      start += 1
    }
    span = TextSpan(start, line.span.end)
    self.depth = depth
    indent = line.indent
    length = line.length - (start - line.span.start)
  }
}
