/// Lays out rows of weights as a ``WeightTable``.
package struct WeightTableBuilder {
  private struct Row {
    var feature: UInt32
    var entries: [UInt16]
    /// Sum of absolute weights: which of two rows that cannot be told apart is kept.
    var mass: Int
  }

  private let outcomes: Int
  private var rows: [Row] = []
  private var dense: [Int16] = []

  package init(outcomes: Int) {
    self.outcomes = outcomes
  }

  package var rowCount: Int { rows.count }

  /// Adds the row of `feature`: quantised weights, one for each outcome. Large ones are kept exactly, as a sum of
  /// several 8-bit weights.
  package mutating func add(_ feature: UInt32, weights: [Int32]) {
    precondition(weights.count == outcomes, "expected \(outcomes) weights, found \(weights.count)")
    let filled = weights.reduce(0) { $0 + ($1 == 0 ? 0 : 1) }
    guard filled > 0 else { return }
    var rest = weights
    var entries: [UInt16] = []
    if filled > WeightTable.sparseLimit {
      let width = WeightTable.width(for: outcomes)
      let row = dense.count / width
      entries = [WeightTable.denseMark, UInt16(row & 0xFFFF), UInt16(row >> 16)]
      for outcome in 0..<width {
        guard outcome < outcomes else {
          dense.append(0)
          continue
        }
        let weight = min(max(rest[outcome], -WeightTable.denseLimit), WeightTable.denseLimit)
        dense.append(Int16(weight))
        rest[outcome] -= weight
      }
    }
    for outcome in 0..<outcomes {
      while rest[outcome] != 0 {
        let weight = Int8(clamping: rest[outcome])
        entries.append(UInt16(outcome) | UInt16(UInt8(bitPattern: weight)) << 8)
        rest[outcome] -= Int32(weight)
      }
    }
    precondition(entries.count <= 0xFF, "weights too large for their scale")
    let mass = weights.reduce(0) { $0 + Int(abs($1)) }
    rows.append(Row(feature: feature, entries: entries, mass: mass))
  }

  /// Adds the table's parts to a model. The order in which rows were added does not matter.
  package func write(to model: inout ModelFileBuilder) {
    let sorted = rows.sorted { $0.feature < $1.feature }
    // Groups are filled to six of eight rows on average, so that few overflow.
    let groupCount = max(1, (sorted.count + 5) / 6)
    var members = [[Row]](repeating: [], count: groupCount)
    for row in sorted { members[Int((UInt64(row.feature) * UInt64(groupCount)) >> 32)].append(row) }

    var groups: [UInt64] = []
    var entries: [UInt16] = []
    var carried: [Row] = []
    var index = 0
    // What overflows the last group goes to groups of its own behind it.
    while index < groupCount || !carried.isEmpty {
      let pending = carried + (index < groupCount ? members[index] : [])
      var kept: [Row] = []
      var length = 0
      carried = []
      for row in pending {
        if let twin = kept.firstIndex(where: { $0.feature & 0xFFFF == row.feature & 0xFFFF }) {
          // Two in some hundred thousand: the weightier one stands for both.
          if row.mass > kept[twin].mass, length - kept[twin].entries.count + row.entries.count <= 0xFF {
            length += row.entries.count - kept[twin].entries.count
            kept[twin] = row
          }
        } else if kept.count < 8, length + row.entries.count <= 0xFF {
          kept.append(row)
          length += row.entries.count
        } else {
          carried.append(row)
        }
      }
      var words: [UInt64] = [0, 0, 0, UInt64(entries.count)]
      var end = 0
      for slot in 0..<8 {
        if slot < kept.count {
          words[slot / 4] |= UInt64(kept[slot].feature & 0xFFFF) << UInt64(slot % 4 * 16)
          end += kept[slot].entries.count
          entries += kept[slot].entries
        }
        words[2] |= UInt64(end) << UInt64(slot * 8)
      }
      if !carried.isEmpty { words[3] |= WeightTable.overflowBit }
      groups += words
      index += 1
    }
    // Look-ups find the groups by multiplication, so the model has to tell how many are addressed.
    model.add("groups", groups)
    model.add("entries", entries + [UInt16](repeating: 0, count: WeightTable.padding))
    model.add("dense", dense)
    model.add("group count", [UInt32(groupCount)])
  }
}
