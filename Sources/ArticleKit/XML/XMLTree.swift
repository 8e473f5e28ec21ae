/// An XML document as flat lists: elements and texts in document order, so that no depth of nesting needs a
/// stack, neither to read nor to free.
///
/// Namespaces are resolved, attributes keep the names they were written with (`xml:base`), comments and
/// processing instructions are left out.
struct XMLTree: Sendable {
  struct Name: Hashable, Sendable {
    /// Without the prefix.
    var local: String
    var namespace: XMLNamespace
  }

  struct Attribute: Sendable {
    var name: String
    var value: String
  }

  struct Node: Sendable {
    enum Content: Sendable {
      /// Its name's place in `names`, and its attributes' places in `attributes`.
      case element(name: Int32, attributes: Range<Int32>)
      /// Bytes of `text`.
      case text(Range<Int>)
    }
    var content: Content
    var parent: Int32
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
  }

  var nodes: [Node] = []
  var names: [Name] = []
  var attributes: [Attribute] = []
  /// All character data, in UTF-8.
  var text: [UInt8] = []

  init() {}

  /// The outermost element; nothing where the document has none.
  var root: XMLElement? { nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }
}

/// An element of a tree.
struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  var name: XMLTree.Name {
    if case .element(let name, _) = tree.nodes[index].content { return tree.names[Int(name)] }
    return XMLTree.Name(local: "", namespace: .none)
  }

  var parent: XMLElement? {
    let parent = tree.nodes[index].parent
    return parent < 0 ? nil : XMLElement(tree: tree, index: Int(parent))
  }

  /// The elements directly inside.
  var children: [XMLElement] {
    var children: [XMLElement] = []
    var child = tree.nodes[index].firstChild
    while child >= 0 {
      if case .element = tree.nodes[Int(child)].content {
        children.append(XMLElement(tree: tree, index: Int(child)))
      }
      child = tree.nodes[Int(child)].nextSibling
    }
    return children
  }

  /// The first element directly inside that is called `local`, in whatever namespace.
  func child(_ local: String) -> XMLElement? { children.first { $0.name.local == local } }

  /// The elements directly inside that are called `local`, in whatever namespace.
  func children(_ local: String) -> [XMLElement] { children.filter { $0.name.local == local } }

  /// All elements inside, at any depth, in document order; those inside an element that `stops` says yes to are
  /// left out, it itself is not.
  func descendants(stoppingAt stops: (XMLElement) -> Bool = { _ in false }) -> [XMLElement] {
    var found: [XMLElement] = []
    var node = Int32(index)
    walk: while true {
      var next = tree.nodes[Int(node)].firstChild
      if node != Int32(index), let last = found.last, last.index == Int(node), stops(last) { next = -1 }
      while next < 0 {
        guard node != Int32(index) else { break walk }
        next = tree.nodes[Int(node)].nextSibling
        if next < 0 { node = tree.nodes[Int(node)].parent }
      }
      node = next
      if case .element = tree.nodes[Int(node)].content {
        found.append(XMLElement(tree: tree, index: Int(node)))
      }
    }
    return found
  }

  /// The value of an attribute, by the name it was written with, in lower or upper case.
  func attribute(_ name: String) -> String? {
    guard case .element(_, let range) = tree.nodes[index].content else { return nil }
    for attribute in range.lazy.map({ tree.attributes[Int($0)] }) where attribute.name == name {
      return attribute.value
    }
    for attribute in range.lazy.map({ tree.attributes[Int($0)] }) where attribute.name.lowercased() == name {
      return attribute.value
    }
    return nil
  }

  /// Whether other elements are inside.
  var hasElements: Bool {
    var child = tree.nodes[index].firstChild
    while child >= 0 {
      if case .element = tree.nodes[Int(child)].content { return true }
      child = tree.nodes[Int(child)].nextSibling
    }
    return false
  }

  /// All text inside, at any depth, as it is.
  var text: String {
    var bytes: [UInt8] = []
    walk { step in
      if case .text(let range) = step { bytes += tree.text[range] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text inside without the white space around it.
  var trimmedText: String { text.trimmingWhiteSpace() }

  /// The language that `xml:lang` of it or of the nearest element around it gives. An empty one takes back
  /// what an outer element said.
  var language: String? {
    var element: XMLElement? = self
    while let current = element {
      if let language = current.attribute("xml:lang") { return language.isEmpty ? nil : language }
      element = current.parent
    }
    return nil
  }

  enum Step {
    case start(XMLElement)
    case text(Range<Int>)
    case end(XMLElement)
  }

  /// Goes through everything inside, in document order.
  func walk(_ visit: (Step) -> Void) {
    var node = tree.nodes[index].firstChild
    while node >= 0 {
      switch tree.nodes[Int(node)].content {
      case .text(let range): visit(.text(range))
      case .element: visit(.start(XMLElement(tree: tree, index: Int(node))))
      }
      var next = tree.nodes[Int(node)].firstChild
      if next < 0, case .element = tree.nodes[Int(node)].content {
        visit(.end(XMLElement(tree: tree, index: Int(node))))
      }
      while next < 0 {
        next = tree.nodes[Int(node)].nextSibling
        if next < 0 {
          node = tree.nodes[Int(node)].parent
          guard node != Int32(index) else { return }
          visit(.end(XMLElement(tree: tree, index: Int(node))))
        }
      }
      node = next
    }
  }
}
