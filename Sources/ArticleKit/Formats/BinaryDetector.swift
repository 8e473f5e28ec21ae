/// Tells files that hold no text from those that do.
struct BinaryDetector {
  /// What the bytes are, in words for a message ("a PDF document"); nothing where they look like text.
  static func kind(of bytes: [UInt8]) -> String? {
    for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
    let sample = bytes.prefix(8192)
    guard !sample.isEmpty else { return nil }
    let zeros = sample.lazy.filter { $0 == 0 }.count
    let controls = sample.lazy.filter { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }.count
    return zeros > 0 || controls * 10 > sample.count * 3 ? "a binary file" : nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("{\\rtf".utf8), "a rich-text document"),
  ]
}
