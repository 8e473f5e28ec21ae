import AnnotationKit

/// A long article as parts that are annotated one after another, those nearest to the reader first.
///
/// A part is a run of blocks; a block longer than a part is cut, at the end of a sentence where there is one.
struct ArticleParts: Sendable {
  /// Up to how many bytes an article is annotated in one go: a quarter of a second's work.
  static let longLength = 60_000
  /// About the length of a part in bytes: some twenty milliseconds' work, since what the reader moves to has to
  /// wait for the part that is on.
  private static let partLength = 12_000

  struct Part: Sendable {
    var blocks: [Article.Block]
    var span: TextSpan
    var document: AnnotatedDocument?
  }

  let article: Article
  private(set) var parts: [Part] = []

  init(_ article: Article) {
    self.article = article
    var blocks: [Article.Block] = []
    var length = 0
    for block in article.blocks {
      for piece in Self.pieces(of: block, in: article.text.utf8) {
        blocks.append(piece)
        length += piece.span.count
        if length >= Self.partLength {
          add(blocks)
          blocks = []
          length = 0
        }
      }
    }
    add(blocks)
  }

  private mutating func add(_ blocks: [Article.Block]) {
    guard let first = blocks.first, let last = blocks.last else { return }
    parts.append(Part(blocks: blocks, span: TextSpan(first.span.start, last.span.end)))
  }

  /// The part that is to be annotated next when one reads at byte `offset`, at most `reach` bytes from there.
  ///
  /// What follows is nearer than what stands as far before, since one mostly reads on. O(number of parts).
  func next(near offset: Int, reach: Int) -> Int? {
    var best: Int?
    var bestDistance = Int.max
    for (index, part) in parts.enumerated() where part.document == nil {
      let distance = distance(of: part, from: offset)
      if distance < bestDistance, distance <= reach {
        best = index
        bestDistance = distance
      }
    }
    return best
  }

  /// Whether a part is on the screen or next to it, when one reads at byte `offset`.
  func isNear(_ index: Int, _ offset: Int) -> Bool {
    distance(of: parts[index], from: offset) < Self.partLength / 2
  }

  private func distance(of part: Part, from offset: Int) -> Int {
    part.span.start > offset
      ? part.span.start - offset : part.span.end <= offset ? (offset - part.span.end + 1) * 3 : 0
  }

  mutating func finish(_ index: Int, _ document: AnnotatedDocument) {
    parts[index].document = document
  }

  /// Forgets the annotations of parts that are more than `reach` bytes from byte `offset`.
  mutating func forget(beyond reach: Int, from offset: Int) {
    for index in parts.indices where parts[index].document != nil {
      if distance(of: parts[index], from: offset) > reach { parts[index].document = nil }
    }
  }

  /// Everything annotated so far.
  var document: AnnotatedDocument {
    AnnotatedDocument(joining: parts.compactMap(\.document), of: article)
  }

  /// The share of the text that has been annotated.
  var progress: Double {
    let done = parts.reduce(0) { $0 + ($1.document == nil ? 0 : $1.span.count) }
    let all = parts.reduce(0) { $0 + $1.span.count }
    return all == 0 ? 1 : Double(done) / Double(all)
  }

  private static func pieces(of block: Article.Block, in utf8: [UInt8]) -> [Article.Block] {
    guard block.span.count > partLength * 2 else { return [block] }
    var pieces: [Article.Block] = []
    var start = block.span.start
    while block.span.end - start > partLength * 2 {
      let end = cut(utf8, from: start + partLength / 2, to: start + partLength)
      pieces.append(Article.Block(block.kind, TextSpan(start, end), level: block.level))
      start = end
    }
    pieces.append(Article.Block(block.kind, TextSpan(start, block.span.end), level: block.level))
    return pieces
  }

  /// Where to cut: after the last sentence, else after the last word, else between two characters.
  private static func cut(_ utf8: [UInt8], from low: Int, to high: Int) -> Int {
    var space: Int?
    for index in stride(from: high, to: low, by: -1) where utf8[index] == 0x20 || utf8[index] == 0x0A {
      space = space ?? index
      if utf8[index - 1] == 0x2E { return index }
    }
    if let space { return space }
    var end = high
    while end > low, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
