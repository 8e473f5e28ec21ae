import AnnotationKit
import CCmark

/// The words of a text in Markdown as blocks: marks are gone, structure is kept. Linear in the text, without
/// recursion.
struct MarkdownText {
  private(set) var text = ArticleText()
  /// The article's title, where its first heading of the first rank is one.
  private(set) var title = ""

  private var line: [UInt8] = []
  private var links: [Article.Link] = []
  private var linkStarts: [Int] = []
  private var imageDepth = 0
  private var imageText: [UInt8] = []
  private var listDepth = 0
  private var quotationDepth = 0
  /// For each open item, whether its first block has been written.
  private var items: [Bool] = []
  private var cells = 0
  private let takesTitle: Bool

  /// `takesTitle` is false where the title is known already.
  init(_ markdown: [UInt8], takesTitle: Bool) {
    self.takesTitle = takesTitle
    let document = markdown.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { hearsay_markdown_parse($0.baseAddress, $0.count) }
    }
    guard let document else { return }
    defer { cmark_node_free(document) }
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      visit(node, entering: event == CMARK_EVENT_ENTER)
    }
  }

  private mutating func visit(_ node: OpaquePointer, entering: Bool) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST: listDepth += entering ? 1 : -1
    case CMARK_NODE_ITEM: visitItem(entering: entering)
    case CMARK_NODE_BLOCK_QUOTE: quotationDepth += entering ? 1 : -1
    case CMARK_NODE_PARAGRAPH: if !entering { endParagraph() }
    case CMARK_NODE_HEADING: if !entering { endHeading(rank: Int(cmark_node_get_heading_level(node))) }
    case CMARK_NODE_CODE_BLOCK: if entering { addCode(literal(node)) }
    case CMARK_NODE_HTML_BLOCK: if entering { text.append(HTMLFragment.text(of: literal(node))) }
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: if entering { add(literal(node)) }
    case CMARK_NODE_SOFTBREAK: if entering { add([0x20]) }
    case CMARK_NODE_LINEBREAK: if entering { add([0x0A]) }
    case CMARK_NODE_HTML_INLINE:
      if entering, ByteSearch.holds(literal(node), Array("<br".utf8)) { add([0x0A]) }
    case CMARK_NODE_IMAGE: imageDepth += entering ? 1 : -1
    case CMARK_NODE_LINK: visitLink(node, entering: entering)
    default: visitTable(node, entering: entering)
    }
  }

  private mutating func visitItem(entering: Bool) {
    if entering { items.append(false) } else if !items.isEmpty { items.removeLast() }
  }

  private mutating func visitLink(_ node: OpaquePointer, entering: Bool) {
    if entering {
      linkStarts.append(line.count)
    } else if let start = linkStarts.popLast(), line.count > start, let address = cmark_node_get_url(node) {
      if let address = HTMLAddress(base: "").resolve(String(cString: address)) {
        links.append(.init(TextSpan(start, line.count), address: address))
      }
    }
  }

  /// Tables are an extension, whose kinds of nodes have names alone.
  private mutating func visitTable(_ node: OpaquePointer, entering: Bool) {
    guard let name = cmark_node_get_type_string(node) else { return }
    switch String(cString: name) {
    case "table_cell":
      guard entering else { return }
      if cells > 0 { add(Array(" | ".utf8)) }
      cells += 1
    case "table_row", "table_header":
      cells = 0
      if !entering { end(.paragraph, level: 0) }
    default: break
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    if imageDepth > 0 { imageText += bytes } else { line += bytes }
  }

  private mutating func endParagraph() {
    if line.allSatisfy({ $0 <= 0x20 }), !imageText.isEmpty {
      // A picture that stands alone: what it shows, as a caption.
      line = imageText
      end(.furniture, level: 0)
    } else if let isWritten = items.last {
      end(isWritten ? .paragraph : .listItem, level: isWritten ? 0 : max(0, listDepth - 1))
      items[items.count - 1] = true
    } else if quotationDepth > 0 {
      end(.blockQuotation, level: quotationDepth - 1)
    } else {
      end(.paragraph, level: 0)
    }
  }

  private mutating func endHeading(rank: Int) {
    if takesTitle, title.isEmpty, rank == 1, !text.blocks.contains(where: { $0.kind == .heading }) {
      title = String(decoding: line, as: UTF8.self)
      end(.title, level: 0)
    } else {
      end(.heading, level: rank)
    }
  }

  /// Code is shown and not annotated; a blank line in it parts blocks, as everywhere.
  private mutating func addCode(_ code: [UInt8]) {
    var block: [UInt8] = []
    for row in code.split(separator: 0x0A, omittingEmptySubsequences: false) + [[]] {
      if row.allSatisfy({ $0 <= 0x20 }) {
        while let last = block.last, last <= 0x20 { block.removeLast() }
        text.append(.furniture, block)
        block = []
      } else {
        if !block.isEmpty { block.append(0x0A) }
        block += row.filter { $0 != 0x0D }
      }
    }
  }

  /// Adds the block that has been read, without white space at its ends.
  private mutating func end(_ kind: Article.Block.Kind, level: Int) {
    let first = line.firstIndex { $0 > 0x20 } ?? line.count
    let last = (line.lastIndex { $0 > 0x20 } ?? first - 1) + 1
    let shifted = links.compactMap { link -> Article.Link? in
      let start = max(link.span.start, first) - first
      let end = min(link.span.end, last) - first
      return end > start ? Article.Link(TextSpan(start, end), address: link.address) : nil
    }
    if first < last { text.append(kind, line[first..<last], level: level, links: shifted) }
    line = []
    links = []
    linkStarts = []
    imageText = []
  }

  private func literal(_ node: OpaquePointer) -> [UInt8] {
    cmark_node_get_literal(node).map { Array(String(cString: $0).utf8) } ?? []
  }
}
