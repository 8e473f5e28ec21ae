import Testing

@testable import AnnotationKit

/// The trained engine on the constructions news is made of.
struct TrainedAttributionTests {
  private static let annotator = Annotator(engine: .trained)

  @Test(
    arguments: [
      "⟦source:The mayor⟧ ⟦cue:said⟧ ⟦content:the bridge would reopen in May⟧.",
      "⟦source:Officials⟧ ⟦cue:say⟧ ⟦content:that the talks have stalled⟧.",
      "⟦content:“We will not wait,”⟧ ⟦source:the minister⟧ ⟦cue:said⟧.",
      "⟦content:“We will not wait,”⟧ ⟦cue:said⟧ ⟦source:Anna Berg⟧.",
      "⟦content:“The harbour is safe,”⟧ ⟦source:he⟧ ⟦cue:said⟧. ⟦content:“It always was.”⟧",
      "⟦cue:According to⟧ ⟦source:the ministry⟧, ⟦content:prices fell by two percent⟧.",
      "⟦content:Prices fell by two percent⟧, ⟦cue:according to⟧ ⟦source:the ministry⟧.",
      "⟦source:Critics⟧ ⟦cue:argue⟧ ⟦content:that the plan will cost too much⟧.",
      "⟦source:She⟧ ⟦cue:believes⟧ ⟦content:the company will survive⟧.",
      "⟦source:The spokesman⟧ ⟦cue:did not say⟧ ⟦content:when the trial would begin⟧.",
      "⟦source:The union⟧ ⟦cue:warned⟧ ⟦content:that thousands of jobs could be lost⟧.",
      "⟦source:Police⟧ ⟦cue:told⟧ reporters ⟦content:that two men had been arrested⟧.",
    ])
  func findsSourceCueAndContent(_ sentence: String) throws {
    let marked = Marked(sentence)
    let document = Self.annotator.annotate(marked.article)
    let found = try #require(
      document.attributions.first { $0.cue.hull.map { cue in marked["cue"].contains(cue) } ?? false },
      "no attribution with that cue")
    #expect(found.source == marked["source"])
    #expect(found.content == marked["content"])
    #expect(found.evidence.stage == "attributions")
    #expect(found.evidence.rule == "model")
    #expect((0...1).contains(found.evidence.probability))
  }

  @Test func aColonBeforeAQuotationInTheNextParagraph() throws {
    let marked = Marked(
      "⟦source:The governor⟧ ⟦cue:added⟧:\n\n⟦content:“We have waited long enough, and so have they.”⟧")
    let found = Self.annotator.annotate(Article(id: "", plainText: marked.text)).attributions
    #expect(found.map(\.source) == [marked["source"]])
    #expect(found.map(\.content) == [marked["content"]])
  }

  @Test(
    arguments: [
      "The train left the station at noon and reached the coast by three.",
      "Rain fell on the hills all night.",
    ])
  func leavesPlainNarrationAlone(_ sentence: String) {
    #expect(Self.annotator.annotate(Marked(sentence).article).attributions.isEmpty)
  }

  @Test func rulesStayAvailable() {
    let article = Marked("The mayor said the bridge would reopen in May.").article
    let found = Annotator(engine: .rules).annotate(article).attributions
    #expect(found.count == 1)
    #expect(found.first?.evidence.rule != "model")
  }

  @Test func longParagraphsDoNotGrowTheWork() {
    let sentence = "The mayor said the bridge, which had been closed, would reopen in May. "
    let article = Marked(String(repeating: sentence, count: 300)).article
    let found = Self.annotator.annotate(article).attributions
    #expect(found.count >= 290)
  }

  @Test func twiceTheSame() {
    let article = Marked("“We won,” he said. “They lost.” Critics say otherwise, officials believe.").article
    #expect(Self.annotator.annotate(article).attributions == Self.annotator.annotate(article).attributions)
  }
}
