import Testing

@testable import AnnotationKit

@Suite("Weight tables")
struct WeightTableTests {
  static func table(_ rows: [(UInt32, [Int32])], outcomes: Int) throws -> WeightTable {
    var builder = WeightTableBuilder(outcomes: outcomes)
    for (feature, weights) in rows { builder.add(feature, weights: weights) }
    var model = ModelFileBuilder(name: "test", fingerprint: 0)
    builder.write(to: &model)
    return try WeightTable(ModelFile(contents: model.bytes()), outcomes: outcomes)
  }

  static func scores(_ table: WeightTable, _ features: [UInt32]) -> [Int32] {
    var scores = [Int32](repeating: -1, count: table.width)
    table.withReader { reader in
      features.withUnsafeBufferPointer { features in
        scores.withUnsafeMutableBufferPointer { scores in
          guard let base = scores.baseAddress else { return }
          reader.scores(of: features, into: base)
        }
      }
    }
    return Array(scores.prefix(table.outcomes))
  }

  @Test func sumsTheRowsOfKnownFeatures() throws {
    let table = try Self.table([(7, [1, 0, -3]), (0x8000_1234, [0, 5, 0])], outcomes: 3)
    #expect(Self.scores(table, [7]) == [1, 0, -3])
    #expect(Self.scores(table, [7, 0x8000_1234, 7]) == [2, 5, -6])
    #expect(Self.scores(table, []) == [0, 0, 0])
    #expect(Self.scores(table, [8, 9, 0x4000_4321]) == [0, 0, 0])
  }

  @Test func keepsLargeWeightsWhole() throws {
    let dense = (0..<40).map { Int32($0 * 40 - 800) }
    var sparse = [Int32](repeating: 0, count: 40)
    sparse[3] = 1000
    sparse[39] = -1000
    let table = try Self.table([(1, dense), (2, sparse)], outcomes: 40)
    #expect(Self.scores(table, [1]) == dense)
    #expect(Self.scores(table, [2]) == sparse)
    #expect(Self.scores(table, [1, 2]) == zip(dense, sparse).map { $0 + $1 })
  }

  /// Many features in one group of rows: all are found behind it.
  @Test func findsRowsThatOverflowTheirGroup() throws {
    let crowded = (0..<40).map { (UInt32($0), [Int32($0 + 1)]) }
    let table = try Self.table(crowded, outcomes: 1)
    for (feature, weights) in crowded { #expect(Self.scores(table, [feature]) == weights) }
    #expect(Self.scores(table, [40]) == [0])
  }

  @Test func holdsManyRandomRows() throws {
    var rows: [(UInt32, [Int32])] = []
    var state: UInt32 = 1
    for index in 0..<5000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      rows.append((state, [Int32(index % 7) - 3, Int32(index % 5)]))
    }
    let table = try Self.table(rows, outcomes: 2)
    // Rows that share their group and the low half of their key stand for each other: none is expected here.
    let wrong = rows.filter { Self.scores(table, [$0.0]) != $0.1 && $0.1 != [0, 0] }
    #expect(wrong.count <= 2)
  }

  @Test func refusesRowsOutsideTheTable() throws {
    var model = ModelFileBuilder(name: "test", fingerprint: 0)
    model.add("groups", [0, 0, 0x0505_0505_0505_0505, 0] as [UInt64])
    model.add("entries", [UInt16](repeating: 0, count: 8))
    model.add("dense", [Int16]())
    model.add("group count", [UInt32(1)])
    let file = try ModelFile(contents: model.bytes())
    #expect(throws: ModelFileError(.corrupt(part: "groups"))) { _ = try WeightTable(file, outcomes: 3) }
  }
}
