/// The lines of a text, without the white space around them.
///
/// Line breaks are LF, CR LF, CR, vertical tab, form feed, NEL, and Unicode's line and paragraph separators.
struct TextLines: Sendable {
  struct Line: Sendable {
    /// Without white space at either end; empty for a blank line.
    var span: TextSpan
    /// Columns of white space before the text.
    var indent: Int
    /// Code points in `span`.
    var length: Int
    var isBlank: Bool { span.isEmpty }
  }

  let lines: [Line]

  /// O(n).
  init(_ utf8: [UInt8]) {
    var lines: [Line] = []
    utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        var breakLength = 0
        while end < bytes.count {
          breakLength = Self.lineBreak(bytes, end)
          if breakLength > 0 { break }
          end += 1
        }
        lines.append(Self.trimmed(bytes, start, end))
        start = end + breakLength
        if breakLength == 0 { break }
      }
    }
    self.lines = lines
  }

  /// The length of the line break at `index`; 0 where there is none.
  @inline(__always)
  private static func lineBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0x0A...0x0C: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isSeparator =
        index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
      return isSeparator ? 3 : 0
    default: return 0
    }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Line {
    var first = start
    var indent = 0
    while first < end {
      let (scalar, length) = UnicodeClass.decode(bytes, first, end)
      guard scalar <= 0x20 || scalar == 0x7F || (scalar > 0x7F && UnicodeClass.of(wide: scalar) == .space)
      else { break }
      indent += scalar == 0x09 ? 4 : 1
      first += length
    }
    var last = end
    while last > first {
      var previous = last - 1
      while previous > first, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      let scalar = UnicodeClass.decode(bytes, previous, last).scalar
      guard scalar <= 0x20 || scalar == 0x7F || (scalar > 0x7F && UnicodeClass.of(wide: scalar) == .space)
      else { break }
      last = previous
    }
    var length = 0
    for index in first..<last where bytes[index] & 0xC0 != 0x80 { length += 1 }
    return Line(span: TextSpan(first, last), indent: indent, length: length)
  }
}
