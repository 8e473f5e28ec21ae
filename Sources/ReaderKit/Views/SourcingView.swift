import AnnotationKit

/// Draws an article as bars: whose words it stands on, named or not, and how much is the writer's own voice.
struct SourcingView {
  private let index: DocumentIndex
  private let glyphs: Glyphs
  /// The key that opens the outline.
  private let outlineKey: String

  init(_ index: DocumentIndex, glyphs: Glyphs, outlineKey: String) {
    self.index = index
    self.glyphs = glyphs
    self.outlineKey = outlineKey
  }

  /// O(n log n) for n annotations, and the text once.
  var lines: [OverlayLine] {
    let document = index.document
    let words = WordShares(index)
    var lines: [OverlayLine] = [.heading("whose words")]
    lines += chart(
      [
        ("the writer's own voice", words.own, .ownVoice),
        ("attributed, unquoted", words.attributed, .attributedWords),
        ("quoted", words.quoted, .quotedWords),
      ], unit: "word")

    let attributions = document.attributions
    guard !attributions.isEmpty else { return lines + [.blank, .text("Nothing is attributed to anybody.")] }
    lines += [
      .blank, .heading("who stands behind \(AnnotationKind.attribution.counted(attributions.count))"),
    ]
    lines += chart(
      Sourcing.allCases.map { sourcing in
        (sourcing.label, attributions.count { $0.sourcing == sourcing }, sourcing.role)
      }, unit: "")

    if index.hedgedCount > 0 {
      lines += [.blank, .heading("why \(index.hedgedCount) of them are hedged")]
      for reason in HedgeReason.allCases {
        let count = attributions.count { $0.reasons.contains(reason) }
        if count > 0 {
          lines.append(.share(reason.rawValue, count, of: attributions.count, dot: glyphs.dot))
        }
      }
    }

    let speakers = words.byActor
    if !speakers.isEmpty {
      lines += [.blank, .heading("who is given the most words")]
      let most = speakers.first?.words ?? 0
      for (actor, words) in speakers.prefix(12) {
        var line = OverlayLine.share(
          index.actor(actor)?.name ?? "", words, of: most, unit: "word", dot: glyphs.dot, showsPercent: false)
        let count = index.attributionsOfActor[actor].count
        line.text += count == 1 ? ", once" : ", \(count) times"
        lines.append(line)
      }
      if speakers.count > 12 { lines.append(.detail("and \(speakers.count - 12) more")) }
    }
    lines += [.blank, .detail("paragraph by paragraph: \(outlineKey)")]
    return lines
  }

  /// A bar of all parts, and below it each part with its own figure.
  private func chart(
    _ parts: [(label: String, value: Int, role: ThemeRole)], unit: String
  ) -> [OverlayLine] {
    let total = parts.reduce(0) { $0 + $1.value }
    let marks = parts.indices.map { place in
      OverlayLine.Mark(glyph: glyphs.fills[place % glyphs.fills.count], role: parts[place].role)
    }
    var stack = OverlayLine(style: .stack, label: "", text: "")
    stack.parts = zip(parts, marks).map { OverlayLine.Part(value: $0.value, mark: $1) }
    let entries = zip(parts, marks).map { part, mark in
      var line = OverlayLine.share(part.label, part.value, of: total, unit: unit, dot: glyphs.dot)
      line.mark = mark
      return line
    }
    return (total > 0 ? [stack] : []) + entries
  }
}

/// How an article's words divide between the writer and others.
struct WordShares {
  /// Words that are nobody's but the writer's.
  let own: Int
  /// Words that are attributed, but not in quote marks.
  let attributed: Int
  /// Words in quotations that give somebody's words.
  let quoted: Int
  /// Words in the contents of each actor's attributions, most first; nested ones count once, with the outer.
  let byActor: [(actor: Int, words: Int)]

  /// O(n log n) for n annotations, and the text once.
  init(_ index: DocumentIndex) {
    let document = index.document
    let counter = WordCounter(document.article.text)
    let quotes = document.quotations.filter(\.kind.isSpeech).map(\.span)
    let contents = document.attributions.flatMap(\.content)
    let all = counter.count(document.article.blocks.filter { $0.kind != .furniture }.map(\.span))
    quoted = counter.count(quotes)
    let others = counter.count(quotes + contents)
    attributed = max(0, others - quoted)
    own = max(0, all - others)
    var words: [(actor: Int, words: Int)] = []
    for (actor, attributions) in index.attributionsOfActor.enumerated() where !attributions.isEmpty {
      let count = counter.count(attributions.compactMap(index.attribution).flatMap(\.content))
      if count > 0 { words.append((actor, count)) }
    }
    byActor = words.sorted { ($1.words, $0.actor) < ($0.words, $1.actor) }
  }
}

/// Counts words, which white space parts, in spans that may overlap.
struct WordCounter {
  private let text: SourceText

  init(_ text: SourceText) { self.text = text }

  /// Words in the union of some spans. O(n log n) for n spans, and their length.
  func count(_ spans: [TextSpan]) -> Int {
    var words = 0
    var end = 0
    for span in spans.sorted() where span.end > end {
      words += count(from: max(span.start, end), to: min(span.end, text.count))
      end = span.end
    }
    return words
  }

  private func count(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    return text.utf8.withUnsafeBufferPointer { bytes in
      var words = 0
      var isInside = false
      for byte in bytes[start..<end] {
        let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
        if !isSpace, !isInside { words += 1 }
        isInside = !isSpace
      }
      return words
    }
  }
}

extension Sourcing {
  /// For charts and lists.
  var label: String {
    switch self {
    case .named: "named persons"
    case .organization: "organizations"
    case .unnamed: "unnamed persons"
    case .collective: "groups at large"
    case .document: "documents"
    case .none: "nobody named"
    }
  }

  /// The look of its part of a bar.
  var role: ThemeRole {
    switch self {
    case .named: .namedSource
    case .organization: .organizationSource
    case .unnamed: .unnamedSource
    case .collective: .collectiveSource
    case .document: .documentSource
    case .none: .noSource
    }
  }
}

extension OverlayLine {
  /// An entry with a bar: `value` of `whole`, with the figure and its percentage after it.
  static func share(
    _ label: String, _ value: Int, of whole: Int, unit: String = "", dot: String, showsPercent: Bool = true
  ) -> OverlayLine {
    let percent = whole > 0 && showsPercent ? " \(dot) \((value * 100 + whole / 2) / whole) %" : ""
    let figure = unit.isEmpty ? "\(value)" : "\(value) \(unit)\(value == 1 ? "" : "s")"
    var line = OverlayLine(
      style: .entry, label: label, text: figure + percent, share: PaneRow.Share(value: value, most: whole))
    line.labelRole = .overlayText
    return line
  }
}
