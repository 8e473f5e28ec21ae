import CModels

/// The small integer weights of a linear model with many outcomes, keyed by feature hash and read in place.
///
/// A feature's row holds its weights for the outcomes that have one, as (outcome, weight) pairs; rows with many
/// weights lie in a dense matrix instead and are summed sixteen weights at a time. Rows are found through groups
/// of eight: a group is 32 bytes, so that a look-up costs one line of cache, and a feature that has no row
/// costs no more. Keys are exact to 32 bits, so features without weights (the great majority of those a text
/// has) don't borrow those of others.
package struct WeightTable: Sendable {
  /// Weights of a row beyond this many go to the dense matrix.
  static let sparseLimit = 13
  /// Largest weight in the dense matrix: so many that a sum over ``Reader/featureLimit`` rows fits 16 bits. What is
  /// beyond it goes to the sparse entries.
  static let denseLimit: Int32 = 255
  /// Stands for "this row is dense" where an outcome is expected.
  static let denseMark: UInt16 = 0xFF
  /// Words of 8 bytes in a group: eight 16-bit checks, eight ends of rows, and where the first begins.
  static let groupWords = 4
  static let overflowBit: UInt64 = 1 << 32
  /// Entries are read four at a time, so as many follow the last.
  static let padding = 4

  package let outcomes: Int
  /// `outcomes`, rounded up to whole vectors: how many scores ``Reader/scores(of:into:)`` writes.
  package let width: Int

  private let groups: ModelTable<UInt64>
  /// Groups that features are sent to; behind them lie only those that overflow.
  private let groupCount: Int
  private let entries: ModelTable<UInt16>
  private let dense: ModelTable<Int16>

  /// Finds the table's parts in `model`. O(1) for models compiled in; others are checked, O(n).
  package init(_ model: ModelFile, outcomes: Int) throws(ModelFileError) {
    precondition(outcomes < 0xFF, "at most 254 outcomes, not \(outcomes)")
    self.outcomes = outcomes
    width = Self.width(for: outcomes)
    groups = try model.table("groups", of: UInt64.self)
    entries = try model.table("entries", of: UInt16.self)
    dense = try model.table("dense", of: Int16.self)
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
          guard start <= end, base + end + Self.padding <= entries.count,
            rowIsInside(base + start..<base + end)
          else {
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
          let noRows = UnsafeRawPointer(groupBase).assumingMemoryBound(to: Int16.self)
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
    fileprivate let dense: UnsafePointer<Int16>
    package let width: Int

    /// Most features one call to ``scores(of:into:)`` takes; more could overflow its 16-bit sums.
    package static let featureLimit = 128

    /// Writes the sum of the weights of `features` to `scores`, `width` numbers.
    ///
    /// Most of the time goes into waiting for memory, so the work is done in three passes, each of which asks
    /// for what the next one reads.
    @inline(__always)
    package func scores(of features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
      assert(features.count <= Self.featureLimit)
      scores.update(repeating: 0, count: width)
      withUnsafeTemporaryAllocation(of: Row.self, capacity: Self.featureLimit + 1) { rows in
        withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>.self, capacity: Self.featureLimit) {
          denseRows in
          guard let rows = rows.baseAddress, let denseRows = denseRows.baseAddress else { return }
          for feature in features { hearsay_prefetch(group(of: feature)) }
          // Rows are written in any case and kept if there is one: branches here are hard to predict.
          var count = 0
          var overflowCount = 0
          for feature in features {
            let (row, overflows) = row(of: feature, in: group(of: feature))
            rows[count] = row
            hearsay_prefetch(entries + Int(row.start))
            count &+= row.start < row.end ? 1 : 0
            // From the other end: together both kinds are never more than there are features.
            rows[Self.featureLimit &- overflowCount] = Row(start: feature, end: 0)
            overflowCount &+= overflows ? 1 : 0
          }
          for number in 0..<overflowCount {
            let row = overflowedRow(of: rows[Self.featureLimit &- number].start)
            rows[count] = row
            count &+= row.start < row.end ? 1 : 0
          }
          var denseCount = 0
          for number in 0..<count {
            var index = Int(rows[number].start)
            let end = Int(rows[number].end)
            if entries[index] & 0xFF == WeightTable.denseMark {
              let denseRow = Int(entries[index &+ 1]) | Int(entries[index &+ 2]) << 16
              denseRows[denseCount] = dense + denseRow &* width
              hearsay_prefetch(denseRows[denseCount])
              denseCount &+= 1
              index &+= 3
            }
            // Four at a time; what lies behind the row's end is made to add nothing.
            while index < end {
              var four = UnsafeRawPointer(entries + index).loadUnaligned(as: UInt64.self)
              let surplus = UInt64(truncatingIfNeeded: max(0, index &+ 4 &- end) &* 16)
              four = (four &<< surplus) &>> surplus
              for _ in 0..<4 {
                scores[Int(four & 0xFF)] &+= Int32(Int8(truncatingIfNeeded: four >> 8))
                four >>= 16
              }
              index &+= 4
            }
          }
          if denseCount > 0 { addDense(denseRows, denseCount, to: scores) }
        }
      }
    }

    /// Where a feature's entries begin and end; both the same if it has none.
    private struct Row {
      var start: UInt32
      var end: UInt32
    }

    @inline(__always)
    private func group(of feature: UInt32) -> UnsafePointer<UInt64> {
      groups + Int(truncatingIfNeeded: (UInt64(feature) &* groupCount) >> 32) &* WeightTable.groupWords
    }

    /// A feature's row in one group, and whether it may be in the next.
    @inline(__always)
    private func row(of feature: UInt32, in group: UnsafePointer<UInt64>) -> (row: Row, overflows: Bool) {
      let lowBits: UInt64 = 0x0001_0001_0001_0001
      let highBits: UInt64 = 0x8000_8000_8000_8000
      let pattern = UInt64(feature & 0xFFFF) &* lowBits
      // The lowest lane whose difference is zero borrows and is marked by its high bit.
      let low = group[0] ^ pattern
      let lowHit = (low &- lowBits) & ~low & highBits
      let high = group[1] ^ pattern
      let highHit = (high &- lowBits) & ~high & highBits
      let isHit = lowHit | highHit != 0
      // Lanes are 16 bits, ends are 8. There are 64 zeros where the low half has no hit.
      let lowLane = lowHit.trailingZeroBitCount
      let lane = lowLane &+ (lowLane >> 6) &* highHit.trailingZeroBitCount
      let shift = UInt64(truncatingIfNeeded: lane >> 4 &* 8)
      let ends = group[2]
      let base = UInt32(truncatingIfNeeded: group[3])
      let start = UInt32(truncatingIfNeeded: (ends << 8) &>> shift & 0xFF)
      let end = UInt32(truncatingIfNeeded: ends &>> shift & 0xFF)
      let row = Row(start: base &+ start, end: base &+ (isHit ? end : start))
      return (row, !isHit && group[3] & WeightTable.overflowBit != 0)
    }

    /// The row of a feature that its group has no room for.
    private func overflowedRow(of feature: UInt32) -> Row {
      var group = group(of: feature)
      while true {
        group += WeightTable.groupWords
        let (row, overflows) = row(of: feature, in: group)
        if !overflows { return row }
      }
    }

    @inline(__always)
    private func addDense(
      _ rows: UnsafeMutablePointer<UnsafePointer<Int16>>, _ count: Int, to scores: UnsafeMutablePointer<Int32>
    ) {
      var column = 0
      while column < width {
        var sum = SIMD16<Int16>.zero
        for row in 0..<count {
          sum &+= UnsafeRawPointer(rows[row] + column).loadUnaligned(as: SIMD16<Int16>.self)
        }
        for lane in 0..<16 { scores[column &+ lane] &+= Int32(sum[lane]) }
        column &+= 16
      }
    }
  }
}
