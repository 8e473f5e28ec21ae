import AnnotationKit
import Testing

struct FinishingTests {
  private let evidence = Evidence(stage: "test", rule: "test", probability: 1)

  private func attribution(
    _ cue: TextSpan, content: [TextSpan] = [], sourcing: Sourcing = .none, actor: Int? = nil,
    nestedIn: Int? = nil
  ) -> Attribution {
    Attribution(
      id: 99, source: [], cue: [cue], content: content, sourcing: sourcing, actor: actor, nestedIn: nestedIn,
      evidence: evidence)
  }

  private func actor(_ name: String, _ spans: [TextSpan]) -> Actor {
    Actor(
      id: 99, name: name, kind: .person, mentions: spans.map { .init(span: $0, form: .name) },
      evidence: evidence)
  }

  @Test func putsEverythingInReadingOrderAndRemapsReferences() {
    let marked = Marked("⟦a:Ann⟧ ⟦c:said⟧ that ⟦b:Bob⟧ ⟦d:thinks⟧ ⟦q:“it ⟦n:‘may’⟧ rain”⟧.")
    var draft = Draft(article: marked.article)
    draft.actors = [actor("Bob", marked["b"]), actor("Ann", marked["a"])]
    draft.attributions = [
      attribution(marked["d"][0], actor: 0, nestedIn: 1), attribution(marked["c"][0], actor: 1),
    ]
    draft.quotations = [
      Quotation(
        id: 7, span: marked["n"][0], parts: marked["n"], kind: .nested, attribution: 9, evidence: evidence),
      Quotation(
        id: 7, span: marked["q"][0], parts: marked["q"], kind: .direct, speaker: 0, attribution: 0,
        evidence: evidence),
    ]
    let document = draft.finished()
    #expect(document.actors.map(\.name) == ["Ann", "Bob"])
    #expect(document.actors.map(\.id) == [0, 1])
    #expect(document.attributions.map(\.cue) == [marked["c"], marked["d"]])
    #expect(document.attributions.map(\.actor) == [0, 1])
    #expect(document.attributions.map(\.nestedIn) == [nil, 0])
    #expect(document.quotations.map(\.kind) == [.direct, .nested])
    #expect(document.quotations.map(\.speaker) == [1, nil])
    #expect(document.quotations.map(\.attribution) == [1, nil])
    #expect(document.quotations.map(\.id) == [0, 1])
  }

  @Test func tidiesSpansAndDropsWhatIsEmpty() {
    let text = SourceText("Ad here\n\n é says so \n")
    let blocks: [Article.Block] = [.init(.furniture, TextSpan(0, 7)), .init(.paragraph, TextSpan(10, 20))]
    var draft = Draft(article: Article(id: "", text: text, blocks: blocks))
    draft.attributions = [
      attribution(TextSpan(3, 13)), attribution(TextSpan(0, 5), nestedIn: 0), attribution(TextSpan(11, 999)),
    ]
    let document = draft.finished()
    #expect(document.attributions.map { $0.cue.map { text[$0] } } == [["é"], ["says so"]])
  }

  @Test func countsWordsOnceEach() {
    let marked = Marked("⟦x:“We ⟦y:won’t—ever—pay⟧ $5,” he said⟧.\nNew well-known words.")
    let draft = Pipeline.draft(marked.article, QuotationStage())
    var filled = draft
    filled.attributions = [
      attribution(marked["x"][0], content: marked["x"], sourcing: .named),
      attribution(marked["y"][0], content: marked["y"], sourcing: .named, nestedIn: 0),
    ]
    let summary = filled.finished().summary
    #expect(summary.words == 10)
    #expect(summary.attributedWords == 7)
    #expect(summary.quotedWords == 5)
    #expect(summary.bySourcing == [.named: 2])
  }
}
