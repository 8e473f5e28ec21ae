/// Joins a text's lines to paragraphs.
struct ParagraphJoiner: Sendable {
  struct Paragraph: Sendable {
    var span: TextSpan
    /// How many lines it runs over.
    var lines: Int
    /// Begins with a bullet or a number.
    var isListItem: Bool
    /// Every line begins with ">".
    var isQuoted: Bool
  }

  private(set) var paragraphs: [Paragraph] = []
  private let utf8: [UInt8]

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    let lines = TextLines(utf8).lines
    var index = 0
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      var end = index
      while end < lines.count, !lines[end].isBlank { end += 1 }
      join(lines[index..<end])
      index = end
    }
  }

  /// Adds the paragraphs of a run of lines without blank lines among them.
  private mutating func join(_ group: ArraySlice<TextLines.Line>) {
    let width = wrapWidth(of: group)
    var current: Paragraph?
    var previous: TextLines.Line?
    for line in group {
      let isItem = beginsListItem(line.span)
      let isQuoted = utf8[line.span.start] == UInt8(ascii: ">")
      var continues = false
      if let previous, let width, let running = current, !isItem, running.isQuoted == isQuoted {
        continues =
          isFilled(previous, upTo: line, width: width) && !beginsParagraph(line, after: previous, running)
      }
      if continues {
        current?.span.end = line.span.end
        current?.lines += 1
      } else {
        if let current { paragraphs.append(current) }
        current = Paragraph(span: line.span, lines: 1, isListItem: isItem, isQuoted: isQuoted)
      }
      previous = line
    }
    if let current { paragraphs.append(current) }
  }

  /// The width a run of lines is wrapped at; `nil` where it is not wrapped.
  ///
  /// In wrapped text nearly every line is so long that the next line's first word would not have fitted, and
  /// many lines break off in the middle of a sentence. The tolerance allows for ragged wrapping by hand.
  private func wrapWidth(of group: ArraySlice<TextLines.Line>) -> Int? {
    guard group.count > 1, let width = group.map(\.length).max(), 30...140 ~= width else { return nil }
    var filled = 0
    var open = 0
    for (line, next) in zip(group, group.dropFirst()) {
      if isFilled(line, upTo: next, width: width) { filled += 1 }
      if !endsSentence(line.span) { open += 1 }
    }
    let breaks = group.count - 1
    return filled * 3 >= breaks * 2 && open * 2 >= breaks ? width : nil
  }

  private func isFilled(_ line: TextLines.Line, upTo next: TextLines.Line, width: Int) -> Bool {
    var wordEnd = next.span.start
    while wordEnd < next.span.end, utf8[wordEnd] > 0x20 { wordEnd += 1 }
    return line.length + 1 + (wordEnd - next.span.start) > width - max(6, width / 8)
  }

  /// An indented line after a finished sentence begins a paragraph.
  private func beginsParagraph(_ line: TextLines.Line, after previous: TextLines.Line, _ running: Paragraph)
    -> Bool
  {
    line.indent > previous.indent && !running.isListItem && endsSentence(previous.span)
  }

  private func endsSentence(_ span: TextSpan) -> Bool {
    var end = span.end
    while end > span.start {
      let byte = utf8[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - span.start >= 3, utf8[end - 3] == 0xE2, utf8[end - 2] == 0x80,
        byte == 0x9D || byte == 0x99
      {
        end -= 3
      } else {
        return byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A
      }
    }
    return false
  }

  private func beginsListItem(_ span: TextSpan) -> Bool {
    let start = span.start
    let byte = utf8[start]
    func isBlank(_ index: Int) -> Bool { index < span.end && (utf8[index] == 0x20 || utf8[index] == 0x09) }
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"): return isBlank(start + 1)
    case 0xE2:
      // Bullets: • ‣ ▪ ● ◦ ■ –
      guard start + 2 < span.end else { return false }
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(utf8[start + 1] & 0x3F) << 6 | UInt32(utf8[start + 2] & 0x3F)
      switch scalar {
      case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6, 0x25A0, 0x25A1: return true
      case 0x2013: return isBlank(start + 3)
      default: return false
      }
    case 0xC2: return start + 1 < span.end && utf8[start + 1] == 0xB7
    case 0x30...0x39:
      var index = start
      while index < span.end, index - start < 3, utf8[index] &- 0x30 < 10 { index += 1 }
      guard index < span.end, utf8[index] == 0x2E || utf8[index] == 0x29 else { return false }
      return isBlank(index + 1)
    case UInt8(ascii: "("):
      var index = start + 1
      while index < span.end, index - start < 4, utf8[index] &- 0x30 < 10 || (utf8[index] | 0x20) &- 0x61 < 26
      {
        index += 1
      }
      guard index - start == 2 || (index > start + 1 && utf8[start + 1] &- 0x30 < 10) else { return false }
      return index < span.end && utf8[index] == 0x29 && isBlank(index + 1)
    default: return false
    }
  }
}
