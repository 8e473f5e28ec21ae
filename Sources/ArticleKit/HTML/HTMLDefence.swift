/// What makes an HTML5 parser slow or its tree huge is taken out of a page before it is parsed: elements nested
/// deeper than any page for people is, tags with hundreds of attributes, formatting that is opened again and again
/// and never closed (which the standard has the parser repeat in every paragraph).
///
/// One pass over the tags, which knows just enough of HTML to find their ends. Tags taken out become spaces, so
/// that nothing else moves.
enum HTMLDefence {
  /// Elements inside one another. Browsers stop at 512; the pages of news sites stay below 80.
  static let depthLimit = 256
  /// Formatting elements open at a time.
  static let formattingLimit = 24
  static let attributeLimit = 128

  static func guarded(_ page: [UInt8]) -> [UInt8] {
    var scan = HTMLTagScan(page)
    var copy: [UInt8]?
    func blank(_ range: Range<Int>) {
      if copy == nil { copy = page }
      for index in range { copy?[index] = 0x20 }
    }
    var open: [UInt64] = []
    var formatting = 0
    var dropped: [UInt64: Int] = [:]
    while let tag = scan.next() {
      if let excess = tag.excessAttributes { blank(excess) }
      guard !closesItself.contains(tag.name) else { continue }
      if tag.isEnd {
        if let count = dropped[tag.name], count > 0 {
          dropped[tag.name] = count - 1
          blank(tag.range)
        } else if let index = open.lastIndex(of: tag.name) {
          for name in open[index...] where isFormatting.contains(name) { formatting -= 1 }
          open.removeSubrange(index...)
        }
      } else if open.count >= depthLimit
        || (formatting >= formattingLimit && isFormatting.contains(tag.name))
      {
        dropped[tag.name, default: 0] += 1
        blank(tag.range)
      } else {
        open.append(tag.name)
        if isFormatting.contains(tag.name) { formatting += 1 }
      }
    }
    return copy ?? page
  }

  private static let isFormatting = names([
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ])
  /// Elements without content, and those that the next one of their kind closes.
  private static let closesItself = names([
    "a", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup",
    "html",
    "head", "body", "frame", "keygen",
  ])

  private static func names(_ names: [String]) -> Set<UInt64> {
    Set(names.map { name in name.utf8.withContiguousStorageIfAvailable(HTMLTagScan.key) ?? 0 })
  }
}

/// The tags of a page, one after the other, without a tree: comments, declarations and the insides of scripts
/// and style sheets are passed over.
struct HTMLTagScan {
  struct Tag {
    /// ``HTMLTagScan/key(_:)`` of the name.
    var name: UInt64
    var isEnd: Bool
    /// From `<` to behind `>`.
    var range: Range<Int>
    /// The part of the tag behind the attributes that are allowed.
    var excessAttributes: Range<Int>?
  }

  private let page: [UInt8]
  private var index = 0

  init(_ page: [UInt8]) {
    self.page = page
  }

  /// The first eight letters of a name, in lower case, as a number.
  static func key(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in name.prefix(8) { key = key << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return key
  }

  mutating func next() -> Tag? {
    page.withUnsafeBufferPointer { bytes in
      while index + 1 < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        let following = bytes[index + 1]
        if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
          skipDeclaration(bytes)
        } else if following == UInt8(ascii: "/"), index + 2 < bytes.count, Self.isLetter(bytes[index + 2]) {
          return tag(bytes, isEnd: true)
        } else if Self.isLetter(following) {
          let tag = tag(bytes, isEnd: false)
          if Self.holdsRawText.contains(tag.name) { skipRawText(bytes, tag.name) }
          return tag
        } else {
          index += 1
        }
      }
      return nil
    }
  }

  private mutating func tag(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> Tag {
    let start = index
    index += isEnd ? 2 : 1
    let nameStart = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    let name = Self.key(UnsafeBufferPointer(rebasing: bytes[nameStart..<index]))
    var attributes = 0
    var excess: Int?
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      attributes += 1
      if attributes > HTMLDefence.attributeLimit, excess == nil { excess = index }
      skipAttribute(bytes)
    }
    let end = index
    if index < bytes.count { index += 1 }
    return Tag(name: name, isEnd: isEnd, range: start..<index, excessAttributes: excess.map { $0..<end })
  }

  private mutating func skipAttribute(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A name may begin with "=".
    index += 1
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    var value = index
    while value < bytes.count, bytes[value] <= 0x20 { value += 1 }
    guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return }
    value += 1
    while value < bytes.count, bytes[value] <= 0x20 { value += 1 }
    index = value
    guard value < bytes.count else { return }
    let quote = bytes[value]
    if quote == 0x22 || quote == 0x27 {
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      if index < bytes.count { index += 1 }
    } else {
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    }
  }

  private mutating func skipDeclaration(_ bytes: UnsafeBufferPointer<UInt8>) {
    let isComment = index + 3 < bytes.count && bytes[index + 2] == 0x2D && bytes[index + 3] == 0x2D
    index += isComment ? 4 : 2
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"),
        !isComment || (bytes[index - 1] == 0x2D && bytes[index - 2] == 0x2D)
      {
        index += 1
        return
      }
      index += 1
    }
  }

  private mutating func skipRawText(_ bytes: UnsafeBufferPointer<UInt8>, _ name: UInt64) {
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        Self.isLetter(bytes[index + 2])
      {
        var end = index + 2
        while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
        if Self.key(UnsafeBufferPointer(rebasing: bytes[index + 2..<end])) == name { return }
      }
      index += 1
    }
    index = bytes.count
  }

  /// Whether nothing but white space, comments and declarations is in `bytes`.
  static func isMarkupOnly(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return rest.isEmpty }
      var scan = HTMLTagScan(Array(rest))
      scan.skipDeclarationAtStart()
      rest = rest.dropFirst(scan.index)
    }
  }

  private mutating func skipDeclarationAtStart() {
    page.withUnsafeBufferPointer { skipDeclaration($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Elements that a page, or a piece of one, begins with.
  static let opensPage: Set<UInt64> = Set(
    [
      "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "article", "section",
      "main",
      "h1", "h2", "h3", "table", "center", "header", "ul", "ol", "blockquote", "base",
    ].map { name in
      name.utf8.withContiguousStorageIfAvailable(key) ?? 0
    })

  private static let holdsRawText: Set<UInt64> = Set(
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"].map { name in
      name.utf8.withContiguousStorageIfAvailable(key) ?? 0
    })
}
