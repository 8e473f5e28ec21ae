import Testing

@testable import AnnotationKit

struct TidyingTests {
  /// The attributions, given as source, cue and content by their words, after tidying: cue and content.
  private func tidied(
    _ text: String, _ given: [(source: String, cue: String, content: String, Double)], title: Bool = false
  )
    -> [String]
  {
    let article = Article(
      id: "", text: SourceText(text),
      blocks: [Article.Block(title ? .title : .paragraph, TextSpan(0, text.utf8.count))])
    var draft = Pipeline.draft(article)
    draft.attributions = given.enumerated().map { index, item in
      Attribution(
        id: index, source: spans(item.source, text), cue: spans(item.cue, text),
        content: spans(item.content, text),
        evidence: Evidence(stage: "attributions", rule: "test", probability: item.3))
    }
    TidyingStage().run(on: &draft)
    return draft.attributions.map { attribution in
      [attribution.source, attribution.cue, attribution.content]
        .map { $0.map { draft.text[$0] }.joined(separator: " … ") }.joined(separator: " | ")
    }
  }

  private func spans(_ words: String, _ text: String) -> [TextSpan] {
    guard !words.isEmpty, let range = text.firstRange(of: words) else { return [] }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return [TextSpan(start, start + words.utf8.count)]
  }

  @Test func cuesInEachOtherAreOne() {
    let found = tidied(
      "Weir went on to discuss the map.",
      [("Weir", "went on to discuss", "the map", 0.7), ("Weir", "to discuss", "the map", 0.9)])
    #expect(found == ["Weir | to discuss | the map"])
  }

  @Test func aContentEndsBeforeItsSpeakersNextReport() {
    let found = tidied(
      "Weir argued that the map was wrong, and warned that ships would sink.",
      [
        ("Weir", "argued", "that the map was wrong, and warned that ships would sink", 0.9),
        ("Weir", "warned", "that ships would sink", 0.9),
      ])
    #expect(found == ["Weir | argued | that the map was wrong", "Weir | warned | that ships would sink"])
  }

  @Test func anotherSpeakersReportEndsNothing() {
    let text = "Weir said that Holt came and warned that ships would sink."
    let found = tidied(
      text,
      [
        ("Weir", "said", "that Holt came and warned that ships would sink", 0.9),
        ("Holt", "warned", "that ships would sink", 0.9),
      ])
    #expect(found.first == "Weir | said | that Holt came and warned that ships would sink")
  }

  @Test func aSourceBeginsBehindAClause() {
    let found = tidied(
      "Shares fell 11% after the Ledger reported that talks had begun.",
      [("11% after the Ledger", "reported", "that talks had begun", 0.9)])
    #expect(found == ["the Ledger | reported | that talks had begun"])
  }

  @Test func aDayIsNothingThatAnybodySaid() {
    let text = "Nobody would comment on Friday."
    #expect(tidied(text, [("Nobody", "would comment", "on Friday", 0.9)]).isEmpty)
    #expect(tidied("He fears Friday nights.", [("He", "fears", "Friday nights", 0.9)]).count == 1)
  }

  @Test func aHeadlinesVerbIsNoPartOfItsSubject() {
    let given = [("Envoys Trade", "Blame", "as Talks Falter", 0.44)]
    #expect(tidied("Envoys Trade Blame as Talks Falter", given, title: true).isEmpty)
    #expect(tidied("Envoys Trade Blame as Talks Falter", given).count == 1)
  }
}
