import AnnotationKit

/// Web Annotations as `webanno` writes them: a collection with its page, a page, or a list of annotations.
///
/// The text is the value of the resource that is annotated, or the `.txt` file beside this one. A span whose
/// quote does not stand at its position is found again by quote, prefix and suffix. Annotations of other programs,
/// which carry no `hearsay:layer`, are left out with a note.
public struct WebAnnotationImport: AnnotationImport {
  public let name = "Web Annotation"

  public init() {}

  public func recognizes(_ source: AnnotationSource) -> Bool {
    source.bytes.beginsAsJSON
      && source.bytes.contains("www.w3.org/ns/anno.jsonld")
  }

  public func documents(in source: AnnotationSource) throws(ImportError) -> [ImportedDocument] {
    let bytes = SourceText(bytes: source.bytes).utf8
    var reader = JSONReader(bytes)
    var documents: [ImportedDocument] = []
    while true {
      let value: JSONValue?
      do throws(JSONError) {
        value = try reader.next()
      } catch {
        throw ImportError("no valid JSON: \(error.message)", line: bytes.line(at: error.offset))
      }
      guard let value else { break }
      var reading = try WebAnnotationReading(JSONNode(value: value, path: "", bytes: bytes), source)
      documents.append(try reading.document())
    }
    return documents
  }
}

private struct WebAnnotationReading {
  private let items: [JSONNode]
  private let text: SourceText
  private let offsets: CodePointOffsets
  private var article: Article
  private var report = AnchoringReport()
  private var indices: [String: [String: Int]] = [:]

  init(_ root: JSONNode, _ source: AnnotationSource) throws(ImportError) {
    items = try Self.annotations(root)
    let resource = Self.resource(items)
    if let value = resource?.member("value") {
      text = SourceText(try value.string())
    } else if let bytes = source.companion("txt") {
      text = SourceText(bytes: bytes)
    } else {
      throw root.failure(
        "expected the text: as the value of a target of type Text, or in a .txt file of the same name beside it"
      )
    }
    offsets = CodePointOffsets(text)
    var metadata = Article.Metadata()
    var id = source.name
    if let resource {
      let own = try resource.string("hearsay:id")
      let iri = try resource.string("id")
      id = own ?? iri ?? id
      metadata.title = try resource.string("hearsay:title") ?? ""
      metadata.byline = try resource.string("hearsay:byline") ?? ""
      metadata.published = try resource.string("hearsay:published") ?? ""
      metadata.site = try resource.string("hearsay:site") ?? ""
      metadata.address = try resource.string("hearsay:address") ?? ""
      metadata.language = resource.member("language")?.value.string ?? ""
    }
    article = Article(id: id, text: text, blocks: [], metadata: metadata)
  }

  /// The annotations of a collection, a page or a list, or one alone.
  private static func annotations(_ root: JSONNode) throws(ImportError) -> [JSONNode] {
    if root.value.array != nil { return try root.items() }
    if let first = root.member("first") {
      guard first.value.isObject else {
        throw first.failure("expected the page itself, since nothing is loaded from elsewhere")
      }
      return try first.items("items")
    }
    return root.member("items") == nil ? [root] : try root.items("items")
  }

  /// The annotated text as a resource with its value.
  private static func resource(_ items: [JSONNode]) -> JSONNode? {
    for item in items {
      for target in item.member("target")?.itemOrItems ?? [] {
        for node in [target, target.member("source")] {
          if let node, node.member("value")?.value.string != nil { return node }
        }
      }
    }
    return nil
  }

  mutating func document() throws(ImportError) -> ImportedDocument {
    var layers: [String: [JSONNode]] = [:]
    var others = 0
    for item in items {
      guard let layer = try item.string("hearsay:layer") else {
        others += 1
        continue
      }
      layers[layer, default: []].append(item)
    }
    for (layer, items) in layers {
      var byName: [String: Int] = [:]
      for (index, item) in items.enumerated() { if let id = try item.string("id") { byName[id] = index } }
      indices[layer] = byName
    }
    try readBlocks(layers)
    var actors: [Actor] = []
    for item in layers["actor"] ?? [] { actors.append(try actor(item)) }
    var attributions: [Attribution] = []
    for item in layers["attribution"] ?? [] { attributions.append(try attribution(item)) }
    var quotations: [Quotation] = []
    for item in layers["quotation"] ?? [] { quotations.append(try quotation(item)) }
    var hedges: [Hedge] = []
    for item in layers["hedge"] ?? [] {
      let kind: Hedge.Kind = try classified(item)
      for span in try spans(item, "target") {
        hedges.append(Hedge(span: span, kind: kind, evidence: try evidence(item)))
      }
    }
    var notes = report.notes
    if others > 0 {
      notes.append("\(others) annotations of other programs, without hearsay:layer, are left out")
    }
    return ImportedDocument(
      document: AnnotatedDocument(
        assembling: article, actors: actors, attributions: attributions, quotations: quotations,
        hedges: hedges),
      notes: notes)
  }

  private mutating func readBlocks(_ layers: [String: [JSONNode]]) throws(ImportError) {
    var blocks: [Article.Block] = []
    for item in layers["block"] ?? [] {
      let kind: Article.Block.Kind = try classified(item)
      for span in try spans(item, "target") {
        blocks.append(.init(kind, span, level: try item.int("hearsay:level") ?? 0))
      }
    }
    blocks.sort { $0.span < $1.span }
    for index in blocks.indices.dropFirst() where blocks[index].span.start < blocks[index - 1].span.end {
      throw ImportError("expected blocks that do not overlap, found two that share \(blocks[index].span)")
    }
    if blocks.isEmpty, layers["article"] == nil { blocks = Article(id: article.id, text: text).blocks }
    var links: [Article.Link] = []
    for item in layers["link"] ?? [] {
      var address = try item.string("hearsay:address")
      if address == nil { address = try item.required("body").string() }
      for span in try spans(item, "target") { links.append(.init(span, address: address ?? "")) }
    }
    article = Article(
      id: article.id, text: text, blocks: blocks, links: links.sorted { $0.span < $1.span },
      metadata: article.metadata)
  }

  private mutating func actor(_ item: JSONNode) throws(ImportError) -> Actor {
    var mentions: [Actor.Mention] = []
    for target in item.member("target")?.itemOrItems ?? [] {
      guard let span = try span(target) else { continue }
      mentions.append(.init(span: span, form: try target.choice("hearsay:form") ?? .name))
    }
    return Actor(
      id: 0, name: try item.required("body").required("value").string(),
      kind: try item.required("hearsay:kind").choice(), mentions: mentions, evidence: try evidence(item))
  }

  private mutating func attribution(_ item: JSONNode) throws(ImportError) -> Attribution {
    var attribution = Attribution(id: 0, source: [], cue: [], content: [], evidence: try evidence(item))
    for (key, role) in [("body", ""), ("target", "cue")] {
      for part in item.member(key)?.itemOrItems ?? [] where part.member("selector") != nil {
        guard let span = try span(part) else { continue }
        switch try part.string("hearsay:role") ?? role {
        case "source": attribution.source.append(span)
        case "cue": attribution.cue.append(span)
        case "content": attribution.content.append(span)
        default: throw part.failure("expected \"hearsay:role\" to be source, cue or content")
        }
      }
    }
    attribution.sourcing = try item.choice("hearsay:sourcing") ?? .none
    attribution.cueClass = try item.choice("hearsay:cueClass") ?? .say
    for reason in item.member("hearsay:reasons")?.itemOrItems ?? [] {
      attribution.reasons.append(try reason.choice())
    }
    attribution.actor = try reference(item, "hearsay:actor", to: "actor")
    attribution.nestedIn = try reference(item, "hearsay:within", to: "attribution")
    return attribution
  }

  private mutating func quotation(_ item: JSONNode) throws(ImportError) -> Quotation {
    let parts = try spans(item, "target")
    return Quotation(
      id: 0, span: parts.hull ?? TextSpan(0, 0), parts: parts, kind: try classified(item),
      speaker: try reference(item, "hearsay:speaker", to: "actor"),
      attribution: try reference(item, "hearsay:attribution", to: "attribution"), evidence: try evidence(item)
    )
  }

  /// The value of a body as one of an enumeration's names.
  private func classified<Choice: RawRepresentable<String> & CaseIterable>(
    _ item: JSONNode
  ) throws(ImportError) -> Choice {
    try item.required("body").required("value").choice()
  }

  private func reference(_ item: JSONNode, _ key: String, to layer: String) throws(ImportError) -> Int? {
    guard let node = item.member(key) else { return nil }
    let name = try node.string()
    guard let index = indices[layer]?[name] else {
      throw node.failure("expected the id of an \(layer), found \"\(name)\"")
    }
    return index
  }

  private func evidence(_ item: JSONNode) throws(ImportError) -> Evidence {
    Evidence(
      stage: try item.string("hearsay:stage") ?? "import", rule: try item.string("hearsay:rule") ?? "by hand",
      probability: item.number("hearsay:probability").map { min(1, max(0, $0)) } ?? 1)
  }

  private mutating func spans(_ item: JSONNode, _ key: String) throws(ImportError) -> [TextSpan] {
    var spans: [TextSpan] = []
    for target in item.member(key)?.itemOrItems ?? [] {
      if let span = try span(target) { spans.append(span) }
    }
    return spans
  }

  private mutating func span(_ resource: JSONNode) throws(ImportError) -> TextSpan? {
    var anchor = TextAnchor()
    for selector in try resource.required("selector").itemOrItems {
      switch try selector.required("type").string() {
      case "TextPositionSelector":
        let start = try selector.required("start").int()
        let end = try selector.required("end").int()
        guard 0 <= start, start <= end else {
          throw selector.failure("expected 0 ≤ start ≤ end, found \(start) and \(end)")
        }
        anchor.position = start..<end
      case "TextQuoteSelector":
        anchor.exact = Array(try selector.required("exact").string().utf8)
        anchor.prefix = Array((try selector.string("prefix") ?? "").utf8)
        anchor.suffix = Array((try selector.string("suffix") ?? "").utf8)
      default: continue
      }
    }
    guard anchor.position != nil || anchor.exact != nil else {
      throw resource.failure("expected a TextQuoteSelector or a TextPositionSelector")
    }
    return report.span(anchor.resolved(in: text, offsets), anchor.exact)
  }
}
