import AnnotationKit
import Testing

struct HedgeReasonTests {
  @Test(arguments: [
    ("Jonas Weir said the dam was safe.", [HedgeReason]()),
    ("The report said the dam was safe.", []),
    ("Officials said the dam was safe.", [.unnamedSource]),
    ("Analysts said the dam was safe.", [.collectiveSource]),
    ("Jonas Weir claimed that the dam was safe.", [.distancingCue]),
    ("Officials claimed that the dam was safe.", [.unnamedSource, .distancingCue]),
    ("It is expected that the dam will hold.", [.noSource]),
    ("The dam is said to be safe.", [.noSource, .distancingCue]),
  ])
  func reasons(_ text: String, _ expected: [HedgeReason]) {
    let attribution = Annotator(engine: .rules).annotate(Marked(text).article).attributions.first
    #expect(attribution?.reasons == expected)
    #expect(attribution?.isHedged == !expected.isEmpty)
  }
}
