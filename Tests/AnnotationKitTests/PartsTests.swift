import AnnotationKit
import Testing

struct PartsTests {
  private let article = Article(
    id: "parts",
    plainText: """
      Ministers meet

      “We are ready,” said Anna Brandt on Monday. The talks may fail.

      Officials said the bridge was safe.

      Anna Brandt denied that the bridge was closed.
      """)
  private let annotator = Annotator(engine: .rules)

  private func texts(_ document: AnnotatedDocument) -> [String] {
    document.attributions.flatMap { ($0.source + $0.cue + $0.content).map { document.article.text[$0] } }
  }

  @Test func aPartHasWhatItsBlocksHaveAndNothingElse() throws {
    let part = annotator.annotate(article, blocks: article.blocks[2..<3])
    #expect(texts(part) == ["Officials", "said", "the bridge was safe"])
    #expect(part.quotations.isEmpty && part.hedges.isEmpty)
    #expect(part.article.text.count == article.text.count)
    #expect(annotator.annotate(article, blocks: []).attributions.isEmpty)
    #expect(annotator.annotate(article, blocks: article.blocks[3...]).attributions.count == 1)
  }

  @Test func partsTogetherAreAsTheWhole() throws {
    let whole = annotator.annotate(article)
    let parts = [3..<4, 0..<2, 2..<3].map { annotator.annotate(article, blocks: article.blocks[$0]) }
    let joined = AnnotatedDocument(joining: parts, of: article)
    #expect(texts(joined) == texts(whole))
    #expect(joined.summary == whole.summary)
    #expect(joined.hedges.map(\.span) == whole.hedges.map(\.span))
    #expect(joined.quotations.map(\.span) == whole.quotations.map(\.span))
    #expect(joined.attributions.map(\.id) == Array(joined.attributions.indices))
    let brandt = try #require(joined.actors.first { $0.name == "Anna Brandt" })
    #expect(brandt.mentions.count == 2)
    let speaking = joined.attributions.filter { $0.actor == brandt.id }
    #expect(speaking.count == 2)
    let quotation = try #require(joined.quotations.first)
    #expect(quotation.speaker == brandt.id)
    #expect(quotation.attribution == speaking.first?.id)
  }

  @Test func annotationTellsHowFarItIsAndCanBeEnded() throws {
    var shares: [Double] = []
    let document = annotator.annotate(article) { share in
      shares.append(share)
      return true
    }
    #expect(document?.attributions.isEmpty == false)
    #expect(shares.first == 0 && shares == shares.sorted() && shares.allSatisfy { $0 < 1 })
    #expect(annotator.annotate(article, while: { $0 < 0.5 }) == nil)
  }
}
