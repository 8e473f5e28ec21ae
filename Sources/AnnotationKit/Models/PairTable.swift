import CModels

/// The 8-bit weights of a linear model with three outcomes, keyed by feature hash and read in place: for each feature
/// how much it speaks for the second and for the third outcome rather than for the first.
///
/// Buckets of 32 bytes hold eight features, so that a look-up costs one line of cache and no branch. Keys are exact to
/// the bucket and 16 bits more, so features without weights (the great majority of those a text has) hardly ever
/// borrow those of others.
package struct PairTable: Sendable {
  /// Numbers of 16 bits in a bucket: eight checks, and eight pairs of weights.
  static let bucketLength = 16
  static let slots = 8
  /// Features in a bucket on average; where more meet in one than have room, the lightest are left out.
  static let load = 5.5
  /// Most features one sum is made of; more could overflow 16 bits.
  package static let featureLimit = 256

  private let buckets: ModelTable<UInt16>

  /// Finds the table called `name` in `model`. O(1).
  package init(_ model: ModelFile, name: String) throws(ModelFileError) {
    buckets = try model.table(name, of: UInt16.self)
    let count = buckets.count / Self.bucketLength
    guard count > 0, count * Self.bucketLength == buckets.count, UInt32(exactly: count) != nil else {
      throw ModelFileError(.corrupt(part: name))
    }
  }

  /// Lends what sums weights up, for a hot loop.
  package func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    buckets.withElements { buckets in
      guard let base = buckets.baseAddress else { preconditionFailure("a table without buckets") }
      return body(
        Reader(buckets: base, count: UInt32(truncatingIfNeeded: buckets.count / Self.bucketLength)))
    }
  }

  /// Sums rows. Valid only inside ``PairTable/withReader(_:)``.
  package struct Reader {
    fileprivate let buckets: UnsafePointer<UInt16>
    fileprivate let count: UInt32

    /// Writes where the first `count` of `features` have their weights, and asks memory for them: what reads them, and
    /// there is time for other work before that.
    @inline(__always)
    package func locate(
      _ features: UnsafePointer<UInt32>, count: Int, into places: UnsafeMutablePointer<UInt32>
    ) {
      assert(count <= PairTable.featureLimit)
      hearsay_pair_locate(buckets, self.count, features, count, places)
    }

    /// How much `features`, whose places are known, speak for the second and the third outcome.
    @inline(__always)
    package func scores(
      of features: UnsafePointer<UInt32>, at places: UnsafePointer<UInt32>, count: Int
    ) -> (second: Int32, third: Int32) {
      var sums: (Int32, Int32) = (0, 0)
      withUnsafeMutableBytes(of: &sums) { sums in
        guard let sums = sums.baseAddress?.assumingMemoryBound(to: Int32.self) else { return }
        hearsay_pair_sums(buckets, features, places, count, sums)
      }
      return sums
    }

    /// How much `features`, at most ``PairTable/featureLimit``, speak for the second and the third outcome.
    package func scores(of features: UnsafeBufferPointer<UInt32>) -> (second: Int32, third: Int32) {
      guard let base = features.baseAddress else { return (0, 0) }
      return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: features.count) { places in
        guard let places = places.baseAddress else { return (0, 0) }
        locate(base, count: features.count, into: places)
        return scores(of: base, at: places, count: features.count)
      }
    }
  }
}

/// Lays out weights as a ``PairTable``.
package struct PairTableBuilder {
  private struct Row {
    var feature: UInt32
    var second: Int32
    var third: Int32

    var mass: Int32 { abs(second) + abs(third) }
    /// Weights beyond 8 bits are the sum of several slots, as far as a bucket goes.
    var slots: Int { min(PairTable.slots, Int((max(abs(second), abs(third)) + 126) / 127)) }
  }

  private var rows: [Row] = []

  package init() {}

  package var rowCount: Int { rows.count }

  /// Adds the weights of `feature`, which is not added twice.
  package mutating func add(_ feature: UInt32, second: Int32, third: Int32) {
    if second != 0 || third != 0 { rows.append(Row(feature: feature, second: second, third: third)) }
  }

  /// Adds the table to a model, and says how many features found no room. The order in which features were added
  /// does not matter.
  @discardableResult
  package func write(to model: inout ModelFileBuilder, name: String) -> Int {
    let used = rows.reduce(0) { $0 + $1.slots }
    let count = max(1, Int((Double(used) / PairTable.load).rounded(.up)))
    var members = [[Row]](repeating: [], count: count)
    for row in rows { members[Int((UInt64(row.feature) * UInt64(count)) >> 32)].append(row) }
    var lost = 0
    var table = [UInt16](repeating: 0, count: count * PairTable.bucketLength)
    for (number, members) in members.enumerated() {
      var next = number * PairTable.bucketLength
      let end = next + PairTable.slots
      var checks: Set<UInt16> = []
      for row in members.sorted(by: { $0.mass != $1.mass ? $0.mass > $1.mass : $0.feature < $1.feature }) {
        let check = UInt16(truncatingIfNeeded: row.feature)
        guard next + row.slots <= end, checks.insert(check).inserted else {
          lost += 1
          continue
        }
        var (second, third) = (row.second, row.third)
        for _ in 0..<row.slots {
          let (low, high) = (Int8(max(-127, min(127, second))), Int8(max(-127, min(127, third))))
          table[next] = check
          table[next + PairTable.slots] =
            UInt16(UInt8(bitPattern: low)) | UInt16(UInt8(bitPattern: high)) << 8
          second -= Int32(low)
          third -= Int32(high)
          next += 1
        }
      }
    }
    model.add(name, table)
    return lost
  }
}
