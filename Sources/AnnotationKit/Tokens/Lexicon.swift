/// A set of words, each with a small payload, looked up by token key.
///
/// Open addressing over two flat arrays: a look-up reads one or two cache lines. Building costs some 20 ns a
/// word, so lexicons are written out in the source and built when an annotator is made.
///
///     let verbs = Lexicon("say says said tell tells told")
///     if verbs.contains(tokens.keys[index]) { … }
package struct Lexicon: Sendable {
  private var slots: [UInt64] = []
  private var payloads: [UInt16] = []
  private var mask = 0
  /// The number of words.
  package private(set) var count = 0

  package init() {}

  /// A set of words separated by white space; every payload is 1.
  package init(_ words: StaticString) {
    self.init([(words, 1)])
  }

  /// Lists of words separated by white space, each list with the payload of its words. A word in several
  /// lists keeps the first list's payload. A payload of 0 would read as absent and is not stored.
  package init(_ lists: [(words: StaticString, payload: UInt16)]) {
    let bytes = lists.reduce(0) { $0 + $1.words.utf8CodeUnitCount }
    reserve(bytes / 6)
    for list in lists {
      Self.forEachWord(of: list.words) { key in insert(key, list.payload) }
    }
  }

  /// A lexicon of keys made elsewhere.
  package init(keys: some Sequence<(key: UInt64, payload: UInt16)>) {
    for (key, payload) in keys { insert(key, payload) }
  }

  /// The payload of `key`; 0 where it is absent.
  @inline(__always)
  package subscript(key: UInt64) -> UInt16 {
    if count == 0 { return 0 }
    var slot = Self.home(key) & mask
    while payloads[slot] != 0 {
      if slots[slot] == key { return payloads[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  package func contains(_ key: UInt64) -> Bool { self[key] != 0 }

  /// Adds a word unless it is there already.
  package mutating func insert(_ key: UInt64, _ payload: UInt16) {
    guard payload != 0 else { return }
    if (count + 1) * 2 > slots.count { reserve(max(8, count * 2)) }
    var slot = Self.home(key) & mask
    while payloads[slot] != 0 {
      if slots[slot] == key { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = key
    payloads[slot] = payload
    count += 1
  }

  private mutating func reserve(_ words: Int) {
    var capacity = 16
    while capacity < words * 2 + 2 { capacity *= 2 }
    guard capacity > slots.count else { return }
    let old = zip(slots, payloads).filter { $0.1 != 0 }
    slots = [UInt64](repeating: 0, count: capacity)
    payloads = [UInt16](repeating: 0, count: capacity)
    mask = capacity - 1
    count = 0
    for (key, payload) in old { insert(key, payload) }
  }

  /// FNV's low bits depend on few input bits, so the high half is mixed in.
  @inline(__always)
  private static func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) }

  /// Calls `body` with the key of each word of a list.
  static func forEachWord(of list: StaticString, _ body: (UInt64) -> Void) {
    guard list.hasPointerRepresentation else { return body(Tokens.key(of: list)) }
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      if index > start { body(TokenKey.of(bytes, start, index)) }
    }
  }
}
