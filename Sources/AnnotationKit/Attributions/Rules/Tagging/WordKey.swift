/// Keys of lexicon words that come as bytes, comparable with ``Tokens/keys``. Words are written in lower case and with
/// ASCII apostrophes.
enum WordKey {
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var key = TokenKey()
    for byte in word { key.add(byte: byte) }
    return key.value
  }

  static func of(_ word: String) -> UInt64 { of(word.utf8) }

  /// Calls `body` with the bytes of each word of a list, between blanks and line ends. Lists are read at every start of the
  /// program, some ten thousand words: nothing is allocated.
  static func forEachWord(of list: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var list = list
    list.withUTF8 { forEachPart(of: $0, between: { $0 == 0x20 || $0 == 0x0A }, body) }
  }

  /// Calls `body` with each part of `bytes` that is not empty.
  @inline(__always)
  static func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>, between isSeparator: (UInt8) -> Bool,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for index in bytes.indices where isSeparator(bytes[index]) {
      if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
      start = index + 1
    }
    if bytes.count > start { body(UnsafeBufferPointer(rebasing: bytes[start...])) }
  }
}

/// A hash table from word keys to small integers: open addressing, no string in sight.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var mask: Int

  /// A table with room for `capacity` words.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The word's value; 0 where the table lacks it. O(1).
  subscript(key: UInt64) -> UInt32 {
    get {
      var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
      while keys[slot] != 0 {
        if keys[slot] == key { return values[slot] }
        slot = (slot + 1) & mask
      }
      return 0
    }
    set {
      var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = newValue
    }
  }
}
