import Testing

@testable import AnnotationKit

struct NestingTests {
  private func attribution(_ id: Int, cue: TextSpan, content: TextSpan) -> Attribution {
    Attribution(
      id: id, source: [], cue: [cue], content: [content],
      evidence: Evidence(stage: "attributions", rule: "test", probability: 1))
  }

  private func parents(_ attributions: [Attribution]) -> [Int?] {
    var draft = Draft(article: Article(id: "test", plainText: String(repeating: "x", count: 200)))
    draft.attributions = attributions
    NestingStage().run(on: &draft)
    return draft.attributions.map(\.nestedIn)
  }

  @Test func innermostContentIsTheParent() {
    #expect(
      parents([
        attribution(0, cue: TextSpan(5, 9), content: TextSpan(10, 100)),
        attribution(1, cue: TextSpan(20, 25), content: TextSpan(30, 90)),
        attribution(2, cue: TextSpan(40, 45), content: TextSpan(50, 80)),
        attribution(3, cue: TextSpan(120, 125), content: TextSpan(130, 140)),
      ]) == [nil, 0, 1, nil])
  }

  @Test func cueOutsideEveryContentHasNone() {
    #expect(parents([attribution(0, cue: TextSpan(50, 55), content: TextSpan(0, 40))]) == [nil])
  }

  @Test func contentsThatHoldEachOthersCuesMakeNoCircle() {
    let found = parents([
      attribution(0, cue: TextSpan(5, 9), content: TextSpan(10, 100)),
      attribution(1, cue: TextSpan(20, 25), content: TextSpan(0, 15)),
    ])
    #expect(found.compactMap { $0 }.count == 1)
  }

  @Test func reportInsideAReport() {
    let marked = Marked("Brandt said that Weir had told the board that the map was wrong.")
    let document = Annotator(engine: .rules).annotate(marked.article)
    #expect(document.attributions.map(\.nestedIn) == [nil, 0])
  }
}
