import Testing

@testable import AnnotationKit

@Suite("Model files")
struct ModelFileTests {
  static func sample() -> [UInt8] {
    var builder = ModelFileBuilder(name: "sample", fingerprint: 0xFEED)
    builder.add("labels", strings: ["NN", "VB", "JJ"])
    builder.add("weights", [Int16](0..<100))
    builder.add("keys", [UInt32](repeating: 7, count: 33))
    return builder.bytes()
  }

  static func reason(_ bytes: [UInt8]) -> ModelFileError.Reason? {
    do {
      _ = try ModelFile(contents: bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func readsBackWhatWasWritten() throws {
    let model = try ModelFile(contents: Self.sample())
    #expect(model.name == "sample")
    #expect(model.fingerprint == 0xFEED)
    #expect(try model.strings("labels") == ["NN", "VB", "JJ"])
    let weights = try model.table("weights", of: Int16.self)
    #expect(weights.withElements { Array($0) } == [Int16](0..<100))
    #expect(try model.table("keys", of: UInt32.self).count == 33)
  }

  @Test func sameTablesGiveSameBytes() {
    #expect(Self.sample() == Self.sample())
  }

  @Test func tablesAreAligned() throws {
    let model = try ModelFile(contents: Self.sample())
    for table in ["labels", "weights", "keys"] {
      let remainder = try model.table(table, of: UInt8.self).withElements { bytes in
        bytes.baseAddress.map { Int(bitPattern: $0) % 64 }
      }
      #expect(remainder == 0)
    }
  }

  @Test func refusesOtherFiles() {
    #expect(Self.reason(Array("%PDF-1.4 and so on".utf8)) == .notAModel(found: Array("%PDF-1.4".utf8)))
    #expect(Self.reason([]) == .notAModel(found: []))
  }

  @Test func refusesAnotherLayout() {
    var bytes = Self.sample()
    bytes[8] = 9
    #expect(Self.reason(bytes) == .version(expected: ModelFile.version, found: 9))
  }

  @Test func namesTheTableThatIsCutShort() throws {
    let bytes = Self.sample()
    // Directory entries follow the 64 bytes of the header: name, offset, length.
    for (index, table) in ["labels", "weights", "keys"].enumerated() {
      let entry = 64 + index * 32
      let offset = (0..<4).reduce(0) { $0 + Int(bytes[entry + 16 + $1]) << (8 * $1) }
      let cut = offset + 1
      #expect(
        Self.reason(Array(bytes.prefix(cut)))
          == .truncated(part: table, expected: bytes.count, found: cut))
    }
  }

  @Test func refusesEveryLength() {
    let bytes = Self.sample()
    for length in 0..<bytes.count {
      #expect(Self.reason(Array(bytes.prefix(length))) != nil, "accepted \(length) of \(bytes.count) bytes")
    }
    #expect(Self.reason(bytes + [0]) == .trailing(1))
  }

  @Test func refusesEveryFlippedByte() {
    let bytes = Self.sample()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x40
      #expect(Self.reason(damaged) != nil, "accepted a file with byte \(index) changed")
    }
  }

  @Test func refusesAnotherModelAndOtherFeatures() throws {
    let model = try ModelFile(contents: Self.sample())
    try model.require(name: "sample", fingerprint: 0xFEED)
    #expect(throws: ModelFileError(.name(expected: "tagger", found: "sample"))) {
      try model.require(name: "tagger", fingerprint: 0xFEED)
    }
    #expect(throws: ModelFileError(.fingerprint(model: "sample", expected: 1, found: 0xFEED))) {
      try model.require(name: "sample", fingerprint: 1)
    }
  }

  @Test func refusesTablesThatAreNotThere() throws {
    let model = try ModelFile(contents: Self.sample())
    #expect(throws: ModelFileError(.missingTable(model: "sample", table: "bias"))) {
      _ = try model.table("bias", of: Int16.self)
    }
    #expect(throws: ModelFileError(.corrupt(part: "weights"))) {
      _ = try model.table("weights", of: Int16.self, count: 99)
    }
    #expect(throws: ModelFileError(.notEmbedded("nothing"))) { _ = try ModelFile.embedded("nothing") }
  }

  @Test func errorsSayWhatToDo() {
    let message = ModelFileError(.version(expected: 1, found: 2)).description
    #expect(message.contains("layout 2") && message.contains("hearsay-train"))
  }

  @Test func embeddedModelsAreWhole() throws {
    for name in ModelFile.embeddedNames {
      let model = try ModelFile.embedded(name)
      #expect(model.name == name)
      #expect(model.isWhole)
    }
  }
}
