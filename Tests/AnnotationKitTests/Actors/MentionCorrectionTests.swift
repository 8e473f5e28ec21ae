import AnnotationKit
import Testing

/// What a reader would laugh at: juries that are persons, numbers that speak, one person listed twice. Whole pipeline.
struct MentionCorrectionTests {
  private static let annotator = Annotator()

  private func actors(_ text: String) -> [Actor] { Self.annotator.annotate(Marked(text).article).actors }

  @Test(arguments: [
    ("The jury said it was tired.", "jury", Actor.Kind.group),
    ("The prosecution claimed that he lied.", "prosecution", .group),
    ("Politico said the memo was fake.", "Politico", .organization),
    ("Lena Kovac works at Birch & Holm in town.", "Birch & Holm", .organization),
    ("Upjohn Co. said it would pay.", "Upjohn Co.", .organization),
    ("The Ledger said the talks failed.", "Ledger", .organization),
  ])
  func kinds(_ text: String, _ name: String, _ kind: Actor.Kind) throws {
    let found = actors(text)
    let actor = try #require(found.first { $0.name.hasSuffix(name) }, "\(found.map(\.name))")
    // A body may be shown as a group, never as a person.
    #expect(
      actor.kind == kind || kind == .group && actor.kind == .organization, "\(actor.name): \(actor.kind)")
  }

  @Test func aHeadlinesVerbIsNoName() {
    let found = actors(
      "Leaders Challenge Putin’s Overtures Again\n\nRussian President Vladimir Putin smiled. Nobody else did, and Putin left."
    )
    #expect(found.count { $0.name.contains("Putin") } == 1, "\(found.map(\.name))")
  }

  @Test func quantitiesAreNobody() {
    let found = actors("A number of lawmakers said they would vote no.")
    #expect(found.map(\.name) == ["lawmakers"])
  }

  @Test(arguments: [
    "Its spokesman, Tomas Reyl, told reporters that the talks would go on.",
    "A former clerk at the harbour, Tomas Reyl, said that the log was wrong.",
    "Tomas Reyl, the spokesman, said that the talks would go on.",
  ])
  func roleAndNameBesideItAreOne(_ text: String) {
    let persons = actors(text).filter { $0.kind == .person }
    #expect(persons.map(\.name) == ["Tomas Reyl"])
  }

  @Test func shortNamesOfBodies() {
    let found = actors(
      "The offer came from Aldermoor Partners, the Financial Ledger reported. Aldermoor declined to comment. The Ledger stood by its report."
    )
    #expect(found.count { $0.name.contains("Aldermoor") } == 1)
    #expect(found.count { $0.name.contains("Ledger") } == 1)
  }

  @Test func whoeverStandsAtTheHeadOfTheSourceSpeaks() throws {
    let document = Self.annotator.annotate(
      Marked("The GOP nominee complained that his microphone was bad.").article)
    let actor = try #require(document.attributions.first?.actor)
    #expect(document.actors[actor].name.hasSuffix("nominee"))
  }

  @Test func whoIsItsAntecedent() throws {
    let document = Self.annotator.annotate(
      Marked("Crowds cheered Jane Marsh, who said the strike was over.").article)
    let found = try #require(document.attributions.first { document.article.text[$0.cue[0]] == "said" })
    #expect(found.sourcing == .named)
    #expect(found.actor.map { document.actors[$0].name } == "Jane Marsh")
  }

  @Test(arguments: [
    ("She shook her head and left the hall with the clerk.", "head"),
    ("Senator Jane Marsh (R-Ark.) said the vote was lost.", "R-Ark"),
    ("Lena Kovac, a former Miss Universe, said she was tired.", "Universe"),
    ("The clerk spoke harshly to the guests, officials said.", "harshly"),
  ])
  func theseAreNobody(_ text: String, _ name: String) {
    #expect(!actors(text).contains { $0.name.contains(name) })
  }

  @Test(arguments: [
    ("The new plan may anger prime ministers.", "prime ministers"),
    ("Leaders will inspire young people.", "young people"),
    ("They want to deploy American courts against the wall.", "American courts"),
  ])
  func aVerbIsNoPartOfARole(_ text: String, _ name: String) {
    #expect(actors(text).map(\.name).contains(name))
  }

  @Test func partiesAndOwnersBelongToABodysName() {
    let names = actors(
      "The Manufacturers’ Federation said orders fell. The Women’s Institute disagreed, and so did the Teachers’ Union."
    ).map(\.name)
    #expect(names.contains("Manufacturers’ Federation"))
    #expect(names.contains("Women’s Institute"))
    #expect(names.contains("Teachers’ Union"))
  }

  @Test func administratorsHaveNames() {
    let found = actors("“It hurts,” administrator Lena Kovac said.")
    #expect(found.map(\.name) == ["Lena Kovac"])
  }

  @Test func theSurnameAloneIsWhoeverIsNamedMost() throws {
    let document = Self.annotator.annotate(
      Marked(
        """
        Hilary Marlow spoke in Oslo. Hilary Marlow, the senator, was tired. Bill Marlow, her husband, was not there.
        Marlow said that she would run.
        """
      ).article)
    let found = try #require(document.attributions.first { document.article.text[$0.cue[0]] == "said" })
    #expect(found.actor.map { document.actors[$0].name } == "Hilary Marlow")
  }
}
