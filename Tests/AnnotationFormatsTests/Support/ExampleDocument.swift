import AnnotationKit

/// A document made by hand, so that formats are tested apart from the engine.
enum ExampleDocument {
  /// `Zoë Łuk said “it may rain ☔” on Monday.` under a title, with one annotation of each kind.
  static let zoe: AnnotatedDocument = {
    let text = SourceText("Wetter 🌧 ahead\n\nZoë Łuk said “it may rain ☔” on Monday.\n\nLeave a comment\n")
    func span(_ words: String) -> TextSpan {
      let bytes = Array(words.utf8)
      let start = (0...(text.count - bytes.count)).first { text.utf8[$0...].starts(with: bytes) } ?? 0
      return TextSpan(start, start + bytes.count)
    }
    let evidence = Evidence(stage: "hand", rule: "made", probability: 0.875)
    var article = Article(
      id: "zoe", text: text,
      blocks: [
        .init(.title, span("Wetter 🌧 ahead")),
        .init(.paragraph, span("Zoë Łuk said “it may rain ☔” on Monday.")),
        .init(.furniture, span("Leave a comment")),
      ], links: [.init(span("Monday"), address: "https://example.org/monday")])
    article.metadata.byline = "Helena Marsh"
    return AnnotatedDocument(
      article: article,
      actors: [
        Actor(
          id: 0, name: "Zoë Łuk", kind: .person, mentions: [.init(span: span("Zoë Łuk"), form: .name)],
          evidence: evidence)
      ],
      attributions: [
        Attribution(
          id: 0, source: [span("Zoë Łuk")], cue: [span("said")], content: [span("“it may rain ☔”")],
          sourcing: .named, actor: 0, cueClass: .say, evidence: evidence),
        Attribution(
          id: 1, source: [], cue: [span("said")], content: [span("it may"), span("rain")],
          reasons: [.noSource, .distancingCue], nestedIn: 0, evidence: evidence),
      ],
      quotations: [
        Quotation(
          id: 0, span: span("“it may rain ☔”"), parts: [span("“it may rain ☔”")], kind: .partial, speaker: 0,
          attribution: 0, evidence: evidence)
      ],
      hedges: [Hedge(span: span("may"), kind: .modal, evidence: evidence)],
      summary: .init(words: 9, attributedWords: 4, quotedWords: 4, bySourcing: [.named: 1, .none: 1]))
  }()

  /// One paragraph without annotations.
  static func plain(_ text: SourceText, id: String = "plain") -> AnnotatedDocument {
    AnnotatedDocument(
      article: Article(id: id, text: text, blocks: [.init(.paragraph, TextSpan(0, text.count))]), actors: [],
      attributions: [], quotations: [], hedges: [],
      summary: .init(words: 0, attributedWords: 0, quotedWords: 0, bySourcing: [:]))
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}
