import AnnotationKit
import Testing

/// Whole pipeline, since links join what other stages find.
struct ActorLinkerTests {
  /// Source texts with the names of the actors they are linked to.
  private func speakers(_ text: String) -> [String] {
    let document = Annotator().annotate(Marked(text).article)
    return document.attributions.compactMap { attribution in
      guard let source = attribution.source.first else { return nil }
      let actor = attribution.actor.map { document.actors[$0].name } ?? "-"
      return "\(document.article.text[source]) → \(actor)"
    }
  }

  @Test func namedSource() {
    #expect(speakers("Jane Marsh said the bridge would open.") == ["Jane Marsh → Jane Marsh"])
  }

  @Test func surnameAndPronounLeadToTheFullName() {
    let found = speakers(
      "Jane Marsh said the bridge would open. Marsh added that it was safe. She said so twice.")
    #expect(found.allSatisfy { $0.hasSuffix("→ Jane Marsh") }, "\(found)")
    #expect(found.count >= 2)
  }

  @Test func pronounTakesTheGenderThatFits() {
    let found = speakers(
      "Peter Holm met Jane Marsh on Friday. She said the bridge was safe. He said it was not.")
    #expect(found == ["She → Jane Marsh", "He → Peter Holm"])
  }

  @Test func groupSource() {
    #expect(
      speakers("European officials say the signals differ.") == ["European officials → European officials"])
  }

  @Test func theyTakesTheLastGroup() {
    let found = speakers("British diplomats said that talks had stalled. They said that nobody was ready.")
    #expect(found == ["British diplomats → British diplomats", "They → British diplomats"])
  }

  @Test func sourceWithRelativeClauseIsItsHead() {
    let found = speakers("The fire began at night, according to officials familiar with the matter.")
    #expect(found == ["officials familiar with the matter → officials"])
  }

  @Test func shareOfAGroupIsTheGroup() {
    let found = speakers("Most of the voters said that taxes were too high.")
    #expect(found.allSatisfy { $0.hasSuffix("→ voters") } && !found.isEmpty, "\(found)")
  }

  @Test func everySpeakerIsInTheListOfActors() {
    let document = Annotator().annotate(
      Marked("Three of those present said the vote was close. A source close to the palace denied it.")
        .article)
    for attribution in document.attributions where attribution.sourcing != .document {
      if let actor = attribution.actor { #expect(document.actors.indices.contains(actor)) }
    }
    #expect(document.attributions.contains { $0.actor != nil })
  }

  // MARK: Quotations

  private func quoted(_ text: String) -> [String] {
    let document = Annotator().annotate(Marked(text).article)
    return document.quotations.map { quotation in
      "\(document.article.text[quotation.span]) \(quotation.speaker.map { document.actors[$0].name } ?? "-")"
    }
  }

  @Test func quotationTakesItsAttributionsActor() {
    let document = Annotator().annotate(Marked("“The bridge is safe,” Jane Marsh said.").article)
    let quotation = document.quotations.first
    #expect(quotation?.attribution == 0)
    #expect(quotation?.speaker.map { document.actors[$0].name } == "Jane Marsh")
  }

  @Test func partialQuotationHasASpeaker() {
    #expect(
      quoted("Jane Marsh called the plan “a costly and needless gamble” and said it must go.").first?
        .hasSuffix("Jane Marsh") == true)
  }

  @Test func floatingQuotationTakesTheSpeakerOfItsParagraph() {
    let found = quoted(
      "“We were ready,” Jane Marsh said. Nobody laughed at that. “The bridge will open in the spring.”")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasSuffix("Jane Marsh") }, "\(found)")
  }

  @Test func scareQuotesHaveNoSpeaker() {
    #expect(quoted("The so-called “experts” left early.") == ["“experts” -"])
  }
}
