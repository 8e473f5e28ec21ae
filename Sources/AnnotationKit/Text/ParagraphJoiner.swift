/// Joins a text's lines to paragraphs.
///
/// Texts are wrapped at one width as a rule. Where the lines of a run show that they are wrapped, they are one
/// paragraph up to a line that was left unfilled; where a run is too short to show it, the width of the other runs
/// decides. Lists, labels of speakers, header fields and indented first lines begin paragraphs anywhere.
struct ParagraphJoiner: Sendable {
  struct Paragraph: Sendable {
    var span: TextSpan
    /// How many lines it runs over.
    var lines: Int
    /// Begins with a bullet or a number.
    var isListItem: Bool
    /// Every line begins with ">"; the first one's are not in ``span``.
    var isQuoted: Bool { quoteDepth > 0 }
    /// How many ">" each line begins with.
    var quoteDepth = 0
  }

  private(set) var paragraphs: [Paragraph] = []
  private let utf8: [UInt8]
  private let lines: [QuotedLine]
  /// Names before colons in mixed case begin paragraphs only where there are several.
  private let hasMixedLabels: Bool

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    let lines = TextLines(utf8).lines.map { QuotedLine($0, utf8) }
    self.lines = lines
    hasMixedLabels =
      lines.lazy.filter { SpeakerLabel.kind(utf8, $0.span) == .mixed }.prefix(3).count == 3
    let groups = Self.groups(lines)
    let widths = groups.map(wrapWidth(of:))
    let common = commonWidth(groups, widths)
    for (group, width) in zip(groups, widths) {
      if let width {
        join(group, width: width)
      } else {
        // Longer lines than the rest of the text is wrapped at are not wrapped.
        let longest = group.map { lines[$0].length }.max() ?? 0
        join(group, width: longest <= common ? common : nil)
      }
    }
  }

  /// Runs of lines without blank lines among them, each in one depth of quotation.
  private static func groups(_ lines: [QuotedLine]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, !lines[end].isBlank, lines[end].depth == lines[index].depth { end += 1 }
      if end > index { groups.append(index..<end) }
      index = max(end, index + 1)
    }
    return groups
  }

  private mutating func join(_ group: Range<Int>, width: Int?) {
    var current: Paragraph?
    for index in group {
      let line = lines[index]
      let continues =
        index > group.lowerBound && width.map { isFilled(index - 1, width: $0) } ?? false
        && !begins(index, in: group)
      if continues {
        current?.span.end = line.span.end
        current?.lines += 1
      } else {
        if let current { paragraphs.append(current) }
        current = Paragraph(
          span: line.span, lines: 1, isListItem: beginsListItem(line.span), quoteDepth: line.depth)
      }
    }
    if let current { paragraphs.append(current) }
  }

  /// The width a run of lines is wrapped at; `nil` where it is not wrapped.
  ///
  /// In wrapped text nearly every line is so long that the next line's first word would not have fitted, and
  /// many lines break off in the middle of a sentence. The tolerance allows for ragged wrapping by hand.
  private func wrapWidth(of group: Range<Int>) -> Int? {
    guard group.count > 1, let width = group.map({ lines[$0].length }).max(), 30...140 ~= width else {
      return nil
    }
    var filled = 0
    var open = 0
    var breaks = 0
    for index in group.dropLast() where !begins(index + 1, in: group) {
      breaks += 1
      if isFilled(index, width: width) { filled += 1 }
      if !endsSentence(lines[index].span) { open += 1 }
    }
    return breaks > 0 && filled * 3 >= breaks * 2 && open * 2 >= breaks ? width : nil
  }

  /// The width that the text as a whole is wrapped at; 0 where most of it is not.
  private func commonWidth(_ groups: [Range<Int>], _ widths: [Int?]) -> Int {
    var wrapped = 0
    var several = 0
    var common = 0
    for (group, width) in zip(groups, widths) where group.count > 2 {
      several += group.count
      guard let width else { continue }
      wrapped += group.count
      common = max(common, width)
    }
    return wrapped >= 6 && wrapped * 2 >= several ? common : 0
  }

  /// Whether the first word of the next line would not have fitted on this one.
  private func isFilled(_ index: Int, width: Int) -> Bool {
    let next = lines[index + 1].span
    var wordEnd = next.start
    while wordEnd < next.end, utf8[wordEnd] > 0x20 { wordEnd += 1 }
    return lines[index].length + 1 + (wordEnd - next.start) > width - max(6, width / 8)
  }

  /// Whether a line begins a paragraph whatever the line before is like.
  private func begins(_ index: Int, in group: Range<Int>) -> Bool {
    guard index > group.lowerBound else { return true }
    let line = lines[index]
    if beginsListItem(line.span) { return true }
    switch SpeakerLabel.kind(utf8, line.span) {
    case .capitals, .headerField: return true
    case .mixed: if hasMixedLabels, endsSentence(lines[index - 1].span) { return true }
    case nil: break
    }
    // An indented line after a finished sentence; the rest of a list item is indented too.
    return line.indent > lines[index - 1].indent && endsSentence(lines[index - 1].span)
      && !beginsListItem(lines[index - 1].span)
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
