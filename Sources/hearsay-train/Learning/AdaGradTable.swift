import AnnotationKit

/// How a linear model is trained.
struct LearningSettings: Sendable {
  var epochs = 8
  /// AdaGrad's step.
  var rate: Float = 0.03
  /// Ridge penalty, applied to the features of the example at hand.
  var penalty: Float = 1e-5
  /// The table has 2^bits slots.
  var bits = 19
  /// Features seen in fewer rows are left out.
  var minimumCount: UInt8 = 2
  var seed: UInt64 = 1
}

/// The weights of a linear model in training, by AdaGrad (Duchi, Hazan & Singer 2011), averaged over the
/// epochs' ends in the second half of the training.
struct AdaGradTable: ~Copyable {
  /// Weight and sum of squared gradients side by side: one cache line serves both.
  private let slots: UnsafeMutableBufferPointer<SIMD2<Float>>
  private var sums: [Float]
  private var averaged: Float = 0
  private let rate: Float
  private let penalty: Float

  init(_ settings: LearningSettings) {
    let count = 1 << settings.bits
    slots = .allocate(capacity: count)
    slots.initialize(repeating: SIMD2(0, 1e-8))
    sums = [Float](repeating: 0, count: count)
    rate = settings.rate
    penalty = settings.penalty
  }

  deinit { slots.deallocate() }

  @inline(__always)
  func score(_ row: UnsafeBufferPointer<UInt32>) -> Float {
    var sum: Float = 0
    for slot in row { sum += slots[Int(slot)].x }
    return sum
  }

  /// Steps down the gradient of every feature in `row`.
  @inline(__always)
  func step(_ row: UnsafeBufferPointer<UInt32>, gradient: Float) {
    for slot in row {
      var pair = slots[Int(slot)]
      let slope = gradient + penalty * pair.x
      pair.y += slope * slope
      pair.x -= rate * slope / pair.y.squareRoot()
      slots[Int(slot)] = pair
    }
  }

  /// Adds the weights as they are to the average.
  mutating func average() {
    for index in slots.indices { sums[index] += slots[index].x }
    averaged += 1
  }

  /// The averaged weights.
  func weights() -> [Float] {
    averaged == 0 ? slots.map(\.x) : sums.map { $0 / averaged }
  }
}
