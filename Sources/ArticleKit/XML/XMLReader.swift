import CExpat

/// Why a document is no well-formed XML.
struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In expat's words.
  var reason: String
  /// Both count from 1; columns count bytes.
  var line: Int
  var column: Int

  var description: String { "\(reason) at line \(line), column \(column)" }
}

/// Reads XML through expat, which keeps entities from growing without bound. Nothing outside the document is ever
/// loaded.
enum XMLReader {
  /// The most nodes a tree may have; what comes after them is refused.
  static let nodeLimit = 8_000_000
  /// The most text a tree may hold, in bytes, whatever entities it is made of.
  static let textLimit = 128 * 1_048_576
  /// Elements that stand deeper count as inside the one at this depth.
  static let depthLimit = 256
  /// A document that declares more entities is refused: each may call the next.
  static let entityLimit = 2_000
  /// Prefixes in scope beyond these count as undeclared.
  static let prefixLimit = 256

  /// The tree of `bytes`, valid UTF-8 whatever the XML declaration says. O(n).
  static func strict(_ bytes: [UInt8]) throws(XMLError) -> XMLTree {
    let (tree, error) = read(bytes)
    if let error { throw error }
    return tree
  }

  /// The tree of `bytes`, valid UTF-8, also where they are not well-formed: what is wrong is repaired first, and
  /// what cannot be repaired ends the tree. The error is that of the bytes as they came. O(n).
  static func lenient(_ bytes: [UInt8]) -> (tree: XMLTree, error: XMLError?) {
    let (tree, error) = read(bytes)
    guard error != nil else { return (tree, nil) }
    return (read(XMLRepair.repair(bytes)).tree, error)
  }

  /// The tree up to the first error, and that error.
  static func read(_ bytes: [UInt8]) -> (tree: XMLTree, error: XMLError?) {
    guard let parser = XML_ParserCreate("UTF-8") else {
      return (XMLTree(), XMLError(reason: "out of memory", line: 1, column: 1))
    }
    defer { XML_ParserFree(parser) }
    let builder = XMLTreeBuilder(parser: parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetElementHandler(
      parser, { treeBuilder(from: $0).start($1, $2) }, { userData, _ in treeBuilder(from: userData).end() })
    XML_SetCharacterDataHandler(parser) { treeBuilder(from: $0).text($1, count: Int($2)) }
    XML_SetSkippedEntityHandler(parser) { treeBuilder(from: $0).skippedEntity($1, isParameter: $2 != 0) }
    XML_SetEntityDeclHandler(parser) { userData, _, _, _, _, _, _, _, _ in
      treeBuilder(from: userData).entityDeclaration()
    }
    // Chunks keep the lengths inside expat's `int`.
    let chunkSize = 1 << 24
    var start = 0
    repeat {
      let end = min(start + chunkSize, bytes.count)
      let status = bytes[start..<end].withUnsafeBytes { chunk in
        XML_Parse(
          parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(chunk.count),
          end == bytes.count ? 1 : 0)
      }
      if status != XML_STATUS_OK {
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
        let error = XMLError(
          reason: builder.refusal ?? reason ?? "malformed XML",
          line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
        return (builder.tree, error)
      }
      start = end
    } while start < bytes.count
    return (builder.tree, nil)
  }
}

private func treeBuilder(from userData: UnsafeMutableRawPointer?) -> XMLTreeBuilder {
  guard let userData else { preconditionFailure("expat gives back the user data it was given") }
  return Unmanaged<XMLTreeBuilder>.fromOpaque(userData).takeUnretainedValue()
}

/// Makes a tree of expat's events.
private final class XMLTreeBuilder {
  private(set) var tree = XMLTree()
  private(set) var refusal: String?
  private let parser: XML_Parser
  private var nameIndices: [XMLTree.Name: Int32] = [:]
  /// Open elements, the last child of each, and how many prefixes were in scope before it.
  private var open: [(node: Int32, lastChild: Int32, scope: Int)] = []
  /// How many open elements stand deeper than the limit.
  private var flattened = 0
  private var prefixes: [(prefix: String, namespace: XMLNamespace)] = []
  private var entities = 0

  init(parser: XML_Parser) {
    self.parser = parser
  }

  func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard let name, refusal == nil else { return }
    let scope = prefixes.count
    let first = Int32(tree.attributes.count)
    var pair = attributes
    while let current = pair, let key = current[0], let value = current[1] {
      let attribute = XMLTree.Attribute(name: String(cString: key), value: String(cString: value))
      if prefixes.count >= XMLReader.prefixLimit {
        // More are no document's own.
      } else if attribute.name == "xmlns" {
        prefixes.append(("", XMLNamespace(address: attribute.value)))
      } else if attribute.name.hasPrefix("xmlns:") {
        prefixes.append((String(attribute.name.dropFirst(6)), XMLNamespace(address: attribute.value)))
      }
      tree.attributes.append(attribute)
      pair = current + 2
    }
    guard open.count < XMLReader.depthLimit else {
      flattened += 1
      prefixes.removeLast(prefixes.count - scope)
      tree.attributes.removeLast(tree.attributes.count - Int(first))
      return
    }
    let range = first..<Int32(tree.attributes.count)
    let node = append(.element(name: index(of: resolve(String(cString: name))), attributes: range))
    open.append((node, -1, scope))
  }

  func end() {
    if flattened > 0 {
      flattened -= 1
    } else if let closed = open.popLast() {
      prefixes.removeLast(prefixes.count - closed.scope)
    }
  }

  func text(_ bytes: UnsafePointer<CChar>?, count: Int) {
    guard let bytes, count > 0, let parent = open.last, refusal == nil else { return }
    guard tree.text.count + count <= XMLReader.textLimit else {
      return refuse("more than \(XMLReader.textLimit / 1_048_576) MiB of text")
    }
    let start = tree.text.count
    bytes.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      tree.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
    if parent.lastChild >= 0, case .text(let range) = tree.nodes[Int(parent.lastChild)].content,
      range.upperBound == start
    {
      tree.nodes[Int(parent.lastChild)].content = .text(range.lowerBound..<tree.text.count)
    } else {
      _ = append(.text(start..<tree.text.count))
    }
  }

  func skippedEntity(_ name: UnsafePointer<CChar>?, isParameter: Bool) {
    guard let name, !isParameter else { return }
    let entity = String(cString: name)
    var replacement = HTMLEntities.text(of: entity) ?? "&\(entity);"
    replacement.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text($0.baseAddress, count: $0.count) }
    }
  }

  func entityDeclaration() {
    entities += 1
    if entities > XMLReader.entityLimit { refuse("more than \(XMLReader.entityLimit) entities declared") }
  }

  private func refuse(_ reason: String) {
    refusal = reason
    XML_StopParser(parser, 0)
  }

  private func append(_ content: XMLTree.Node.Content) -> Int32 {
    let node = Int32(tree.nodes.count)
    if tree.nodes.count >= XMLReader.nodeLimit { refuse("more than \(XMLReader.nodeLimit) elements") }
    tree.nodes.append(XMLTree.Node(content: content, parent: open.last?.node ?? -1))
    if let parent = open.last {
      if parent.lastChild >= 0 {
        tree.nodes[Int(parent.lastChild)].nextSibling = node
      } else {
        tree.nodes[Int(parent.node)].firstChild = node
      }
      open[open.count - 1].lastChild = node
    }
    return node
  }

  private func resolve(_ qualified: String) -> XMLTree.Name {
    let parts = qualified.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    let local = String(parts.last ?? "")
    if let scoped = prefixes.last(where: { $0.prefix == prefix }) {
      return XMLTree.Name(local: local, namespace: scoped.namespace)
    }
    return XMLTree.Name(
      local: local, namespace: prefix.isEmpty ? .none : XMLNamespace(undeclaredPrefix: prefix))
  }

  private func index(of name: XMLTree.Name) -> Int32 {
    if let index = nameIndices[name] { return index }
    let index = Int32(tree.names.count)
    tree.names.append(name)
    nameIndices[name] = index
    return index
  }
}
