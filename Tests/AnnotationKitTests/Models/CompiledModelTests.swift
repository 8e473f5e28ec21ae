import Testing

@testable import AnnotationKit

/// The models compiled in, opened as if they came from files: every byte and fingerprint is checked, which the
/// program leaves out when it starts.
@Suite("Compiled models")
struct CompiledModelTests {
  private static func models() throws -> [ModelFile] {
    try ModelFile.embeddedNames.map { name in try ModelFile(contents: ModelFile.embedded(name).contents) }
  }

  @Test func fitTheFeaturesAndEachOther() throws {
    let annotator = try Annotator(models: ModelSet(overriding: Self.models()))
    let article = Marked("Officials say that the talks have stalled.").article
    let found = annotator.annotate(article).attributions
    #expect(found.count == 1 && found == Annotator().annotate(article).attributions)
  }

  @Test func stayWithinTenMillionBytes() throws {
    #expect(try Self.models().reduce(0) { $0 + $1.contents.count } <= 10_000_000)
  }

  @Test func thresholdLeavesOutTheImprobable() throws {
    let article = Marked(
      "The mayor said the bridge would reopen. He hopes for more. Critics fear a rise in prices, she wrote."
    ).article
    for engine in Annotator.Engine.allCases {
      let all = try Annotator(engine: engine, threshold: 0).annotate(article).attributions
      let probabilities = all.map(\.evidence.probability).sorted()
      let middle = try #require(probabilities.dropFirst(probabilities.count / 2).first)
      let some = try Annotator(engine: engine, threshold: middle).annotate(article).attributions
      #expect(!some.isEmpty && some.count < all.count)
      #expect(some.allSatisfy { $0.evidence.probability >= middle })
      #expect(some.map(\.id) == Array(some.indices))
      #expect(try Annotator(engine: engine, threshold: nil).annotate(article).attributions.count <= all.count)
    }
  }
}
