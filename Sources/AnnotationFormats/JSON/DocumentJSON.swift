import AnnotationKit

/// The document as one JSON object: the schema `hearsay/1`, which is extended but never renamed.
///
/// Offsets are Unicode code points into `text`, which is the article's text unchanged.
struct DocumentJSON {
  let document: AnnotatedDocument
  private let offsets: CodePointOffsets
  /// In a text of ASCII alone byte offsets are code points.
  private let isASCII: Bool
  /// Whether each item stands on a line of its own.
  private let isIndented: Bool

  init(_ document: AnnotatedDocument, isIndented: Bool) {
    self.document = document
    self.isIndented = isIndented
    offsets = CodePointOffsets(document.article.text)
    isASCII = offsets.count == document.article.text.count
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    field("schema", &writer) { $0.value("hearsay/1") }
    field("id", &writer) { $0.value(document.article.id) }
    field("title", &writer) { $0.value(document.article.title) }
    field("metadata", &writer) { ArticleMetadataJSON.write(document.article.metadata, to: &$0) }
    field("text", &writer) { $0.value(utf8: document.article.text.utf8) }
    list("blocks", document.article.blocks, &writer, write)
    list("furniture", document.article.furniture, &writer) { span, writer in write(span, to: &writer) }
    list("links", document.article.links, &writer, write)
    list("actors", document.actors, &writer, write)
    list("attributions", document.attributions, &writer, write)
    list("quotations", document.quotations, &writer, write)
    list("hedges", document.hedges, &writer, write)
    field("summary", &writer) { write(document.summary, to: &$0) }
    if isIndented { writer.endLine() }
    writer.endObject()
  }

  private func write(_ block: Article.Block, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("kind")
    writer.value(block.kind.rawValue)
    writer.key("level")
    writer.value(block.level)
    writeEnds(of: block.span, to: &writer)
    writer.endObject()
  }

  private func write(_ link: Article.Link, to writer: inout JSONWriter) {
    writer.beginObject()
    writeEnds(of: link.span, to: &writer)
    writer.key("address")
    writer.value(link.address)
    writer.endObject()
  }

  private func write(_ actor: Actor, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.value(actor.id)
    writer.key("name")
    writer.value(actor.name)
    writer.key("kind")
    writer.value(actor.kind.rawValue)
    writer.key("mentions")
    writer.beginArray()
    for mention in actor.mentions {
      writer.beginObject()
      writeEnds(of: mention.span, to: &writer)
      writer.key("form")
      writer.value(mention.form.rawValue)
      writer.endObject()
    }
    writer.endArray()
    write(actor.evidence, to: &writer)
    writer.endObject()
  }

  private func write(_ attribution: Attribution, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.value(attribution.id)
    writer.key("source")
    write(attribution.source, to: &writer)
    writer.key("cue")
    write(attribution.cue, to: &writer)
    writer.key("content")
    write(attribution.content, to: &writer)
    writer.key("sourcing")
    writer.value(attribution.sourcing.rawValue)
    writer.key("actor")
    write(attribution.actor, to: &writer)
    writer.key("cueClass")
    writer.value(attribution.cueClass.rawValue)
    writer.key("hedged")
    writer.value(attribution.isHedged)
    writer.key("reasons")
    writer.beginArray()
    for reason in attribution.reasons { writer.value(reason.rawValue) }
    writer.endArray()
    writer.key("nestedIn")
    write(attribution.nestedIn, to: &writer)
    write(attribution.evidence, to: &writer)
    writer.endObject()
  }

  private func write(_ quotation: Quotation, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.value(quotation.id)
    writeEnds(of: quotation.span, to: &writer)
    writer.key("parts")
    write(quotation.parts, to: &writer)
    writer.key("kind")
    writer.value(quotation.kind.rawValue)
    writer.key("speaker")
    write(quotation.speaker, to: &writer)
    writer.key("attribution")
    write(quotation.attribution, to: &writer)
    write(quotation.evidence, to: &writer)
    writer.endObject()
  }

  private func write(_ hedge: Hedge, to writer: inout JSONWriter) {
    writer.beginObject()
    writeEnds(of: hedge.span, to: &writer)
    writer.key("kind")
    writer.value(hedge.kind.rawValue)
    write(hedge.evidence, to: &writer)
    writer.endObject()
  }

  private func write(_ summary: AnnotatedDocument.Summary, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("words")
    writer.value(summary.words)
    writer.key("attributedWords")
    writer.value(summary.attributedWords)
    writer.key("quotedWords")
    writer.value(summary.quotedWords)
    writer.key("bySourcing")
    writer.beginObject()
    for sourcing in Sourcing.allCases {
      writer.key(string: sourcing.rawValue)
      writer.value(summary.bySourcing[sourcing] ?? 0)
    }
    writer.endObject()
    writer.endObject()
  }

  private func write(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.key("evidence")
    writer.beginObject()
    writer.key("stage")
    writer.value(evidence.stage)
    writer.key("rule")
    writer.value(evidence.rule)
    writer.key("probability")
    writer.value(probability: evidence.probability)
    writer.endObject()
  }

  private func write(_ reference: Int?, to writer: inout JSONWriter) {
    if let reference { writer.value(reference) } else { writer.null() }
  }

  private func write(_ spans: [TextSpan], to writer: inout JSONWriter) {
    writer.beginArray()
    for span in spans { write(span, to: &writer) }
    writer.endArray()
  }

  private func write(_ span: TextSpan, to writer: inout JSONWriter) {
    writer.beginObject()
    writeEnds(of: span, to: &writer)
    writer.endObject()
  }

  private func writeEnds(of span: TextSpan, to writer: inout JSONWriter) {
    writer.key("start")
    writer.value(isASCII ? span.start : offsets.codePoint(atByte: span.start))
    writer.key("end")
    writer.value(isASCII ? span.end : offsets.codePoint(atByte: span.end))
  }

  private func field(_ name: StaticString, _ writer: inout JSONWriter, _ body: (inout JSONWriter) -> Void) {
    if isIndented { writer.lineBreak(depth: 1) }
    writer.key(name)
    body(&writer)
  }

  private func list<Element>(
    _ name: StaticString, _ items: [Element], _ writer: inout JSONWriter,
    _ body: (Element, inout JSONWriter) -> Void
  ) {
    field(name, &writer) { writer in
      writer.beginArray()
      for item in items {
        if isIndented { writer.lineBreak(depth: 2) }
        body(item, &writer)
      }
      if isIndented, !items.isEmpty { writer.endLine(depth: 1) }
      writer.endArray()
    }
  }
}
