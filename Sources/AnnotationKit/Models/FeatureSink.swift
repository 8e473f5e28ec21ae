/// Collects the hashes of binary features, row by row, in one reusable buffer.
///
/// Training and inference write features through the same code into a sink, and only differ in what they do
/// with the rows. A feature is a template number and up to four values; no strings are built.
package struct FeatureSink: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  /// Hashes written since the last ``removeAll()``.
  package private(set) var count = 0

  package init(capacity: Int = 1024) {
    self.capacity = Swift.max(capacity, 16)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  package mutating func removeAll() { count = 0 }

  /// Drops everything written after the first `count` hashes.
  package mutating func truncate(to count: Int) { self.count = Swift.min(self.count, count) }

  /// The hashes written since the last ``removeAll()``. Valid until the next write.
  package var hashes: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: storage, count: count) }

  @inline(__always)
  private mutating func append(_ hash: UInt32) {
    if count == capacity { grow() }
    storage[count] = hash
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }

  @inline(__always)
  package mutating func add(_ template: UInt32) {
    append(FeatureHash.mix(template &* 0x9E37_79B1, 0x2545_F491))
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32) {
    append(FeatureHash.mix(template &* 0x9E37_79B1, a))
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32) {
    append(FeatureHash.mix(FeatureHash.mix(template &* 0x9E37_79B1, a), b))
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) {
    append(FeatureHash.mix(FeatureHash.mix(FeatureHash.mix(template &* 0x9E37_79B1, a), b), c))
  }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
    append(
      FeatureHash.mix(
        FeatureHash.mix(FeatureHash.mix(FeatureHash.mix(template &* 0x9E37_79B1, a), b), c), d))
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
