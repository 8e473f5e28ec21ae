import AnnotationKit

/// A page read as blocks, each measured, with what the elements around it say of it.
struct HTMLSurvey: Sendable {
  /// What a block's words look like.
  struct Measure: Sendable {
    var words = 0
    /// Bytes in links, of bytes in all.
    var linked = 0.0
    /// Ends as sentences do.
    var endsSentence = false
    /// Commas and stops.
    var punctuation = 0
    /// How much it looks like the running text of an article; negative where it looks like anything else.
    var score = 0.0
    /// What an element around it says it is.
    var furniture = HTMLHint.none
    /// That element.
    var furnitureElement = -1
  }

  let tree: HTMLTree
  let blocks: HTMLBlocks
  private(set) var measures: [Measure]
  /// Of each element, what its names say.
  private(set) var hints: [HTMLHint]
  /// Of each node, the first block that begins at it or behind it.
  private let firstBlocks: [Int32]
  /// Sums over the blocks in front of each: words of running text, and scores.
  private(set) var runningWords: [Int] = []
  private(set) var scores: [Double] = []

  init(_ tree: HTMLTree) {
    self.tree = tree
    let blocks = HTMLBlocks(tree, below: tree.first(.body) ?? 0)
    self.blocks = blocks
    measures = blocks.blocks.map { Self.measure($0, in: blocks) }
    var firstBlocks = [Int32](repeating: 0, count: tree.nodes.count + 1)
    var block = 0
    for node in 0...tree.nodes.count {
      while block < blocks.blocks.count, blocks.blocks[block].nodes.lowerBound < node { block += 1 }
      firstBlocks[node] = Int32(block)
    }
    self.firstBlocks = firstBlocks
    hints = [HTMLHint](repeating: .none, count: tree.nodes.count)
    var reader = HTMLHintReader()
    for node in tree.nodes.indices where tree.nodes[node].tag != .text && !blockRange(of: node).isEmpty {
      hints[node] = reader.hint(of: tree, node)
    }
    sum()
    markFurniture { $0 == .comments }
    sum()
    markFurniture { $0 != .comments }
    markTeasers()
    sum()
  }

  /// The blocks inside an element.
  func blockRange(of node: Int) -> Range<Int> {
    Int(firstBlocks[node])..<max(Int(firstBlocks[node]), Int(firstBlocks[Int(tree.nodes[node].end)]))
  }

  func running(in node: Int) -> Int {
    let range = blockRange(of: node)
    return runningWords[range.upperBound] - runningWords[range.lowerBound]
  }

  func score(in node: Int) -> Double {
    let range = blockRange(of: node)
    return scores[range.upperBound] - scores[range.lowerBound]
  }

  /// The text of a block.
  func text(_ block: Int) -> ArraySlice<UInt8> { blocks.bytes[blocks.blocks[block].text] }

  private mutating func sum() {
    runningWords = [0]
    scores = [0]
    runningWords.reserveCapacity(measures.count + 1)
    scores.reserveCapacity(measures.count + 1)
    var words = 0
    var score = 0.0
    for measure in measures {
      if !measure.furniture.isFurniture {
        if measure.isRunning { words += measure.words }
        score += measure.score
      }
      runningWords.append(words)
      scores.append(score)
    }
  }

  /// Marks the blocks in elements whose names say that they are no part of the article. A name is not believed
  /// where most of the page's running text would be lost with it.
  private mutating func markFurniture(where concerns: (HTMLHint) -> Bool) {
    let all = runningWords[measures.count]
    var node = 0
    while node < tree.nodes.count {
      let hint = hints[node]
      guard hint.isFurniture, concerns(hint), believes(hint, of: node, all: all) else {
        node += 1
        continue
      }
      for block in blockRange(of: node) where !measures[block].furniture.isFurniture {
        measures[block].furniture = hint
        measures[block].furnitureElement = node
      }
      node = Int(tree.nodes[node].end)
    }
  }

  private func believes(_ hint: HTMLHint, of node: Int, all: Int) -> Bool {
    let running = running(in: node)
    guard running > 0 else { return true }
    let holdsTitle = tree.descendants(of: node).contains { tree.nodes[$0].tag == .h1 }
    if hint == .comments { return !holdsTitle && running < all }
    if hint == .foot, !holdsTitle, running < all { return true }
    // A gallery may hold more words than the article it belongs to.
    if hint == .media, !holdsTitle, all - running >= 100 { return true }
    if running * 5 > all * 2 { return false }
    return hint.isDecisive || running * 3 < all
  }

  /// A paragraph that stands with a link to the story it is about, and with little else, belongs to that story.
  private mutating func markTeasers() {
    var teasers: [Int] = []
    for block in measures.indices where block > 0 && measures[block].isRunning && measures[block].words < 80 {
      let isOpening = beginsWithLink(block)
      let before = measures[block - 1]
      guard isOpening || (before.linked > 0.9 && before.words >= 3) else { continue }
      if !isOpening {
        let common = commonAncestor(blocks.blocks[block].element, blocks.blocks[block - 1].element)
        guard blockRange(of: common).count <= 6, running(in: common) < 90 else { continue }
      }
      teasers.append(block)
    }
    // One such paragraph may be anything; a row of them is a list of stories.
    guard teasers.count >= 3 else { return }
    for block in teasers { measures[block].score = 0 }
  }

  /// Whether a list item begins with a link of several words and goes on without one.
  private func beginsWithLink(_ block: Int) -> Bool {
    let item = blocks.blocks[block]
    guard item.kind == .listItem, let link = item.links.first.map({ blocks.links[$0] }) else { return false }
    return link.text.lowerBound == item.text.lowerBound && link.text.count >= 20
      && link.text.count * 2 < item.text.count
  }

  func commonAncestor(_ one: Int, _ other: Int) -> Int {
    var node = one
    while node > 0, !(node <= other && other < Int(tree.nodes[node].end)) {
      node = Int(tree.nodes[node].parent)
    }
    return max(0, node)
  }

  private static func measure(_ block: HTMLBlock, in blocks: HTMLBlocks) -> Measure {
    var measure = Measure()
    let text = blocks.bytes[block.text]
    var inWord = false
    var last: UInt8 = 0
    var ideographs = 0
    for (index, byte) in zip(text.indices, text) {
      let isWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
      // Scripts without spaces: two characters count as a word, and their comma and stop as ours.
      if 0xE3...0xED ~= byte {
        ideographs += 1
        let isMark =
          byte == 0xE3 && index + 2 < text.endIndex && text[index + 1] == 0x80
          && 0x81...0x82 ~= text[index + 2]
        last = isMark ? (text[index + 2] == 0x82 ? 0x2E : 0x2C) : byte
        if isMark { measure.punctuation += 1 }
        continue
      }
      if isWord, !inWord { measure.words += 1 }
      if byte < 0x80 || byte >= 0xC0 { inWord = isWord || byte == 0x27 }
      if byte == 0x2C || byte == 0x2E || byte == 0x3B { measure.punctuation += 1 }
      if byte > 0x20, byte < 0x80, byte != 0x22, byte != 0x27, byte != 0x29, byte != 0x5D { last = byte }
      if byte >= 0xC3, byte != 0xE2 { last = byte }
    }
    measure.words += (ideographs + 1) / 2
    measure.endsSentence = last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A
    let linked = blocks.links[block.links].reduce(0) { $0 + $1.text.count }
    measure.linked = text.isEmpty ? 0 : Double(linked) / Double(text.count)
    measure.score = score(measure, block)
    return measure
  }

  private static func score(_ measure: Measure, _ block: HTMLBlock) -> Double {
    let words = Double(measure.words)
    if measure.linked > 0.6 { return -min(words, 15) - 2 }
    switch block.kind {
    case .heading, .title: return measure.linked > 0.3 ? -4 : 0
    case .furniture: return -2
    default: break
    }
    let own = words * (1 - measure.linked)
    if measure.endsSentence, measure.words >= 6 || measure.punctuation > 1 { return own }
    if measure.words >= 15, measure.punctuation > 0 { return own * 0.7 }
    if measure.words >= 20 { return own * 0.3 }
    return block.kind == .listItem && measure.linked < 0.2 && measure.words > 3 ? 0 : -1
  }
}

extension HTMLSurvey.Measure {
  /// Whether it reads like a paragraph of running text.
  var isRunning: Bool { score >= 8 }
}
