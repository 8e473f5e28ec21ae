import AnnotationKit

/// The head of a mail, as it was sent or saved (RFC 5322): who wrote it, when, and what about.
struct MailHead {
  /// The names of its authors; their addresses where those have no names.
  private(set) var authors: [String] = []
  private(set) var subject = ""
  /// As it stands there.
  private(set) var date = ""

  /// The most bytes a head may have.
  private static let limit = 65_536

  /// Reads the head at the beginning of `utf8`; nothing where it does not begin with one that says from whom the mail
  /// is, and when or about what. O(length of the head).
  init?(_ utf8: [UInt8]) {
    let head = Array(utf8.prefix(Self.limit))
    var fields: [(name: String, value: [UInt8])] = []
    for (index, line) in head.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty { break }
      // What programs that collect mails in one file put before each.
      if index == 0, line.starts(with: "From ".utf8) { continue }
      if line.first == 0x20 || line.first == 0x09 {
        guard !fields.isEmpty else { return nil }
        fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
      else { return nil }
      fields.append(
        (
          String(decoding: line[..<colon], as: UTF8.self).lowercased(),
          Array(line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 })
        ))
    }
    for (name, value) in fields {
      switch name {
      case "from": authors = Self.names(in: value)
      case "subject": subject = EncodedWords.decoded(value)
      case "date", "sent": date = String(decoding: value, as: UTF8.self)
      default: break
      }
    }
    guard !authors.isEmpty, !subject.isEmpty || !date.isEmpty else { return nil }
  }

  var metadata: Article.Metadata {
    var metadata = Article.Metadata()
    metadata.title = subject
    metadata.byline = authors.joined(separator: ", ")
    metadata.published = FeedDate(date)?.iso8601 ?? date
    return metadata
  }

  /// The names in a list of addresses: `Anna Brandt <a@x.example>`, `"Brandt, Anna" <a@x.example>`,
  /// `a@x.example (Anna Brandt)`, `a@x.example`.
  private static func names(in list: [UInt8]) -> [String] {
    var names: [String] = []
    var phrase: [UInt8] = []
    var address: [UInt8] = []
    var comment: [UInt8] = []
    var closing: UInt8?
    func finish() {
      let name = [phrase, comment, address].map { EncodedWords.decoded($0).trimmed }.first { !$0.isEmpty }
      if let name { names.append(name) }
      (phrase, address, comment) = ([], [], [])
    }
    for byte in list {
      if let end = closing {
        if byte == end {
          closing = nil
        } else if end == UInt8(ascii: ">") {
          address.append(byte)
        } else if end == UInt8(ascii: ")") {
          comment.append(byte)
        } else if byte != UInt8(ascii: "\\") {
          phrase.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): closing = byte
      case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
      case UInt8(ascii: "("): closing = UInt8(ascii: ")")
      case UInt8(ascii: ","), UInt8(ascii: ";"): finishPhrase()
      default: phrase.append(byte)
      }
    }
    finishPhrase()
    return names

    /// A phrase that is an address has its name in the comment, if it has one.
    func finishPhrase() {
      if phrase.contains(UInt8(ascii: "@")), address.isEmpty { (address, phrase) = (phrase, []) }
      finish()
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let inner = utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    return String(decoding: Array(inner), as: UTF8.self)
  }
}
