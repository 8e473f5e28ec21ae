import AnnotationKit

/// Rows of hashed features in one flat array, as learners read them.
struct FeatureRows: Sendable {
  /// Full hashes until ``fold(bits:minimumCount:)``, slots of the table afterwards.
  private(set) var features: [UInt32] = []
  /// Where each row begins in `features`; one more entry than rows.
  private(set) var offsets: [Int] = [0]

  var count: Int { offsets.count - 1 }

  /// Adds the hashes `sink` holds from `start` on as a row of its own.
  mutating func append(_ hashes: UnsafeBufferPointer<UInt32>, from start: Int = 0) {
    features.append(contentsOf: hashes[start...])
    offsets.append(features.count)
  }

  /// Turns hashes into slots of a table of 2^`bits`, and drops the features that occur in fewer than
  /// `minimumCount` rows: they would only add noise to the slots they share.
  ///
  /// Counting goes by the low 27 bits of a hash, so that it needs a fixed 128 MB whatever the data.
  mutating func fold(bits: Int, minimumCount: UInt8) {
    let countMask: UInt32 = (1 << 27) - 1
    let mask: UInt32 = (1 << UInt32(bits)) - 1
    var counts = [UInt8](repeating: 0, count: Int(countMask) + 1)
    counts.withUnsafeMutableBufferPointer { counts in
      for feature in features {
        let slot = Int(feature & countMask)
        if counts[slot] < 255 { counts[slot] &+= 1 }
      }
      var kept = 0
      var begin = 0
      for row in 0..<(offsets.count - 1) {
        let end = offsets[row + 1]
        for index in begin..<end {
          let feature = features[index]
          guard counts[Int(feature & countMask)] >= minimumCount else { continue }
          features[kept] = feature & mask
          kept += 1
        }
        begin = end
        offsets[row + 1] = kept
      }
      features.removeLast(features.count - kept)
    }
  }
}
