import AnnotationKit

/// A title, a summary or the text of an item, as a feed has it.
package struct FeedText: Hashable, Sendable {
  package enum Markup: Sendable {
    /// The characters are meant as they stand.
    case plain
    case html
  }

  /// White space at the ends is gone.
  package var value: String
  package var markup: Markup
  /// The address to which relative links in it refer; empty where unknown.
  package var base: String
  /// A BCP 47 tag; empty where the feed says nothing.
  package var language: String

  package init(_ value: String, _ markup: Markup, base: String = "", language: String = "") {
    self.value = value
    self.markup = markup
    self.base = base
    self.language = language
  }

  /// Takes text of which the feed does not say what it is: HTML where it looks like that.
  init(guessing value: String, base: String, language: String) {
    self.init(value, Self.looksLikeHTML(value) ? .html : .plain, base: base, language: language)
  }

  package var isEmpty: Bool { value.isEmpty }

  /// What a reader sees of it, on one line.
  package var line: String {
    switch markup {
    case .plain:
      return value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .html:
      let text = articleText
      return text.blocks.map { block in
        String(decoding: text.utf8[block.span.start..<block.span.end], as: UTF8.self)
          .split(whereSeparator: \.isNewline).joined(separator: " ")
      }.joined(separator: " ")
    }
  }

  /// What a reader sees of it, in paragraphs and with its links.
  package var articleText: ArticleText {
    switch markup {
    case .html where value.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }):
      return HTMLFragment.text(of: Array(value.utf8), address: base)
    case .html, .plain:
      return paragraphs
    }
  }

  /// Text without markup falls into paragraphs at blank lines.
  private var paragraphs: ArticleText {
    var text = ArticleText()
    var paragraph: [Substring] = []
    for line in value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.drop { $0.isWhitespace }
      if line.isEmpty {
        text.append(.paragraph, paragraph.joined(separator: "\n").trimmingWhiteSpace().utf8)
        paragraph = []
      } else {
        paragraph.append(line)
      }
    }
    text.append(.paragraph, paragraph.joined(separator: "\n").trimmingWhiteSpace().utf8)
    return text
  }

  /// Whether `text` has a tag or a character reference that HTML knows, and no tag that it does not.
  static func looksLikeHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return false }
    var hasMarkup = false
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        guard let tag = Tag(bytes, at: index) else {
          index += 1
          continue
        }
        guard isHTML(tag.name) else { return false }
        hasMarkup = true
        index = tag.end
      } else if bytes[index] == UInt8(ascii: "&"), isReference(bytes, at: index) {
        hasMarkup = true
        index += 1
      } else {
        index += 1
      }
    }
    return hasMarkup
  }

  private static func isHTML(_ name: String) -> Bool {
    if let tag = HTMLTag(rawValue: name) { return tag != .text && tag != .other }
    return ["tt", "nobr", "acronym", "ruby", "var", "dfn", "bdo", "bdi", "param", "basefont"].contains(name)
  }

  private struct Tag {
    var name: String
    var end: Int

    /// The whole tag at a `<`.
    init?(_ bytes: [UInt8], at start: Int) {
      var index = start + 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
      let nameStart = index
      while index < bytes.count, (bytes[index] | 0x20) &- 0x61 < 26 || bytes[index] &- 0x30 < 10 {
        index += 1
      }
      guard index > nameStart, index < bytes.count,
        bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/"),
        let close = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      else { return nil }
      name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
      end = close + 1
    }
  }

  private static func isReference(_ bytes: [UInt8], at start: Int) -> Bool {
    let rest = bytes[(start + 1)...].prefix(32)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return false }
    let name = rest[..<end]
    if name.first == UInt8(ascii: "#") {
      return name.count > 1 && name.dropFirst().allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
    }
    return HTMLEntities.text(of: String(decoding: name, as: UTF8.self)) != nil
  }
}

extension StringProtocol {
  /// Without the white space at its ends.
  func trimmingWhiteSpace() -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace && $0 != "\u{A0}" }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
