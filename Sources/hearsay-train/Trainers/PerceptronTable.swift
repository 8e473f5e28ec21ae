import AnnotationKit

/// The weights of an averaged perceptron in training: a row of 16-bit weights and of running sums for every
/// feature that was updated often enough, found by the feature's 32-bit hash.
///
/// Features that were updated fewer times than `minimumUpdates` get no row (Goldberg & Elhadad 2011, Learning
/// sparser perceptron models): they make most of the table and little of the accuracy.
final class PerceptronTable {
  let outcomes: Int
  /// `outcomes`, rounded up to whole vectors.
  let width: Int
  private let minimumUpdates: UInt32

  /// Feature in the high half; row number plus one (bit 31 set), or the updates so far, in the low half.
  private var slots: [UInt64]
  private var used = 0
  private var rowCount = 0
  private var features: [UInt32] = []
  private var weightBlocks: [UnsafeMutablePointer<Int16>] = []
  private var sumBlocks: [UnsafeMutablePointer<Float>] = []
  /// Updates and steps so far, for the average.
  private var step: Float = 1

  private static let blockRows = 4096
  private static let rowBit: UInt32 = 1 << 31

  init(outcomes: Int, minimumUpdates: Int) {
    self.outcomes = outcomes
    width = (outcomes + 15) / 16 * 16
    self.minimumUpdates = UInt32(minimumUpdates)
    slots = [UInt64](repeating: 0, count: 1 << 20)
  }

  deinit {
    for block in weightBlocks { block.deallocate() }
    for block in sumBlocks { block.deallocate() }
  }

  /// One decision was made, right or wrong.
  func advance() { step += 1 }

  /// Sums the weights of `features` into `scores`, `width` numbers.
  @inline(__always)
  func scores(of features: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>.self, capacity: 256) { rows in
      var count = 0
      for feature in features {
        let row = rowIndex(of: feature)
        guard row >= 0 else { continue }
        rows[count] = UnsafePointer(weights(row))
        count += 1
      }
      var column = 0
      while column < width {
        var sum = SIMD16<Int32>.zero
        for row in 0..<count {
          let part = UnsafeRawPointer(rows[row] + column).loadUnaligned(as: SIMD16<Int16>.self)
          sum &+= SIMD16<Int32>(truncatingIfNeeded: part)
        }
        UnsafeMutableRawPointer(scores + column).storeBytes(of: sum, as: SIMD16<Int32>.self)
        column += 16
      }
    }
  }

  /// Moves the weights of `features` towards `right` and away from `wrong`.
  func update(_ features: UnsafeBufferPointer<UInt32>, right: Int, wrong: Int) {
    for feature in features {
      let row = touchedRow(of: feature)
      guard row >= 0 else { continue }
      let weights = weights(row)
      let sums = sums(row)
      weights[right] &+= 1
      weights[wrong] &-= 1
      sums[right] += step
      sums[wrong] -= step
    }
  }

  /// The averaged weights, pruned and quantised: weights below `threshold` × the mean absolute weight are
  /// dropped, the others counted in units of `unit` × that mean.
  func averaged(threshold: Float, unit: Float) -> WeightTableBuilder {
    let mean = meanMagnitude()
    var builder = WeightTableBuilder(outcomes: outcomes)
    var quantised = [Int32](repeating: 0, count: outcomes)
    var kept = 0
    for row in 0..<rowCount {
      for outcome in 0..<outcomes {
        let value = average(row, outcome)
        quantised[outcome] = abs(value) < threshold * mean ? 0 : Int32((value / (unit * mean)).rounded())
        kept += quantised[outcome] == 0 ? 0 : 1
      }
      builder.add(features[row], weights: quantised)
    }
    Progress.say("  \(rowCount) rows; kept \(builder.rowCount) with \(kept) weights")
    return builder
  }

  /// The same for three outcomes, as differences from the first; features whose differences are all below the
  /// threshold are dropped.
  func averagedPairs(threshold: Float, unit: Float) -> PairTableBuilder {
    precondition(outcomes == 3, "pairs are made of three outcomes, not of \(outcomes)")
    let mean = meanMagnitude()
    var builder = PairTableBuilder()
    for row in 0..<rowCount {
      let second = average(row, 1) - average(row, 0)
      let third = average(row, 2) - average(row, 0)
      guard max(abs(second), abs(third)) >= threshold * mean else { continue }
      builder.add(
        features[row], second: Int32((second / (unit * mean)).rounded()),
        third: Int32((third / (unit * mean)).rounded()))
    }
    Progress.say("  \(rowCount) rows; kept \(builder.rowCount)")
    return builder
  }

  /// The mean absolute weight of those that are not zero.
  private func meanMagnitude() -> Float {
    var total = 0.0
    var filled = 0
    for row in 0..<rowCount {
      for outcome in 0..<outcomes {
        let value = average(row, outcome)
        total += Double(abs(value))
        filled += value == 0 ? 0 : 1
      }
    }
    return filled == 0 ? 1 : Float(total / Double(filled))
  }

  /// Puts averages in the place of the weights, in units of `1 / scale`, so that the table scores as the finished
  /// model would without pruning. No update may follow.
  func settle(scale: Float) {
    for row in 0..<rowCount {
      let weights = weights(row)
      for outcome in 0..<outcomes { weights[outcome] = Int16(clamping: Int(average(row, outcome) * scale)) }
    }
  }

  private func average(_ row: Int, _ outcome: Int) -> Float {
    Float(weights(row)[outcome]) - sums(row)[outcome] / step
  }

  @inline(__always)
  private func weights(_ row: Int) -> UnsafeMutablePointer<Int16> {
    weightBlocks[row / Self.blockRows] + row % Self.blockRows * width
  }

  @inline(__always)
  private func sums(_ row: Int) -> UnsafeMutablePointer<Float> {
    sumBlocks[row / Self.blockRows] + row % Self.blockRows * width
  }

  /// The row of `feature`; -1 if it has none.
  @inline(__always)
  private func rowIndex(of feature: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var index = Int(feature &* 0x9E37_79B1 >> 4) & mask
      while slots[index] != 0 {
        if UInt32(truncatingIfNeeded: slots[index] >> 32) == feature {
          let value = UInt32(truncatingIfNeeded: slots[index])
          return value & Self.rowBit != 0 ? Int(value & ~Self.rowBit) : -1
        }
        index = (index + 1) & mask
      }
      return -1
    }
  }

  /// The row of `feature` after one more update; -1 while it has too few.
  private func touchedRow(of feature: UInt32) -> Int {
    if used * 3 > slots.count * 2 { grow() }
    let mask = slots.count - 1
    var index = Int(feature &* 0x9E37_79B1 >> 4) & mask
    while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != feature {
      index = (index + 1) & mask
    }
    var value = UInt32(truncatingIfNeeded: slots[index])
    if value & Self.rowBit != 0 { return Int(value & ~Self.rowBit) }
    if value == 0 { used += 1 }
    value += 1
    defer { slots[index] = UInt64(feature) << 32 | UInt64(value) }
    guard value >= minimumUpdates else { return -1 }
    value = UInt32(rowCount) | Self.rowBit
    return newRow(feature)
  }

  private func newRow(_ feature: UInt32) -> Int {
    if rowCount % Self.blockRows == 0 {
      let size = Self.blockRows * width
      let weights = UnsafeMutablePointer<Int16>.allocate(capacity: size)
      weights.initialize(repeating: 0, count: size)
      weightBlocks.append(weights)
      let sums = UnsafeMutablePointer<Float>.allocate(capacity: size)
      sums.initialize(repeating: 0, count: size)
      sumBlocks.append(sums)
    }
    features.append(feature)
    rowCount += 1
    return rowCount - 1
  }

  private func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var index = Int(UInt32(truncatingIfNeeded: slot >> 32) &* 0x9E37_79B1 >> 4) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
