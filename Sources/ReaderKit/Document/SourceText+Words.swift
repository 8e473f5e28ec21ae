import AnnotationKit

extension SourceText {
  /// The text of a span on one line: white space runs as one space. O(length).
  func words(of span: TextSpan) -> String {
    let low = max(0, min(span.start, count))
    let high = max(low, min(span.end, count))
    return String(unsafeUninitializedCapacity: high - low) { buffer in
      var length = 0
      var isSpaced = false
      for byte in utf8[low..<high] {
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          isSpaced = length > 0
          continue
        }
        if isSpaced {
          buffer[length] = 0x20
          length += 1
          isSpaced = false
        }
        buffer[length] = byte
        length += 1
      }
      return length
    }
  }
}
