import AnnotationKit

/// A place in a text by its offset and by the words that stand there, so that it is found again after the text
/// has changed.
struct TextAnchor: Hashable, Sendable {
  /// In bytes.
  var offset: Int
  /// As they stand in the text; empty where they are not known.
  var words: String

  /// How many bytes are kept: enough to stand in a text once.
  private static let length = 64
  /// Shorter words than this stand everywhere, and find nothing.
  private static let leastLength = 12

  /// The words at a place, up to the end of the line.
  static func words(at offset: Int, in text: SourceText) -> String {
    let start = max(0, min(offset, text.count))
    var end = start
    while end < text.count, end - start < length, text.utf8[end] != 0x0A { end += 1 }
    while end > start, end < text.count, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return text[TextSpan(start, end)]
  }

  /// Where the words stand in `text`: of several places the nearest to the offset; where only the first half of
  /// them stands somewhere, that; else the offset itself, clamped. O(n).
  func offset(in text: SourceText) -> Int {
    let clamped = max(0, min(offset, text.count))
    return place(in: text) ?? clamped
  }

  /// As ``offset(in:)``, or `nil` where nothing is found.
  func place(in text: SourceText) -> Int? {
    let bytes = Array(words.utf8)
    for length in [bytes.count, bytes.count / 2] where length >= Self.leastLength {
      if let found = Self.nearest(bytes.prefix(length), to: offset, in: text.utf8) { return found }
    }
    return nil
  }

  private static func nearest(_ words: ArraySlice<UInt8>, to offset: Int, in bytes: [UInt8]) -> Int? {
    guard let first = words.first, bytes.count >= words.count else { return nil }
    func isHere(_ index: Int) -> Bool { bytes[index] == first && bytes[index..<index + words.count] == words }
    let last = bytes.count - words.count
    let middle = max(0, min(offset, last))
    for distance in 0...max(middle, last - middle) {
      if middle - distance >= 0, isHere(middle - distance) { return middle - distance }
      if middle + distance <= last, isHere(middle + distance) { return middle + distance }
    }
    return nil
  }
}
