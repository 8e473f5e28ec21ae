/// What stands around a text that was sent or collected: the head of a mail and its signature, the notices of Project
/// Gutenberg, and what a transcript says of noises.
struct TextFrame: Sendable {
  /// Paragraphs that are the text itself.
  private(set) var body: Range<Int>
  /// The value of a mail's subject field, and its paragraph.
  private(set) var subject: (paragraph: Int, span: TextSpan)?

  init(_ paragraphs: [ParagraphJoiner.Paragraph], _ bytes: UnsafeBufferPointer<UInt8>) {
    body = paragraphs.indices
    findNotices(paragraphs, bytes)
    findMail(paragraphs, bytes)
  }

  /// `*** START OF THE PROJECT GUTENBERG EBOOK … ***` and its end.
  private mutating func findNotices(
    _ paragraphs: [ParagraphJoiner.Paragraph], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    for (index, paragraph) in paragraphs.enumerated()
    where paragraph.span.count >= 30 && bytes[paragraph.span.start] == 0x2A {
      let text = String(
        decoding: bytes[paragraph.span.start..<min(paragraph.span.end, paragraph.span.start + 80)],
        as: UTF8.self)
      guard text.hasPrefix("***"), text.contains("PROJECT GUTENBERG") else { continue }
      if text.contains("START OF"), body.lowerBound == 0 { body = index + 1..<paragraphs.count }
      if text.contains("END OF"), index >= body.lowerBound {
        body = body.lowerBound..<index
        return
      }
    }
  }

  /// Header fields at the beginning, two at least, and what stands behind a line of two hyphens near the end.
  private mutating func findMail(
    _ paragraphs: [ParagraphJoiner.Paragraph], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let utf8 = Array(bytes[..<min(bytes.count, 65_536)])
    var end = 0
    while end < paragraphs.count, paragraphs[end].span.end <= utf8.count, paragraphs[end].quoteDepth == 0,
      SpeakerLabel.kind(utf8, paragraphs[end].span) == .headerField
    {
      end += 1
    }
    if end >= 2 {
      for index in 0..<end {
        let span = paragraphs[index].span
        guard let colon = utf8[span.start..<span.end].firstIndex(of: UInt8(ascii: ":")),
          String(decoding: utf8[span.start..<colon], as: UTF8.self).lowercased() == "subject",
          let start = utf8[(colon + 1)..<span.end].firstIndex(where: { $0 > 0x20 })
        else { continue }
        subject = (index, TextSpan(start, span.end))
      }
      body = max(end, body.lowerBound)..<body.upperBound
    }
    for index in body.suffix(12) where paragraphs[index].span.count == 2 && index > body.lowerBound {
      let start = paragraphs[index].span.start
      if bytes[start] == 0x2D, bytes[start + 1] == 0x2D {
        body = body.lowerBound..<index
        return
      }
    }
  }

  /// `(CROSSTALK)`, `[LAUGHTER]`, `(BEGIN VIDEO CLIP)`.
  static func isStageDirection(_ paragraph: TextSpan, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard 4...60 ~= paragraph.count else { return false }
    let first = bytes[paragraph.start]
    let last = bytes[paragraph.end - 1]
    guard
      first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
        || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    else { return false }
    let inner = bytes[(paragraph.start + 1)..<(paragraph.end - 1)]
    return inner.contains { $0 &- 0x41 < 26 }
      && !inner.contains { $0 &- 0x61 < 26 || $0 == 0x28 || $0 == 0x29 }
  }

  /// "On Mon, 18 Nov 2019 John Roe wrote:" before a quotation.
  static func introducesQuotation(_ paragraph: ParagraphJoiner.Paragraph, _ bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    let text = bytes[paragraph.span.start..<paragraph.span.end]
    guard text.count <= 160, text.starts(with: "On ".utf8) else { return false }
    return Array(text.suffix(6)).elementsEqual("wrote:".utf8)
  }
}
