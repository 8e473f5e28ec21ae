/// Whether a page hides an element by its own attributes.
enum HTMLVisibility {
  static func isHidden(_ tree: HTMLTree, _ node: Int) -> Bool {
    if tree.value(.hidden, of: node) != nil { return true }
    if let value = tree.value(.ariaHidden, of: node), value.elementsEqual("true".utf8) { return true }
    guard let style = tree.value(.style, of: node), style.count >= 12 else { return false }
    return hides(style)
  }

  /// Whether declarations hold `display: none` or `visibility: hidden`.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = word(parts[0])
      let value = word(parts[1])
      if name == "display", value.hasPrefix("none") { return true }
      if name == "visibility", value.hasPrefix("hidden") { return true }
    }
    return false
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
  }
}
