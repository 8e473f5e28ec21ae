/// Guesses the encoding of bytes that are no UTF-8 and are not declared, or wrongly: from how often the byte values come
/// that the scripts' most frequent characters have in each encoding.
///
/// It knows Japanese, Korean and Chinese in their double-byte encodings and Russian in two; for everything else it
/// has no guess. Text in Latin letters has few bytes beyond ASCII in a row and is never taken for one of these.
struct EncodingGuess {
  /// The most bytes that are looked at, and the fewest beyond ASCII that a guess can be built on.
  private static let limit = 65_536
  private static let fewest = 24

  /// The converter's name of the encoding `bytes` are probably in; nothing where none is likely. O(n).
  static func encoding(of bytes: [UInt8]) -> String? {
    let sample = Array(bytes.prefix(limit))
    if isEscaped(sample) { return "ISO-2022-JP" }
    guard sample.count(where: { $0 >= 0x80 }) >= fewest else { return nil }
    let shiftJIS = Pairs(sample, leads: [0x81...0x9F, 0xE0...0xFC], trails: 0x40...0xFC, alone: 0xA1...0xDF)
    let unix = Pairs(sample, leads: [0xA1...0xFE], trails: 0xA1...0xFE)
    let simplified = Pairs(sample, leads: [0x81...0xFE], trails: 0x40...0xFE)
    let traditional = Pairs(sample, leads: [0xA1...0xF9], trails: 0x40...0xFE)
    // The syllabaries of Japanese.
    if shiftJIS.isClean, shiftJIS.share(0x82...0x83) >= 0.15 { return "CP932" }
    if unix.isClean, unix.share(0xA4...0xA5) >= 0.15 { return "EUC-JP-MS" }
    // Syllables of Korean, which stand before all Chinese characters.
    if unix.isClean, unix.share(0xB0...0xC8) >= 0.85 * (1 - unix.share(0xA1...0xA3)) { return "CP949" }
    // The more frequent half of Chinese characters: in the mainland's order with trails beyond ASCII alone.
    if simplified.isClean, simplified.share(0xB0...0xD7) >= 0.55, simplified.lowTrails < 0.1 {
      return "GB18030"
    }
    if traditional.isClean, traditional.share(0xA4...0xC6) >= 0.6, traditional.lowTrails >= 0.15 {
      return "BIG5-HKSCS"
    }
    return russian(sample)
  }

  /// Whether it switches to Japanese characters and back by escape sequences, in bytes of ASCII alone.
  private static func isEscaped(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(where: { $0 >= 0x80 }) else { return false }
    var hasBegun = false
    for index in bytes.indices.dropLast(2) where bytes[index] == 0x1B {
      let next = (bytes[index + 1], bytes[index + 2])
      if next == (0x24, 0x42) || next == (0x24, 0x40) { hasBegun = true }
      if hasBegun, next == (0x28, 0x42) || next == (0x28, 0x4A) { return true }
    }
    return false
  }

  /// Russian by its letters о, а and those from ы to я; whole words of them, as no Latin text has.
  private static func russian(_ bytes: [UInt8]) -> String? {
    var counts = [Int](repeating: 0, count: 256)
    var words = 0
    var isInWord = false
    for byte in bytes {
      counts[Int(byte)] += 1
      let isHigh = byte >= 0xC0
      if isHigh, !isInWord { words += 1 }
      isInWord = isHigh
    }
    let letters = counts[0xC0...].reduce(0, +)
    guard letters >= fewest, letters >= words * 3 else { return nil }
    func share(_ range: ClosedRange<Int>) -> Double { Double(counts[range].reduce(0, +)) / Double(letters) }
    if share(0xEE...0xEE) >= 0.05, share(0xE0...0xE0) >= 0.03, share(0xFB...0xFF) >= 0.02 {
      return "WINDOWS-1251"
    }
    if share(0xCF...0xCF) >= 0.05, share(0xC1...0xC1) >= 0.03, share(0xE0...0xFF) <= 0.3 { return "KOI8-R" }
    return nil
  }
}

/// Bytes read as a double-byte encoding.
private struct Pairs {
  private var byLead = [Int](repeating: 0, count: 256)
  private var count = 0
  private var low = 0
  private var wrong = 0

  init(
    _ bytes: [UInt8], leads: [ClosedRange<UInt8>], trails: ClosedRange<UInt8>,
    alone: ClosedRange<UInt8>? = nil
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 || alone?.contains(byte) == true { continue }
      guard index < bytes.count, leads.contains(where: { $0.contains(byte) }), trails.contains(bytes[index]),
        bytes[index] != 0x7F
      else {
        wrong += 1
        continue
      }
      if bytes[index] < 0x80 { low += 1 }
      byLead[Int(byte)] += 1
      count += 1
      index += 1
    }
  }

  /// Whether nearly everything beyond ASCII is a pair.
  var isClean: Bool { count > 0 && wrong * 50 <= count }
  /// The share of pairs that begin with one of these bytes.
  func share(_ leads: ClosedRange<Int>) -> Double {
    Double(byLead[leads].reduce(0, +)) / Double(max(1, count))
  }
  /// The share of pairs whose second byte is one of ASCII's.
  var lowTrails: Double { Double(low) / Double(max(1, count)) }
}
