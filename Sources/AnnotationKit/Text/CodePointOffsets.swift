/// Converts between UTF-8 byte offsets, which the library works with, and Unicode code points, which
/// everything printed or exported counts.
///
/// Keeps one count for every 64 bytes, so building is O(n) with n/64 integers, and a look-up reads at most
/// 64 bytes.
public struct CodePointOffsets: Sendable {
  private static let stride = 64
  private let utf8: [UInt8]
  /// Code points that begin before byte `index * stride`.
  private let checkpoints: [Int]

  public init(_ text: SourceText) {
    utf8 = text.utf8
    var counts: [Int] = []
    counts.reserveCapacity(utf8.count / Self.stride + 1)
    var total = 0
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        counts.append(total)
        let end = Swift.min(index + Self.stride, bytes.count)
        while index < end {
          total += bytes[index] & 0xC0 != 0x80 ? 1 : 0
          index += 1
        }
      }
    }
    if utf8.count % Self.stride == 0 { counts.append(total) }
    checkpoints = counts
    count = total
  }

  /// Code points in the whole text.
  public let count: Int

  /// The number of code points that begin before byte `offset`, clamped to the text.
  public func codePoint(atByte offset: Int) -> Int {
    let offset = Swift.max(0, Swift.min(offset, utf8.count))
    let block = offset / Self.stride
    var total = checkpoints[block]
    for index in (block * Self.stride)..<offset where utf8[index] & 0xC0 != 0x80 { total += 1 }
    return total
  }

  /// The byte at which code point number `index` begins, clamped to the text. O(log n).
  public func byte(atCodePoint index: Int) -> Int {
    if index <= 0 { return 0 }
    if index >= count { return utf8.count }
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= index { low = middle } else { high = middle - 1 }
    }
    var left = index - checkpoints[low]
    var offset = low * Self.stride
    while offset < utf8.count {
      if utf8[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return utf8.count
  }
}
