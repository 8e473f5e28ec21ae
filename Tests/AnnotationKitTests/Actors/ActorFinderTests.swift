import AnnotationKit
import Testing

struct ActorFinderTests {
  // MARK: Persons

  @Test func titleAndNameThenSurname() {
    let document = expectActors(
      "⟦putin:Russian President Vladimir Putin⟧ smiled. Days later, ⟦putin:Putin⟧ flew home.")
    let putin = document.actor(named: "Vladimir Putin")
    #expect(putin?.kind == .person)
    #expect(putin?.mentions.map(\.form) == [.name, .name])
  }

  @Test func surnameBeforeTheFullName() {
    expectActors("⟦lee:Lindqvist⟧ resigns.\n⟦lee:Maria Lindqvist⟧ left on Monday.")
  }

  @Test func spouseOfTheSameSurnameIsAnotherPerson() {
    expectActors("⟦a:President Marlow⟧ and ⟦b:his wife Irene Marlow⟧ waved. ⟦a:President Marlow⟧ left.")
  }

  @Test func honorificAndMiddleInitial() {
    expectActors(
      "⟦one:Harold J. Whitcombe⟧ arrived late. ⟦one:Mr. Whitcombe⟧ apologised. ⟦one:Harold Whitcombe⟧ stayed."
    )
  }

  @Test func lowerCaseTitleBelongsToTheName() {
    expectActors("The talks failed, ⟦kirby:White House spokesman John Kirby⟧ said.")
  }

  @Test func bodyInsideATitleIsAnActorToo() {
    let document = expectActors("⟦sec:White House Press Secretary Karen Doyle⟧ declined to comment.")
    #expect(document.actor(named: "White House")?.kind == .government)
  }

  @Test func secretaryOfState() {
    let document = expectActors("⟦s:Secretary of State Antony Blinken⟧ landed. ⟦s:Blinken⟧ was tired.")
    #expect(document.actor(named: "Antony Blinken")?.kind == .person)
  }

  @Test func firstNameOfAKnownPerson() {
    expectActors("⟦n:Natalie Brook⟧ swims daily. “I like it,” said ⟦n:Natalie⟧.")
  }

  @Test func twoPeopleOfOneSurnameStayTwo() {
    let document = expectActors(
      "⟦a:Anna Whitcombe⟧ sued. ⟦b:Peter Whitcombe⟧ denied it. ⟦c:Whitcombe⟧ will appeal.")
    #expect(document.actors.count { $0.kind == .person } == 3)
  }

  @Test func genderOfATitleDecidesBetweenNamesakes() {
    expectActors(
      "⟦a:Anna Whitcombe⟧ sued. ⟦b:Peter Whitcombe⟧ denied it. ⟦a:Mrs. Whitcombe⟧ will appeal.")
  }

  @Test func particlesBelongToTheName() {
    let document = expectActors("⟦a:Ursula von der Leyen⟧ met ⟦b:Mohammed bin Salman⟧.")
    #expect(document.actor(named: "Ursula von der Leyen") != nil)
  }

  // MARK: Bodies

  @Test func acronymInBrackets() {
    let document = expectActors(
      "⟦body:Northern Fisheries Association⟧ (⟦body:NFA⟧) met on Tuesday. The ⟦body:NFA⟧ said quotas must fall."
    )
    #expect(document.actor(named: "Northern Fisheries Association")?.kind == .organization)
  }

  @Test func theInternationalMonetaryFund() {
    expectActors("A team from the ⟦imf:International Monetary Fund⟧ (⟦imf:IMF⟧) arrived. The ⟦imf:IMF⟧ left.")
  }

  @Test func bodiesByTheirWords() {
    let document = expectActors(
      "⟦u:University of Westbrook⟧ sued ⟦c:Halden Corp.⟧ over it, ⟦m:Ministry of Fisheries⟧ records show.")
    #expect(document.actor(named: "Ministry of Fisheries")?.kind == .government)
    #expect(document.actor(named: "University of Westbrook")?.kind == .organization)
  }

  @Test func nounOfABodysNameStandsForIt() {
    expectActors("The ⟦u:University of Westbrook⟧ grew. Then ⟦u:the university⟧ closed.")
  }

  // MARK: Governments and places

  @Test func metonymsOfOneGovernmentAreOneActor() {
    let document = expectActors(
      "⟦r:Moscow⟧ denied it. The ⟦r:Kremlin⟧ said talks with ⟦r:Moscow⟧ would go on.")
    #expect(document.actors.first?.kind == .government)
  }

  @Test func capitalAsAPlaceStaysAPlace() {
    let document = expectActors("⟦paris:Paris⟧ denied it. Thousands marched in ⟦place:Paris⟧ on Sunday.")
    #expect(document.actors.map(\.kind).contains(.place))
  }

  @Test func downingStreetIsAGovernment() {
    let document = expectActors("⟦d:Downing Street⟧ refused to comment.")
    #expect(document.actors.first?.kind == .government)
  }

  // MARK: Roles

  @Test func groupsByDemonymAndNoun() {
    let document = expectActors(
      "⟦e:European officials⟧ disagree. Later ⟦e:European officials⟧ met. ⟦a:Analysts⟧ shrugged.")
    #expect(document.actor(named: "European officials")?.kind == .group)
    #expect(document.actor(named: "European officials")?.mentions.map(\.form) == [.role, .role])
  }

  @Test func titleStandsForItsHolder() {
    let document = expectActors("⟦g:Governor Jane Marsh⟧ vetoed it. ⟦g:The governor⟧ was firm.")
    #expect(document.actor(named: "Jane Marsh")?.mentions.map(\.form) == [.name, .role])
  }

  @Test func describedTitleStandsForItsHolder() {
    expectActors("⟦c:Former Danish leader Karl Holm⟧ spoke. ⟦c:The former Danish leader⟧ was calm.")
  }

  @Test func dayAfterANameIsNoPartOfIt() {
    expectActors("Holm told ⟦b:Northern Radio⟧ Saturday that it was late.")
  }

  @Test func descriptionIsNoAntecedent() {
    expectActors("⟦p:Peter Holm⟧ joined the team as a former coach on Friday. ⟦p:He⟧ smiled.")
  }

  @Test func appositionJoinsRoleAndName() {
    expectActors("⟦m:Jane Marsh⟧, ⟦m:the mayor⟧, left. Hours later ⟦m:the mayor⟧ returned.")
    expectActors("⟦m:The mayor⟧, ⟦m:Jane Marsh⟧, left.")
  }

  @Test func copulaJoinsRoleAndName() {
    expectActors("⟦m:Jane Marsh⟧ is ⟦m:a surgeon⟧. Patients trust ⟦m:the surgeon⟧.")
  }

  @Test func possessiveKeepsItsOwner() {
    expectActors("⟦lawyer:⟦jane:Marsh⟧'s lawyer⟧ objected after ⟦jane:Jane Marsh⟧ spoke.")
  }

  @Test func twoHoldersOfATitleAreNotConfused() {
    let document = expectActors(
      "⟦a:Governor Jane Marsh⟧ met ⟦b:Governor Luis Ortega⟧. ⟦c:The governor⟧ smiled.")
    #expect(document.actors.count == 3)
  }

  // MARK: Pronouns

  @Test func pronounsFollowGender() {
    let document = expectActors(
      "⟦j:Jane Marsh⟧ met ⟦p:Peter Holm⟧ on Friday. ⟦j:She⟧ left early. ⟦p:He⟧ stayed.")
    #expect(document.actor(named: "Peter Holm")?.mentions.last?.form == .pronoun)
  }

  @Test func pronounPrefersTheSubject() {
    expectActors("⟦p:Peter Holm⟧ called Martin Frey on Friday. ⟦p:He⟧ was angry.")
  }

  // MARK: What is no actor

  @Test(arguments: [
    "On Monday in March it rained.",
    "The weather was fine. Nothing happened.",
    "They judge wine for a living.",
  ])
  func noActors(_ text: String) {
    let document = Annotator(stages: [Tokenizer(), SentenceSplitter(), ActorFinder(classifier: nil)])
      .annotate(Marked(text).article)
    #expect(document.actors.isEmpty, "\(outline(document))")
  }

  @Test func everyActorHasEvidenceAndItsId() {
    let document = expectActors("⟦a:Governor Jane Marsh⟧ praised the Red Cross in Oslo.")
    for (index, actor) in document.actors.enumerated() {
      #expect(actor.id == index)
      #expect(actor.evidence.stage == "actors")
      #expect(!actor.evidence.rule.isEmpty)
      #expect((0...1).contains(actor.evidence.probability))
    }
  }

  @Test func emptyTextHasNoActors() {
    #expect(Annotator().annotate(Article(id: "", plainText: "")).actors.isEmpty)
  }
}
