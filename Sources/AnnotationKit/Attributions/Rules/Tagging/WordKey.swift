/// Keys of lexicon words that come as bytes, comparable with ``Tokens/keys``. Words are written in lower case and with
/// ASCII apostrophes.
enum WordKey {
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var key = TokenKey()
    for byte in word { key.add(byte: byte) }
    return key.value
  }

  static func of(_ word: String) -> UInt64 { of(word.utf8) }
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
