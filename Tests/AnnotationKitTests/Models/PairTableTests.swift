import Testing

@testable import AnnotationKit

@Suite("Pair tables")
struct PairTableTests {
  static func table(_ rows: [(UInt32, Int32, Int32)]) throws -> PairTable {
    var builder = PairTableBuilder()
    for (feature, second, third) in rows { builder.add(feature, second: second, third: third) }
    var model = ModelFileBuilder(name: "test", fingerprint: 0)
    builder.write(to: &model, name: "pairs")
    return try PairTable(ModelFile(contents: model.bytes()), name: "pairs")
  }

  static func scores(_ table: PairTable, _ features: [UInt32]) -> [Int32] {
    let (second, third) = table.withReader { reader in
      features.withUnsafeBufferPointer { reader.scores(of: $0) }
    }
    return [second, third]
  }

  @Test func sumsTheWeightsOfKnownFeatures() throws {
    let table = try Self.table([(7, 1, -3), (0x8000_1234, 0, 5), (0xFFFF_FFFF, -127, 127)])
    #expect(Self.scores(table, [7]) == [1, -3])
    #expect(Self.scores(table, [7, 0x8000_1234, 7]) == [2, -1])
    #expect(Self.scores(table, [0xFFFF_FFFF, 7]) == [-126, 124])
    #expect(Self.scores(table, []) == [0, 0])
    #expect(Self.scores(table, [8, 9, 0x4000_4321, 0]) == [0, 0])
  }

  @Test func keepsLargeWeightsWhole() throws {
    let table = try Self.table([(1, 600, -3), (2, -128, 250)])
    #expect(Self.scores(table, [1]) == [600, -3])
    #expect(Self.scores(table, [2]) == [-128, 250])
    #expect(Self.scores(table, [UInt32](repeating: 1, count: 128))[1] == -384)
  }

  /// Where a bucket is full, the features that say least are left out.
  @Test func keepsTheWeightiestOfACrowd() throws {
    let crowd = (1...20).map { (UInt32($0), Int32($0), Int32(0)) }
    let table = try Self.table(crowd)
    let kept = crowd.filter { Self.scores(table, [$0.0]) == [$0.1, 0] }
    #expect(kept.count == 8 && kept.map(\.1) == Array(13...20))
  }

  @Test func holdsManyRandomRows() throws {
    var rows: [(UInt32, Int32, Int32)] = []
    var state: UInt32 = 1
    for index in 0..<5000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      rows.append((state, Int32(index % 7) - 3, Int32(index % 5) + 1))
    }
    let table = try Self.table(rows)
    let found = rows.count { Self.scores(table, [$0.0]) == [$0.1, $0.2] }
    // At this load about one in thirty finds its bucket full.
    #expect(found > 4700)
    #expect(rows.allSatisfy { [[$0.1, $0.2], [0, 0]].contains(Self.scores(table, [$0.0])) })
  }

  @Test func refusesATableThatIsNotOfWholeBuckets() throws {
    for numbers in [[], [UInt16](repeating: 0, count: 17)] {
      var model = ModelFileBuilder(name: "test", fingerprint: 0)
      model.add("pairs", numbers)
      let file = try ModelFile(contents: model.bytes())
      #expect(throws: ModelFileError(.corrupt(part: "pairs"))) { _ = try PairTable(file, name: "pairs") }
    }
  }
}
