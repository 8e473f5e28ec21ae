/// Which words behave alike: three clusterings of the vocabulary, of 64, 256 and 1,024 classes, learned from
/// unlabelled text by exchange of words between classes of a bigram model (Martin, Liermann & Ney 1998).
///
/// A hash table in the model's memory; words are found by their ``Tokens/keys``.
package struct WordClusters: Sendable {
  package static let modelName = "clusters"
  /// Numbers of classes, coarse to fine.
  package static let sizes = [64, 256, 1024]

  private let slots: ModelTable<UInt64>
  /// Stands for this very clustering, since weights learned with one mean nothing with another.
  package let fingerprint: UInt64

  package init(_ model: ModelFile) throws(ModelFileError) {
    try model.require(name: Self.modelName, fingerprint: Self.layoutFingerprint)
    slots = try model.table("slots", of: UInt64.self)
    fingerprint = model.checksum
    let hasRoom = slots.withElements { slots in
      slots.count.nonzeroBitCount == 1 && (model.isCompiledIn || slots.contains(0))
    }
    guard hasRoom else { throw ModelFileError(.corrupt(part: "slots")) }
  }

  package static var layoutFingerprint: UInt64 {
    var fingerprint = FeatureFingerprint()
    fingerprint.add("clusters 64 256 1024 slots")
    return fingerprint.value
  }

  /// Lends what looks words up.
  package func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    slots.withElements { body(Reader(slots: $0)) }
  }

  /// The classes of one word; 0 where the word is unknown, else the class's number plus one.
  package struct Clusters: Hashable, Sendable {
    package var coarse: UInt32 = 0
    package var middle: UInt32 = 0
    package var fine: UInt32 = 0

    package init() {}

    init(boundary code: UInt32) {
      coarse = code
      middle = code
      fine = code
    }

    @inline(__always)
    init(packed: UInt32) {
      coarse = packed & 0x7F
      middle = packed >> 7 & 0x1FF
      fine = packed >> 16 & 0x7FF
    }

    /// Three numbers in 27 bits; never 0.
    package static func pack(coarse: Int, middle: Int, fine: Int) -> UInt32 {
      UInt32(coarse + 1) | UInt32(middle + 1) << 7 | UInt32(fine + 1) << 16
    }
  }

  /// Looks words up. Valid only inside ``WordClusters/withReader(_:)``.
  package struct Reader {
    private let slots: UnsafeBufferPointer<UInt64>
    private let mask: UInt64

    fileprivate init(slots: UnsafeBufferPointer<UInt64>) {
      self.slots = slots
      mask = UInt64(slots.count) &- 1
    }

    /// No clusters: every word is unknown.
    package static var empty: Reader { Reader(slots: UnsafeBufferPointer(start: nil, count: 0)) }

    /// The classes of the word whose key is `key`. O(1).
    @inline(__always)
    package func clusters(of key: UInt64) -> Clusters {
      guard let slots = slots.baseAddress else { return Clusters() }
      var index = (key ^ key >> 29) & mask
      while true {
        let slot = slots[Int(truncatingIfNeeded: index)]
        if slot == 0 { return Clusters() }
        if slot >> 32 == key >> 32 { return Clusters(packed: UInt32(truncatingIfNeeded: slot)) }
        index = (index &+ 1) & mask
      }
    }
  }

  /// The hash table of `words`, for the model file. Of two words that cannot be told apart the first is kept.
  package static func slots(of words: [(key: UInt64, packed: UInt32)]) -> [UInt64] {
    var capacity = 64
    while capacity * 3 < words.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for word in words {
      var index = Int((word.key ^ word.key >> 29) & UInt64(capacity - 1))
      while slots[index] != 0, slots[index] >> 32 != word.key >> 32 { index = (index + 1) % capacity }
      if slots[index] == 0 { slots[index] = word.key & 0xFFFF_FFFF_0000_0000 | UInt64(word.packed) }
    }
    return slots
  }
}
