/// A set of phrases, each with a small payload, found in a run of tokens by longest match.
///
/// A trie whose edges are token keys, stored in one hash table of (node, key) pairs, so that a look-up costs
/// one probe a token. Phrases are written as tokens separated by blanks, the way the tokenizer splits them:
/// "it 's unclear", "so - called".
package struct PhraseLexicon: Sendable {
  private var edges: [UInt64] = []
  private var targets: [UInt32] = []
  private var mask = 0
  private var edgeCount = 0
  /// Payload of each node; 0 where no phrase ends.
  private var payloads: [UInt16] = [0]
  /// First words, to reject most tokens at one look-up.
  private var firstWords = Lexicon()

  package init() {}

  /// One phrase a line; every payload is 1.
  package init(_ lines: StaticString) {
    self.init([(lines, 1)])
  }

  /// Lists of phrases, one a line, each list with the payload of its phrases. A phrase in several lists keeps
  /// the first list's payload. Single words are phrases too.
  package init(_ lists: [(lines: StaticString, payload: UInt16)]) {
    for list in lists {
      guard list.lines.hasPointerRepresentation else {
        insert([Tokens.key(of: list.lines)], list.payload)
        continue
      }
      let bytes = UnsafeBufferPointer(start: list.lines.utf8Start, count: list.lines.utf8CodeUnitCount)
      var keys: [UInt64] = []
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x0A {
          insert(keys, list.payload)
          keys.removeAll(keepingCapacity: true)
          index += 1
          continue
        }
        if bytes[index] <= 0x20 {
          index += 1
          continue
        }
        let start = index
        while index < bytes.count, bytes[index] > 0x20 { index += 1 }
        keys.append(TokenKey.of(bytes, start, index))
      }
      insert(keys, list.payload)
    }
  }

  /// Adds a phrase unless it is there already.
  package mutating func insert(_ keys: [UInt64], _ payload: UInt16) {
    guard let first = keys.first, payload != 0 else { return }
    firstWords.insert(first, 1)
    var node: UInt32 = 0
    for key in keys {
      let next = target(node, key)
      if next != 0 {
        node = next
        continue
      }
      let created = UInt32(payloads.count)
      payloads.append(0)
      insertEdge(Self.edge(node, key), created)
      node = created
    }
    if payloads[Int(node)] == 0 { payloads[Int(node)] = payload }
  }

  /// The longest phrase that begins at `index` and ends before `limit`: how many tokens it has, and its
  /// payload.
  package func longestMatch(in keys: [UInt64], at index: Int, limit: Int) -> (count: Int, payload: UInt16)? {
    guard index < limit, firstWords.contains(keys[index]) else { return nil }
    var found: (count: Int, payload: UInt16)?
    var node: UInt32 = 0
    var at = index
    while at < limit {
      node = target(node, keys[at])
      if node == 0 { break }
      at += 1
      let payload = payloads[Int(node)]
      if payload != 0 { found = (at - index, payload) }
    }
    return found
  }

  private func target(_ node: UInt32, _ key: UInt64) -> UInt32 {
    if edgeCount == 0 { return 0 }
    let edge = Self.edge(node, key)
    var slot = Int(truncatingIfNeeded: edge ^ edge >> 32) & mask
    while targets[slot] != 0 {
      if edges[slot] == edge { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  private mutating func insertEdge(_ edge: UInt64, _ target: UInt32) {
    if (edgeCount + 1) * 2 > edges.count {
      let old = zip(edges, targets).filter { $0.1 != 0 }
      let capacity = max(32, edges.count * 2)
      edges = [UInt64](repeating: 0, count: capacity)
      targets = [UInt32](repeating: 0, count: capacity)
      mask = capacity - 1
      edgeCount = 0
      for (edge, target) in old { insertEdge(edge, target) }
    }
    var slot = Int(truncatingIfNeeded: edge ^ edge >> 32) & mask
    while targets[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = edge
    targets[slot] = target
    edgeCount += 1
  }

  /// One number for a node and a key: the node spread over all bits, so that the same word after different
  /// words gives different edges.
  private static func edge(_ node: UInt32, _ key: UInt64) -> UInt64 {
    key ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15)
  }
}
