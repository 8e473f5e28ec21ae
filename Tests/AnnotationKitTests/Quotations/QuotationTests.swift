import AnnotationKit
import Testing

struct QuotationTests {
  /// Quotations stand between marks, labelled with their kind; two of one label in a row that are parts of one
  /// quotation carry the label `part`.
  @Test(
    arguments: [
      // Marks of many languages.
      "⟦direct:“We have won,”⟧ he said.",
      "⟦direct:\"We have won,\"⟧ he said.",
      "⟦direct:‘We have won,’⟧ he said.",
      "⟦direct:'We have won,'⟧ he said.",
      "⟦direct:''We have won,''⟧ he said.",
      "⟦direct:« We have won »⟧, he said.",
      "⟦direct:»We have won«⟧, he said.",
      "⟦direct:„We have won“⟧, he said.",
      "⟦direct:„We have won”⟧, he said.",
      "⟦direct:”We have won”⟧, he said.",
      "⟦direct:‚We have won‘⟧, he said.",
      "⟦direct:「We have won」⟧, he said.",
      // Kinds.
      "British diplomats describe the talks as ⟦partial:“performative,”⟧ insisting on more.",
      "She said the plan was ⟦partial:“dead on arrival”⟧ in the Senate.",
      "The city’s ⟦scare:“experts”⟧ met again.",
      "A so-called ⟦scare:“freedom tax”⟧ came next.",
      "He starred in the film ⟦title:“The Long Rain”⟧ last year.",
      "She told CBS's ⟦title:\"Face the Music\"⟧ about it.",
      "He is the host of ⟦title:“The Nightly Rain With Lee Park.”⟧",
      "The documentary, ⟦title:“Citizen Park,”⟧ lasts an hour.",
      "They had a culture called ⟦title:“The Park Way.”⟧",
      "Park: ⟦partial:‘Of Course’⟧ It Rains",
      "It made him ⟦partial:“Park’s best recruiter.”⟧",
      "⟦direct:“No,”⟧ he said.",
      "The minister added: ⟦direct:“There is no money left.”⟧",
      "⟦direct:“It rained for days.”⟧ He sighed.",
      "Critics fear that ⟦direct:“we will all pay for this.”⟧",
      // Nesting.
      "⟦direct:“He told me ⟦nested:‘no’⟧ twice,”⟧ she said.",
      "⟦direct:\"He told me 'never again' twice,\"⟧ she said.",
      "⟦direct:‘He told me ⟦nested:“no”⟧ twice,’⟧ she said.",
      "⟦direct:\"He calls it ⟦nested:“a mess”⟧ every day,\"⟧ she said.",
      "⟦direct:“He calls it ⟦nested:\"a mess\"⟧ every day,”⟧ she said.",
      "See <a href=\"https://example.org\">here</a>.",
      "They chanted ⟦direct:“Not again!”⟧ all night.",
      // Apostrophes, feet and inches.
      "The workers' ⟦scare:'final'⟧ offer came.",
      "⟦direct:'The workers' last offer is fair,'⟧ she said.",
      "'Tis the season of the '90s revival, rock 'n' roll and the boys' choir.",
      "At 5'10\" he was short; the 12\" pipe and a 6' wall were not.",
      "⟦direct:“At 5'10\" I am short,”⟧ he said.",
      "The dogs’ owners and the cats’ owners met.",
      // One sentence broken by a cue, and two sentences around one.
      "⟦part:“We,”⟧ he said, ⟦part:“will win.”⟧",
      "⟦direct:“We won,”⟧ he said. ⟦direct:“They lost.”⟧",
      // Never closed.
      "He said: ⟦direct:“We will go on until the end of the year.⟧",
      "⟦direct:\"We lost the vote, and so be it.⟧ ⟦direct:\"We will be back,\"⟧ he said.",
      // Over paragraphs.
      "She said: ⟦part:“We began in May.⟧\n⟦part:“We ended in June.”⟧\nNobody answered.",
    ])
  func findsKindsAndSpans(_ source: String) {
    var marked = Marked(source)
    // Single marks inside a straight quotation are quotations of their own.
    if source.contains("'never again'") {
      marked = Marked(source.replacing("'never again'", with: "⟦nested:'never again'⟧"))
    }
    let draft = Pipeline.draft(marked.article, QuotationStage())
    let parts = marked["part"]
    var expected = marked.labelled.filter { $0.label != "part" }.map { ($0.label, [$0.span]) }
    if !parts.isEmpty { expected.append(("direct", parts)) }
    expected.sort { $0.1[0] < $1.1[0] }
    let found = draft.quotations.map { ($0.kind.rawValue, $0.parts) }
    let shown = draft.quotations.map { "\($0.kind) \($0.evidence.rule) \($0.parts.map { draft.text[$0] })" }
    #expect(found.map(\.0) == expected.map(\.0), "\(shown)")
    #expect(found.map(\.1) == expected.map(\.1), "\(shown)")
  }

  @Test func marksAreFlagged() {
    let draft = Pipeline.draft(Marked("“We ‘may’ go,” he said.").article)
    let flags = draft.tokens.flags
    #expect(flags[0].contains(.opensQuote) && !flags[0].contains(.quoted))
    #expect(flags[2].isSuperset(of: [.opensQuote, .quoted]))
    #expect(flags[4].contains(.closesQuote))
    #expect(flags[7].contains(.closesQuote) && !flags[7].contains(.quoted))
    #expect((1...6).allSatisfy { flags[$0].contains(.quoted) })
    #expect((8..<flags.count).allSatisfy { !flags[$0].contains(.quoted) })
  }

  @Test func manyMarksStayLinear() {
    for unit in ["\"", "“", "‘a ", "'", "“a”", "\"a ", "«", "”a"] {
      let text = String(repeating: unit, count: 20_000)
      let draft = Pipeline.draft(Marked(text).article, QuotationStage())
      #expect(draft.quotations.allSatisfy { $0.span.end <= draft.text.count && !$0.span.isEmpty })
    }
  }
}
