/// Text that cannot command a terminal, from text that might.
///
/// Every control character is replaced by a visible sign, so that nothing is lost from view: the C0 controls
/// and DEL by Unicode's control pictures (␛ for ESC), the C1 controls and the bidirectional embeddings,
/// overrides and isolates, which can show a line in another order than it is written, by U+FFFD. Line breaks
/// and tabs stay; the carriage return of a CRLF is dropped.
public enum TerminalSafeText {
  /// Appends `text`, which is valid UTF-8, made safe. O(n).
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var runStart = 0
    var index = 0
    while index < text.count {
      guard let found = control(in: text, at: index) else {
        index += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
      output.append(contentsOf: found.picture)
      index += found.length
      runStart = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// Appends `text` made safe.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// `text` made safe. For what stands in a message's line pass `keepsLines: false`: line breaks and tabs are
  /// replaced too.
  public static func safe(_ text: String, keepsLines: Bool = true) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    let safe = String(decoding: output, as: UTF8.self)
    guard !keepsLines else { return safe }
    return String(safe.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }

  private static func control(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, picture: [UInt8])? {
    let byte = text[index]
    func next(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
    switch byte {
    case 0x09, 0x0A: return nil
    case 0x0D where next(1) == 0x0A: return (1, [])
    case 0..<0x20: return (1, [0xE2, 0x90, 0x80 + byte])
    case 0x7F: return (1, [0xE2, 0x90, 0xA1])
    case 0xC2 where next(1) < 0xA0 && next(1) >= 0x80: return (2, replacement)
    // U+202A…U+202E and U+2066…U+2069.
    case 0xE2 where next(1) == 0x80 && (0xAA...0xAE).contains(next(2)): return (3, replacement)
    case 0xE2 where next(1) == 0x81 && (0xA6...0xA9).contains(next(2)): return (3, replacement)
    default: return nil
    }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
