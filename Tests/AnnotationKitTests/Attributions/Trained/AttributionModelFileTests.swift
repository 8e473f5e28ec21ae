import Testing

@testable import AnnotationKit

struct AttributionModelFileTests {
  private var clusters: WordClusters {
    get throws { try WordClusters(ModelFile.embedded(WordClusters.modelName)) }
  }

  private var fingerprint: UInt64 {
    get throws { AttributionModel.fingerprint(with: try clusters) }
  }

  private func model() throws -> AttributionModel {
    let table = HashedWeights(quantizing: (0..<64).map { Float($0) - 30 })
    return AttributionModel(
      clusters: try clusters, lemmas: CueLemmas(lemmas: [3, 1, 2]), cue: table, before: table, after: table,
      source: table,
      extent: table,
      rescorer: DenseLogistic(bias: 1, weights: [2, 3]), judgement: table)
  }

  @Test func whatIsWrittenIsRead() throws {
    let model = try model()
    let bytes = model.fileBytes()
    let read = try AttributionModel(ModelFile(contents: bytes), clusters: clusters)
    #expect(read.lemmas == CueLemmas(lemmas: [1, 2, 3]))
    #expect(read.rescorer == model.rescorer)
    #expect(read.cue.steps == model.cue.steps)
    #expect(read.cue.scale == model.cue.scale)
    #expect(read.fileBytes() == bytes)
  }

  @Test func otherFeaturesAreRefused() throws {
    var builder = ModelFileBuilder(
      name: AttributionModel.fileName, fingerprint: try fingerprint &+ 1)
    builder.add("scales", [Float](repeating: 1, count: 6))
    let file = try ModelFile(contents: builder.bytes())
    #expect(throws: ModelFileError.self) { try AttributionModel(file, clusters: clusters) }
  }

  @Test func tablesOfOddSizeAreRefused() throws {
    var builder = ModelFileBuilder(
      name: AttributionModel.fileName, fingerprint: try fingerprint)
    builder.add("lexicon", [UInt32(1)])
    builder.add("scales", [Float](repeating: 1, count: 6))
    for name in ["cue", "before", "after", "source", "extent", "judgement"] {
      builder.add(name, [Int8](repeating: 0, count: 48))
    }
    builder.add("rescorer", [Float(0)])
    let file = try ModelFile(contents: builder.bytes())
    #expect(throws: ModelFileError.self) { try AttributionModel(file, clusters: clusters) }
  }

  @Test func theModelCompiledInOpens() throws {
    let model = try AttributionModel()
    #expect(!model.lemmas.lemmas.isEmpty)
    #expect(!model.rescorer.weights.isEmpty)
  }
}
