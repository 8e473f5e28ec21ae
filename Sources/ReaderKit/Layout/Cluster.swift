package import AnnotationKit

/// One grapheme cluster of a text, as it is laid out.
package struct Cluster: Hashable, Sendable {
  /// Offset of the first byte, counted from the start of the text that was cut up.
  package var offset: Int32
  /// Length in bytes.
  package var length: Int32
  /// Columns on the screen: 0, 1 or 2.
  package var width: UInt8
  package var kind: Kind

  package enum Kind: UInt8, Sendable {
    case plain
    /// White space, where a line may be broken and the space hangs.
    case space
    /// A hyphen or dash, after which a line may be broken.
    case dash
    /// A wide character, around which a line may be broken.
    case wide
  }
}

/// Cuts text into grapheme clusters and says how each is shown.
///
/// What reaches a cell is decided here: control characters and the controls of bidirectional text never do.
package enum Clusters {
  /// The clusters of `bytes[span]`. Runs of white space, line breaks included, count as one column: the
  /// first of a run has width 1 and the others 0. In a quoted block the ">" that lines begin with are part of the
  /// white space. O(length); ASCII is not decoded.
  package static func cut(_ bytes: [UInt8], _ span: TextSpan, isQuoted: Bool = false) -> [Cluster] {
    var clusters: [Cluster] = []
    let low = max(0, min(span.start, bytes.count))
    let high = max(low, min(span.end, bytes.count))
    clusters.reserveCapacity(high - low)
    bytes.withUnsafeBufferPointer { buffer in
      var index = low
      var afterSpace = false
      var afterBreak = false
      while index < high {
        let byte = buffer[index]
        let next = index + 1 < high ? buffer[index + 1] : 0
        if byte < 0x80, next < 0x80 {
          let isMark = isQuoted && afterBreak && byte == UInt8(ascii: ">")
          let kind = isMark ? .space : kind(ofASCII: byte)
          let isSpace = kind == .space
          afterBreak = isSpace && (afterBreak || byte == 0x0A || byte == 0x0D)
          clusters.append(
            Cluster(
              offset: Int32(index - low), length: 1, width: isSpace && afterSpace ? 0 : 1, kind: kind))
          afterSpace = isSpace
          index += 1
          continue
        }
        // A stretch up to two ASCII bytes in a row holds whole clusters only: nothing joins across them.
        var end = index + 1
        while end < high, buffer[end] >= 0x80 || (end + 1 < high && buffer[end + 1] >= 0x80) { end += 1 }
        let stretch = String(decoding: UnsafeBufferPointer(rebasing: buffer[index..<end]), as: UTF8.self)
        afterBreak = false
        for character in stretch {
          let length = character.utf8.count
          var cluster = Cluster(
            offset: Int32(index - low), length: Int32(length), width: UInt8(width(of: character)),
            kind: kind(of: character))
          if cluster.kind == .space, afterSpace { cluster.width = 0 }
          afterSpace = cluster.kind == .space || (cluster.width == 0 && afterSpace)
          clusters.append(cluster)
          index += length
        }
      }
    }
    return clusters
  }

  /// What a cell shows for the cluster in `bytes[start..<end]`; never a control character.
  package static func shown(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    if end - start == 1, bytes[start] < 0x80 { return shownASCII[Int(bytes[start])] }
    let cluster = String(decoding: bytes[start..<end], as: UTF8.self)
    return cluster.first.map(shown) ?? " "
  }

  /// What a cell shows for a grapheme cluster; empty for what takes no room.
  package static func shown(_ character: Character) -> String {
    if let ascii = character.asciiValue { return shownASCII[Int(ascii)] }
    guard let first = character.unicodeScalars.first else { return "" }
    if character.isWhitespace { return " " }
    if isControl(first) { return "\u{FFFD}" }
    if DisplayWidth.columns(of: character) == 0 { return "" }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return "\u{25CC}" + String(character)
    default: break
    }
    // A cluster can carry any number of marks; a cell shows as many as are ever read.
    if character.unicodeScalars.count > 12 {
      return String(String.UnicodeScalarView(character.unicodeScalars.prefix(12)))
    }
    return String(character)
  }

  /// Columns of a grapheme cluster as ``shown(_:)`` shows it.
  package static func width(of character: Character) -> Int {
    if character.isASCII { return 1 }
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.isWhitespace || isControl(first) { return 1 }
    return DisplayWidth.columns(of: character)
  }

  /// Columns that a string takes.
  package static func width(of string: String) -> Int {
    var total = 0
    for character in string { total += width(of: character) }
    return total
  }

  /// C0 and C1 controls, and what reorders text across a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x206F, 0x2028, 0x2029: return true
    default: return false
    }
  }

  private static func kind(ofASCII byte: UInt8) -> Cluster.Kind {
    switch byte {
    case 0x20, 0x09...0x0D: .space
    case 0x2D: .dash
    default: .plain
    }
  }

  private static func kind(of character: Character) -> Cluster.Kind {
    guard let first = character.unicodeScalars.first else { return .plain }
    switch first.value {
    // A no-break space is shown as a space and holds its neighbours together.
    case 0xA0, 0x202F, 0x2007: return .plain
    case 0x2010, 0x2012, 0x2013, 0x2014: return .dash
    case 0x200B: return .dash
    default: break
    }
    if character.isWhitespace { return .space }
    return DisplayWidth.columns(of: character) == 2 ? .wide : .plain
  }

  /// ASCII as it is shown; white space as a space, control characters by their control pictures.
  private static let shownASCII: [String] = (0..<128).map { (value: UInt32) in
    switch value {
    case 0x09...0x0D: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + value).map { String(Character($0)) } ?? " "
    case 0x7F: "\u{2421}"
    default: Unicode.Scalar(value).map { String(Character($0)) } ?? " "
    }
  }
}
