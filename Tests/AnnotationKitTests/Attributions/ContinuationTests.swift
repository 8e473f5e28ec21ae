import Testing

@testable import AnnotationKit

struct ContinuationTests {
  @Test func reopenedParagraphsBelongToTheirSpeaker() throws {
    let marked = Marked(
      """
      ⟦content:“We will not give in,”⟧ said Anna Holt. ⟦content:“We have fought for years.⟧

      ⟦content:“And we will fight on.⟧

      ⟦content:“This town is ours.”⟧

      “Not yours,” said Tom Weir.
      """)
    let document = Annotator().annotate(marked.article)
    let first = try #require(document.attributions.first)
    #expect(first.content.last == marked["content"].last)
    #expect(first.content.count >= 4)
    let speakers = document.quotations.map { $0.speaker.map { document.actors[$0].name } }
    #expect(speakers.allSatisfy { $0 != nil }, "\(speakers)")
    #expect(speakers.last == "Tom Weir")
    #expect(document.quotations.filter { $0.speaker == document.quotations[0].speaker }.count >= 2)
  }
}
