/// The 8-bit weights of a linear model with many outcomes, keyed by feature hash and read in place.
///
/// A feature's row holds its weights for the outcomes that have one, as (outcome, weight) pairs; rows with many
/// weights lie in a dense matrix instead and are summed sixteen weights at a time. Rows are found through groups
/// of eight: a group is 32 bytes, so that a look-up costs one line of cache, and a feature that has no row
/// costs no more. Keys are exact to 32 bits, so features without weights (the great majority of those a text
/// has) don't borrow those of others.
package struct WeightTable: Sendable {
  /// Weights of a row beyond this many go to the dense matrix.
  static let sparseLimit = 24
  /// Stands for "this row is dense" where an outcome is expected.
  static let denseMark: UInt16 = 0xFF
  /// Words of 8 bytes in a group: eight 16-bit checks, eight ends of rows, and where the first begins.
  static let groupWords = 4
  static let overflowBit: UInt64 = 1 << 32

  package let outcomes: Int
  /// `outcomes`, rounded up to whole vectors: how many scores ``Reader/scores(of:into:)`` writes.
  package let width: Int

  private let groups: ModelTable<UInt64>
  /// Groups that features are sent to; behind them lie only those that overflow.
  private let groupCount: Int
  private let entries: ModelTable<UInt16>
  private let dense: ModelTable<Int8>

  /// Finds the table's parts in `model`. O(1) for models compiled in; others are checked, O(n).
  package init(_ model: ModelFile, outcomes: Int) throws(ModelFileError) {
    precondition(outcomes < 0xFF, "at most 254 outcomes, not \(outcomes)")
    self.outcomes = outcomes
    width = Self.width(for: outcomes)
    groups = try model.table("groups", of: UInt64.self)
    entries = try model.table("entries", of: UInt16.self)
    dense = try model.table("dense", of: Int8.self)
    groupCount = try model.table("group count", of: UInt32.self, count: 1).withElements { Int($0[0]) }
    guard groupCount > 0, groupCount <= groups.count / Self.groupWords else {
      throw ModelFileError(.corrupt(part: "group count"))
    }
    guard groups.count >= Self.groupWords, groups.count % Self.groupWords == 0, dense.count % width == 0
    else {
      throw ModelFileError(.corrupt(part: "groups"))
    }
    if !model.isCompiledIn { try checkRows() }
  }

  static func width(for outcomes: Int) -> Int { (outcomes + 15) / 16 * 16 }

  /// Makes sure that no row points outside the tables.
  private func checkRows() throws(ModelFileError) {
    let rowsAreInside = groups.withElements { groups in
      stride(from: 0, to: groups.count, by: Self.groupWords).allSatisfy { group in
        let base = Int(UInt32(truncatingIfNeeded: groups[group + 3]))
        let isLast = group + Self.groupWords == groups.count
        if isLast, groups[group + 3] & Self.overflowBit != 0 { return false }
        var start = 0
        for slot in 0..<8 {
          let end = Int(groups[group + 2] >> UInt64(slot * 8) & 0xFF)
          guard start <= end, base + end <= entries.count, rowIsInside(base + start..<base + end) else {
            return false
          }
          start = end
        }
        return true
      }
    }
    guard rowsAreInside else { throw ModelFileError(.corrupt(part: "groups")) }
  }

  private func rowIsInside(_ row: Range<Int>) -> Bool {
    entries.withElements { entries in
      guard let first = row.first else { return true }
      var index = first
      if entries[first] & 0xFF == Self.denseMark {
        guard row.count >= 3 else { return false }
        let denseRow = Int(entries[first + 1]) | Int(entries[first + 2]) << 16
        guard denseRow < dense.count / width else { return false }
        index += 3
      }
      return entries[index..<row.upperBound].allSatisfy { $0 & 0xFF < outcomes }
    }
  }

  /// Lends what looks rows up, for a hot loop.
  package func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    groups.withElements { groups in
      entries.withElements { entries in
        dense.withElements { dense in
          guard let groupBase = groups.baseAddress else { preconditionFailure("a table without groups") }
          // Empty tables have no address; nothing points into them.
          let noEntries = UnsafeRawPointer(groupBase).assumingMemoryBound(to: UInt16.self)
          let noRows = UnsafeRawPointer(groupBase).assumingMemoryBound(to: Int8.self)
          return body(
            Reader(
              groups: groupBase, groupCount: UInt64(groupCount),
              entries: entries.baseAddress ?? noEntries, dense: dense.baseAddress ?? noRows, width: width))
        }
      }
    }
  }

  /// Sums rows. Valid only inside ``WeightTable/withReader(_:)``.
  package struct Reader {
    fileprivate let groups: UnsafePointer<UInt64>
    fileprivate let groupCount: UInt64
    fileprivate let entries: UnsafePointer<UInt16>
    fileprivate let dense: UnsafePointer<Int8>
    package let width: Int

    /// Most features one call to ``scores(of:into:)`` takes; more could overflow its 16-bit sums.
    package static let featureLimit = 256

    /// Writes the sum of the weights of `features` to `scores`, `width` numbers.
    @inline(__always)
    package func scores(of features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
      assert(features.count <= Self.featureLimit)
      scores.update(repeating: 0, count: width)
      withUnsafeTemporaryAllocation(of: UnsafePointer<Int8>.self, capacity: Self.featureLimit) { denseRows in
        var denseCount = 0
        for feature in features {
          guard let (start, end) = row(of: feature) else { continue }
          var index = start
          if index < end, entries[index] & 0xFF == WeightTable.denseMark {
            let denseRow = Int(entries[index + 1]) | Int(entries[index + 2]) << 16
            denseRows[denseCount] = dense + denseRow &* width
            denseCount &+= 1
            index &+= 3
          }
          while index < end {
            let entry = entries[index]
            scores[Int(entry & 0xFF)] &+= Int32(Int8(truncatingIfNeeded: entry >> 8))
            index &+= 1
          }
        }
        if denseCount > 0 { addDense(denseRows.baseAddress, denseCount, to: scores) }
      }
    }

    /// Where a feature's entries begin and end; nil if it has none.
    @inline(__always)
    private func row(of feature: UInt32) -> (start: Int, end: Int)? {
      let lowBits: UInt64 = 0x0001_0001_0001_0001
      let highBits: UInt64 = 0x8000_8000_8000_8000
      let pattern = UInt64(feature & 0xFFFF) &* lowBits
      var group = groups + Int(truncatingIfNeeded: (UInt64(feature) &* groupCount) >> 32) &* groupWords
      while true {
        // The lowest lane whose difference is zero borrows and is marked by its high bit.
        let low = group[0] ^ pattern
        let lowHit = (low &- lowBits) & ~low & highBits
        let high = group[1] ^ pattern
        let highHit = (high &- lowBits) & ~high & highBits
        if lowHit | highHit != 0 {
          let slot = lowHit != 0 ? lowHit.trailingZeroBitCount >> 4 : 4 &+ highHit.trailingZeroBitCount >> 4
          let ends = group[2]
          let base = Int(UInt32(truncatingIfNeeded: group[3]))
          let shift = UInt64(truncatingIfNeeded: slot &* 8)
          return (base &+ Int((ends << 8) &>> shift & 0xFF), base &+ Int(ends &>> shift & 0xFF))
        }
        if group[3] & WeightTable.overflowBit == 0 { return nil }
        group += groupWords
      }
    }

    @inline(__always)
    private var groupWords: Int { WeightTable.groupWords }

    @inline(__always)
    private func addDense(
      _ rows: UnsafeMutablePointer<UnsafePointer<Int8>>?, _ count: Int, to scores: UnsafeMutablePointer<Int32>
    ) {
      guard let rows else { return }
      var column = 0
      while column < width {
        var sum = SIMD16<Int16>.zero
        for row in 0..<count {
          let weights = UnsafeRawPointer(rows[row] + column).loadUnaligned(as: SIMD16<Int8>.self)
          sum &+= SIMD16<Int16>(truncatingIfNeeded: weights)
        }
        for lane in 0..<16 { scores[column &+ lane] &+= Int32(sum[lane]) }
        column &+= 16
      }
    }
  }
}
