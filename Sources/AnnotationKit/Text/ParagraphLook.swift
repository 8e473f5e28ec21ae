/// What a paragraph looks like from outside: its length, its ends, its capitals. All that telling titles,
/// headings and furniture from body text goes by.
struct ParagraphLook: Sendable {
  let span: TextSpan
  let lines: Int
  /// What the paragraph's first bytes make it.
  let kind: Article.Block.Kind
  /// Words, counted up to 80.
  private(set) var words = 0
  /// Words that begin with a capital or a figure.
  private(set) var capitals = 0
  /// Words of four letters and more, and those of them that begin with a capital.
  private(set) var longWords = 0
  private(set) var longCapitals = 0
  /// Sentence ends inside: a stop followed by white space and a capital.
  private(set) var innerStops = 0
  /// The last byte that is no quote mark or bracket.
  private(set) var lastByte: UInt8 = 0
  private(set) var beginsWithQuote = false
  private(set) var holdsQuote = false

  init(_ paragraph: ParagraphJoiner.Paragraph, _ bytes: UnsafeBufferPointer<UInt8>) {
    span = paragraph.span
    lines = paragraph.lines
    kind = paragraph.isQuoted ? .blockQuotation : paragraph.isListItem ? .listItem : .paragraph
    var index = span.start
    while index < span.end, words < 80 {
      while index < span.end, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < span.end, bytes[index] > 0x20 { index += 1 }
      guard index > start else { break }
      addWord(bytes, start, index)
    }
    var end = span.end
    while end > span.start {
      let byte = bytes[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else if end - span.start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, 0x98...0x9F ~= byte {
        end -= 3
      } else {
        lastByte = byte
        break
      }
    }
  }

  private mutating func addWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var first = start
    while first < end, !isAlphanumeric(bytes[first]), bytes[first] < 0x80 { first += 1 }
    let isQuoteMark = isQuote(bytes, start, end)
    if words == 0 { beginsWithQuote = isQuoteMark && bytes[start] != 0x27 }
    holdsQuote = holdsQuote || isQuoteMark
    if first + 2 < end, bytes[first] == 0xE2, bytes[first + 1] == 0x80 { first += 3 }
    guard first < end else { return }
    let byte = bytes[first]
    let isCapital = byte &- 0x41 < 26 || byte == 0xC3
    if isCapital, words > 0, endsWithStop(bytes, start) { innerStops += 1 }
    words += 1
    if isCapital || byte &- 0x30 < 10 { capitals += 1 }
    if end - start >= 4, byte &- 0x30 >= 10 {
      longWords += 1
      if isCapital { longCapitals += 1 }
    }
  }

  /// Whether the word before the white space before `start` ends a sentence; initials do not.
  private func endsWithStop(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index > span.start, bytes[index - 1] <= 0x20 { index -= 1 }
    guard index - span.start >= 4 else { return false }
    let byte = bytes[index - 1]
    if byte == 0x21 || byte == 0x3F { return true }
    let letters = bytes[(index - 4)..<(index - 1)]
    return byte == 0x2E && letters.allSatisfy { $0 &- 0x61 < 26 }
  }

  private func isQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if bytes[start] == 0x22 || bytes[start] == 0x27 { return true }
    guard bytes[start] == 0xE2, start + 2 < end, bytes[start + 1] == 0x80 else { return false }
    return 0x98...0x9F ~= bytes[start + 2]
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Most words of four letters and more begin with a capital.
  var hasHeadlineCapitals: Bool { longWords >= 2 && longCapitals * 4 >= longWords * 3 }

  /// Short, alone on its line, and not a piece of running text. `bodyWords` is the length of the longest of the
  /// paragraphs that follow at once.
  func couldBeTitle(bodyWords: Int) -> Bool {
    guard bodyWords > 0, kind == .paragraph, lines <= 3, 1...30 ~= words, span.count <= 240 else {
      return false
    }
    switch lastByte {
    case UInt8(ascii: ","), UInt8(ascii: ":"): return false
    case UInt8(ascii: "."):
      // Some archives close every headline with a full stop.
      return hasHeadlineCapitals || (words <= 20 && innerStops == 0 && !beginsWithQuote && bodyWords > words)
    default: return !(beginsWithQuote && lastByte == UInt8(ascii: ".")) && innerStops <= 2
    }
  }

  /// A short line without a stop before a longer paragraph.
  func couldBeHeading(before next: ParagraphLook) -> Bool {
    guard lines == 1, 1...12 ~= words, span.count <= 90, next.kind == .paragraph || next.kind == .listItem,
      next.words > words, next.words >= 8, !beginsWithQuote, capitals > 0, longWords > 0,
      innerStops == 0
    else { return false }
    switch lastByte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return false
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return hasHeadlineCapitals && next.words > 15
    default: return !holdsQuote || hasHeadlineCapitals
    }
  }
}
