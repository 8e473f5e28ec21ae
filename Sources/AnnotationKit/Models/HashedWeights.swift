/// The weights of a linear model over hashed features: one signed byte for each slot, no keys.
///
/// Two features that share a slot share a weight (Weinberger et al. 2009, "Feature Hashing for Large Scale
/// Multitask Learning"); what that costs depends on the number of slots, always a power of two.
package struct HashedWeights: Sendable {
  private let table: ModelTable<Int8>
  /// What one step of a weight is worth.
  package let scale: Float
  private let mask: UInt32

  /// Takes a model's table, in place. Its count has to be a power of two.
  package init(_ table: ModelTable<Int8>, scale: Float) {
    precondition(
      table.count > 0 && table.count & (table.count - 1) == 0,
      "a hashed table has a power of two of weights, not \(table.count)")
    self.table = table
    self.scale = scale
    mask = UInt32(truncatingIfNeeded: table.count - 1)
  }

  /// Rounds `values`, a power of two of them, to steps of equal size: the 99.99th percentile of the magnitudes
  /// becomes 127, the few larger ones are clipped.
  package init(quantizing values: [Float]) {
    let magnitudes = values.lazy.filter { $0 != 0 }.map { Swift.abs($0) }.sorted()
    var scale: Float = 1
    if !magnitudes.isEmpty {
      scale = magnitudes[Int(Double(magnitudes.count - 1) * 0.9999)] / 127
    }
    let steps = values.map { Int8(Swift.max(-127, Swift.min(127, ($0 / scale).rounded()))) }
    self.init(ModelTable(copying: steps), scale: scale)
  }

  /// The steps of all weights, as a model file holds them.
  package var steps: [Int8] { table.withElements { Array($0) } }

  /// Ends the row in `sink` and asks memory for its weights: ``score(_:before:)`` reads them, and there is time for other
  /// work before that, for one more row at most.
  @inline(__always)
  package func locate(_ sink: inout FeatureSink) {
    table.withElements { table in
      if let base = table.baseAddress { sink.locate(in: base, mask: mask) }
    }
  }

  /// The summed weights of the row of `sink` that was located last, or of the one before.
  @inline(__always)
  package func score(_ sink: borrowing FeatureSink, before: Bool) -> Float {
    table.withElements { table in
      guard let base = table.baseAddress else { return 0 }
      return Float(sink.sum(in: base, before: before)) * scale
    }
  }

  /// The summed weights of the features in `sink`, whose row ends with them.
  @inline(__always)
  package func score(_ sink: inout FeatureSink) -> Float {
    locate(&sink)
    return score(sink, before: false)
  }
}

extension ModelTable {
  /// A table of its own, outside of any file. O(n).
  init(copying elements: [Element]) {
    let memory = elements.withUnsafeBytes { ModelMemory(copying: Array($0)) }
    self.init(elements: memory.bytes.bindMemory(to: Element.self), memory: memory)
  }
}
