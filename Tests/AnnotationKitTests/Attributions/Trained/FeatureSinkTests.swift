import AnnotationKit
import Testing

struct FeatureSinkTests {
  private func hashes(_ write: (inout FeatureSink) -> Void) -> [UInt32] {
    var sink = FeatureSink()
    write(&sink)
    return sink.withHashes { Array($0) }
  }

  /// Model files hold weights for these very numbers.
  @Test func hashesStayWhatTheyAre() {
    let written = hashes {
      $0.add(1)
      $0.add(1, 2)
      $0.add(1, 2, 3)
      $0.add(1, 2, 3, 4)
    }
    #expect(written == [3_802_770_897, 1_207_457_758, 3_221_606_876, 2_205_505_442])
    #expect(Set(written).count == 4)
  }

  @Test func orderAndTemplateMatter() {
    let written = hashes {
      $0.add(5, 1, 2)
      $0.add(5, 2, 1)
      $0.add(6, 1, 2)
    }
    #expect(Set(written).count == 3)
  }

  @Test func smallNumbersSpreadOverASmallTable() {
    let written = hashes { for value: UInt32 in 0..<512 { $0.add(9, value) } }
    #expect(Set(written.map { $0 & 0xFFFF }).count > 490)
  }

  @Test func whatIsBeyondItsRoomIsLeftOut() {
    let room = UInt32(FeatureSink.room)
    let written = hashes { for value in 0..<room + 5 { $0.add(value, value, 7) } }
    #expect(written.count == FeatureSink.room)
    #expect(written.last == hashes { $0.add(room - 1, room - 1, 7) }.first)
  }

  /// Rows of every length, since features are hashed eight at a time.
  @Test func theScoreIsTheSumOfTheWeightsOfTheHashes() {
    let weights = HashedWeights(quantizing: (0..<256).map { Float($0 % 37) - 18 })
    let steps = weights.steps
    for length: UInt32 in 0..<40 {
      var sink = FeatureSink()
      for value in 0..<length {
        switch value % 4 {
        case 0: sink.add(value)
        case 1: sink.add(value, length)
        case 2: sink.add(value, length, 3)
        default: sink.add(value, 4, length, value)
        }
      }
      let sum = sink.withHashes { $0.reduce(0) { $0 + Int(steps[Int($1 & 0xFF)]) } }
      #expect(weights.score(&sink) == Float(sum) * weights.scale)
      // The row before stays known while the next one is written.
      sink.add(length)
      let next = sink.withHashes { $0.reduce(0) { $0 + Int(steps[Int($1 & 0xFF)]) } }
      weights.locate(&sink)
      #expect(weights.score(sink, before: true) == Float(sum) * weights.scale)
      #expect(weights.score(sink, before: false) == Float(next) * weights.scale)
    }
  }

  @Test func truncatingDropsWhatCameAfter() {
    var sink = FeatureSink()
    sink.add(1)
    let kept = sink.count
    sink.add(2)
    sink.truncate(to: kept)
    #expect(sink.count == 1)
  }
}
