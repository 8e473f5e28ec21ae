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
  /// The places of the weights of the last two rows that were asked for.
  private let places: UnsafeMutablePointer<UInt32>
  private var placeCounts = (last: 0, before: 0)
  private var isLastSecond = false
  /// Features written since the last ``removeAll()``.
  package private(set) var count = 0

  package init() {
    let numbers = Self.room * Int(HEARSAY_ROW_COLUMNS)
    columns = .allocate(capacity: numbers)
    columns.initialize(repeating: 0, count: numbers)
    places = .allocate(capacity: 2 * Self.room)
  }

  deinit {
    columns.deallocate()
    places.deallocate()
  }

  package mutating func removeAll() { count = 0 }

  /// Drops everything written after the first `count` features.
  package mutating func truncate(to count: Int) { self.count = Swift.min(self.count, count) }

  /// Calls `body` with the hashes of the features written since the last ``removeAll()``.
  package func withHashes<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.room) { hashes in
      guard let base = hashes.baseAddress else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
      hearsay_feature_hashes(columns, count, base)
      return body(UnsafeBufferPointer(start: base, count: count))
    }
  }

  /// Ends the row: hashes it and asks memory for its weights, see ``HashedWeights/locate(_:)``.
  @inline(__always)
  mutating func locate(in weights: UnsafePointer<Int8>, mask: UInt32) {
    isLastSecond.toggle()
    placeCounts = (count, placeCounts.last)
    hearsay_feature_locate(columns, count, weights, mask, isLastSecond ? places + Self.room : places)
    count = 0
  }

  /// The sum of the weights of the row that was ended last, or of the one before.
  @inline(__always)
  func sum(in weights: UnsafePointer<Int8>, before: Bool) -> Int32 {
    hearsay_feature_sum(
      isLastSecond == before ? places : places + Self.room, before ? placeCounts.before : placeCounts.last,
      weights)
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
