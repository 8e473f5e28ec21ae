public import AnnotationKit

/// How an article stands on its sources, in figures that add up over many articles.
public struct ArticleFigures: Hashable, Sendable {
  public var words = 0
  /// Words inside some attribution's content.
  public var attributedWords = 0
  /// Words inside direct, partial or nested quotations.
  public var quotedWords = 0
  public var attributions = 0
  public var hedged = 0
  /// Attributions of each sourcing.
  public var bySourcing: [Sourcing: Int] = [:]
  /// Quoted words by speaker's name.
  public private(set) var wordsBySpeaker: [String: Int] = [:]
  /// Speakers by first quotation, so that of equals the first one counts.
  private var speakers: [String] = []

  public init() {}

  /// - Complexity: Linear in annotations and quoted text.
  public init(_ document: AnnotatedDocument) {
    words = document.summary.words
    attributedWords = document.summary.attributedWords
    quotedWords = document.summary.quotedWords
    attributions = document.attributions.count
    hedged = document.attributions.count { $0.isHedged }
    bySourcing = document.summary.bySourcing
    for quotation in document.quotations where [.direct, .partial].contains(quotation.kind) {
      guard let speaker = quotation.speaker else { continue }
      let words = quotation.parts.reduce(0) { $0 + Self.words(in: document.article.text[$1]) }
      add(words, of: document.actors[speaker].name)
    }
  }

  /// The speaker of most quoted words, and how many they are.
  public var mostQuoted: (name: String, words: Int)? {
    var best: (name: String, words: Int)?
    for name in speakers {
      let words = wordsBySpeaker[name] ?? 0
      if words > best?.words ?? 0 { best = (name, words) }
    }
    return best
  }

  /// The part of the attributions that is hedged, from 0 to 1.
  public var hedgedShare: Double { share(hedged) }
  /// The part of the attributions that has a sourcing, from 0 to 1.
  public func share(of sourcing: Sourcing) -> Double { share(bySourcing[sourcing] ?? 0) }

  public static func += (total: inout ArticleFigures, figures: ArticleFigures) {
    total.words += figures.words
    total.attributedWords += figures.attributedWords
    total.quotedWords += figures.quotedWords
    total.attributions += figures.attributions
    total.hedged += figures.hedged
    total.bySourcing.merge(figures.bySourcing, uniquingKeysWith: +)
    for name in figures.speakers { total.add(figures.wordsBySpeaker[name] ?? 0, of: name) }
  }

  private mutating func add(_ words: Int, of speaker: String) {
    if wordsBySpeaker[speaker] == nil { speakers.append(speaker) }
    wordsBySpeaker[speaker, default: 0] += words
  }

  private func share(_ count: Int) -> Double { attributions > 0 ? Double(count) / Double(attributions) : 0 }

  private static func words(in text: String) -> Int {
    text.split(whereSeparator: { $0.isWhitespace || $0 == "—" || $0 == "–" }).count { word in
      word.contains { $0.isLetter || $0.isNumber }
    }
  }
}

extension AnnotatedDocument {
  /// How many attributions each actor has, by id.
  var attributionsByActor: [Int: Int] {
    var counts: [Int: Int] = [:]
    for attribution in attributions { if let actor = attribution.actor { counts[actor, default: 0] += 1 } }
    return counts
  }
}
