import AnnotationKit
import Testing

/// One test or more for each construction the rules read; the sentences are made for the purpose.
struct AttributionConstructionTests {
  // MARK: Subject, verb, clause

  @Test func clauseWithoutThat() {
    expectAttribution(
      "⟦source:Harbour officials⟧ ⟦cue:say⟧ ⟦content:the pilots tell a different story⟧.",
      rule: "subject-verb-clause")
  }

  @Test func clauseWithThat() {
    expectAttribution(
      "⟦source:The mayor of Ostwick⟧ ⟦cue:has repeatedly warned⟧ ⟦content:that the dam needs repair⟧.",
      rule: "subject-verb-clause")
  }

  @Test func negatedCue() {
    expectAttribution("⟦source:The company⟧ ⟦cue:did not say⟧ ⟦content:whether the plant would close⟧.")
  }

  @Test func addresseeIsNoPartOfTheCue() {
    expectAttribution("⟦source:Maria Lindqvist⟧ ⟦cue:told⟧ reporters ⟦content:that the vote was lost⟧.")
  }

  @Test func appositionBelongsToTheSource() {
    expectAttribution(
      "⟦source:Jonas Weir, a retired harbour pilot⟧, ⟦cue:said⟧ ⟦content:the channel was too narrow⟧.")
  }

  @Test func relativeClauseBelongsToTheSource() {
    expectAttribution(
      "⟦source:Jonas Weir, who piloted the ship⟧, ⟦cue:said⟧ ⟦content:the channel was too narrow⟧.")
  }

  @Test func parentheticalBetweenSourceAndCue() {
    expectAttribution(
      "⟦source:Coastal mayors⟧, for their part, ⟦cue:warn⟧ ⟦content:that these plans are designed to split the region⟧."
    )
  }

  @Test func dashesAroundAnApposition() {
    expectAttribution(
      "⟦source:Several ministers — including two from the north —⟧ ⟦cue:argue⟧ ⟦content:that the law goes too far⟧."
    )
  }

  @Test func verbsOfBelief() {
    expectAttribution("⟦source:Most voters⟧ ⟦cue:believe⟧ ⟦content:the bridge will never be built⟧.")
  }

  @Test func timeBetweenCueAndContent() {
    expectAttribution(
      "⟦source:The ministry⟧ ⟦cue:said⟧ on Tuesday ⟦content:that the ferry would sail again⟧.")
  }

  // MARK: Inverted and postposed

  @Test func invertedQuotation() {
    expectAttribution(
      "⟦content:“We counted every ballot,”⟧ ⟦cue:said⟧ ⟦source:Elena Brandt, the clerk of the county⟧.",
      rule: "inverted")
  }

  @Test func postposedQuotation() {
    expectAttribution("⟦content:“We counted every ballot,”⟧ ⟦source:Brandt⟧ ⟦cue:said⟧.", rule: "postposed")
  }

  @Test func postposedClause() {
    expectAttribution(
      "⟦content:The ferry will sail again in May⟧, ⟦source:officials⟧ ⟦cue:say⟧.", rule: "postposed")
  }

  @Test func openingPhraseIsNoContent() {
    expectAttribution("In the spring of 2012, ⟦source:Brandt⟧ ⟦cue:said⟧ ⟦content:the count was wrong⟧.")
  }

  // MARK: Parenthetical, split contents

  @Test func parentheticalSplitsAClause() {
    expectAttribution(
      "⟦content:These movements⟧, ⟦source:officials⟧ ⟦cue:say⟧, ⟦content:undermine the truce⟧.",
      rule: "parenthetical")
  }

  @Test func splitQuotation() {
    expectAttribution(
      "⟦content:“We won,”⟧ ⟦source:she⟧ ⟦cue:said⟧, ⟦content:“and they lost.”⟧", rule: "parenthetical")
  }

  @Test func followingSentenceOfTheSameSpeaker() {
    expectAttribution("⟦content:“We won,”⟧ ⟦source:Weir⟧ ⟦cue:said⟧. ⟦content:“They lost.”⟧")
  }

  @Test func quotationOverParagraphs() {
    expectAttribution(
      """
      ⟦source:Weir⟧ ⟦cue:said⟧: ⟦content:“We won the first race.⟧
      ⟦content:“Then they won the second.”⟧
      """)
  }

  // MARK: According to, in the words of, per

  @Test func accordingToAtTheEnd() {
    expectAttribution(
      "⟦content:The river rose two metres overnight⟧, ⟦cue:according to⟧ ⟦source:the weather office⟧.",
      rule: "according-to")
  }

  @Test func accordingToAtTheStart() {
    expectAttribution(
      "⟦cue:According to⟧ ⟦source:a survey of fishermen⟧, ⟦content:stocks have fallen by half⟧.",
      rule: "according-to")
  }

  @Test func accordingToInTheMiddle() {
    expectAttribution(
      "⟦content:Behind closed doors⟧, ⟦cue:according to⟧ ⟦source:officials familiar with the talks⟧, ⟦content:the army is moving north⟧."
    )
  }

  @Test func inTheWordsOf() {
    expectAttribution(
      "⟦content:The budget is a fairy tale⟧, ⟦cue:in the words of⟧ ⟦source:one aide⟧.", rule: "according-to")
  }

  @Test func per() {
    expectAttribution(
      "⟦content:Turnout fell to a third⟧, ⟦cue:per⟧ ⟦source:the report⟧.", rule: "according-to")
  }

  // MARK: Participles

  @Test func participleTakesTheMainSubject() {
    expectAttribution(
      "⟦source:British envoys⟧ describe the talks as “hollow,” ⟦cue:insisting⟧ ⟦content:that the offer buys time⟧.",
      rule: "participle")
  }

  @Test func participleAfterAnotherCue() {
    expectAttribution(
      "⟦source:The minister⟧ said the law would pass, ⟦cue:adding⟧ ⟦content:that nobody had objected⟧.",
      rule: "participle")
  }

  @Test func openingParticiple() {
    expectAttribution(
      "⟦cue:Conceding⟧ ⟦content:that the count was late⟧, ⟦source:the clerk⟧ promised a new one.",
      rule: "participle")
  }

  // MARK: Passive

  @Test func isBelievedTo() {
    expectAttribution(
      "⟦content:The captain⟧ ⟦cue:is believed⟧ ⟦content:to have left the country⟧.", rule: "passive")
  }

  @Test func itIsBelievedThat() {
    expectAttribution("It ⟦cue:is widely believed⟧ ⟦content:that the captain fled⟧.", rule: "passive")
  }

  @Test func isExpectedTo() {
    expectAttribution("⟦content:The court⟧ ⟦cue:is expected⟧ ⟦content:to rule in June⟧.", rule: "passive")
  }

  // MARK: Nouns

  @Test func possessorAndClaim() {
    expectAttribution(
      "⟦source:The captain⟧’s ⟦cue:claim⟧ ⟦content:that he saw nothing⟧ was false.", rule: "noun")
  }

  @Test func possessivePronounAndPromise() {
    expectAttribution("Voters remember ⟦source:her⟧ ⟦cue:promise⟧ ⟦content:to cut fares⟧.", rule: "noun")
  }

  @Test func statementSaying() {
    expectAttribution(
      "The port issued ⟦source:a statement⟧ ⟦cue:saying⟧ ⟦content:the crane was safe⟧.")
  }

  // MARK: Colon

  @Test func cueAndColon() {
    expectAttribution(
      "⟦source:He⟧ ⟦cue:said⟧: ⟦content:“The harbour is closed.”⟧", rule: "subject-verb-quote")
  }

  @Test func transcriptLabels() {
    expectAttribution(
      """
      ⟦source:WEIR⟧⟦cue::⟧ ⟦content:The harbour was dark and we saw no lights⟧.
      BRANDT: How many ships were there?
      WEIR: I counted three of them.
      BRANDT: Thank you, that is all.
      """, rule: "label")
  }

  @Test func transcriptsAreReadWithModelsToo() {
    let text = """
      JANE DOE, ANCHOR: Good evening. We begin with the bridge, which the council closed. The mayor joins us. Welcome.
      ANN LEE: Thank you for having me. The bridge is closed, and it will be closed for years.
      DOE: For how long?
      LEE: For years, I am afraid.
      """
    let document = Annotator().annotate(Article(id: "", plainText: text))
    let labels = document.attributions.filter { $0.cue.map { document.article.text[$0] } == [":"] }
    #expect(
      labels.map { $0.source.map { document.article.text[$0] } } == [
        ["JANE DOE, ANCHOR"], ["ANN LEE"], ["DOE"], ["LEE"],
      ])
  }

  @Test func titlesOfItemsAreNoSpeakers() {
    let text = "Little Relief: Nobody came.\nVeto Power: It was used twice.\nLimited Tools: There are none.\n"
    let document = Annotator(engine: .rules).annotate(Article(id: "", plainText: text))
    #expect(!document.attributions.contains { $0.evidence.rule == "label" })
  }

  // MARK: Coordination

  @Test func coordinatedCuesShareTheSubject() {
    let text = "Weir argued that the map was wrong and warned that more ships would sink."
    expectAttribution(
      "⟦source:Weir⟧ ⟦cue:argued⟧ ⟦content:that the map was wrong⟧ and warned that more ships would sink.")
    expectAttribution(
      "⟦source:Weir⟧ argued that the map was wrong and ⟦cue:warned⟧ ⟦content:that more ships would sink⟧.",
      rule: "coordinated")
    #expect(Annotator(engine: .rules).annotate(Marked(text).article).attributions.count == 2)
  }

  // MARK: Relative clauses

  @Test func relativePronounAsSource() {
    expectAttribution(
      "Crowds cheered ⟦source:the minister⟧, ⟦source:who⟧ ⟦cue:said⟧ ⟦content:the strike was over⟧.",
      rule: "relative-clause")
  }

  // MARK: Objects, "as", prepositions

  @Test func describeAs() {
    expectAttribution(
      "⟦source:British diplomats⟧ ⟦cue:describe⟧ ⟦content:the talks as “performative”⟧.", rule: "object-as")
  }

  @Test func accuseOf() {
    expectAttribution("⟦source:The senator⟧ ⟦cue:accused⟧ ⟦content:the board of hiding the figures⟧.")
  }

  @Test func callWithQuotation() {
    expectAttribution("⟦source:Brandt⟧ ⟦cue:called⟧ ⟦content:the recount “a farce”⟧.")
  }

  @Test func callForSomething() {
    expectAttribution(
      "⟦source:Brandt⟧ ⟦cue:called for⟧ ⟦content:a new inquiry into the wreck⟧.", rule: "preposition")
  }

  // MARK: Infinitives

  @Test func vowedTo() {
    expectAttribution("⟦source:Brandt⟧ ⟦cue:vowed⟧ ⟦content:to fight the ruling⟧.", rule: "infinitive")
  }

  @Test func hopesTo() {
    expectAttribution(
      "⟦source:The governor⟧ ⟦cue:hopes⟧ ⟦content:to reopen the line by May⟧.", rule: "infinitive")
  }

  @Test func plansTo() {
    expectAttribution("⟦source:The city⟧ ⟦cue:plans⟧ ⟦content:to sell the old depot⟧.", rule: "infinitive")
  }

  // MARK: Partial quotations

  @Test func partialQuotationInsideAClause() {
    expectAttribution("⟦source:Weir⟧ ⟦cue:said⟧ ⟦content:the map was “worse than useless” in fog⟧.")
  }

  // MARK: Other voices end a content

  @Test func anotherSpeakerEndsTheContent() {
    expectAttribution("⟦source:Weir⟧ ⟦cue:said⟧ ⟦content:the map was wrong⟧, but Brandt said it was not.")
  }

  @Test func speakerAfterTheClauseEndsNothing() {
    expectAttribution(
      "⟦source:Brandt⟧ ⟦cue:said⟧ ⟦content:the pilots, who knew the river, were not to blame⟧.")
  }

  // MARK: No attributions

  @Test func plainNarration() {
    expectNoAttribution("The ship left the harbour at noon and turned north.")
  }

  @Test func quotedSpeakersOwnReports() {
    let document = Annotator(engine: .rules).annotate(Marked("“He told me that we won,” Weir said.").article)
    #expect(document.attributions.count == 1)
  }
}
