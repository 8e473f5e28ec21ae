import AnnotationKit
import Testing

struct MentionClassifierTests {
  @Test func compiledInModelFitsTheFeatures() throws {
    _ = try ActorFinder()
  }

  @Test func modelOfOtherFeaturesIsRefused() throws {
    var file = ModelFileBuilder(name: "actors", fingerprint: MentionClassifier.fingerprint &+ 1)
    file.add("weights", [Int8](repeating: 0, count: 1024))
    file.add("scale", [Float(1)])
    let model = try ModelFile(contents: file.bytes())
    #expect(throws: ModelFileError.self) { try MentionClassifier(model) }
  }

  @Test func weightsOfAWrongSizeAreRefused() throws {
    var file = ModelFileBuilder(name: "actors", fingerprint: MentionClassifier.fingerprint)
    file.add("weights", [Int8](repeating: 0, count: 1000))
    file.add("scale", [Float(1)])
    let model = try ModelFile(contents: file.bytes())
    #expect(throws: ModelFileError.self) { try MentionClassifier(model) }
  }

  @Test func weightlessClassifierKeepsWhatIsNotNone() throws {
    // All scores equal but for the reluctance to miss an actor: every candidate is kept, as a person.
    var file = ModelFileBuilder(name: "actors", fingerprint: MentionClassifier.fingerprint)
    file.add("weights", [Int8](repeating: 0, count: 1024))
    file.add("scale", [Float(1)])
    let classifier = try MentionClassifier(ModelFile(contents: file.bytes()))
    let candidates = CandidateSet(Marked("Jane Marsh left Oslo.").article)
    #expect(classifier.classes(of: candidates) == candidates.mentions.map { _ in .person })
  }

  @Test func trainedFinderKeepsPersonsBodiesAndPlacesApart() throws {
    let document = expectActors(
      "⟦p:Prime Minister Karen Doyle⟧ met ⟦o:European officials⟧ in ⟦c:Berlin⟧ on Monday. ⟦p:Doyle⟧ thanked the ⟦u:University of Oslo⟧.",
      by: try ActorFinder())
    #expect(document.actor(named: "Karen Doyle")?.kind == .person)
    #expect(document.actor(named: "European officials")?.kind == .group)
    #expect(document.actor(named: "Berlin")?.kind == .place)
    #expect(document.actor(named: "University of Oslo")?.kind == .organization)
  }

  @Test func sameProbabilitiesEveryTime() throws {
    let article = Marked("Jane Marsh of Halden Corp. said analysts in Oslo were wrong. Marsh left.").article
    let finder = try ActorFinder()
    let annotator = Annotator(stages: [Tokenizer(), SentenceSplitter(), finder])
    #expect(annotator.annotate(article).actors == annotator.annotate(article).actors)
  }
}
