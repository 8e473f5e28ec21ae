/// Numbers in memory of their own, for the inner loops of training.
final class FloatBuffer {
  let base: UnsafeMutablePointer<Float>
  let count: Int

  /// `count` zeros.
  init(_ count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: 0, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  func clear(_ range: Range<Int>) {
    (base + range.lowerBound).update(repeating: 0, count: range.count)
  }

  func clear() { clear(0..<count) }
}
