import AnnotationKit

/// Turns bytes into text whatever was declared of them.
enum EncodingDetector {
  /// The text of `bytes`. A byte order mark decides; then the bytes themselves, where they are UTF-16 or well-formed
  /// UTF-8 beyond ASCII, since declarations are wrong more often than such bytes come by chance; then the first
  /// declaration that is known and makes sense of the bytes; then a guess; then Windows-1252, as browsers have it.
  ///
  /// `declarations` are the labels that a server and the input itself give, the strongest first. O(n).
  static func text(of bytes: [UInt8], declarations: [String]) -> SourceText {
    let marked = TextEncoding.detect(bytes)
    if marked != .windows1252, marked != .utf8 { return marked.decode(bytes) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return TextEncoding.utf8.decode(bytes) }
    let counts = UTF8Counts(bytes)
    if counts.malformed == 0, counts.wellFormedBeyondASCII > 0 { return TextEncoding.utf8.decode(bytes) }
    for label in declarations {
      switch EncodingLabel.encoding(label) {
      case .known(.windows1252):
        if mostlyUTF8(counts) { return TextEncoding.utf8.decode(bytes) }
        return guessed(bytes) ?? TextEncoding.windows1252.decode(bytes)
      // Bytes without zeros are no UTF-16, whatever they say.
      case .known: return (mostlyUTF8(counts) ? nil : guessed(bytes)) ?? marked.decode(bytes)
      case .converted(let name):
        guard let utf8 = CharacterConverter.utf8(bytes, from: name), makesSense(utf8) else { continue }
        return SourceText(bytes: utf8)
      case nil: continue
      }
    }
    return (mostlyUTF8(counts) ? nil : guessed(bytes)) ?? marked.decode(bytes)
  }

  private static func guessed(_ bytes: [UInt8]) -> SourceText? {
    guard let name = EncodingGuess.encoding(of: bytes), let utf8 = CharacterConverter.utf8(bytes, from: name),
      makesSense(utf8)
    else { return nil }
    return SourceText(bytes: utf8)
  }

  /// Whether few characters beyond ASCII could not be decoded.
  private static func makesSense(_ utf8: [UInt8]) -> Bool {
    var characters = 0
    var replaced = 0
    for index in utf8.indices where utf8[index] >= 0xC0 {
      characters += 1
      if utf8[index] == 0xEF, index + 2 < utf8.count, utf8[index + 1] == 0xBF, utf8[index + 2] == 0xBD {
        replaced += 1
      }
    }
    return replaced * 10 <= characters
  }

  /// Whether stray bytes stand among text in UTF-8.
  private static func mostlyUTF8(_ counts: UTF8Counts) -> Bool {
    counts.wellFormedBeyondASCII > counts.malformed
  }
}

/// The encoding that a page declares in its own head.
enum HTMLEncoding {
  /// Further in than most pages have it: scripts may stand before it.
  private static let headLimit = 65_536

  /// The labels in `<meta>` elements and an XML declaration near the beginning.
  static func declarations(in bytes: [UInt8]) -> [String] {
    let head = Array(bytes.prefix(headLimit))
    var labels: [String] = []
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = value(of: "encoding", in: head[..<end])
    {
      labels.append(label)
    }
    var scan = HTMLTagScan(head)
    let meta = Array("meta".utf8).withUnsafeBufferPointer(HTMLTagScan.key)
    while let tag = scan.next() {
      guard tag.name == meta, let label = value(of: "charset", in: head[tag.range]) else { continue }
      labels.append(label)
    }
    return labels
  }

  /// The word behind `name` and an equals sign: in `charset="utf-8"` and in `content="text/html; charset=utf-8"`.
  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    var index = bytes.startIndex
    while index + name.count < bytes.endIndex {
      guard zip(bytes[index...], name).allSatisfy({ ByteSearch.lowercased($0) == $1 }) else {
        index += 1
        continue
      }
      var rest = bytes[(index + name.count)...].drop { $0 <= 0x20 }
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let label = rest.prefix {
          $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x3E && $0 != 0x2F
        }
        if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
      }
      index += name.count
    }
    return nil
  }
}
