import AnnotationKit
import Testing

struct SourcingTests {
  /// The sourcing of the only or first attribution of a text.
  private func sourcing(_ text: String, annotator: Annotator = Annotator(engine: .rules)) -> Sourcing? {
    annotator.annotate(Marked(text).article).attributions.first?.sourcing
  }

  @Test(arguments: [
    ("Jonas Weir said the river was rising.", Sourcing.named),
    ("Harbour Minister Elena Brandt said the river was rising.", .named),
    ("The Ostwick City Council said the river was rising.", .organization),
    ("The Kremlin said the river was rising.", .organization),
    ("The company said the river was rising.", .organization),
    ("Officials said the river was rising.", .unnamed),
    ("A spokeswoman for the port said the river was rising.", .unnamed),
    ("Three people familiar with the matter said the river was rising.", .unnamed),
    ("Two senior aides said the river was rising.", .unnamed),
    ("Analysts said the river was rising.", .collective),
    ("Critics said the river was rising.", .collective),
    ("Local residents said the river was rising.", .collective),
    ("The report said the river was rising.", .document),
    ("A new poll showed the mayor was ahead.", .document),
    ("It is believed that the river was rising.", Sourcing.none),
    ("One of the people said the river was rising.", .unnamed),
    ("One of the family’s attorneys, Justin Holt, said the river was rising.", .named),
    ("A former clerk at the harbour, Janet Moyle, said the river was rising.", .named),
    ("A draft of the law seen by reporters said the river was rising.", .document),
    ("Reuters reported that the river was rising.", .organization),
  ])
  func kindOfSource(_ text: String, _ expected: Sourcing) {
    #expect(sourcing(text) == expected)
  }

  @Test func pluralPronounTakesTheGroupBefore() {
    let document = Annotator(engine: .rules).annotate(
      Marked("Officials said the river was rising. They warned that the dam was weak.").article)
    #expect(document.attributions.map(\.sourcing) == [.unnamed, .unnamed])
  }
}
