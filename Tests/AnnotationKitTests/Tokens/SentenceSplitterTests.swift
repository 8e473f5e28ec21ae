import AnnotationKit
import Testing

struct SentenceSplitterTests {
  /// Sentences stand between marks.
  @Test(
    arguments: [
      "⟦Rain fell.⟧ ⟦Nobody minded!⟧ ⟦Did they?⟧ ⟦Hardly.⟧",
      "⟦Mr. Gray met Gen. Fox and J. K. Smith in St. Paul.⟧ ⟦They left.⟧",
      "⟦Talks with the U.S. Navy went on.⟧ ⟦He left the U.S.⟧ ⟦The rest stayed.⟧",
      "⟦It opens at 9 a.m. Monday.⟧ ⟦It shuts at 5 p.m.⟧ ⟦Visitors wait.⟧",
      "⟦Acme Inc. Chairman Lee Park spoke.⟧ ⟦He works for Acme Inc.⟧ ⟦But he may go.⟧",
      "⟦“We won.”⟧ ⟦“They lost,” he said.⟧",
      "⟦“Why now?” Mary Gray asked.⟧ ⟦“Why not?” he said.⟧",
      "⟦\"It is over.\"⟧ ⟦\"Is it?\" she asked.⟧",
      "⟦He paused ... and went on.⟧ ⟦He paused...⟧ ⟦Then he spoke.⟧",
      "⟦(It rained.)⟧ ⟦The fair (it was small!) closed.⟧",
      "⟦Prices rose 3.5 percent to $1.20 in No. 10 shops.⟧ ⟦Sales fell.⟧",
      "⟦Yahoo! said so.⟧ ⟦It grew.[3]⟧ ⟦It shrank.⟧",
      "⟦A headline without a stop⟧\n⟦A sentence follows.⟧",
      "⟦1. Taxes fall.⟧\n⟦2. Wages rise.⟧",
      "⟦DOVER, N.H. — It rained.⟧ ⟦He came at 10 p.m. EST.⟧ ⟦Mary A. (May) Park left.⟧",
      "⟦... the rain fell (was it rain?) and fell.⟧",
      "⟦«On verra.»⟧ ⟦He shrugged.⟧",
    ])
  func splits(_ source: String) {
    let marked = Marked(source)
    let draft = Pipeline.draft(marked.article)
    let found = draft.sentences.tokenRanges.map { draft.tokens.span($0) }
    #expect(found == marked.spans, "\(Marked.show(found, in: marked.text))")
  }

  @Test func marksStartsAndTokens() {
    let draft = Pipeline.draft(Marked("One came. Two left.\nThree stayed.").article)
    #expect(draft.sentences.count == 3)
    #expect(draft.sentences.blocks == [0, 0, 1])
    let starts = (0..<draft.tokens.count).filter { draft.tokens.flags[$0].contains(.sentenceStart) }
    #expect(starts == [0, 3, 6])
    #expect(draft.tokens.sentences == [0, 0, 0, 1, 1, 1, 2, 2, 2])
  }

  @Test func boundsTheLengthOfASentence() {
    let text = String(repeating: "and on ", count: 5000)
    let draft = Pipeline.draft(Marked(text).article)
    #expect(draft.sentences.tokenRanges.allSatisfy { $0.count <= SentenceSplitter.longestSentence })
    #expect(draft.sentences.tokenRanges.map(\.count).reduce(0, +) == 10000)
  }
}
