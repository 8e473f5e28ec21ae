/// A draft's tokens, sentences and syntax, or a window of them, prepared for the attribution models. O(tokens).
///
/// All indices are the window's own, but for those of sentences and paragraphs, which are the text's.
package struct AnalyzedText: Sendable {
  package private(set) var tokens: [AnalyzedToken]
  /// The index that the window's first token has in the draft.
  package let base: Int
  /// What the attribution network makes of the tokens; empty until it has read them.
  package var network = NetworkEvidence()
  private var quotations: [AnalyzedQuotation]
  /// Where each paragraph's quotations begin; one more entry than paragraphs.
  private var firstQuotation: [Int32]
  /// Verbs, commas and quote marks before each token; one more entry than tokens.
  private var verbCounts: [Int32]
  private var commaCounts: [Int32]
  private var markCounts: [Int32]

  private let firstParagraph: Int32

  /// - Parameters:
  ///   - clusters: the word classes the models were trained with.
  ///   - window: which part of the draft to prepare; all of it if not given.
  package init(_ draft: Draft, clusters: WordClusters?, window: AnalyzedWindow? = nil) {
    let window = window ?? AnalyzedWindow(all: draft)
    base = window.tokens.lowerBound
    firstParagraph = Int32(window.firstParagraph)
    tokens = [AnalyzedToken](repeating: AnalyzedToken(), count: window.tokens.count)
    quotations = []
    firstQuotation = []
    (verbCounts, commaCounts, markCounts) = ([0], [0], [0])
    let count = draft.tokens.count
    guard !window.tokens.isEmpty, draft.syntax.tags.count == count, draft.syntax.heads.count == count else {
      tokens = []
      return
    }
    readForms(draft)
    readSyntax(draft.syntax)
    readClusters(draft, clusters)
    readLayout(draft, window.sentences)
    linkTree()
    readQuotes(draft.tokens)
    countClasses()
  }

  /// Calls `body` with the text as unsafe buffers, for the hot loops.
  package func withView<Result>(_ body: (AnalyzedView) throws -> Result) rethrows -> Result {
    try tokens.withUnsafeBufferPointer { tokens in
      try verbCounts.withUnsafeBufferPointer { verbs in
        try commaCounts.withUnsafeBufferPointer { commas in
          try markCounts.withUnsafeBufferPointer { marks in
            try quotations.withUnsafeBufferPointer { quotations in
              try firstQuotation.withUnsafeBufferPointer { firstQuotation in
                try network.withView { network in
                  try body(
                    AnalyzedView(
                      tokens: tokens, verbs: verbs, commas: commas, marks: marks, quotations: quotations,
                      firstQuotation: firstQuotation, firstParagraph: firstParagraph, network: network))
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func readForms(_ draft: Draft) {
    let table = draft.tokens
    draft.text.utf8.withUnsafeBufferPointer { bytes in
      for index in tokens.indices {
        let start = Int(table.starts[base + index])
        let end = Int(table.ends[base + index])
        let key = table.keys[base + index]
        let form = TokenForm(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        tokens[index].word = FeatureHash.fold(key)
        tokens[index].shape = form.shape
        tokens[index].prefix3 = form.prefix3
        tokens[index].prefix4 = form.prefix4
        tokens[index].suffix2 = form.suffix2
        tokens[index].suffix3 = form.suffix3
        tokens[index].form = FormLexicon.standard.classes(of: key)
      }
    }
  }

  private mutating func readSyntax(_ syntax: SyntaxTable) {
    let tags = syntax.tagNames.map { (FeatureHash.of($0.utf8), TagClass(tag: $0)) }
    let labels = syntax.labelNames.map { (FeatureHash.of($0.utf8), LabelClass(label: $0)) }
    for index in tokens.indices {
      let tag = Int(syntax.tags[base + index])
      if tag < tags.count { (tokens[index].tag, tokens[index].tagClass) = tags[tag] }
      let label = Int(syntax.labels[base + index])
      if label < labels.count { (tokens[index].label, tokens[index].labelClass) = labels[label] }
      tokens[index].head = syntax.heads[base + index] - Int32(base)
      tokens[index].lemma =
        base + index < syntax.lemmas.count
        ? FeatureHash.fold(syntax.lemmas[base + index]) : tokens[index].word
    }
  }

  private mutating func readClusters(_ draft: Draft, _ clusters: WordClusters?) {
    clusters?.withReader { reader in
      for index in tokens.indices {
        let word = reader.clusters(of: draft.tokens.keys[base + index])
        tokens[index].clusters = word
        tokens[index].lemmaClusters =
          base + index < draft.syntax.lemmas.count
          ? reader.clusters(of: draft.syntax.lemmas[base + index]) : word
      }
    }
  }

  /// Sentence and paragraph bounds; heads outside a token's sentence become roots.
  private mutating func readLayout(_ draft: Draft, _ sentences: Range<Int>) {
    var paragraph = firstParagraph - 1
    var paragraphFirst = 0
    var block: Int32 = .min
    for number in sentences {
      let range = draft.sentences.tokenRanges[number]
      guard !range.isEmpty else { continue }
      let first = range.lowerBound - base
      let last = range.upperBound - 1 - base
      if draft.tokens.blocks[range.lowerBound] != block {
        closeParagraph(paragraphFirst..<first)
        block = draft.tokens.blocks[range.lowerBound]
        paragraph += 1
        paragraphFirst = first
      }
      for index in first...last {
        tokens[index].sentence = Int32(number)
        tokens[index].sentenceFirst = Int32(first)
        tokens[index].sentenceLast = Int32(last)
        tokens[index].paragraph = paragraph
        if Int(tokens[index].head) < first || Int(tokens[index].head) > last {
          tokens[index].head = Int32(index)
        }
      }
    }
    closeParagraph(paragraphFirst..<tokens.count)
  }

  private mutating func closeParagraph(_ range: Range<Int>) {
    for index in range {
      tokens[index].paragraphFirst = Int32(range.lowerBound)
      tokens[index].paragraphLast = Int32(range.upperBound - 1)
    }
  }

  /// Dependents, depths and the extents of subtrees.
  private mutating func linkTree() {
    for index in tokens.indices.reversed() {
      tokens[index].left = Int32(index)
      tokens[index].right = Int32(index)
      tokens[index].depth = -1
      let head = Int(tokens[index].head)
      if head != index {
        tokens[index].nextSibling = tokens[head].firstChild
        tokens[head].firstChild = Int32(index)
      }
    }
    // Top-down from the roots; the order then serves the extents bottom-up.
    var order: [Int32] = []
    order.reserveCapacity(tokens.count)
    for index in tokens.indices where Int(tokens[index].head) == index {
      tokens[index].depth = 0
      order.append(Int32(index))
    }
    var next = 0
    while next < order.count {
      let index = Int(order[next])
      next += 1
      var child = tokens[index].firstChild
      while child >= 0 {
        tokens[Int(child)].depth = tokens[index].depth + 1
        order.append(child)
        child = tokens[Int(child)].nextSibling
      }
    }
    for entry in order.reversed() {
      let index = Int(entry)
      let head = Int(tokens[index].head)
      guard head != index else { continue }
      tokens[head].left = Swift.min(tokens[head].left, tokens[index].left)
      tokens[head].right = Swift.max(tokens[head].right, tokens[index].right)
    }
    // What no root reaches, a cycle in the heads, would break every walk: such tokens become roots.
    for index in tokens.indices where tokens[index].depth < 0 {
      tokens[index].head = Int32(index)
      tokens[index].depth = 0
      tokens[index].firstChild = -1
    }
  }

  private mutating func readQuotes(_ table: Tokens) {
    var open: [Int] = []
    var paragraph: Int32 = -1
    for index in tokens.indices {
      if tokens[index].paragraph != paragraph {
        closeQuotes(&open, at: index - 1)
        while firstQuotation.count <= Int(tokens[index].paragraph - firstParagraph) {
          firstQuotation.append(Int32(quotations.count))
        }
        paragraph = tokens[index].paragraph
      }
      let flags = table.flags[base + index]
      if flags.contains(.opensQuote) {
        tokens[index].quote = .opens
        open.append(index)
      } else if flags.contains(.closesQuote) {
        tokens[index].quote = .closes
        if let first = open.popLast() { quotations.append(.init(first: first, last: index)) }
      } else if flags.contains(.quoted) {
        tokens[index].quote = .inside
      }
    }
    closeQuotes(&open, at: tokens.count - 1)
    firstQuotation.append(Int32(quotations.count))
  }

  private mutating func countClasses() {
    func accumulate(_ isCounted: (AnalyzedToken) -> Bool) -> [Int32] {
      var counts: [Int32] = [0]
      counts.reserveCapacity(tokens.count + 1)
      for token in tokens { counts.append(counts[counts.count - 1] + (isCounted(token) ? 1 : 0)) }
      return counts
    }
    verbCounts = accumulate { $0.tagClass.contains(.verb) }
    commaCounts = accumulate { $0.form.contains(.comma) }
    markCounts = accumulate { $0.quote.isMark }
  }

  private mutating func closeQuotes(_ open: inout [Int], at last: Int) {
    while let first = open.popLast() { quotations.append(.init(first: first, last: last)) }
  }
}

/// A quotation inside one paragraph, by the tokens of its marks: `last` is the closing mark, or the paragraph's
/// last token where none closes it.
struct AnalyzedQuotation: Sendable {
  var first: Int
  var last: Int
}

/// An ``AnalyzedText`` as unsafe buffers. Valid only inside ``AnalyzedText/withView(_:)``.
package struct AnalyzedView {
  package let tokens: UnsafeBufferPointer<AnalyzedToken>
  let verbs: UnsafeBufferPointer<Int32>
  let commas: UnsafeBufferPointer<Int32>
  let marks: UnsafeBufferPointer<Int32>
  let quotations: UnsafeBufferPointer<AnalyzedQuotation>
  /// Where each paragraph's quotations begin; one more entry than paragraphs.
  let firstQuotation: UnsafeBufferPointer<Int32>
  let firstParagraph: Int32
  let network: NetworkView

  /// The quotations that lie in paragraph `paragraph`.
  func quotations(inParagraph paragraph: Int32) -> Slice<UnsafeBufferPointer<AnalyzedQuotation>> {
    let index = Int(paragraph - firstParagraph)
    guard index >= 0, index + 1 < firstQuotation.count else { return quotations[0..<0] }
    return quotations[Int(firstQuotation[index])..<Int(firstQuotation[index + 1])]
  }

  @inline(__always)
  package subscript(index: Int) -> AnalyzedToken {
    @inline(__always) unsafeAddress { tokens.baseAddress.unsafelyUnwrapped + index }
  }

  /// How many of what `counts` counts stand strictly between two tokens, at most `limit`.
  @inline(__always)
  func between(_ counts: UnsafeBufferPointer<Int32>, _ a: Int, _ b: Int, limit: Int32 = 3) -> UInt32 {
    let low = Swift.min(a, b)
    let high = Swift.max(a, b)
    return high > low ? UInt32(Swift.min(limit, counts[high] - counts[low + 1])) : 0
  }

  /// How many of what `counts` counts stand from token `a` to token `b`, both included, at most `limit`.
  @inline(__always)
  func within(_ counts: UnsafeBufferPointer<Int32>, _ a: Int, _ b: Int, limit: Int32) -> UInt32 {
    b >= a ? UInt32(Swift.min(limit, counts[b + 1] - counts[a])) : 0
  }

  /// Whether a quote mark stands from token `a` to token `b`, both included.
  @inline(__always)
  func hasMark(_ a: Int, _ b: Int) -> UInt32 { within(marks, a, b, limit: 1) }

  /// Calls `body` with each dependent of `index`, in reading order.
  @inline(__always)
  func forEachChild(of index: Int, _ body: (Int) -> Void) {
    var child = Int(self[index].firstChild)
    while child >= 0 {
      body(child)
      child = Int(self[child].nextSibling)
    }
  }
}

/// A signed distance in steps that grow with it.
@inline(__always)
func distanceBucket(_ distance: Int) -> UInt32 {
  let size = Swift.abs(distance)
  let bucket: UInt32 =
    switch size {
    case ...3: UInt32(size)
    case ...5: 5
    case ...8: 8
    case ...15: 15
    case ...30: 30
    default: 99
    }
  return distance < 0 ? bucket | 128 : bucket
}

/// A small signed number, clamped to ±`limit`, as a feature's value.
@inline(__always)
func clamped(_ value: Int, _ limit: Int) -> UInt32 {
  UInt32(Swift.max(-limit, Swift.min(limit, value)) + 64)
}

extension Bool {
  @inline(__always)
  var value: UInt32 { self ? 1 : 0 }
}
