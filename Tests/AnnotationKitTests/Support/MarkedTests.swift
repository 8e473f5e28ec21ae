import AnnotationKit
import Testing

struct MarkedTests {
  @Test func readsPlainLabelledSplitAndNestedSpans() {
    let marked = Marked("⟦content:“We ⟦won⟧,”⟧ ⟦source:he⟧ said. ⟦content:“They lost.”⟧")
    #expect(marked.text == "“We won,” he said. “They lost.”")
    let source = SourceText(marked.text)
    #expect(marked["content"].map { source[$0] } == ["“We won,”", "“They lost.”"])
    #expect(marked["source"].map { source[$0] } == ["he"])
    #expect(marked.spans.map { source[$0] } == ["won"])
  }

  @Test func showsWhatItReads() {
    let source = "⟦“A ⟦b⟧”⟧ c ⟦d⟧"
    let marked = Marked(source)
    #expect(Marked.show(marked.spans, in: marked.text) == source)
  }
}
