public import AnnotationKit

/// CoNLL-U (<https://universaldependencies.org/format.html>): tokens, lemmas, tags and dependencies from the engine's
/// own tagger and parser, with the annotations in the last column and in comments.
///
/// `TokenRange` gives code points of the article. `Attribution=3:cue` says that a token belongs to the cue of attribution
/// 3, `Quotation=0` and `Hedge=modal` likewise; `Entity` is that of CorefUD. What an attribution is, is told in a
/// comment of the sentence in which it begins. Furniture has no tokens.
public struct CoNLLUFormat: AnnotationFormat {
  public let name = "conllu"
  public let summary = "CoNLL-U: tokens, lemmas, tags, dependencies; annotations in MISC"
  public let fileExtension = "conllu"

  public init() {}

  /// Made when the first document is written: models take time to open.
  private static let analyzer = try? SyntaxAnalyzer()

  public func write(_ document: AnnotatedDocument, at index: Int, to output: inout [UInt8]) {
    // The models compiled in open, or the tests fail.
    guard let analysis = Self.analyzer?.analysis(of: document.article) else { return }
    CoNLLUDocument(document, analysis, number: index + 1).write(to: &output)
  }
}

private struct CoNLLUDocument {
  private let document: AnnotatedDocument
  private let analysis: SyntacticAnalysis
  private let offsets: CodePointOffsets
  private let number: Int
  /// What MISC says of each token besides its place.
  private var misc: [[(key: String, value: String)]]
  /// Brackets of CorefUD that open and close at a token.
  private var entities: [(open: String, close: String)]
  private var comments: [Int: [String]] = [:]

  init(_ document: AnnotatedDocument, _ analysis: SyntacticAnalysis, number: Int) {
    self.document = document
    self.analysis = analysis
    self.number = number
    offsets = CodePointOffsets(document.article.text)
    misc = Array(repeating: [], count: analysis.tokens.count)
    entities = Array(repeating: ("", ""), count: analysis.tokens.count)
    markAnnotations()
  }

  func write(to output: inout [UInt8]) {
    var block: Int32 = -1
    for sentence in 0..<analysis.sentences.count {
      let range = analysis.sentences.tokenRanges[sentence]
      guard !range.isEmpty else { continue }
      var lines: [String] = []
      if block < 0 {
        lines.append("# newdoc id = \(name)")
        lines.append("# global.Entity = eid-etype")
      }
      if analysis.sentences.blocks[sentence] != block { lines.append("# newpar") }
      block = analysis.sentences.blocks[sentence]
      lines.append("# sent_id = \(name)-\(number)-\(sentence + 1)")
      lines.append("# text = \(text(range))")
      lines += comments[sentence] ?? []
      let heads = analysis.heads(of: sentence)
      for (place, token) in range.enumerated() { lines.append(row(token, place, heads)) }
      output.append(contentsOf: (lines.joined(separator: "\n") + "\n\n").utf8)
    }
  }

  /// The article's id without what ends an id, and without `/`, which the format keeps for itself.
  private var name: String {
    let safe = TerminalSafeText.safe(document.article.id, keepsLines: false)
    let name = String(safe.map { $0.isWhitespace || $0 == "/" ? "-" : $0 })
    return name.isEmpty ? "article" : name
  }

  private func form(_ token: Int) -> String {
    let safe = TerminalSafeText.safe(document.article.text[analysis.tokens.span(token)], keepsLines: false)
    return String(safe.map { $0.isWhitespace ? "_" : $0 })
  }

  private func text(_ range: Range<Int>) -> String {
    range.map { token in
      form(token) + (token + 1 < range.upperBound && isSpaced(token) ? " " : "")
    }.joined()
  }

  /// Whether something stands between a token and the next.
  private func isSpaced(_ token: Int) -> Bool {
    token + 1 >= analysis.tokens.count || analysis.tokens.ends[token] != analysis.tokens.starts[token + 1]
  }

  private func row(_ token: Int, _ place: Int, _ heads: [Int?]) -> String {
    let tag = analysis.tag(token)
    let label = heads[place] == nil ? "root" : label(token)
    // A plural's ending that stands alone has no lemma of its own, and the column may not be empty.
    let own = analysis.lemma(token)
    let lemma = own.isEmpty ? form(token) : own
    let spelled = TerminalSafeText.safe(lemma, keepsLines: false)
    let universal = UniversalTag.of(tag: tag, label: label, lemma: lemma)
    let head = heads[place].map { $0 + 1 } ?? 0
    return [
      String(place + 1), form(token), String(spelled.map { $0.isWhitespace ? "_" : $0 }), universal, tag, "_",
      String(head), label, "_", miscellaneous(token),
    ].joined(separator: "\t")
  }

  /// A token that is no root cannot be called one.
  private func label(_ token: Int) -> String {
    let label = analysis.label(token)
    return label == "root" ? "parataxis" : label
  }

  private func miscellaneous(_ token: Int) -> String {
    let span = analysis.tokens.span(token)
    var fields = misc[token]
    let entity = entities[token].open + entities[token].close
    if !entity.isEmpty { fields.append(("Entity", entity)) }
    if !isSpaced(token) { fields.append(("SpaceAfter", "No")) }
    fields.append(
      ("TokenRange", "\(offsets.codePoint(atByte: span.start)):\(offsets.codePoint(atByte: span.end))"))
    var byKey: [String: [String]] = [:]
    for (key, value) in fields { byKey[key, default: []].append(value) }
    return byKey.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: ","))" }
      .joined(separator: "|")
  }
}

extension CoNLLUDocument {
  private mutating func markAnnotations() {
    for attribution in document.attributions {
      for (role, spans) in [
        ("source", attribution.source), ("cue", attribution.cue), ("content", attribution.content),
      ] {
        for span in spans { mark(span, "Attribution", "\(attribution.id):\(role)") }
      }
      guard let hull = (attribution.source + attribution.cue + attribution.content).hull,
        let first = tokens(in: hull).first
      else { continue }
      comments[Int(analysis.tokens.sentences[first]), default: []].append(comment(attribution))
    }
    for quotation in document.quotations {
      for part in quotation.parts { mark(part, "Quotation", "\(quotation.id)") }
    }
    for hedge in document.hedges { mark(hedge.span, "Hedge", hedge.kind.rawValue) }
    markEntities()
  }

  private func comment(_ attribution: Attribution) -> String {
    var words = [
      "id=\(attribution.id)", "cueClass=\(attribution.cueClass.rawValue)",
      "sourcing=\(attribution.sourcing.rawValue)",
    ]
    if attribution.isHedged {
      let reasons = attribution.reasons.map { $0.rawValue.split(separator: " ").joined(separator: "-") }
      words.append("hedged=\(reasons.joined(separator: ","))")
    }
    if let actor = attribution.actor { words.append("actor=e\(actor + 1)") }
    if let outer = attribution.nestedIn { words.append("within=\(outer)") }
    words.append("probability=\(CSVTable.decimal(attribution.evidence.probability))")
    return "# attribution = " + words.joined(separator: " ")
  }

  private mutating func mark(_ span: TextSpan, _ key: String, _ value: String) {
    for token in tokens(in: span) where !misc[token].contains(where: { $0.key == key && $0.value == value }) {
      misc[token].append((key, value))
    }
  }

  /// Longer mentions open before and close after the shorter ones in them. Of two mentions over the same tokens only one
  /// is written.
  private mutating func markEntities() {
    var mentions: [(range: Range<Int>, actor: Actor)] = []
    var taken: Set<Range<Int>> = []
    for actor in document.actors {
      for mention in actor.mentions {
        let range = tokens(in: mention.span)
        if !range.isEmpty, taken.insert(range).inserted {
          mentions.append((range, actor))
        }
      }
    }
    for (range, actor) in mentions.sorted(by: { $0.range.count > $1.range.count }) {
      let name = "e\(actor.id + 1)"
      if range.count == 1 {
        entities[range.lowerBound].open += "(\(name)-\(actor.kind.rawValue))"
      } else {
        entities[range.lowerBound].open += "(\(name)-\(actor.kind.rawValue)"
        let last = range.upperBound - 1
        entities[last].close = "\(name))" + entities[last].close
      }
    }
  }

  /// The tokens that share a byte with a span.
  private func tokens(in span: TextSpan) -> Range<Int> {
    let tokens = analysis.tokens
    func firstIndex(where holds: (Int) -> Bool) -> Int {
      var (low, high) = (0, tokens.count)
      while low < high {
        let middle = (low + high) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = firstIndex { Int(tokens.ends[$0]) > span.start }
    return start..<max(start, firstIndex { Int(tokens.starts[$0]) >= span.end })
  }
}
