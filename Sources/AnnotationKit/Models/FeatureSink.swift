import CModels

/// Collects binary features, row by row, in one reusable buffer, and hashes them.
///
/// Training and inference write features through the same code into a sink, and only differ in what they do
/// with the rows. A feature is a template number and up to four values; no strings are built. Values are kept
/// until the row is complete, since features are hashed eight at a time (`FeatureRows.h`).
package struct FeatureSink: ~Copyable {
  /// Features a row has room for; what is written beyond them is left out. A row has some fifty, and a few for each
  /// dependent of a word.
  package static let room = Int(HEARSAY_ROW_ROOM)

  private let columns: UnsafeMutablePointer<UInt32>
  /// Features written since the last ``removeAll()``.
  package private(set) var count = 0

  package init() {
    // The last column is for hashes.
    let numbers = Self.room * (Int(HEARSAY_ROW_COLUMNS) + 1)
    columns = .allocate(capacity: numbers)
    columns.initialize(repeating: 0, count: numbers)
  }

  deinit { columns.deallocate() }

  package mutating func removeAll() { count = 0 }

  /// Drops everything written after the first `count` features.
  package mutating func truncate(to count: Int) { self.count = Swift.min(self.count, count) }

  /// The hashes of the features written since the last ``removeAll()``, made on asking. Valid until the next
  /// write.
  package var hashes: UnsafeBufferPointer<UInt32> {
    let hashes = columns + Self.room * Int(HEARSAY_ROW_COLUMNS)
    hearsay_feature_hashes(columns, count, hashes)
    return UnsafeBufferPointer(start: hashes, count: count)
  }

  /// The sum of the features' weights, see ``HashedWeights/score(_:)``.
  @inline(__always)
  func score(_ weights: UnsafePointer<Int8>, mask: UInt32) -> Int32 {
    hearsay_feature_score(columns, count, weights, mask)
  }

  @inline(__always)
  private mutating func append(
    _ values: UInt32, _ first: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0
  ) {
    guard count < Self.room else { return }
    let place = columns + count
    place[0] = values
    place[Self.room] = first
    place[2 * Self.room] = a
    if values > 1 { place[3 * Self.room] = b }
    if values > 2 { place[4 * Self.room] = c }
    count &+= 1
  }

  @inline(__always)
  package mutating func add(_ template: UInt32) {
    append(1, template &* 0x9E37_79B1, 0x2545_F491)
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32) {
    append(1, template &* 0x9E37_79B1, a)
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32) {
    append(2, template &* 0x9E37_79B1, a, b)
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
    append(3, template &* 0x9E37_79B1, a, b, c)
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    append(3, FeatureHash.mix(template &* 0x9E37_79B1, a), b, c, d)
  }
}

extension FeatureHash {
  /// FNV-1a of `bytes`, folded to 32 bits: what the names of tags and labels go into features as.
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return fold(hash)
  }
}
