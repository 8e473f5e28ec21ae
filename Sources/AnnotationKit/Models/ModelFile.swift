/// A trained model as one block of bytes: a header and named tables, read where they lie.
///
/// Nothing is copied or decoded on opening, so a model that is compiled into the program costs no time and
/// no memory until it is used. All numbers are little-endian; every table begins at a multiple of 64 bytes.
///
/// ```
/// offset  size  field
///      0     8  magic "HEARSAYM"
///      8     4  version of this layout
///     12     4  number of tables
///     16     8  feature-set fingerprint
///     24     8  length of the whole file
///     32     8  checksum of everything else
///     40    24  name of the model, padded with zeros
///     64  32×n  directory: table's name (16 bytes, padded), offset (8), length (8)
/// ```
///
/// The fingerprint stands for the code that computes the features (see ``FeatureFingerprint``): weights
/// learned for other features would load and then tag at random, so they are refused.
package struct ModelFile: Sendable {
  package static let magic: [UInt8] = Array("HEARSAYM".utf8)
  package static let version: UInt32 = 1

  static let headerLength = 64
  static let entryLength = 32
  static let nameLength = 24
  static let tableNameLength = 16
  static let alignment = 64

  /// As in its file's name: `tagger`, `parser`.
  package let name: String
  package let fingerprint: UInt64
  /// Stands for the exact contents.
  package let checksum: UInt64

  /// Whether this model is compiled in and used with others that are: tests see to it that those fit each other and
  /// the features, so the fingerprint, which takes longer to compute than a model to open, need not be.
  var isKnownToFit = false

  private let memory: ModelMemory
  private let tableCount: Int

  /// The whole file.
  package var contents: [UInt8] { Array(memory.bytes) }

  /// Opens a model from bytes the caller has read, from a file of the user's for instance. Every byte is
  /// checked. O(n).
  package init(contents: [UInt8]) throws(ModelFileError) {
    try self.init(memory: ModelMemory(copying: contents), verifyingChecksum: true)
  }

  /// Opens a model that lies in `bytes`, which have to stay in place as long as the program runs and begin at
  /// a multiple of 64. O(number of tables), unless the checksum is verified.
  package init(permanent bytes: UnsafeRawBufferPointer, verifyingChecksum: Bool) throws(ModelFileError) {
    try self.init(memory: ModelMemory(permanent: bytes), verifyingChecksum: verifyingChecksum)
  }

  private init(memory: ModelMemory, verifyingChecksum: Bool) throws(ModelFileError) {
    let bytes = memory.bytes
    guard bytes.count >= 8, Self.magic.indices.allSatisfy({ bytes[$0] == Self.magic[$0] }) else {
      throw ModelFileError(.notAModel(found: Array(bytes.prefix(8))))
    }
    guard bytes.count >= Self.headerLength else {
      throw ModelFileError(.truncated(part: "header", expected: Self.headerLength, found: bytes.count))
    }
    let version = bytes.integer(at: 8, as: UInt32.self)
    guard version == Self.version else {
      throw ModelFileError(.version(expected: Self.version, found: version))
    }
    let length = bytes.integer(at: 24, as: UInt64.self)
    guard length >= UInt64(Self.headerLength), let length = Int(exactly: length) else {
      throw ModelFileError(.corrupt(part: "header"))
    }
    guard bytes.count >= length else {
      let part = Self.nameOfCutTable(bytes) ?? "directory"
      throw ModelFileError(.truncated(part: part, expected: length, found: bytes.count))
    }
    guard bytes.count == length else { throw ModelFileError(.trailing(bytes.count - length)) }

    self.memory = memory
    tableCount = Int(bytes.integer(at: 12, as: UInt32.self))
    fingerprint = bytes.integer(at: 16, as: UInt64.self)
    checksum = bytes.integer(at: 32, as: UInt64.self)
    name = bytes.name(at: 40, length: Self.nameLength)
    guard tableCount <= (length - Self.headerLength) / Self.entryLength else {
      throw ModelFileError(.corrupt(part: "directory"))
    }
    for table in 0..<tableCount {
      let entry = Self.headerLength + table * Self.entryLength
      let offset = bytes.integer(at: entry + 16, as: UInt64.self)
      let size = bytes.integer(at: entry + 24, as: UInt64.self)
      guard offset % UInt64(Self.alignment) == 0, offset <= UInt64(length), size <= UInt64(length) - offset
      else {
        throw ModelFileError(.corrupt(part: bytes.name(at: entry, length: Self.tableNameLength)))
      }
    }
    if verifyingChecksum, !isWhole { throw ModelFileError(.checksum(model: name)) }
  }

  /// Whether the contents fit the checksum. O(n).
  package var isWhole: Bool {
    Checksum.ofModel(head: memory.bytes[..<32], rest: memory.bytes[40...]) == checksum
  }

  /// The table that a file cut short ends in, for the error message.
  private static func nameOfCutTable(_ bytes: UnsafeRawBufferPointer) -> String? {
    let count = Int(bytes.integer(at: 12, as: UInt32.self))
    for table in 0..<count {
      let entry = headerLength + table * entryLength
      guard entry + entryLength <= bytes.count else { return nil }
      let offset = bytes.integer(at: entry + 16, as: UInt64.self)
      let size = bytes.integer(at: entry + 24, as: UInt64.self)
      let (end, overflow) = offset.addingReportingOverflow(size)
      if overflow || end > UInt64(bytes.count) { return bytes.name(at: entry, length: tableNameLength) }
    }
    return nil
  }

  /// Whether the model lies in the program itself, which is trusted, and not in a file of the user's.
  package var isCompiledIn: Bool { memory.isPermanent }

  /// Makes sure that this is the model called `name` and that it was trained for the features whose
  /// fingerprint is `fingerprint`, unless that is known (see ``isKnownToFit``).
  package func require(
    name: String, fingerprint: @autoclosure () -> UInt64
  ) throws(ModelFileError) {
    guard self.name == name else { throw ModelFileError(.name(expected: name, found: self.name)) }
    guard !isKnownToFit else { return }
    let expected = fingerprint()
    guard self.fingerprint == expected else {
      throw ModelFileError(.fingerprint(model: name, expected: expected, found: self.fingerprint))
    }
  }

  /// The table called `name` as numbers of one type, in place.
  package func table<Element: BitwiseCopyable>(
    _ name: String, of element: Element.Type = Element.self
  ) throws(ModelFileError) -> ModelTable<Element> {
    let bytes = memory.bytes
    for table in 0..<tableCount {
      let entry = Self.headerLength + table * Self.entryLength
      guard bytes.name(at: entry, length: Self.tableNameLength) == name else { continue }
      let offset = Int(bytes.integer(at: entry + 16, as: UInt64.self))
      let size = Int(bytes.integer(at: entry + 24, as: UInt64.self))
      guard size % MemoryLayout<Element>.stride == 0 else {
        throw ModelFileError(.corrupt(part: name))
      }
      let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size])
      return ModelTable(elements: part.bindMemory(to: Element.self), memory: memory)
    }
    throw ModelFileError(.missingTable(model: self.name, table: name))
  }

  /// The table called `name` as numbers, which have to be `count`.
  package func table<Element: BitwiseCopyable>(
    _ name: String, of element: Element.Type = Element.self, count: Int
  ) throws(ModelFileError) -> ModelTable<Element> {
    let table = try table(name, of: element)
    guard table.count == count else { throw ModelFileError(.corrupt(part: name)) }
    return table
  }

  /// A list of strings, labels for instance, one a line in the table called `name`. O(length of the list).
  package func strings(_ name: String) throws(ModelFileError) -> [String] {
    let table = try table(name, of: UInt8.self)
    return table.withElements { bytes in
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}

/// One table of a model, read in place. Keeps the model's memory alive.
package struct ModelTable<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked, since pointers are never Sendable: the memory behind is never written to once it is opened.
  private let elements: UnsafeBufferPointer<Element>
  private let memory: ModelMemory

  init(elements: UnsafeBufferPointer<Element>, memory: ModelMemory) {
    self.elements = elements
    self.memory = memory
  }

  package var count: Int { elements.count }

  /// Lends the elements; for one look-up, or around a whole hot loop.
  @inline(__always)
  package func withElements<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(elements)
  }
}

/// The bytes of a model: memory of its own, or memory that is there as long as the program runs.
final class ModelMemory: @unchecked Sendable {
  // Unchecked for the same reason as in ModelTable.
  let bytes: UnsafeRawBufferPointer
  private let owned: UnsafeMutableRawBufferPointer?
  var isPermanent: Bool { owned == nil }

  init(permanent bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    owned = nil
  }

  init(copying contents: [UInt8]) {
    // Kernels read whole vectors, beyond a table's end too; compiled-in models have others behind them.
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: contents.count + ModelFile.alignment, alignment: ModelFile.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    memory.copyBytes(from: contents)
    owned = memory
    bytes = UnsafeRawBufferPointer(rebasing: memory.prefix(contents.count))
  }

  deinit { owned?.deallocate() }
}

extension UnsafeRawBufferPointer {
  fileprivate func integer<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type)
    -> Number
  {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// The zero-padded name of at most `length` bytes at `offset`.
  fileprivate func name(at offset: Int, length: Int) -> String {
    String(decoding: self[offset..<offset + length].prefix { $0 != 0 }, as: UTF8.self)
  }
}
