import AnnotationKit

@testable import ReaderKit

/// Documents made by hand: annotations are found by their words in the text.
struct DocumentBuilder {
  let article: Article
  private let text: String
  var actors: [Actor] = []
  var attributions: [Attribution] = []
  var quotations: [Quotation] = []
  var hedges: [Hedge] = []

  init(_ blocks: [(Article.Block.Kind, String)], id: String = "sample.txt") {
    var text = ""
    var spans: [Article.Block] = []
    for (kind, block) in blocks {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += block
      spans.append(Article.Block(kind, TextSpan(start, text.utf8.count)))
    }
    self.text = text
    article = Article(id: id, text: SourceText(text), blocks: spans)
  }

  /// The span of the `occurrence`-th place (from 1) where `words` stand.
  func span(_ words: String, _ occurrence: Int = 1) -> TextSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    var left = occurrence
    for start in 0...(bytes.count - wanted.count) where Array(bytes[start..<start + wanted.count]) == wanted {
      left -= 1
      if left == 0 { return TextSpan(start, start + wanted.count) }
    }
    fatalError("not in the text: \(words)")
  }

  static let evidence = Evidence(stage: "test", rule: "by-hand", probability: 0.93)

  mutating func actor(_ name: String, _ kind: Actor.Kind, _ mentions: [TextSpan]) {
    actors.append(
      Actor(
        id: actors.count, name: name, kind: kind,
        mentions: mentions.map { Actor.Mention(span: $0, form: .name) }, evidence: Self.evidence))
  }

  mutating func attribution(
    _ source: [TextSpan], _ cue: [TextSpan], _ content: [TextSpan], sourcing: Sourcing, actor: Int? = nil,
    cueClass: CueClass = .say, reasons: [HedgeReason] = [], nestedIn: Int? = nil
  ) {
    attributions.append(
      Attribution(
        id: attributions.count, source: source, cue: cue, content: content, sourcing: sourcing, actor: actor,
        cueClass: cueClass, reasons: reasons, nestedIn: nestedIn, evidence: Self.evidence))
  }

  mutating func quotation(
    _ span: TextSpan, _ kind: Quotation.Kind, speaker: Int? = nil, attribution: Int? = nil
  ) {
    quotations.append(
      Quotation(
        id: quotations.count, span: span, parts: [span], kind: kind, speaker: speaker,
        attribution: attribution,
        evidence: Self.evidence))
  }

  mutating func hedge(_ span: TextSpan, _ kind: Hedge.Kind) {
    hedges.append(Hedge(span: span, kind: kind, evidence: Self.evidence))
  }

  var document: AnnotatedDocument {
    let words = text.split { $0.isWhitespace }.count
    return AnnotatedDocument(
      article: article, actors: actors, attributions: attributions, quotations: quotations, hedges: hedges,
      summary: .init(words: words, attributedWords: 0, quotedWords: 0, bySourcing: [:]))
  }
}

/// A short article with every kind of annotation.
enum Sample {
  static let harbour: AnnotatedDocument = {
    var builder = DocumentBuilder([
      (.title, "Harbour Board Weighs Closing Its Oldest Pier"),
      (.furniture, "By a staff reporter"),
      (
        .paragraph,
        """
        The harbour board may close the oldest pier in Lindholm before the winter, officials say, after \
        divers found cracks in about a dozen of its pillars. The decision, which the board’s chair, Marta \
        Olsen, called “painful but overdue,” is expected within days.
        """
      ),
      (
        .paragraph,
        """
        “Nobody wants to be the one who turns off the lights,” Olsen said. “But the divers told me ‘do not \
        wait for spring’, and I believe them.”
        """
      ),
      (
        .paragraph,
        """
        Fishermen dispute the findings. According to two people familiar with the survey, an earlier draft \
        described the damage as “cosmetic”. A spokesperson for the Coastal Authority did not say why the \
        wording had changed.
        """
      ),
      (
        .paragraph,
        """
        The pier is believed to date from 1871. It appears in the town’s coat of arms, and residents claim \
        that it once saved a fleet. The so-called ‘iron lady’ has outlived three storms, a fire and, some \
        say, two harbour boards.
        """
      ),
      (
        .paragraph,
        """
        Olsen warned that repairs could cost far more than the town can pay. The Coastal Authority, which \
        owns the pillars, is likely to share the bill, according to its annual report.
        """
      ),
      (.furniture, "Read more: the storm of 1953"),
    ])
    builder.actor(
      "Marta Olsen", .person,
      [
        builder.span("the board’s chair, Marta Olsen"), builder.span("Olsen", 2), builder.span("Olsen", 3),
      ])
    builder.actor("harbour board", .organization, [builder.span("The harbour board")])
    builder.actor("officials", .group, [builder.span("officials")])
    builder.actor("Lindholm", .place, [builder.span("Lindholm")])
    builder.actor(
      "Coastal Authority", .organization,
      [builder.span("the Coastal Authority"), builder.span("The Coastal Authority")])
    builder.actor("two people", .group, [builder.span("two people familiar with the survey")])
    builder.actor("residents", .group, [builder.span("residents")])

    builder.attribution(
      [builder.span("officials")], [builder.span("say")],
      [
        builder.span("The harbour board may close the oldest pier in Lindholm before the winter"),
        builder.span("after divers found cracks in about a dozen of its pillars"),
      ], sourcing: .unnamed, actor: 2, reasons: [.unnamedSource])
    builder.attribution(
      [builder.span("the board’s chair, Marta Olsen")], [builder.span("called")],
      [builder.span("“painful but overdue,”")], sourcing: .named, actor: 0)
    builder.attribution(
      [builder.span("Olsen", 2)], [builder.span("said")],
      [
        builder.span("“Nobody wants to be the one who turns off the lights,”"),
        builder.span("“But the divers told me ‘do not wait for spring’, and I believe them.”"),
      ], sourcing: .named, actor: 0)
    builder.attribution(
      [builder.span("the divers", 1)], [builder.span("told")], [builder.span("‘do not wait for spring’")],
      sourcing: .collective, reasons: [.collectiveSource], nestedIn: 2)
    builder.attribution(
      [builder.span("two people familiar with the survey")], [builder.span("According to")],
      [builder.span("an earlier draft described the damage as “cosmetic”")], sourcing: .unnamed, actor: 5,
      cueClass: .accord, reasons: [.unnamedSource])
    builder.attribution(
      [builder.span("A spokesperson for the Coastal Authority")], [builder.span("did not say")],
      [builder.span("why the wording had changed")], sourcing: .unnamed, actor: 4, reasons: [.unnamedSource])
    builder.attribution(
      [], [builder.span("is believed to")], [builder.span("The pier"), builder.span("date from 1871")],
      sourcing: .none, cueClass: .believe, reasons: [.noSource, .distancingCue])
    builder.attribution(
      [builder.span("residents")], [builder.span("claim")], [builder.span("that it once saved a fleet")],
      sourcing: .collective, actor: 6, cueClass: .claim, reasons: [.collectiveSource, .distancingCue])
    builder.attribution(
      [builder.span("Olsen", 3)], [builder.span("warned")],
      [builder.span("that repairs could cost far more than the town can pay")], sourcing: .named, actor: 0,
      cueClass: .warn)
    builder.attribution(
      [builder.span("its annual report")], [builder.span("according to")],
      [builder.span("The Coastal Authority, which owns the pillars, is likely to share the bill")],
      sourcing: .document, cueClass: .accord)

    builder.quotation(builder.span("“painful but overdue,”"), .partial, speaker: 0, attribution: 1)
    builder.quotation(
      builder.span("“Nobody wants to be the one who turns off the lights,”"), .direct, speaker: 0,
      attribution: 2)
    builder.quotation(
      builder.span("“But the divers told me ‘do not wait for spring’, and I believe them.”"), .direct,
      speaker: 0,
      attribution: 2)
    builder.quotation(builder.span("‘do not wait for spring’"), .nested, attribution: 3)
    builder.quotation(builder.span("“cosmetic”"), .partial, speaker: 5, attribution: 4)
    builder.quotation(builder.span("‘iron lady’"), .scare)

    builder.hedge(builder.span("may"), .modal)
    builder.hedge(builder.span("about"), .approximator)
    builder.hedge(builder.span("appears"), .verb)
    builder.hedge(builder.span("could"), .modal)
    builder.hedge(builder.span("likely"), .adjective)
    return builder.document
  }()
}
