import AnnotationKit

/// Draws an article as bars: whose words it stands on, named or not, and how much is the writer's own voice.
struct SourcingView {
  private let index: DocumentIndex

  init(_ index: DocumentIndex) {
    self.index = index
  }

  var lines: [OverlayLine] {
    let document = index.document
    let summary = document.summary
    var lines: [OverlayLine] = [.heading("whose words")]
    let own = max(0, summary.words - summary.attributedWords)
    lines.append(.share("the writer's own voice", own, of: summary.words, unit: "word"))
    lines.append(.share("attributed to others", summary.attributedWords, of: summary.words, unit: "word"))
    lines.append(.share("of these in quote marks", summary.quotedWords, of: summary.words, unit: "word"))

    let total = document.attributions.count
    lines += [.blank, .heading("who stands behind \(AnnotationKind.attribution.counted(total))")]
    for sourcing in Sourcing.allCases {
      let count = document.attributions.count { $0.sourcing == sourcing }
      lines.append(.share(sourcing.label, count, of: total))
    }
    lines.append(.share("hedged, of all", index.hedgedCount, of: total))
    for reason in HedgeReason.allCases {
      let count = document.attributions.count { $0.reasons.contains(reason) }
      if count > 0 { lines.append(.share("  \(reason.rawValue)", count, of: total)) }
    }

    let speakers = wordsByActor
    if !speakers.isEmpty {
      lines += [.blank, .heading("who is given the most words")]
      let most = speakers.first?.words ?? 0
      for (actor, words) in speakers.prefix(12) {
        lines.append(
          .share(index.actor(actor)?.name ?? "", words, of: most, unit: "word", showsPercent: false))
      }
    }

    let stretches = paragraphStretches
    let most = stretches.lazy.map(\.count).max() ?? 0
    lines += [.blank, .heading("attributions by paragraph")]
    for stretch in stretches {
      let note = stretch.count == 0 ? "none" : "\(stretch.count)"
      lines.append(
        OverlayLine(
          style: .entry, label: stretch.label,
          text: note + (stretch.hedged > 0 ? ", hedged \(stretch.hedged)" : ""),
          share: PaneRow.Share(value: stretch.count, most: most)))
    }
    return lines
  }

  /// Neighbouring paragraphs and the attributions in them.
  private struct Stretch {
    var label: String
    var count = 0
    var hedged = 0
  }

  /// More stretches than this nobody reads: the paragraphs of a long article are taken together.
  private static let mostStretches = 60

  /// O(n log n) for n attributions.
  private var paragraphStretches: [Stretch] {
    let paragraphs = index.document.article.paragraphs
    let size = max(1, (paragraphs.count + Self.mostStretches - 1) / Self.mostStretches)
    var stretches: [Stretch] = stride(from: 0, to: paragraphs.count, by: size).map { first in
      let last = min(first + size, paragraphs.count)
      return Stretch(label: size == 1 ? "\(last)" : "\(first + 1)–\(last)")
    }
    let places = index.document.attributions.map {
      (offset: index.focus(of: .attribution($0.id)), isHedged: $0.isHedged)
    }.sorted { $0.offset < $1.offset }
    var paragraph = 0
    for place in places {
      while paragraph < paragraphs.count, paragraphs[paragraph].end <= place.offset { paragraph += 1 }
      guard paragraph < paragraphs.count else { break }
      guard paragraphs[paragraph].contains(place.offset) else { continue }
      stretches[paragraph / size].count += 1
      if place.isHedged { stretches[paragraph / size].hedged += 1 }
    }
    return stretches
  }

  /// Words in the contents of each actor's attributions, most first; nested ones count once, with the outer.
  private var wordsByActor: [(actor: Int, words: Int)] {
    var words: [Int: Int] = [:]
    for (actor, attributions) in index.attributionsOfActor.enumerated() {
      for attribution in attributions.compactMap(index.attribution) {
        if let parent = attribution.nestedIn.flatMap(index.attribution), parent.actor == actor { continue }
        for span in attribution.content { words[actor, default: 0] += count(span) }
      }
    }
    return words.map { (actor: $0.key, words: $0.value) }.sorted {
      ($1.words, $0.actor) < ($0.words, $1.actor)
    }
  }

  private func count(_ span: TextSpan) -> Int {
    var words = 0
    var inside = false
    for byte in index.document.article.text.utf8[
      span.start..<min(span.end, index.document.article.text.count)]
    {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace, !inside { words += 1 }
      inside = !isSpace
    }
    return words
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
}

extension OverlayLine {
  /// An entry with a bar: `value` of `whole`, with the figure and its percentage after it.
  static func share(
    _ label: String, _ value: Int, of whole: Int, unit: String = "", showsPercent: Bool = true
  ) -> OverlayLine {
    let percent = whole > 0 && showsPercent ? " · \((value * 100 + whole / 2) / whole) %" : ""
    let figure = unit.isEmpty ? "\(value)" : "\(value) \(unit)\(value == 1 ? "" : "s")"
    return OverlayLine(
      style: .entry, label: label, text: figure + percent, share: PaneRow.Share(value: value, most: whole))
  }
}
