/// The runs of four words in a text, to tell whether another text is part of it.
struct HTMLShingles: Sendable {
  private static let length = 4
  private let known: Set<UInt64>
  /// Words in the text.
  let count: Int

  init(_ text: [UInt8]) {
    let words = Self.words(of: text[...])
    count = words.count
    var known: Set<UInt64> = []
    for start in words.indices {
      var key: UInt64 = 0
      for index in start..<min(words.count, start + Self.length) {
        key = Self.join(key, words[index])
        known.insert(key)
      }
    }
    self.known = known
  }

  /// How many of a text's runs of four words are in here, from 0 to 1. A shorter text is taken whole.
  func share(of text: ArraySlice<UInt8>) -> Double {
    let words = Self.words(of: text)
    guard !words.isEmpty else { return 0 }
    let length = min(Self.length, words.count)
    var found = 0
    for start in 0...words.count - length {
      if known.contains(words[start..<start + length].reduce(0, Self.join)) { found += 1 }
    }
    return Double(found) / Double(words.count - length + 1)
  }

  private static func join(_ key: UInt64, _ word: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) ^ word }

  /// A number for each word, letters in either case alike.
  private static func words(of text: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for byte in text {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let isWord =
        lower &- 0x61 < 26 || lower &- 0x30 < 10 || (byte >= 0x80 && byte != 0xE2 && hash != 0)
        || (byte >= 0xC3 && byte != 0xE2)
      if isWord {
        hash = (hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash ^ UInt64(lower)) &* 0x100_0000_01B3 ^ UInt64(lower)
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    return words
  }
}
