import CGumbo

/// A page's elements and text in the order of the source, as flat lists.
///
/// An element's descendants are the nodes behind it up to its ``Node/end``, so that whole parts of a page are
/// ranges, and no walk over it needs recursion.
struct HTMLTree: Sendable {
  struct Node: Sendable {
    var tag: HTMLTag
    /// -1 for the first node.
    var parent: Int32
    /// The node behind the last descendant.
    var end: Int32
    /// Of text, its characters; of an element that HTML does not know, its name. A range of ``bytes``.
    fileprivate(set) var textStart: Int32 = 0
    fileprivate(set) var textEnd: Int32 = 0
    fileprivate var firstAttribute: Int32
    fileprivate var attributeCount: Int16 = 0
  }

  private struct Attribute: Sendable {
    var name: HTMLAttribute
    var start: Int32
    var end: Int32
  }

  /// The first is the `html` element.
  private(set) var nodes: [Node] = []
  /// Valid UTF-8.
  private(set) var bytes: [UInt8] = []
  private var attributes: [Attribute] = []

  /// The tree of a page in UTF-8. Linear in the page; a page built to make parsers slow or fill the memory is
  /// cut short, see ``HTMLDefence``.
  init(_ page: [UInt8]) {
    let guarded = HTMLDefence.guarded(page)
    guarded.withUnsafeBufferPointer { buffer in
      let limit = min(Self.memoryLimit, Self.leastMemory + buffer.count * 64)
      var length = buffer.count
      while length > 0 {
        let parsed = buffer.withMemoryRebound(to: CChar.self) {
          hearsay_page_parse($0.baseAddress, length, limit)
        }
        if let parsed {
          defer { hearsay_page_free(parsed) }
          if let root = hearsay_page_root(parsed) { flatten(root) }
          break
        }
        length /= 2
      }
    }
    if nodes.isEmpty { nodes.append(Node(tag: .html, parent: -1, end: 1, firstAttribute: 0)) }
  }

  private static let leastMemory = 256 << 20
  private static let memoryLimit = 2 << 30

  private mutating func flatten(_ root: UnsafePointer<GumboNode>) {
    var open: [(node: UnsafePointer<GumboNode>, index: Int32, child: UInt32)] = []
    append(root, parent: -1)
    open.append((root, 0, 0))
    while let top = open.last {
      let children = top.node.pointee.v.element.children
      guard top.child < children.length, let raw = children.data[Int(top.child)] else {
        nodes[Int(top.index)].end = Int32(nodes.count)
        open.removeLast()
        continue
      }
      open[open.count - 1].child += 1
      let child = UnsafePointer(raw.assumingMemoryBound(to: GumboNode.self))
      switch child.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        let start = Int32(bytes.count)
        if let text = child.pointee.v.text.text { append(text) }
        nodes.append(
          Node(
            tag: .text, parent: top.index, end: Int32(nodes.count + 1), textStart: start,
            textEnd: Int32(bytes.count), firstAttribute: 0))
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        append(child, parent: top.index)
        open.append((child, Int32(nodes.count - 1), 0))
      default: break
      }
    }
  }

  private mutating func append(_ element: UnsafePointer<GumboNode>, parent: Int32) {
    let source = element.pointee.v.element
    var node = Node(
      tag: HTMLTag(source.tag), parent: parent, end: Int32(nodes.count + 1),
      firstAttribute: Int32(attributes.count))
    if source.tag == GUMBO_TAG_UNKNOWN {
      var name = source.original_tag
      gumbo_tag_from_original_text(&name)
      node.textStart = Int32(bytes.count)
      if let data = name.data {
        data.withMemoryRebound(to: UInt8.self, capacity: name.length) {
          bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: name.length))
        }
      }
      node.textEnd = Int32(bytes.count)
    }
    for index in 0..<Int(source.attributes.length) {
      guard let raw = source.attributes.data[index] else { continue }
      let attribute = raw.assumingMemoryBound(to: GumboAttribute.self).pointee
      guard let name = HTMLAttribute.named(attribute.name) else { continue }
      let start = Int32(bytes.count)
      append(attribute.value)
      attributes.append(.init(name: name, start: start, end: Int32(bytes.count)))
      node.attributeCount += 1
    }
    nodes.append(node)
  }

  private mutating func append(_ text: UnsafePointer<CChar>) {
    var end = text
    while end.pointee != 0 { end += 1 }
    let count = end - text
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
  }
}

extension HTMLTree {
  /// The value of an element's attribute; `nil` where it has none.
  func value(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let node = nodes[node]
    for index in Int(node.firstAttribute)..<Int(node.firstAttribute) + Int(node.attributeCount)
    where attributes[index].name == name {
      return bytes[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// The value of an element's attribute as a string; empty where it has none.
  func string(_ name: HTMLAttribute, of node: Int) -> String {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The characters of a text node, or the name of an element that HTML does not know.
  func text(of node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].textStart)..<Int(nodes[node].textEnd)]
  }

  /// The nodes below `node`.
  func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

  /// The first element with this tag.
  func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag } }
}
