/// Reads hints off class names, ids, roles and the names of custom elements.
///
/// Names are told by hashes of their bytes, and each name of a page is read once: pages repeat a few hundred names on
/// thousands of elements.
struct HTMLHintReader: Sendable {
  private var known: [UInt64: HTMLHint] = [:]

  /// What the element's tag, role and names say.
  mutating func hint(of tree: HTMLTree, _ node: Int) -> HTMLHint {
    let tag = tree.nodes[node].tag
    switch tag {
    case .nav, .menu: return .navigation
    case .figcaption, .caption: return .caption
    case .footer: return .foot
    case .html, .body: return .none
    default: break
    }
    if let role = tree.value(.role, of: node), let hint = HTMLHintNames.roles[NameHash.of(role)] {
      return hint
    }
    var found = HTMLHint.none
    for attribute in Self.attributes {
      guard let value = tree.value(attribute, of: node), !value.isEmpty else { continue }
      for name in value.split(whereSeparator: { $0 <= 0x20 }) {
        let hint = hint(ofName: name)
        if hint.isFurniture { return hint }
        if hint != .none, found == .none || hint == .body { found = hint }
      }
    }
    if tag == .other {
      let hint = hint(ofName: tree.text(of: node))
      if hint != .none { return hint }
    }
    return found == .none && tag == .aside ? .box : found
  }

  /// The hint of one name: `ArticleBody`, `js-related-stories`.
  mutating func hint(ofName name: ArraySlice<UInt8>) -> HTMLHint {
    guard name.count <= 80 else { return .none }
    let hash = NameHash.exact(name)
    if let hint = known[hash] { return hint }
    let hint = Self.read(name)
    known[hash] = hint
    return hint
  }

  private static func read(_ name: ArraySlice<UInt8>) -> HTMLHint {
    let words = words(of: name)
    let hashes = words.map { NameHash.of($0[...]) }
    guard !words.isEmpty else { return .none }
    // "with-sidebar", "no-comments" tell of something else on the page.
    if hashes.contains(where: HTMLHintNames.negations.contains) { return .none }
    let isEmbedded = hashes.contains(where: HTMLHintNames.embeddings.contains)
    func holds(_ hint: HTMLHint) -> Bool { !(isEmbedded && (hint == .sharing || hint == .media)) }
    for (index, word) in words.enumerated() {
      if let hint = HTMLHintNames.wholeWords[hashes[index]], holds(hint) {
        // "category-politics" and "author-jane" tell what a post is about and by whom, not what is in it.
        let isLabel =
          hint != .tags && hint != .byline || index > 0 || words.count == 1
          || HTMLHintNames.labelEndings.contains(hashes[1])
        if isLabel { return hint }
      }
      if word.count >= 7, let hint = HTMLHintNames.stems.first(where: { ByteSearch.holds(word, $0.0) })?.1,
        holds(hint)
      {
        return hint
      }
      if index + 1 < words.count,
        let hint = HTMLHintNames.pairs[NameHash.of(words[index + 1][...], after: hashes[index])], holds(hint)
      {
        return hint
      }
    }
    // Names with "article" and "body" say which part of the article it is before they say that it is one.
    let joined = Array(words.joined())
    if HTMLHintNames.bodyNames.contains(where: { ByteSearch.holds(joined, $0) }) { return .body }
    if hashes.contains(where: HTMLHintNames.leadWords.contains) { return .lead }
    return hashes.contains(where: HTMLHintNames.articleWords.contains) ? .article : .none
  }

  /// `js-relatedStories2` → js, related, stories.
  static func words(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var wasLower = false
    func end() {
      if word.count > 1 { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name {
      let lower = byte | 0x20
      guard lower &- 0x61 < 26 else {
        end()
        wasLower = false
        continue
      }
      let isUpper = byte & 0x20 == 0
      if isUpper, wasLower { end() }
      word.append(lower)
      wasLower = !isUpper
    }
    end()
    return words
  }

  private static let attributes: [HTMLAttribute] = [
    .class, .id, .itemprop, .dataComponent, .dataTestID, .dataType, .dataModule, .dataZone,
  ]
}

/// Numbers for names; letters in either case give the same one.
enum NameHash {
  static func of(_ name: ArraySlice<UInt8>, after start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    name.reduce(start) { ($0 ^ UInt64($1 &- 0x41 < 26 ? $1 | 0x20 : $1)) &* 0x100_0000_01B3 }
  }

  /// The number of a name as it is written.
  static func exact(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
