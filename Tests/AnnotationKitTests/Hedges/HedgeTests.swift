import AnnotationKit
import Testing

struct HedgeTests {
  /// Hedges stand between marks, labelled with their kind.
  @Test(
    arguments: [
      "Rain ⟦modal:may⟧ fall in May, as it ⟦modal:might⟧ have on May 5.",
      "⟦modal:May⟧ he win in May?",
      "It ⟦modal:could⟧ rain, but he could not wait and couldn't see.",
      "She ⟦modal:must⟧ have known; she must have a key, and he must go.",
      "The plan ⟦verb:appears⟧ to work and ⟦verb:seemed⟧ sound, he wrote after he appeared on stage.",
      "Data ⟦verb:suggest⟧ a rise. He suggested leaving early. The polls ⟦verb:indicate⟧ a tie.",
      "Rates are ⟦verb:expected⟧ to rise faster than expected.",
      "He is ⟦verb:believed⟧ to be ill, is ⟦verb:said⟧ to be resting and was widely ⟦verb:thought⟧ to have left.",
      "He said to me that the thought helped.",
      "A think tank ⟦verb:thinks⟧ so.",
      "It is ⟦adjective:likely⟧ that likely voters and likely Republican voters stay away.",
      "A deal is ⟦adjective:possible⟧ as soon as possible; a truce made it possible.",
      "⟦adjective:Potential⟧ dangers deterred potential buyers, who saw the potential of it.",
      "⟦phrase:It is unclear⟧ ⟦phrase:whether⟧ he left an ⟦adjective:unclear⟧ note.",
      "⟦adverb:Perhaps⟧ he ⟦adverb:allegedly⟧ lied; she ⟦adverb:reportedly⟧ knew.",
      "⟦approximator:About⟧ 500 people talked about ⟦approximator:some⟧ two dozen books.",
      "It cost around $5 million, about 9.4% or 12 percent, for about 300 shares around town.",
      "⟦approximator:Around⟧ 20 to 30 people walked ⟦approximator:about⟧ 30 miles for ⟦approximator:roughly⟧ a dozen days.",
      "Nearly 500 came, ⟦approximator:nearly⟧ everyone in tears.",
      "How he could win, so that they could see, was a feat that could only please.",
      "He assumed the role and ⟦verb:assumed⟧ that it fits, a much-feared man who left no doubt that he stays.",
      "They declined to say ⟦phrase:if⟧ he came; if he did, the ⟦phrase:allegations⟧ rest on the ⟦phrase:belief⟧ that he lied.",
      "The staff had estimated the cost. It is ⟦verb:estimated⟧ at ten, the fastest possible by all means possible.",
      "Profits fell short of what the firm had expected, which is ⟦verb:expected⟧ to recover.",
      "⟦approximator:Almost⟧ all left, almost gladly, after five years ⟦approximator:or so⟧.",
      "⟦phrase:It is not clear⟧ when. It ⟦phrase:remains to be seen⟧.",
      "He ran ⟦phrase:as if⟧ chased. What kind of a man does that? It was ⟦phrase:sort of⟧ sad.",
      "Officials met on Monday and signed the treaty.",
    ])
  func findsHedges(_ source: String) {
    let marked = Marked(source)
    let draft = Pipeline.draft(marked.article, HedgeStage())
    let shown = Marked.show(draft.hedges.map(\.span), in: marked.text)
    #expect(draft.hedges.map(\.span) == marked.labelled.map(\.span), "\(shown)")
    #expect(draft.hedges.map(\.kind.rawValue) == marked.labelled.map(\.label), "\(shown)")
  }
}
