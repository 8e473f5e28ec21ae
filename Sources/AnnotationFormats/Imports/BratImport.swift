import AnnotationKit

/// Annotation files of brat with the text file of the same name beside them, as `brat` writes them and brat edits
/// them.
///
/// Types, roles and attributes are those of the `annotation.conf` that is exported too. Notes that no longer fit, since
/// somebody moved a span, are passed over; a span whose words do not stand at its offsets is found again by them.
/// What an annotator left out is filled in: a new attribution's sourcing by its actor, a new mention's form.
public struct BratImport: AnnotationImport {
  public let name = "brat"

  public init() {}

  public func recognizes(_ source: AnnotationSource) -> Bool {
    // Every line of the format begins with an id and a tab, which no prose does.
    let line = source.bytes.prefix { $0 != 0x0A }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    let isAnnotation =
      fields.count >= 2 && fields[0].first.map { "TEARN#*".utf8.contains($0) } == true
      && fields[0].dropFirst().allSatisfy { (0x30...0x39).contains($0) } && fields[1].contains(0x20)
      && (fields[0].count > 1 || fields[0].first == UInt8(ascii: "*"))
    return isAnnotation || source.bytes.isEmpty && source.name.hasSuffix(".ann")
  }

  public func documents(in source: AnnotationSource) throws(ImportError) -> [ImportedDocument] {
    guard let text = source.companion("txt") else {
      throw ImportError("expected the text in a .txt file of the same name beside it")
    }
    var reading = try BratReading(
      BratFile(SourceText(bytes: source.bytes).utf8), text: text, name: source.name)
    return [try reading.document()]
  }
}

private struct BratReading {
  private let file: BratFile
  private let text: SourceText
  private let offsets: CodePointOffsets
  private let fragments: BratFragments
  private let article: Article
  private var report = AnchoringReport()

  init(_ file: BratFile, text bytes: [UInt8], name: String) throws(ImportError) {
    self.file = file
    let note = try file.textBounds.lazy.filter { $0.type == "Article" }.first.flatMap {
      bound throws(ImportError) in
      try file.note("Article", of: bound.id)
    }
    let plain = SourceText(bytes: bytes)
    text = try Self.text(plain, note)
    offsets = CodePointOffsets(text)
    fragments = BratFragments(text)
    article = try Self.article(text, offsets, note, name)
  }

  mutating func document() throws(ImportError) -> ImportedDocument {
    var spans: [Substring: [TextSpan]] = [:]
    for bound in file.textBounds { spans[bound.id] = try self.spans(bound) }
    let (actors, actorIndices) = try readActors(spans)
    let eventIndices = Dictionary(uniqueKeysWithValues: file.events.enumerated().map { ($1.id, $0) })
    var attributions: [Attribution] = []
    for event in file.events {
      attributions.append(try attribution(event, spans, actors, actorIndices, eventIndices))
    }
    let document = AnnotatedDocument(
      assembling: article, actors: actors, attributions: attributions,
      quotations: try readQuotations(spans, actorIndices), hedges: try readHedges(spans))
    return ImportedDocument(document: document, notes: report.notes)
  }

  private func readActors(
    _ spans: [Substring: [TextSpan]]
  ) throws(ImportError) -> ([Actor], [Substring: Int]) {
    var actors: [Actor] = []
    var indices: [Substring: Int] = [:]
    for bound in file.textBounds {
      guard let kind = BratVocabulary.kind(bound.type), indices[bound.id] == nil else { continue }
      let members = file.equivalents(of: bound.id)
      var mentions: [Actor.Mention] = []
      var note: JSONNode?
      for member in members {
        indices[member] = actors.count
        let form: Actor.Mention.Form? = try file.value("Form", of: member)
        mentions += (spans[member] ?? []).map { .init(span: $0, form: form ?? .name) }
        if note == nil { note = try file.note("Actor", of: member) }
      }
      let named = mentions.first { $0.form == .name } ?? mentions.first
      actors.append(
        Actor(
          id: actors.count, name: try note?.string("name") ?? named.map { text[$0.span] } ?? "", kind: kind,
          mentions: mentions, evidence: try evidence(note)))
    }
    return (actors, indices)
  }

  private func attribution(
    _ event: BratFile.Event, _ spans: [Substring: [TextSpan]], _ actors: [Actor],
    _ actorIndices: [Substring: Int],
    _ eventIndices: [Substring: Int]
  ) throws(ImportError) -> Attribution {
    var attribution = Attribution(
      id: 0, source: [], cue: [], content: [], evidence: try evidence(file.note("Evidence", of: event.id)))
    let trigger = try noted(spans[event.trigger] ?? [], of: event.id)
    if event.type == "Uncued" { attribution.content = trigger } else { attribution.cue = trigger }
    for (role, target) in event.arguments {
      switch role {
      case "Source": attribution.source += spans[target] ?? []
      case "Content": attribution.content += spans[target] ?? []
      case "Actor": attribution.actor = actorIndices[target]
      case "Within": attribution.nestedIn = eventIndices[target]
      default: continue
      }
    }
    attribution.cueClass = try file.value("CueClass", of: event.id) ?? .say
    attribution.reasons = file.attributes(of: event.id).compactMap { BratVocabulary.reason($0.type) }
    if let sourcing: Sourcing = try file.value("Sourcing", of: event.id) {
      attribution.sourcing = sourcing
    } else {
      attribution.guessSourcing(actors)
    }
    return attribution
  }

  private func readQuotations(
    _ spans: [Substring: [TextSpan]], _ actors: [Substring: Int]
  ) throws(ImportError) -> [Quotation] {
    var holders: [Substring: Int] = [:]
    for (index, event) in file.events.enumerated() {
      for (role, target) in event.arguments where role == "Quotation" { holders[target] = index }
    }
    var quotations: [Quotation] = []
    for bound in file.textBounds where bound.type == "Quotation" {
      let parts = spans[bound.id] ?? []
      let speaker = file.relations(from: bound.id).first { $0.type == "Speaker" }.flatMap { actors[$0.to] }
      quotations.append(
        Quotation(
          id: 0, span: parts.hull ?? TextSpan(0, 0), parts: parts,
          kind: try file.value("Kind", of: bound.id) ?? .direct, speaker: speaker,
          attribution: holders[bound.id], evidence: try evidence(file.note("Evidence", of: bound.id))))
    }
    return quotations
  }

  private func readHedges(_ spans: [Substring: [TextSpan]]) throws(ImportError) -> [Hedge] {
    var hedges: [Hedge] = []
    for bound in file.textBounds where bound.type == "Hedge" {
      let kind: Hedge.Kind = try file.value("HedgeKind", of: bound.id) ?? .phrase
      let evidence = try evidence(file.note("Evidence", of: bound.id))
      hedges += (spans[bound.id] ?? []).map { Hedge(span: $0, kind: kind, evidence: evidence) }
    }
    return hedges
  }

  private func evidence(_ note: JSONNode?) throws(ImportError) -> Evidence {
    Evidence(
      stage: try note?.string("stage") ?? "import", rule: try note?.string("rule") ?? "by hand",
      probability: note?.number("probability").map { min(1, max(0, $0)) } ?? 1)
  }

  /// The spans of a line, its words looked up where its offsets do not fit.
  private mutating func spans(_ bound: BratFile.TextBound) throws(ImportError) -> [TextSpan] {
    let words = Array(bound.words.unicodeScalars)
    var used = 0
    var pieces: [TextSpan] = []
    for range in bound.ranges {
      guard used + range.count <= words.count else {
        throw ImportError(
          "expected \(bound.ranges.reduce(0) { $0 + $1.count } + bound.ranges.count - 1) characters of text for the"
            + " offsets of \(bound.id), found \(words.count)", line: bound.line)
      }
      var exact = ""
      exact.unicodeScalars.append(contentsOf: words[used..<(used + range.count)])
      used += range.count + 1
      let anchor = TextAnchor(position: range, exact: Array(exact.utf8))
      let resolution = range.isEmpty ? .lost : anchor.resolved(in: text, offsets)
      if range.isEmpty { continue }
      if let span = report.span(resolution, anchor.exact) { pieces.append(span) }
    }
    return try noted(fragments.joined(pieces, blocks: article.blocks.map(\.span)), of: bound.id)
  }

  /// The spans of a note, where they still come to the same fragments.
  private func noted(_ spans: [TextSpan], of id: Substring) throws(ImportError) -> [TextSpan] {
    guard let note = try file.note("Spans", of: id) else { return spans }
    var noted: [TextSpan] = []
    for item in try note.items("spans") {
      noted.append(
        TextSpan(
          offsets.byte(atCodePoint: try item.required("start").int()),
          offsets.byte(atCodePoint: try item.required("end").int())))
    }
    return fragments.fragments(of: noted) == fragments.fragments(of: spans) ? noted : spans
  }

  private static func text(_ plain: SourceText, _ note: JSONNode?) throws(ImportError) -> SourceText {
    guard let returns = note?.member("carriageReturns") else { return plain }
    var bytes = plain.utf8
    if returns.value.string != nil {
      bytes = BratReturns.restoredRegularly(bytes)
    } else {
      let offsets = CodePointOffsets(plain)
      for place in try returns.items() {
        let index = offsets.byte(atCodePoint: try place.int())
        if index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { bytes[index] = 0x0D }
      }
    }
    return SourceText(bytes: bytes)
  }

  private static func article(
    _ text: SourceText, _ offsets: CodePointOffsets, _ note: JSONNode?, _ name: String
  ) throws(ImportError) -> Article {
    guard let note else { return Article(id: name, text: text) }
    func span(_ item: JSONNode) throws(ImportError) -> TextSpan {
      TextSpan(
        offsets.byte(atCodePoint: try item.required("start").int()),
        offsets.byte(atCodePoint: try item.required("end").int()))
    }
    var blocks: [Article.Block] = []
    for item in try note.items("blocks") {
      let span = try span(item)
      // Of a text that became shorter the last blocks may be gone.
      if span.isEmpty || span.start < blocks.last?.span.end ?? 0 { continue }
      blocks.append(.init(try item.required("kind").choice(), span, level: try item.int("level") ?? 0))
    }
    var links: [Article.Link] = []
    for item in try note.items("links") {
      links.append(.init(try span(item), address: try item.required("address").string()))
    }
    var metadata = Article.Metadata()
    if let node = note.member("metadata") { metadata = try ArticleMetadataJSON.metadata(node) }
    return Article(
      id: try note.string("id") ?? name, text: text, blocks: blocks, links: links, metadata: metadata)
  }
}

extension Attribution {
  /// Sourcing by what is known of the source, and the reasons that follow from it.
  fileprivate mutating func guessSourcing(_ actors: [Actor]) {
    let kind = actor.map { actors[$0].kind }
    sourcing =
      switch kind {
      case .person: .named
      case .organization, .government, .place: .organization
      case .group: .collective
      case nil: source.isEmpty ? .none : .unnamed
      }
    let reason: HedgeReason? =
      switch sourcing {
      case .unnamed: .unnamedSource
      case .collective: .collectiveSource
      case .none: .noSource
      case .named, .organization, .document: nil
      }
    if let reason, !reasons.contains(reason) { reasons.insert(reason, at: 0) }
  }
}
