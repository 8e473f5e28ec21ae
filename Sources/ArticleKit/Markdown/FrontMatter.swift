/// What a text in Markdown says of itself in front: lines of YAML between `---`, or of TOML between `+++`.
///
/// Reads the plain `key: value` lines and lists of strings that articles have; anything deeper is passed over.
struct FrontMatter: Sendable {
  private(set) var values: [String: [String]] = [:]
  /// Bytes it takes, with the line that closes it; 0 where there is none.
  private(set) var length = 0

  init(_ text: [UInt8]) {
    guard let mark = Self.mark(text) else { return }
    var lines: [String] = []
    var index = Self.lineEnd(text, 0)
    while index < text.count {
      let end = Self.lineEnd(text, index)
      let line = String(decoding: text[index..<end].filter { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
      index = end
      if line == mark || (mark == "---" && line == "...") {
        length = index
        break
      }
      lines.append(line)
      guard lines.count <= 500 else { return }
    }
    guard length > 0 else { return }
    // A line of hyphens may be a rule; front matter has a key in its first line.
    guard lines.isEmpty || lines.contains(where: { Self.split($0, mark) != nil }) else {
      length = 0
      return
    }
    read(lines, mark)
  }

  /// The first value of the first of these keys that is there.
  func first(_ keys: String...) -> String {
    for key in keys { if let value = values[key]?.first { return value } }
    return ""
  }

  private mutating func read(_ lines: [String], _ mark: String) {
    var key = ""
    for line in lines {
      let trimmed = Self.trimmed(line)
      if trimmed.hasPrefix("- "), !key.isEmpty {
        // A list of names, or of objects with a name.
        let item = Self.trimmed(trimmed.dropFirst(2))
        let value = item.hasPrefix("name:") ? Self.trimmed(item.dropFirst(5)) : item
        if !value.contains(": ") { values[key, default: []].append(Self.unquoted(value)) }
      } else if let (name, value) = Self.split(line, mark) {
        key = name
        if value.hasPrefix("[") {
          let inner = value.dropFirst().prefix { $0 != "]" }
          values[key] = inner.split(separator: ",").map { Self.unquoted(Self.trimmed($0)) }.filter {
            !$0.isEmpty
          }
        } else if !value.isEmpty {
          values[key] = [Self.unquoted(value)]
        }
      }
    }
  }

  /// A line at the left margin as key and value.
  private static func split(_ line: String, _ mark: String) -> (String, String)? {
    guard let separator = line.firstIndex(of: mark == "+++" ? "=" : ":") else { return nil }
    let key = mark == "+++" ? trimmed(line[..<separator]) : String(line[..<separator])
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
      return nil
    }
    return (key.lowercased(), trimmed(line[line.index(after: separator)...]))
  }

  private static func mark(_ text: [UInt8]) -> String? {
    for mark in ["---", "+++"] where text.starts(with: mark.utf8) {
      let rest = text.dropFirst(3).prefix { $0 != 0x0A }
      if rest.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return mark }
    }
    return nil
  }

  private static func lineEnd(_ text: [UInt8], _ start: Int) -> Int {
    (text[start...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}
