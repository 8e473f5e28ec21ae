import AnnotationKit

/// Documents made by chance, the same for the same seed: spans that nest, cross, touch and fall in pieces, in text
/// that is hard on whoever counts.
struct RandomDocuments: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64 (Steele, Lea & Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "said", "the minister", "“", "”", "may", "e\u{301}", "🐎", "👩‍👩‍👧‍👦", "🇺🇳", "שלום", "مرحبا", "日本語", " ", " ", " ",
    "  ",
    "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "\u{2028}", "\u{85}", "\u{A0}", "\u{1B}[31m", "\u{0}",
    "\u{7F}", "a\\b\"c",
    "=1+1", "*x*", "<b>", "&amp;", "x;y,z", "[1]", "\u{202E}", "\u{FFFD}", "_", "|", "#", "  \n  ",
  ]

  mutating func document() -> AnnotatedDocument {
    let text = SourceText((0..<Int.random(in: 0...80, using: &self)).map { _ in pick(Self.pieces) }.joined())
    var article = Article(
      id: pick(["a b/ü.txt", "x", "", "https://example.org/?a=1&b=2#c"]), text: text, blocks: blocks(text))
    article.metadata.title = pick(["", "A title | with \"marks\""])
    article.metadata.address = pick(["", "https://example.org/a%20b"])
    article.metadata.language = pick(["", "en-GB"])
    article.metadata.byline = pick(["", "Zoë\tŁuk\u{1B}"])
    let linkSpans = spans(text, 3).sorted()
    for span in linkSpans where !span.isEmpty && (article.links.last?.span.end ?? 0) <= span.start {
      article.links.append(.init(span, address: "https://example.org/\(span.start)"))
    }
    let actors = (0..<Int.random(in: 0...4, using: &self)).map { index in
      Actor(
        id: index, name: pick(["Zoë Łuk", "the \"Kremlin\"", "A\nB", "=x"]), kind: pick(Actor.Kind.allCases),
        mentions: spans(text, 3).map { .init(span: $0, form: pick(Actor.Mention.Form.allCases)) },
        evidence: evidence())
    }
    let count = Int.random(in: 0...5, using: &self)
    let attributions = (0..<count).map { index in
      Attribution(
        id: index, source: spans(text, 2), cue: spans(text, 2), content: spans(text, 3),
        sourcing: pick(Sourcing.allCases), actor: reference(actors.count), cueClass: pick(CueClass.allCases),
        reasons: HedgeReason.allCases.filter { _ in Bool.random(using: &self) }, nestedIn: reference(count),
        evidence: evidence())
    }
    let quotations = (0..<Int.random(in: 0...3, using: &self)).map { index in
      Quotation(
        id: index, span: TextSpan(0, 0), parts: spans(text, 3), kind: pick(Quotation.Kind.allCases),
        speaker: reference(actors.count), attribution: reference(count), evidence: evidence())
    }
    let hedges = spans(text, 3).map { Hedge(span: $0, kind: pick(Hedge.Kind.allCases), evidence: evidence()) }
    return AnnotatedDocument(
      assembling: article, actors: actors, attributions: attributions, quotations: quotations, hedges: hedges)
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &self)]
  }

  private mutating func reference(_ count: Int) -> Int? {
    count > 0 && Bool.random(using: &self) ? Int.random(in: 0..<count, using: &self) : nil
  }

  private mutating func evidence() -> Evidence {
    Evidence(
      stage: pick(["attributions", "hand"]), rule: pick(["model", "a-b c"]),
      probability: pick([0, 0.25, 0.9375, 1]))
  }

  private mutating func spans(_ text: SourceText, _ most: Int) -> [TextSpan] {
    let offsets = CodePointOffsets(text)
    return (0..<Int.random(in: 0...most, using: &self)).map { _ in
      let start = Int.random(in: 0...offsets.count, using: &self)
      let end = start + Int.random(in: 0...12, using: &self)
      return TextSpan(offsets.byte(atCodePoint: start), offsets.byte(atCodePoint: end))
    }
  }

  /// Lines, some of them joined, some left out.
  private mutating func blocks(_ text: SourceText) -> [Article.Block] {
    var blocks: [Article.Block] = []
    var start = 0
    for end in 0...text.count where end == text.count || text.utf8[end] == 0x0A {
      guard end == text.count || Int.random(in: 0..<3, using: &self) > 0 else { continue }
      var (low, high) = (start, end)
      while low < high, text.utf8[low] <= 0x20 { low += 1 }
      while high > low, text.utf8[high - 1] <= 0x20 { high -= 1 }
      if low < high, Int.random(in: 0..<8, using: &self) > 0 {
        let kind =
          blocks.contains { $0.kind == .title }
          ? pick(Array(Article.Block.Kind.allCases.dropFirst())) : pick(Article.Block.Kind.allCases)
        blocks.append(.init(kind, TextSpan(low, high), level: Int.random(in: 0...3, using: &self)))
      }
      start = end + 1
    }
    return blocks
  }
}
