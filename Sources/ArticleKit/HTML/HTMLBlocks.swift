import AnnotationKit

/// The visible text of a part of a page, as blocks in the order of the source.
///
/// White space is collapsed as browsers do; a single `<br>` is a line break inside a block, two and more end
/// it, so that text which is parted by them alone falls into paragraphs too. What style sheets or attributes hide
/// is left out. Linear in the page.
struct HTMLBlocks: Sendable {
  private(set) var blocks: [HTMLBlock] = []
  /// Valid UTF-8.
  private(set) var bytes: [UInt8] = []
  private(set) var links: [HTMLLink] = []

  private let tree: HTMLTree
  /// The block that is being read.
  private var start = 0
  private var firstNode = -1
  private var firstLink = 0
  private var pendingSpace = false
  private var breaks = 0
  private var pendingSeparator = false
  private var openLink: (element: Int, start: Int, end: Int)?
  /// The open elements that make blocks, by their last descendant.
  private var open: [Context] = []

  private struct Context {
    var element: Int
    var end: Int
    var kind: Article.Block.Kind
    var level: Int
    var isPreformatted: Bool
    var listDepth: Int
    var quotationDepth: Int
    /// A row of a table whose cells are short: they stand in one line.
    var isRow = false
  }

  /// The blocks below `root`; subtrees for which `skips` holds are left out.
  init(_ tree: HTMLTree, below root: Int, skips: (Int) -> Bool = { _ in false }) {
    self.tree = tree
    open.append(
      Context(
        element: root, end: Int(tree.nodes[root].end), kind: .paragraph, level: 0, isPreformatted: false,
        listDepth: 0, quotationDepth: 0))
    var index = root + 1
    let end = Int(tree.nodes[root].end)
    while index < end {
      leave(before: index)
      let node = tree.nodes[index]
      if node.tag == .text {
        append(index)
        index += 1
      } else if node.tag.isNeverShown || HTMLVisibility.isHidden(tree, index) || skips(index) {
        if !node.tag.isInline && !Self.vanishes(node.tag) { flush() }
        index = Int(node.end)
      } else {
        enter(index, node)
        index += 1
      }
    }
    leave(before: end)
    closeLink()
    flush()
  }

  /// Elements that leave no gap in the line where they are not shown.
  private static func vanishes(_ tag: HTMLTag) -> Bool { tag.isNeverShown }

  private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
    switch node.tag {
    case .br:
      breaks += 1
      if breaks > 1 { flush() }
    case .a:
      closeLink()
      openLink = (index, bytes.count, Int(node.end))
    case .td,
      .th where open.last?.isRow == true:
      pendingSeparator = bytes.count > start
    case _ where node.tag.isInline || node.tag == .other: break
    default:
      flush()
      guard let outer = open.last else { return }
      var context = outer
      context.element = index
      context.end = Int(node.end)
      switch node.tag {
      case .h1, .h2, .h3, .h4, .h5, .h6:
        context.kind = .heading
        context.level = node.tag.headingRank ?? 0
      case .ul, .ol, .menu, .dir: context.listDepth += 1
      case .li, .dd, .dt:
        context.kind = .listItem
        context.level = max(0, context.listDepth - 1)
      case .blockquote:
        context.kind = .blockQuotation
        context.level = context.quotationDepth
        context.quotationDepth += 1
      case .pre, .xmp, .listing: context.isPreformatted = true
      case .figcaption, .caption: context.kind = .furniture
      case .tr: context.isRow = isRow(index)
      default: break
      }
      open.append(context)
    }
  }

  /// Whether a row holds several short cells of words alone, as tables of facts do; tables for layout hold
  /// paragraphs.
  private func isRow(_ row: Int) -> Bool {
    var cells = 0
    var length = 0
    for index in tree.descendants(of: row) {
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        length += Int(node.textEnd - node.textStart)
        if length > 160 { return false }
      case .td, .th:
        guard Int(node.parent) == row else { return false }
        cells += 1
        length = 0
      case _ where node.tag.isInline || node.tag.isNeverShown || node.tag == .br: break
      default: return false
      }
    }
    return cells > 1
  }

  private mutating func leave(before index: Int) {
    while let context = open.last, context.end <= index, open.count > 1 {
      closeLink(at: index)
      flush()
      open.removeLast()
    }
    closeLink(at: index)
  }

  private mutating func closeLink(at index: Int = .max) {
    guard let link = openLink, link.end <= index else { return }
    openLink = nil
    addLink(link.element, from: link.start)
  }

  private mutating func addLink(_ element: Int, from start: Int) {
    var first = max(start, self.start)
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    if first < bytes.count { links.append(.init(element: element, text: first..<bytes.count)) }
  }

  private mutating func append(_ index: Int) {
    let isPreformatted = open.last?.isPreformatted ?? false
    let text = tree.text(of: index)
    text.withUnsafeBufferPointer { source in
      var position = 0
      while position < source.count {
        let byte = source[position]
        if byte <= 0x20 || byte == 0x7F {
          if isPreformatted, byte == 0x0A {
            breaks += 1
            if breaks > 1 { flush() }
          } else {
            pendingSpace = true
          }
          position += 1
        } else if let length = Self.invisible(source, position) {
          position += length
        } else {
          begin(index)
          bytes.append(byte)
          position += 1
          while position < source.count, source[position] > 0x20, source[position] < 0xC2 {
            if source[position] != 0x7F { bytes.append(source[position]) }
            position += 1
          }
        }
      }
    }
  }

  /// The white space before the next visible character.
  private mutating func begin(_ index: Int) {
    if firstNode < 0 { firstNode = index }
    if bytes.count > start {
      if pendingSeparator {
        bytes += " | ".utf8
      } else if breaks > 0 {
        bytes.append(0x0A)
      } else if pendingSpace {
        bytes.append(0x20)
      }
    }
    pendingSeparator = false
    pendingSpace = false
    breaks = 0
  }

  /// The length of a character that is not seen: soft hyphen, zero-width space, byte order mark.
  private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    switch bytes[index] {
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xAD ? 2 : nil
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B
        || index + 2 < bytes.count && bytes[index + 1] == 0x81 && bytes[index + 2] == 0xA0 ? 3 : nil
    case 0xEF: index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : nil
    default: nil
    }
  }

  /// Ends the block.
  private mutating func flush() {
    defer {
      start = bytes.count
      firstNode = -1
      firstLink = links.count
      pendingSpace = false
      pendingSeparator = false
      breaks = 0
    }
    if let link = openLink {
      addLink(link.element, from: link.start)
      openLink?.start = bytes.count
    }
    var first = start
    var last = bytes.count
    while first < last, let length = Self.space(bytes, at: first) { first += length }
    while last > first, let length = Self.spaceLength(bytes, before: last, from: first) { last -= length }
    guard first < last, let context = open.last else { return }
    for index in firstLink..<links.count {
      let text = links[index].text.clamped(to: first..<last)
      links[index].text = text
    }
    blocks.append(
      HTMLBlock(
        kind: context.kind, level: context.level, text: first..<last, element: context.element,
        links: firstLink..<links.count, nodes: firstNode..<Int(tree.nodes[firstNode].end)))
  }

  /// The length of white space at `index`: spaces, line breaks, no-break spaces.
  private static func space(_ bytes: [UInt8], at index: Int) -> Int? {
    if bytes[index] <= 0x20 { return 1 }
    return bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : nil
  }

  private static func spaceLength(_ bytes: [UInt8], before end: Int, from start: Int) -> Int? {
    if bytes[end - 1] <= 0x20 { return 1 }
    return end - start >= 2 && bytes[end - 1] == 0xA0 && bytes[end - 2] == 0xC2 ? 2 : nil
  }
}
