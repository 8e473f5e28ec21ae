/// The named characters of HTML, `nbsp` and two thousand more, from the table of the HTML parser.
enum HTMLEntities {
  /// What the reference `&name;` stands for; `nil` where HTML has no such name.
  static func text(of name: String) -> String? {
    let isPlain = name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    guard isPlain, !name.isEmpty, name.utf8.count < 40 else { return nil }
    // Letters around it keep white space in its place.
    let reference = "&\(name);"
    let text = HTMLTree(Array("a\(reference)a".utf8)).bytes
    guard text.count >= 2, !text.elementsEqual("a\(reference)a".utf8) else { return nil }
    let replacement = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
    // A name that merely begins with a known one (`notit;`) is no name.
    return replacement.hasSuffix(";") ? nil : replacement
  }
}
