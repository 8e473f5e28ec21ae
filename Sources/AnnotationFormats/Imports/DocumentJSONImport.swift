import AnnotationKit

/// Our own JSON, as `json` and `jsonl` write it: one object or many, with or without line breaks.
///
/// Of an object only `schema` and `text` must be there; what is missing is taken as empty, a missing list of blocks is
/// found in the text. Ids need not be in order: one can delete an annotation or add one by hand. An object with
/// `error` in place of a text, as `annotate --jsonl` writes for a bad line, is left out with a note.
public struct DocumentJSONImport: AnnotationImport {
  public let name = "Hearsay JSON"

  public init() {}

  public func recognizes(_ source: AnnotationSource) -> Bool {
    source.bytes.beginsAsJSON
      && source.bytes.contains("\"hearsay/1\"") && !source.bytes.contains("www.w3.org/ns/anno.jsonld")
  }

  public func documents(in source: AnnotationSource) throws(ImportError) -> [ImportedDocument] {
    let bytes = SourceText(bytes: source.bytes).utf8
    var reader = JSONReader(bytes)
    var documents: [ImportedDocument] = []
    var notes: [String] = []
    while true {
      let value: JSONValue?
      do throws(JSONError) {
        value = try reader.next()
      } catch {
        throw ImportError("no valid JSON: \(error.message)", line: bytes.line(at: error.offset))
      }
      guard let value else { break }
      for node in JSONNode(value: value, path: "", bytes: bytes).itemOrItems {
        if let error = try node.string("error"), node.member("text") == nil {
          notes.append(
            "line \(bytes.line(at: node.value.offset)) holds an error in place of a document: \(error)")
          continue
        }
        documents.append(
          ImportedDocument(document: try DocumentReading(node, name: source.name).document(), notes: []))
      }
    }
    guard !documents.isEmpty else { throw ImportError(notes.first ?? "expected a document, found none") }
    documents[0].notes = notes
    return documents
  }
}

/// One object of the schema `hearsay/1`.
private struct DocumentReading {
  private let node: JSONNode
  private let text: SourceText
  private let offsets: CodePointOffsets
  private let article: Article

  init(_ node: JSONNode, name: String) throws(ImportError) {
    self.node = node
    let schema = try node.required("schema")
    guard try schema.string() == "hearsay/1" else {
      throw schema.failure("expected \"hearsay/1\", found \"\(try schema.string())\"")
    }
    text = SourceText(try node.required("text").string())
    offsets = CodePointOffsets(text)
    article = try Self.article(node, text, offsets, id: try node.string("id") ?? name)
  }

  func document() throws(ImportError) -> AnnotatedDocument {
    let actorNodes = try node.items("actors")
    let attributionNodes = try node.items("attributions")
    let quotationNodes = try node.items("quotations")
    let actorIndices = try indices(actorNodes)
    let attributionIndices = try indices(attributionNodes)
    var actors: [Actor] = []
    for item in actorNodes { actors.append(try actor(item)) }
    var attributions: [Attribution] = []
    for item in attributionNodes {
      attributions.append(try attribution(item, actorIndices, attributionIndices))
    }
    var quotations: [Quotation] = []
    for item in quotationNodes { quotations.append(try quotation(item, actorIndices, attributionIndices)) }
    var hedges: [Hedge] = []
    for item in try node.items("hedges") {
      hedges.append(
        Hedge(
          span: try span(item), kind: try item.required("kind").choice(), evidence: try evidence(item)))
    }
    return AnnotatedDocument(
      assembling: article, actors: actors, attributions: attributions, quotations: quotations, hedges: hedges)
  }

  private func actor(_ item: JSONNode) throws(ImportError) -> Actor {
    var mentions: [Actor.Mention] = []
    for mention in try item.items("mentions") {
      mentions.append(.init(span: try span(mention), form: try mention.choice("form") ?? .name))
    }
    return Actor(
      id: 0, name: try item.required("name").string(), kind: try item.required("kind").choice(),
      mentions: mentions, evidence: try evidence(item))
  }

  private func attribution(
    _ item: JSONNode, _ actors: [Int: Int], _ attributions: [Int: Int]
  ) throws(ImportError) -> Attribution {
    var reasons: [HedgeReason] = []
    for reason in try item.items("reasons") { reasons.append(try reason.choice()) }
    return Attribution(
      id: 0, source: try spans(item, "source"), cue: try spans(item, "cue"),
      content: try spans(item, "content"),
      sourcing: try item.choice("sourcing") ?? .none, actor: try reference(item, "actor", actors),
      cueClass: try item.choice("cueClass") ?? .say, reasons: reasons,
      nestedIn: try reference(item, "nestedIn", attributions), evidence: try evidence(item))
  }

  private func quotation(
    _ item: JSONNode, _ actors: [Int: Int], _ attributions: [Int: Int]
  ) throws(ImportError) -> Quotation {
    var parts = try spans(item, "parts")
    if parts.isEmpty { parts = [try span(item)] }
    return Quotation(
      id: 0, span: parts.hull ?? TextSpan(0, 0), parts: parts, kind: try item.required("kind").choice(),
      speaker: try reference(item, "speaker", actors),
      attribution: try reference(item, "attribution", attributions), evidence: try evidence(item))
  }

  /// The place in its list of each id; without an id an item is known by its place.
  private func indices(_ items: [JSONNode]) throws(ImportError) -> [Int: Int] {
    var indices: [Int: Int] = [:]
    for (index, item) in items.enumerated() {
      let id = try item.int("id") ?? index
      guard indices.updateValue(index, forKey: id) == nil else {
        throw item.failure("expected an id of its own, found \(id) a second time")
      }
    }
    return indices
  }

  private func reference(
    _ item: JSONNode, _ key: String, _ indices: [Int: Int]
  ) throws(ImportError) -> Int? {
    guard let node = item.member(key) else { return nil }
    let id = try node.int()
    guard let index = indices[id] else { throw node.failure("expected an id that is there, found \(id)") }
    return index
  }

  private func evidence(_ item: JSONNode) throws(ImportError) -> Evidence {
    guard let evidence = item.member("evidence") else {
      return Evidence(stage: "import", rule: "by hand", probability: 1)
    }
    return Evidence(
      stage: try evidence.string("stage") ?? "import", rule: try evidence.string("rule") ?? "by hand",
      probability: evidence.number("probability").map { min(1, max(0, $0)) } ?? 1)
  }

  private func spans(_ item: JSONNode, _ key: String) throws(ImportError) -> [TextSpan] {
    var spans: [TextSpan] = []
    for span in try item.items(key) { spans.append(try self.span(span)) }
    return spans
  }

  private func span(_ item: JSONNode) throws(ImportError) -> TextSpan { try Self.span(item, offsets) }

  private static func span(_ item: JSONNode, _ offsets: CodePointOffsets) throws(ImportError) -> TextSpan {
    let start = try item.required("start").int()
    let end = try item.required("end").int()
    guard 0 <= start, start <= end, end <= offsets.count else {
      throw item.failure("expected a span inside 0 … \(offsets.count), found \(start) … \(end)")
    }
    return TextSpan(offsets.byte(atCodePoint: start), offsets.byte(atCodePoint: end))
  }

  private static func article(
    _ node: JSONNode, _ text: SourceText, _ offsets: CodePointOffsets, id: String
  ) throws(ImportError) -> Article {
    let metadata = try node.member("metadata").map { node throws(ImportError) in
      try ArticleMetadataJSON.metadata(node)
    }
    guard node.member("blocks") != nil else {
      var article = Article(id: id, text: text)
      article.metadata = metadata ?? article.metadata
      return article
    }
    var blocks: [Article.Block] = []
    for block in try node.items("blocks") {
      let span = try Self.span(block, offsets)
      if let last = blocks.last, last.span.end > span.start {
        throw block.failure("expected blocks in order that do not overlap")
      }
      blocks.append(.init(try block.required("kind").choice(), span, level: try block.int("level") ?? 0))
    }
    var links: [Article.Link] = []
    for link in try node.items("links") {
      links.append(.init(try Self.span(link, offsets), address: try link.required("address").string()))
    }
    return Article(id: id, text: text, blocks: blocks, links: links, metadata: metadata ?? .init())
  }
}
