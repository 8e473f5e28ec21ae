/// Works on several sentences side by side.
///
/// Most of the time of tagging and parsing goes into waiting for weights from memory, so while one sentence waits the
/// others are worked on.
enum SideBySide {
  private static let most = 4

  /// How many sentences to work on at once.
  static func lanes(for sentences: [Range<Int>]) -> Int { min(most, sentences.count) }

  /// Works on all sentences until they are done.
  ///
  /// - Parameters:
  ///   - begin: puts a sentence into a lane; false where there is nothing to do for it.
  ///   - advance: goes a step further in a lane; false once its sentence is done.
  @inline(__always)
  static func work<Lane>(
    on sentences: [Range<Int>], in lanes: UnsafeMutableBufferPointer<Lane>,
    begin: (inout Lane, Range<Int>) -> Bool, advance: (inout Lane) -> Bool
  ) {
    var next = 0
    func beginNext(_ lane: inout Lane) -> Bool {
      while next < sentences.count {
        let sentence = sentences[next]
        next += 1
        if !sentence.isEmpty, begin(&lane, sentence) { return true }
      }
      return false
    }
    var busy = 0
    while busy < lanes.count, beginNext(&lanes[busy]) { busy += 1 }
    var index = 0
    while busy > 0 {
      if index >= busy { index = 0 }
      guard advance(&lanes[index]) || beginNext(&lanes[index]) else {
        busy -= 1
        lanes.swapAt(index, busy)
        continue
      }
      index += 1
    }
  }
}
