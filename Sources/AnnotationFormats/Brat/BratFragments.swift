import AnnotationKit

/// Spans as brat has them: pieces of lines that do not overlap.
struct BratFragments {
  private let text: [UInt8]

  init(_ text: SourceText) { self.text = text.utf8 }

  /// The pieces of all spans together, cut at line breaks.
  ///
  /// Every character that some reader of lines takes for a break counts, as brat's own reader of files may be one.
  func fragments(of spans: [TextSpan]) -> [TextSpan] {
    var fragments: [TextSpan] = []
    for span in union(spans) {
      var start = span.start
      var index = span.start
      while index < span.end {
        let length = Self.lineBreakLength(text, index)
        if length > 0 {
          if start < index { fragments.append(TextSpan(start, index)) }
          start = index + length
        }
        index += max(1, length)
      }
      if start < span.end { fragments.append(TextSpan(start, span.end)) }
    }
    return fragments
  }

  /// Spans from fragments: what only line breaks and blanks part is joined, inside one of `blocks`.
  func joined(_ fragments: [TextSpan], blocks: [TextSpan]) -> [TextSpan] {
    var spans: [TextSpan] = []
    for fragment in fragments.sorted() {
      let block = blocks.partitioningIndex { $0.end >= fragment.end }
      if let last = spans.last, block < blocks.count, blocks[block].contains(last),
        isBreak(last.end, fragment.start)
      {
        spans[spans.count - 1] = last.union(fragment)
      } else {
        spans.append(fragment)
      }
    }
    return spans
  }

  /// Spans that share bytes as one.
  private func union(_ spans: [TextSpan]) -> [TextSpan] {
    var union: [TextSpan] = []
    for span in spans.sorted() where !span.isEmpty {
      if let last = union.last, span.start < last.end {
        union[union.count - 1] = last.union(span)
      } else {
        union.append(span)
      }
    }
    return union
  }

  /// Whether a line break stands between two offsets, and nothing else but blanks.
  private func isBreak(_ start: Int, _ end: Int) -> Bool {
    var index = start
    var hasBreak = false
    while index < end {
      let length = Self.lineBreakLength(text, index)
      guard length > 0 || text[index] == 0x20 || text[index] == 0x09 else { return false }
      hasBreak = hasBreak || length > 0
      index += max(1, length)
    }
    return hasBreak
  }

  /// The bytes of the line break at an offset: LF, CR, VT, FF, the separators of ASCII, NEL, U+2028 or U+2029; 0 where
  /// there is none.
  static func lineBreakLength(_ text: [UInt8], _ index: Int) -> Int {
    switch text[index] {
    case 0x0A...0x0D, 0x1C...0x1E: 1
    case 0xC2: index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
}

/// Carriage returns, which brat's readers drop or count as line breaks, so that offsets would no longer fit: they
/// leave the text file and are put back from a note.
enum BratReturns {
  /// The text without carriage returns, as long as before: that of a CRLF becomes a blank, one alone a line feed.
  static func removed(from text: [UInt8]) -> [UInt8] {
    var plain = text
    for index in text.indices where text[index] == 0x0D {
      plain[index] = index + 1 < text.count && text[index + 1] == 0x0A ? 0x20 : 0x0A
    }
    return plain
  }

  /// Whether every line ends in CRLF, and no carriage return stands elsewhere.
  static func areRegular(_ text: [UInt8]) -> Bool {
    text.indices.allSatisfy { index in
      switch text[index] {
      case 0x0D: index + 1 < text.count && text[index + 1] == 0x0A
      case 0x0A: index > 0 && text[index - 1] == 0x0D
      default: true
      }
    }
  }

  /// Puts carriage returns back before every line feed.
  static func restoredRegularly(_ text: [UInt8]) -> [UInt8] {
    var restored = text
    for index in text.indices.dropFirst() where text[index] == 0x0A && text[index - 1] == 0x20 {
      restored[index - 1] = 0x0D
    }
    return restored
  }
}
