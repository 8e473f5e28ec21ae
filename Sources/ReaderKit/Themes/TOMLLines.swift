/// Finds the lines of keys in TOML source, which parsed values no longer tell.
package struct TOMLLines: Sendable {
  private var lines: [String: Int] = [:]

  package init(_ toml: String) {
    var section = ""
    for (index, line) in toml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = Self.trimmed(line)
      if line.first == "[", line.dropFirst().first != "[" {
        section = Self.plain(line.dropFirst().prefix { $0 != "]" })
        lines[section] = index + 1
      } else if let equals = line.firstIndex(of: "="), line.first != "#" {
        let key = Self.plain(line[..<equals])
        let path = section.isEmpty ? key : section + "." + key
        if lines[path] == nil { lines[path] = index + 1 }
      }
    }
  }

  /// The line of a key, counted from 1, by its whole path with dots, or by its last part.
  package func line(of path: String) -> Int? {
    if let line = lines[path] { return line }
    let matches = lines.filter { $0.key.hasSuffix("." + path) }.map(\.value)
    return matches.min()
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// A key without quotes and spaces.
  private static func plain(_ key: some StringProtocol) -> String {
    String(trimmed(key).filter { $0 != "\"" && $0 != "'" && !$0.isWhitespace })
  }
}
