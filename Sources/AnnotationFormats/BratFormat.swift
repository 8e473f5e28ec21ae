public import AnnotationKit

/// The standoff format of brat (Stenetorp et al. 2012): a text file, an annotation file beside it, and the
/// configuration that brat needs to show both.
///
/// An attribution is an event whose trigger is the cue (`Uncued`, with the content as its trigger, where there is
/// none); source, content, actor, quotations and the attribution around it are its arguments. Mentions of one actor
/// are equivalents. A span that runs over lines is a discontinuous one, a fragment a line. What brat has no place
/// for (blocks, names, evidence) stands in notes as JSON.
public struct BratFormat: AnnotationFormat {
  public let name = "brat"
  public let summary = "brat standoff: NAME.txt, NAME.ann and annotation.conf, with --output"
  public let fileExtension = "ann"
  public let needsFiles = true

  public init() {}

  /// Appends the annotation file alone.
  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    var lines = BratLines(document)
    lines.write()
    output += lines.output
  }

  public func files(_ document: AnnotatedDocument, name: String) -> [ExportedFile] {
    [
      ExportedFile(name: "\(name).txt", bytes: BratReturns.removed(from: document.article.text.utf8)),
      ExportedFile(name: "\(name).ann", bytes: bytes(of: [document])),
      ExportedFile(name: "annotation.conf", bytes: Array(BratVocabulary.configuration.utf8)),
    ]
  }
}

/// The lines of an annotation file.
private struct BratLines {
  private let document: AnnotatedDocument
  private let offsets: CodePointOffsets
  private let fragments: BratFragments
  private let blocks: [TextSpan]
  private(set) var output: [UInt8] = []
  /// How many lines of each kind there are.
  private var counts: [Character: Int] = [:]

  init(_ document: AnnotatedDocument) {
    self.document = document
    offsets = CodePointOffsets(document.article.text)
    fragments = BratFragments(document.article.text)
    blocks = document.article.blocks.map(\.span)
  }

  mutating func write() {
    writeArticle()
    let mentions = document.actors.map { write($0) }
    let quotations = document.quotations.map { quotation in
      let trigger = textBound("Quotation", quotation.parts)
      attribute("Kind", trigger, quotation.kind.rawValue)
      writeEvidence(quotation.evidence, of: trigger)
      writeSpans(quotation.parts, of: trigger)
      if let speaker = quotation.speaker {
        line("R", "Speaker Arg1:\(trigger) Arg2:\(mentions[speaker])")
      }
      return trigger
    }
    var held: [Int: [String]] = [:]
    for (quotation, trigger) in zip(document.quotations, quotations) {
      if let attribution = quotation.attribution { held[attribution, default: []].append(trigger) }
    }
    for attribution in document.attributions { write(attribution, mentions, held[attribution.id] ?? []) }
    for hedge in document.hedges {
      let trigger = textBound("Hedge", [hedge.span])
      attribute("HedgeKind", trigger, hedge.kind.rawValue)
      writeEvidence(hedge.evidence, of: trigger)
      writeSpans([hedge.span], of: trigger)
    }
  }

  /// The article's first line stands for all of it and bears the note on what the text file does not tell.
  private mutating func writeArticle() {
    let article = document.article
    let whole = TextSpan(0, article.text.count)
    let first =
      fragments.fragments(of: [blocks.first ?? whole]).first ?? fragments.fragments(of: [whole]).first
    let trigger = textBound("Article", [first ?? TextSpan(0, 0)])
    let json = Self.json { writer in
      writer.key("id")
      writer.value(article.id)
      writer.key("metadata")
      ArticleMetadataJSON.write(article.metadata, to: &writer)
      writer.key("blocks")
      writer.beginArray()
      for block in article.blocks {
        writer.beginObject()
        writer.key("kind")
        writer.value(block.kind.rawValue)
        writer.key("level")
        writer.value(block.level)
        writeEnds(block.span, &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.key("links")
      writer.beginArray()
      for link in article.links {
        writer.beginObject()
        writeEnds(link.span, &writer)
        writer.key("address")
        writer.value(link.address)
        writer.endObject()
      }
      writer.endArray()
      guard article.text.utf8.contains(0x0D) else { return }
      writer.key("carriageReturns")
      if BratReturns.areRegular(article.text.utf8) {
        writer.value("before every line feed")
      } else {
        writer.beginArray()
        for index in article.text.utf8.indices where article.text.utf8[index] == 0x0D {
          writer.value(offsets.codePoint(atByte: index))
        }
        writer.endArray()
      }
    }
    note("Article", trigger, json)
  }

  /// The first mention.
  private mutating func write(_ actor: Actor) -> String {
    let mentions = actor.mentions.map { mention in
      let trigger = textBound(BratVocabulary.type(actor.kind), [mention.span])
      attribute("Form", trigger, mention.form.rawValue)
      writeSpans([mention.span], of: trigger)
      return trigger
    }
    if mentions.count > 1 { append("*\tEquiv \(mentions.joined(separator: " "))") }
    let first = mentions.first ?? ""
    let json = Self.json { writer in
      writer.key("name")
      writer.value(actor.name)
      writeFields(actor.evidence, &writer)
    }
    note("Actor", first, json)
    return first
  }

  private mutating func write(_ attribution: Attribution, _ mentions: [String], _ quotations: [String]) {
    let isCued = !attribution.cue.isEmpty
    let type = isCued ? "Attribution" : "Uncued"
    let trigger = textBound(type, isCued ? attribution.cue : attribution.content)
    var arguments = "\(type):\(trigger)"
    var source: String?
    var content: String?
    if !attribution.source.isEmpty {
      source = textBound("Source", attribution.source)
      arguments += " Source:\(source ?? "")"
    }
    if isCued, !attribution.content.isEmpty {
      content = textBound("Content", attribution.content)
      arguments += " Content:\(content ?? "")"
    }
    if let actor = attribution.actor { arguments += " Actor:\(mentions[actor])" }
    for (number, quotation) in quotations.enumerated() {
      arguments += " Quotation\(number > 0 ? "\(number + 1)" : ""):\(quotation)"
    }
    if let outer = attribution.nestedIn { arguments += " Within:E\(outer + 1)" }
    let event = line("E", arguments)
    attribute("Sourcing", event, attribution.sourcing.rawValue)
    attribute("CueClass", event, attribution.cueClass.rawValue)
    for reason in attribution.reasons { line("A", "\(BratVocabulary.attribute(reason)) \(event)") }
    writeEvidence(attribution.evidence, of: event)
    // brat lets nothing but its event speak of a trigger.
    writeSpans(isCued ? attribution.cue : attribution.content, of: event)
    if let source { writeSpans(attribution.source, of: source) }
    if let content { writeSpans(attribution.content, of: content) }
  }

  private mutating func textBound(_ type: String, _ spans: [TextSpan]) -> String {
    var pieces = fragments.fragments(of: spans)
    if pieces.isEmpty, let first = spans.first { pieces = [TextSpan(first.start, first.start)] }
    let places = pieces.map { "\(offsets.codePoint(atByte: $0.start)) \(offsets.codePoint(atByte: $0.end))" }
    let words = pieces.map { document.article.text[$0] }
    return line("T", "\(type) \(places.joined(separator: ";"))\t\(words.joined(separator: " "))")
  }

  private mutating func attribute(_ type: String, _ target: String, _ value: String) {
    line("A", "\(type) \(target) \(value)")
  }

  private mutating func writeEvidence(_ evidence: Evidence, of target: String) {
    let json = Self.json { writeFields(evidence, &$0) }
    note("Evidence", target, json)
  }

  /// The spans themselves, where the fragments do not tell them.
  private mutating func writeSpans(_ spans: [TextSpan], of target: String) {
    let pieces = fragments.fragments(of: spans)
    guard fragments.joined(pieces, blocks: blocks) != spans else { return }
    let json = Self.json { writer in
      writer.key("spans")
      writer.beginArray()
      for span in spans {
        writer.beginObject()
        writeEnds(span, &writer)
        writer.endObject()
      }
      writer.endArray()
    }
    note("Spans", target, json)
  }

  private func writeFields(_ evidence: Evidence, _ writer: inout JSONWriter) {
    writer.key("stage")
    writer.value(evidence.stage)
    writer.key("rule")
    writer.value(evidence.rule)
    writer.key("probability")
    writer.value(probability: evidence.probability)
  }

  private func writeEnds(_ span: TextSpan, _ writer: inout JSONWriter) {
    writer.key("start")
    writer.value(offsets.codePoint(atByte: span.start))
    writer.key("end")
    writer.value(offsets.codePoint(atByte: span.end))
  }

  private mutating func note(_ type: String, _ target: String, _ json: String) {
    line("#", "\(type) \(target)\t\(json)")
  }

  /// An object on one line, whatever ends a line.
  private static func json(_ body: (inout JSONWriter) -> Void) -> String {
    var bytes: [UInt8] = []
    var writer = JSONWriter(taking: &bytes)
    writer.beginObject()
    body(&writer)
    writer.endObject()
    bytes = writer.finished()
    let json = String(decoding: bytes.dropLast(), as: UTF8.self)
    // These two may stand in JSON as they are, but end a line for some readers.
    var escaped = ""
    for scalar in json.unicodeScalars {
      switch scalar {
      case "\u{2028}": escaped += "\\u2028"
      case "\u{2029}": escaped += "\\u2029"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  @discardableResult
  private mutating func line(_ kind: Character, _ rest: String) -> String {
    counts[kind, default: 0] += 1
    let id = "\(kind)\(counts[kind, default: 0])"
    append("\(id)\t\(rest)")
    return id
  }

  private mutating func append(_ line: String) {
    output.append(contentsOf: line.utf8)
    output.append(0x0A)
  }
}
