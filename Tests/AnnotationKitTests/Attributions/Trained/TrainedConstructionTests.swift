import AnnotationKit
import Testing

/// The trained engine, completed by rules, on the constructions the rules are tested on and on those it takes from them.
struct TrainedConstructionTests {
  private static let annotator = Annotator(engine: .trained)

  @Test(
    arguments: [
      "⟦source:Harbour officials⟧ ⟦cue:say⟧ ⟦content:the pilots tell a different story⟧.",
      "⟦source:The mayor of Ostwick⟧ ⟦cue:has repeatedly warned⟧ ⟦content:that the dam needs repair⟧.",
      "⟦source:The company⟧ ⟦cue:did not say⟧ ⟦content:whether the plant would close⟧.",
      "⟦source:Maria Lindqvist⟧ ⟦cue:told⟧ reporters ⟦content:that the vote was lost⟧.",
      "⟦source:Jonas Weir, a retired harbour pilot⟧, ⟦cue:said⟧ ⟦content:the channel was too narrow⟧.",
      "⟦source:Jonas Weir, who piloted the ship⟧, ⟦cue:said⟧ ⟦content:the channel was too narrow⟧.",
      "⟦source:Coastal mayors⟧, for their part, ⟦cue:warn⟧ ⟦content:that these plans are designed to split the region⟧.",
      "⟦source:Several ministers — including two from the north —⟧ ⟦cue:argue⟧ ⟦content:that the law goes too far⟧.",
      "⟦source:Most voters⟧ ⟦cue:believe⟧ ⟦content:the bridge will never be built⟧.",
      "⟦source:The ministry⟧ ⟦cue:said⟧ on Tuesday ⟦content:that the ferry would sail again⟧.",
      "⟦content:“We counted every ballot,”⟧ ⟦cue:said⟧ ⟦source:Elena Brandt, the clerk of the county⟧.",
      "⟦content:“We counted every ballot,”⟧ ⟦source:Brandt⟧ ⟦cue:said⟧.",
      "⟦content:The ferry will sail again in May⟧, ⟦source:officials⟧ ⟦cue:say⟧.",
      "In the spring of 2012, ⟦source:Brandt⟧ ⟦cue:said⟧ ⟦content:the count was wrong⟧.",
      "⟦content:These movements⟧, ⟦source:officials⟧ ⟦cue:say⟧, ⟦content:undermine the truce⟧.",
      "⟦content:“We won,”⟧ ⟦source:she⟧ ⟦cue:said⟧, ⟦content:“and they lost.”⟧",
      "⟦content:“We won,”⟧ ⟦source:Weir⟧ ⟦cue:said⟧. ⟦content:“They lost.”⟧",
      "⟦source:Weir⟧ ⟦cue:said⟧: ⟦content:“We won the first race⟧.\n⟦content:“Then they won the second.”⟧",
      "⟦content:The river rose two metres overnight⟧, ⟦cue:according to⟧ ⟦source:the weather office⟧.",
      "⟦cue:According to⟧ ⟦source:a survey of fishermen⟧, ⟦content:stocks have fallen by half⟧.",
      "⟦content:Behind closed doors⟧, ⟦cue:according to⟧ ⟦source:officials familiar with the talks⟧, ⟦content:the army is moving north⟧.",
      "⟦content:The budget is a fairy tale⟧, ⟦cue:in the words of⟧ ⟦source:one aide⟧.",
      "⟦content:Turnout fell to a third⟧, ⟦cue:per⟧ ⟦source:the report⟧.",
      "⟦source:British envoys⟧ describe the talks as “hollow,” ⟦cue:insisting⟧ ⟦content:that the offer buys time⟧.",
      "⟦source:The minister⟧ said the law would pass, ⟦cue:adding⟧ ⟦content:that nobody had objected⟧.",
      "⟦cue:Conceding⟧ ⟦content:that the count was late⟧, ⟦source:the clerk⟧ promised a new one.",
      "⟦content:The captain⟧ ⟦cue:is believed⟧ ⟦content:to have left the country⟧.",
      "It ⟦cue:is widely believed⟧ ⟦content:that the captain fled⟧.",
      "⟦content:The court⟧ ⟦cue:is expected⟧ ⟦content:to rule in June⟧.",
      "⟦source:He⟧ ⟦cue:said⟧: ⟦content:“The harbour is closed.”⟧",
      "⟦source:WEIR⟧⟦cue::⟧ ⟦content:The harbour was dark and we saw no lights⟧.\nBRANDT: How many ships were there?\nWEIR: I counted three of them.\nBRANDT: Thank you, that is all.",
      "⟦source:Weir⟧ ⟦cue:argued⟧ ⟦content:that the map was wrong⟧ and warned that more ships would sink.",
      "⟦source:Weir⟧ argued that the map was wrong and ⟦cue:warned⟧ ⟦content:that more ships would sink⟧.",
      "⟦source:British diplomats⟧ ⟦cue:describe⟧ ⟦content:the talks as “performative”⟧.",
      "⟦source:The senator⟧ ⟦cue:accused⟧ ⟦content:the board of hiding the figures⟧.",
      "⟦source:Brandt⟧ ⟦cue:called⟧ ⟦content:the recount “a farce”⟧.",
      "⟦source:Brandt⟧ ⟦cue:called for⟧ ⟦content:a new inquiry into the wreck⟧.",
      "⟦source:Brandt⟧ ⟦cue:vowed⟧ ⟦content:to fight the ruling⟧.",
      "⟦source:The governor⟧ ⟦cue:hopes⟧ ⟦content:to reopen the line by May⟧.",
      "⟦source:The city⟧ ⟦cue:plans⟧ ⟦content:to sell the old depot⟧.",
      "⟦source:Weir⟧ ⟦cue:said⟧ ⟦content:the map was “worse than useless” in fog⟧.",
      "⟦source:Weir⟧ ⟦cue:said⟧ ⟦content:the map was wrong⟧, but Brandt said it was not.",
      "⟦source:Brandt⟧ ⟦cue:said⟧ ⟦content:the pilots, who knew the river, were not to blame⟧.",
      "Brandt said that ⟦source:Weir⟧ ⟦cue:had told⟧ the board ⟦content:that the plant would close⟧.",
      "A spokeswoman for the ministry said ⟦source:the president⟧ ⟦cue:believed⟧ ⟦content:that the attack had been ordered abroad⟧.",
      "The minister told reporters that ⟦source:his counterpart⟧ ⟦cue:had said⟧ ⟦content:the deal was off⟧.",
      "⟦content:Behind closed doors⟧, ⟦cue:according to⟧ ⟦source:officials briefed on the talks⟧, ⟦content:Moscow has offered nothing new⟧.",
    ])
  func findsTheConstruction(_ sentence: String) {
    expectAttribution(sentence, annotator: Self.annotator)
  }

  /// Where PolNeAR's conventions part from the rules': an act that reports belongs to the cue, and a relative pronoun is
  /// the source, its antecedent the actor.
  @Test(arguments: [
    "⟦source:The port⟧ ⟦cue:issued a statement saying⟧ ⟦content:the crane was safe⟧.",
    "Crowds cheered the minister, ⟦source:who⟧ ⟦cue:said⟧ ⟦content:the strike was over⟧.",
  ])
  func followsTheCorpus(_ sentence: String) {
    expectAttribution(sentence, annotator: Self.annotator)
  }

  @Test func whoThatAsksIsNobody() {
    let document = Self.annotator.annotate(
      Marked("It was not immediately clear who ordered the payment.").article)
    #expect(document.attributions.allSatisfy { $0.source.map { document.article.text[$0] } != ["who"] })
  }

  @Test func aTurnOfATranscriptIsItsSpeakersToTheEnd() throws {
    let turn = "I think he will. We are going to fight. And we will say so on Tuesday"
    let document = Self.annotator.annotate(
      Marked(
        """
        MARSH: Do you think he will win? Let me ask about the polls.
        BRANDT: \(turn).
        MARSH: Thank you, governor.
        BRANDT: Thanks. It was good.
        """
      ).article)
    let spoken = document.attributions.filter { $0.cue.map { document.article.text[$0] } == [":"] }
    #expect(spoken.count == 4)
    #expect(spoken.contains { $0.content.map { document.article.text[$0] } == [turn] })
  }

  @Test(arguments: [
    "In Brantholm, residents complained.",
    "The governor smiled.",
  ])
  func whatNobodySaid(_ sentence: String) {
    #expect(Self.annotator.annotate(Marked(sentence).article).attributions.isEmpty)
  }
}
