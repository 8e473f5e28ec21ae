import AnnotationKit

/// A place in a text by offsets and by words, so that it is found again where the text has changed.
struct TextAnchor {
  /// In code points; nothing where only the words are known.
  var position: Range<Int>?
  /// The words themselves, valid UTF-8; nothing where only the offsets are known.
  var exact: [UInt8]?
  /// What stands before and after.
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []

  /// What became of an anchor.
  enum Resolution: Equatable {
    /// The offsets fit the words.
    case found(TextSpan)
    /// The words stand elsewhere: there where more of what is around them fits, and nearest to the old place.
    case moved(TextSpan)
    case lost
  }

  /// - Complexity: Constant where the offsets fit, else linear in the text.
  func resolved(in text: SourceText, _ offsets: CodePointOffsets) -> Resolution {
    var expected: TextSpan?
    if let position, position.lowerBound >= 0, position.upperBound <= offsets.count {
      let span = TextSpan(
        offsets.byte(atCodePoint: position.lowerBound), offsets.byte(atCodePoint: position.upperBound))
      guard let exact else { return .found(span) }
      if text.utf8[span.start..<span.end].elementsEqual(exact) { return .found(span) }
      expected = span
    }
    guard let exact, !exact.isEmpty else { return .lost }
    let near = expected?.start ?? position.map { offsets.byte(atCodePoint: $0.lowerBound) } ?? 0
    var best: (span: TextSpan, fit: Int, distance: Int)?
    for start in text.utf8.places(of: exact) {
      let span = TextSpan(start, start + exact.count)
      let fit = commonSuffix(text.utf8[..<start], prefix) + commonPrefix(text.utf8[span.end...], suffix)
      let distance = abs(start - near)
      if let best, (best.fit, -best.distance) >= (fit, -distance) { continue }
      best = (span, fit, distance)
    }
    guard let best else { return .lost }
    // Without offsets the words alone say where, as they should.
    return position == nil ? .found(best.span) : .moved(best.span)
  }

  private func commonPrefix(_ bytes: ArraySlice<UInt8>, _ other: [UInt8]) -> Int {
    zip(bytes, other).prefix { $0 == $1 }.count
  }

  private func commonSuffix(_ bytes: ArraySlice<UInt8>, _ other: [UInt8]) -> Int {
    zip(bytes.reversed(), other.reversed()).prefix { $0 == $1 }.count
  }
}

extension [UInt8] {
  /// Where `needle`, which is not empty, begins.
  func places(of needle: [UInt8]) -> [Int] {
    guard count >= needle.count, let first = needle.first else { return [] }
    return withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        (0...(bytes.count - needle.count)).filter { start in
          bytes[start] == first && needle.indices.allSatisfy { bytes[start + $0] == needle[$0] }
        }
      }
    }
  }
}

/// What had to be mended while annotations were read.
struct AnchoringReport {
  private(set) var moved = 0
  private(set) var lost: [String] = []

  mutating func span(_ resolution: TextAnchor.Resolution, _ exact: [UInt8]?) -> TextSpan? {
    switch resolution {
    case .found(let span): return span
    case .moved(let span):
      moved += 1
      return span
    case .lost:
      lost.append(String(decoding: exact ?? [], as: UTF8.self))
      return nil
    }
  }

  var notes: [String] {
    var notes: [String] = []
    if moved > 0 {
      notes.append(
        "\(moved) \(moved == 1 ? "span" : "spans") did not fit the text by offset and "
          + "\(moved == 1 ? "was" : "were") found again by \(moved == 1 ? "its" : "their") words")
    }
    for words in lost.prefix(3) {
      let excerpt = words.count > 60 ? words.prefix(59) + "…" : words[...]
      notes.append("a span is left out, since the text does not have its words: \(excerpt)")
    }
    if lost.count > 3 { notes.append("\(lost.count - 3) more spans are left out for the same reason") }
    return notes
  }
}
