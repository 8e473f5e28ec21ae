public import AnnotationKit

/// W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) as JSON-LD: one AnnotationCollection with its
/// page, each annotation on a line of its own.
///
/// Every span is a SpecificResource with a TextQuoteSelector and a TextPositionSelector, in code points. The cue
/// of an attribution is its target; source and content are bodies that it links to. What the standard has no word for
/// has the prefix `hearsay:`. The article's text is the value of the resource that the first annotation is about, so
/// that the collection can be read again without another file.
public struct WebAnnotationFormat: AnnotationFormat {
  public let name = "webanno"
  public let summary = "W3C Web Annotation JSON-LD, with quote and position selectors"
  public let fileExtension = "jsonld"

  public init() {}

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    var writer = JSONWriter(taking: &output)
    WebAnnotationCollection(document).write(to: &writer)
    output = writer.finished()
  }
}

/// The vocabulary for what the Web Annotation Model has no word for.
enum WebAnnotationTerms {
  static let context = "http://www.w3.org/ns/anno.jsonld"
  static let namespace = "urn:hearsay:1:"
  /// Terms whose values are names of other annotations.
  static let references: [StaticString] = [
    "hearsay:actor", "hearsay:speaker", "hearsay:attribution", "hearsay:within",
  ]
}

private struct WebAnnotationCollection {
  private let document: AnnotatedDocument
  private let names: ResourceName
  private let offsets: CodePointOffsets

  /// How many code points of what stands around them quotes carry with them.
  private static let surroundings = 32

  init(_ document: AnnotatedDocument) {
    self.document = document
    names = ResourceName(document.article)
    offsets = CodePointOffsets(document.article.text)
  }

  func write(to writer: inout JSONWriter) {
    let article = document.article
    writer.beginObject()
    writer.lineBreak(depth: 1)
    writeContext(to: &writer)
    writer.lineBreak(depth: 1)
    writer.field("id", names.collection)
    writer.field("type", "AnnotationCollection")
    if !article.title.isEmpty { writer.field("label", article.title) }
    writer.key("total")
    writer.value(
      1 + article.blocks.count + article.links.count + document.actors.count + document.attributions.count
        + document.quotations.count + document.hedges.count)
    writer.lineBreak(depth: 1)
    writer.key("first")
    writer.beginObject()
    writer.field("id", names.page)
    writer.field("type", "AnnotationPage")
    writer.field("partOf", names.collection)
    writer.key("startIndex")
    writer.value(0)
    writer.key("items")
    writer.beginArray()
    annotation("article", 0, "describing", &writer) { writer in
      if !article.title.isEmpty { body(article.title, purpose: "describing", &writer) }
      writer.key("target")
      writeArticle(to: &writer)
    }
    for (index, block) in article.blocks.enumerated() { write(block, index, to: &writer) }
    for (index, link) in article.links.enumerated() { write(link, index, to: &writer) }
    for actor in document.actors { write(actor, to: &writer) }
    for attribution in document.attributions { write(attribution, to: &writer) }
    for quotation in document.quotations { write(quotation, to: &writer) }
    for (index, hedge) in document.hedges.enumerated() { write(hedge, index, to: &writer) }
    writer.endLine(depth: 1)
    writer.endArray()
    writer.endObject()
    writer.endLine()
    writer.endObject()
  }

  private func writeContext(to writer: inout JSONWriter) {
    writer.key("@context")
    writer.beginArray()
    writer.value(WebAnnotationTerms.context)
    writer.beginObject()
    writer.field("hearsay", WebAnnotationTerms.namespace)
    for term in WebAnnotationTerms.references {
      writer.key(term)
      writer.beginObject()
      writer.field("@type", "@id")
      writer.endObject()
    }
    writer.endObject()
    writer.endArray()
  }

  /// The article as the resource that all annotations are about.
  private func writeArticle(to writer: inout JSONWriter) {
    let article = document.article
    writer.beginObject()
    writer.field("id", names.article)
    writer.field("type", "Text")
    writer.field("format", "text/plain")
    if !article.metadata.language.isEmpty { writer.field("language", article.metadata.language) }
    writer.field("hearsay:id", article.id)
    for (key, value) in [
      ("title", article.metadata.title), ("byline", article.metadata.byline),
      ("published", article.metadata.published), ("site", article.metadata.site),
      ("address", article.metadata.address),
    ] where !value.isEmpty {
      writer.key(string: "hearsay:" + key)
      writer.value(value)
    }
    writer.key("value")
    writer.value(utf8: article.text.utf8)
    writer.endObject()
  }

  private func write(_ block: Article.Block, _ index: Int, to writer: inout JSONWriter) {
    annotation("block", index, "classifying", &writer) { writer in
      body(block.kind.rawValue, purpose: "classifying", &writer)
      writer.key("hearsay:level")
      writer.value(block.level)
      targets([block.span], &writer)
    }
  }

  private func write(_ link: Article.Link, _ index: Int, to writer: inout JSONWriter) {
    annotation("link", index, "linking", &writer) { writer in
      writer.field("body", ResourceName.escaped(link.address.isEmpty ? "article" : link.address))
      writer.field("hearsay:address", link.address)
      targets([link.span], &writer)
    }
  }

  private func write(_ actor: Actor, to writer: inout JSONWriter) {
    annotation("actor", actor.id, "identifying", &writer) { writer in
      body(actor.name, purpose: "identifying", &writer)
      writer.field("hearsay:kind", actor.kind.rawValue)
      write(actor.evidence, to: &writer)
      writer.key("target")
      writer.beginArray()
      for mention in actor.mentions {
        resource(mention.span, &writer) { $0.field("hearsay:form", mention.form.rawValue) }
      }
      writer.endArray()
    }
  }

  private func write(_ attribution: Attribution, to writer: inout JSONWriter) {
    annotation("attribution", attribution.id, "linking", &writer) { writer in
      // Without a cue what is said stands for the whole.
      let isCued = !attribution.cue.isEmpty
      writer.key("body")
      writer.beginArray()
      var comment = "\(attribution.cueClass.rawValue) · \(attribution.sourcing.rawValue)"
      if attribution.isHedged {
        comment += " · hedged: " + attribution.reasons.map(\.rawValue).joined(separator: ", ")
      }
      textualBody(comment, purpose: "commenting", &writer)
      for span in attribution.source { part("source", span, &writer) }
      if isCued { for span in attribution.content { part("content", span, &writer) } }
      writer.endArray()
      writer.field("hearsay:sourcing", attribution.sourcing.rawValue)
      writer.field("hearsay:cueClass", attribution.cueClass.rawValue)
      writer.key("hearsay:hedged")
      writer.value(attribution.isHedged)
      writer.key("hearsay:reasons")
      writer.beginArray()
      for reason in attribution.reasons { writer.value(reason.rawValue) }
      writer.endArray()
      if let actor = attribution.actor { writer.field("hearsay:actor", names.annotation("actor", actor)) }
      if let outer = attribution.nestedIn {
        writer.field("hearsay:within", names.annotation("attribution", outer))
      }
      write(attribution.evidence, to: &writer)
      writer.key("target")
      writer.beginArray()
      for span in attribution.cue { resource(span, &writer) }
      if !isCued {
        for span in attribution.content { resource(span, &writer) { $0.field("hearsay:role", "content") } }
      }
      writer.endArray()
    }
  }

  private func write(_ quotation: Quotation, to writer: inout JSONWriter) {
    annotation("quotation", quotation.id, "highlighting", &writer) { writer in
      body(quotation.kind.rawValue, purpose: "classifying", &writer)
      if let speaker = quotation.speaker {
        writer.field("hearsay:speaker", names.annotation("actor", speaker))
      }
      if let attribution = quotation.attribution {
        writer.field("hearsay:attribution", names.annotation("attribution", attribution))
      }
      write(quotation.evidence, to: &writer)
      targets(quotation.parts, &writer)
    }
  }

  private func write(_ hedge: Hedge, _ index: Int, to writer: inout JSONWriter) {
    annotation("hedge", index, "classifying", &writer) { writer in
      body(hedge.kind.rawValue, purpose: "classifying", &writer)
      write(hedge.evidence, to: &writer)
      targets([hedge.span], &writer)
    }
  }

  private func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.field("hearsay:stage", evidence.stage)
    writer.field("hearsay:rule", evidence.rule)
    writer.key("hearsay:probability")
    writer.value(probability: evidence.probability)
  }

  private func annotation(
    _ layer: String, _ index: Int, _ motivation: String, _ writer: inout JSONWriter,
    _ rest: (inout JSONWriter) -> Void
  ) {
    writer.lineBreak(depth: 2)
    writer.beginObject()
    writer.field("id", names.annotation(layer, index))
    writer.field("type", "Annotation")
    writer.field("motivation", motivation)
    writer.field("hearsay:layer", layer)
    rest(&writer)
    writer.endObject()
  }

  private func body(_ value: String, purpose: String, _ writer: inout JSONWriter) {
    writer.key("body")
    textualBody(value, purpose: purpose, &writer)
  }

  private func textualBody(_ value: String, purpose: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("type", "TextualBody")
    writer.field("purpose", purpose)
    writer.field("value", value)
    writer.endObject()
  }

  private func part(_ role: String, _ span: TextSpan, _ writer: inout JSONWriter) {
    resource(span, &writer) { writer in
      writer.field("purpose", "linking")
      writer.field("hearsay:role", role)
    }
  }

  private func targets(_ spans: [TextSpan], _ writer: inout JSONWriter) {
    writer.key("target")
    writer.beginArray()
    for span in spans { resource(span, &writer) }
    writer.endArray()
  }

  private func resource(
    _ span: TextSpan, _ writer: inout JSONWriter, _ rest: (inout JSONWriter) -> Void = { _ in }
  ) {
    let start = offsets.codePoint(atByte: span.start)
    let end = offsets.codePoint(atByte: span.end)
    let text = document.article.text
    let before = TextSpan(offsets.byte(atCodePoint: start - Self.surroundings), span.start)
    let after = TextSpan(span.end, offsets.byte(atCodePoint: end + Self.surroundings))
    writer.beginObject()
    writer.field("type", "SpecificResource")
    rest(&writer)
    writer.field("source", names.article)
    writer.key("selector")
    writer.beginArray()
    writer.beginObject()
    writer.field("type", "TextQuoteSelector")
    writer.field("exact", text[span])
    writer.field("prefix", text[before])
    writer.field("suffix", text[after])
    writer.endObject()
    writer.beginObject()
    writer.field("type", "TextPositionSelector")
    writer.key("start")
    writer.value(start)
    writer.key("end")
    writer.value(end)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }
}

extension JSONWriter {
  /// A key with a string.
  fileprivate mutating func field(_ name: StaticString, _ string: String) {
    key(name)
    value(string)
  }
}
