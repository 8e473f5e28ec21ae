import AnnotationKit
import Testing

struct FeatureSinkTests {
  private func hashes(_ write: (inout FeatureSink) -> Void) -> [UInt32] {
    var sink = FeatureSink(capacity: 16)
    write(&sink)
    return Array(sink.hashes)
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

  @Test func growsBeyondItsCapacity() {
    let written = hashes { for value: UInt32 in 0..<100 { $0.add(value) } }
    #expect(written.count == 100)
    #expect(written == hashes { for value: UInt32 in 0..<100 { $0.add(value) } })
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
