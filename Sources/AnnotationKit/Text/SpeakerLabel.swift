/// What stands before a colon at the beginning of a line.
enum SpeakerLabel: Sendable {
  /// A speaker in a transcript: `JANE DOE, CNN ANCHOR:`, `Q:`.
  case capitals
  /// What may be a speaker or the beginning of a sentence: `Jane Doe:`.
  case mixed
  /// A field of a mail's head: `Subject:`.
  case headerField

  private static let longest = 60
  private static let fields: Set<String> = [
    "from", "to", "cc", "bcc", "date", "subject", "sent", "reply-to", "message-id", "mime-version",
    "content-type",
    "content-transfer-encoding", "in-reply-to", "references", "return-path", "received", "list-id",
    "user-agent",
    "organization", "newsgroups",
  ]

  /// The kind of label that a line begins with.
  static func kind(_ utf8: [UInt8], _ line: TextSpan) -> SpeakerLabel? {
    var index = line.start
    let end = min(line.end, line.start + longest)
    var letters = 0
    var small = 0
    var words = 0
    var capitalizedWords = 0
    var isInWord = false
    while index < end, utf8[index] != UInt8(ascii: ":") {
      let byte = utf8[index]
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if isLetter {
        letters += 1
        if byte &- 0x61 < 26 { small += 1 }
        if !isInWord {
          words += 1
          if byte &- 0x41 < 26 { capitalizedWords += 1 }
        }
        isInWord = true
      } else {
        guard
          byte == 0x20 || byte == 0x2C || byte == 0x2E || byte == 0x27 || byte == 0x2D || byte == 0x28
            || byte == 0x29
            || byte == 0x2F || byte == 0x26 || byte &- 0x30 < 10
        else { return nil }
        if byte == 0x20 { isInWord = false }
      }
      index += 1
    }
    guard index < end, letters > 0, words <= 8, index + 1 == line.end || utf8[index + 1] == 0x20 else {
      return nil
    }
    if words == 1, index - line.start <= 26,
      fields.contains(String(decoding: utf8[line.start..<index], as: UTF8.self).lowercased())
    {
      return .headerField
    }
    if small == 0, utf8[line.start] &- 0x41 < 26 { return .capitals }
    return words <= 3 && capitalizedWords == words ? .mixed : nil
  }
}
