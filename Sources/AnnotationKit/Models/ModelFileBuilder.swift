/// Lays out a model file (see ``ModelFile``): tables in the order they are added, so that the same tables give
/// the same bytes.
package struct ModelFileBuilder {
  private let name: String
  private let fingerprint: UInt64
  private var tables: [(name: String, bytes: [UInt8])] = []

  /// - Parameters:
  ///   - name: the model's name, at most 24 bytes of UTF-8.
  ///   - fingerprint: the features the weights belong to.
  package init(name: String, fingerprint: UInt64) {
    precondition(name.utf8.count <= ModelFile.nameLength, "the model name '\(name)' is too long")
    self.name = name
    self.fingerprint = fingerprint
  }

  /// Adds numbers, as they lie in memory.
  /// - Parameter name: at most 16 bytes of UTF-8.
  package mutating func add<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
    precondition(name.utf8.count <= ModelFile.tableNameLength, "the table name '\(name)' is too long")
    tables.append((name, elements.withUnsafeBytes { Array($0) }))
  }

  /// Adds a list of strings without line breaks.
  package mutating func add(_ name: String, strings: [String]) {
    add(name, Array(strings.joined(separator: "\n").utf8))
  }

  /// The finished file.
  package func bytes() -> [UInt8] {
    let directoryEnd = ModelFile.headerLength + ModelFile.entryLength * tables.count
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for table in tables {
      let offset = Self.aligned(directoryEnd + body.count)
      body.append(contentsOf: repeatElement(0, count: offset - directoryEnd - body.count))
      Self.append(table.name, paddedTo: ModelFile.tableNameLength, to: &directory)
      Self.append(UInt64(offset), to: &directory)
      Self.append(UInt64(table.bytes.count), to: &directory)
      body.append(contentsOf: table.bytes)
    }
    var rest: [UInt8] = []
    Self.append(name, paddedTo: ModelFile.nameLength, to: &rest)
    rest += directory
    rest += body

    var file = ModelFile.magic
    Self.append(ModelFile.version, to: &file)
    Self.append(UInt32(tables.count), to: &file)
    Self.append(fingerprint, to: &file)
    Self.append(UInt64(40 + rest.count), to: &file)
    let checksum = file.withUnsafeBytes { head in
      rest.withUnsafeBytes { Checksum.ofModel(head: head[...], rest: $0[...]) }
    }
    Self.append(checksum, to: &file)
    return file + rest
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
  }

  private static func append<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func append(_ name: String, paddedTo length: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: repeatElement(0, count: length - name.utf8.count))
  }
}
