import CModels

/// The small integer weights of a linear model with many outcomes, keyed by feature hash and read in place.
///
/// A feature's row holds its weights for the outcomes that have one, as (outcome, weight) pairs; rows with many
/// weights lie in a dense matrix instead and are summed sixteen weights at a time (`RowSums.c`). Rows are found through groups
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
  /// So many entries follow the last row's.
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
          var table = hearsay_row_table(
            groups: groupBase, group_count: UInt32(truncatingIfNeeded: groupCount),
            width: UInt32(truncatingIfNeeded: width), entries: entries.baseAddress ?? noEntries,
            dense: dense.baseAddress ?? noRows)
          return withUnsafePointer(to: &table) { body(Reader(table: $0, outcomes: outcomes, width: width)) }
        }
      }
    }
  }

  /// Sums rows. Valid only inside ``WeightTable/withReader(_:)``.
  package struct Reader {
    fileprivate let table: UnsafePointer<hearsay_row_table>
    fileprivate let outcomes: Int
    package let width: Int

    /// Most features one call takes; more could overflow 16-bit sums.
    package static let featureLimit = Int(HEARSAY_ROW_FEATURES)

    /// Writes the sum of the weights of `features` to `scores`, `width` numbers.
    @inline(__always)
    package func scores(of features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
      assert(features.count <= Self.featureLimit)
      hearsay_row_sums(table, features.baseAddress, features.count, scores)
    }

    /// Asks memory for the groups of the features written to `search`. This, ``match(_:)`` and ``best(of:)`` are the
    /// steps to a sum, and there is time for other work between them.
    @inline(__always)
    func locate(_ search: UnsafeMutablePointer<hearsay_row_search>, count: Int) {
      assert(count <= Self.featureLimit)
      hearsay_row_locate(table, search, count)
    }

    /// Finds the rows in their groups, and asks memory for them.
    @inline(__always)
    func match(_ search: UnsafeMutablePointer<hearsay_row_search>) {
      hearsay_row_match(table, search)
    }

    /// The outcome that the features speak for most; of equals the first.
    @inline(__always)
    func best(of search: UnsafePointer<hearsay_row_search>) -> Int {
      hearsay_row_best(table, search, outcomes)
    }
  }
}
