extension XMLElement {
  /// Elements that HTML writes without an end tag.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]

  /// What is inside, as HTML: names without prefixes, empty elements as HTML writes them, so that an HTML parser
  /// makes the same tree of it. O(length).
  var innerHTML: [UInt8] {
    var html: [UInt8] = []
    walk { step in
      switch step {
      case .text(let range):
        Self.escape(tree.text[range], into: &html)
      case .start(let element):
        let name = element.name.local.lowercased()
        html.append(UInt8(ascii: "<"))
        html += name.utf8
        element.appendAttributes(to: &html)
        html.append(UInt8(ascii: ">"))
      case .end(let element):
        let name = element.name.local.lowercased()
        guard !Self.voidElements.contains(name) else { return }
        html += "</".utf8
        html += name.utf8
        html.append(UInt8(ascii: ">"))
      }
    }
    return html
  }

  private func appendAttributes(to html: inout [UInt8]) {
    guard case .element(_, let range) = tree.nodes[index].content else { return }
    for attribute in range.lazy.map({ tree.attributes[Int($0)] }) {
      guard !attribute.name.contains(":"), attribute.name != "xmlns" else { continue }
      html.append(0x20)
      html += attribute.name.utf8
      html += "=\"".utf8
      Self.escape(attribute.value.utf8, into: &html)
      html.append(UInt8(ascii: "\""))
    }
  }

  private static func escape(_ text: some Sequence<UInt8>, into html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case UInt8(ascii: ">"): html += "&gt;".utf8
      case UInt8(ascii: "\""): html += "&quot;".utf8
      default: html.append(byte)
      }
    }
  }
}
