import AnnotationKit

/// Whether quotations have the right speaker: on the openings of novels of LitBank, whose every quotation has one, and on
/// what GUM's texts have between quotation marks in attributions. Nothing was learned from these quotations.
struct SpeakerEvaluation: Evaluation {
  let name = "speakers"

  private static let sets = [
    ("LitBank dev", ["litbank_quotes/litbank.dev.jsonl"]),
    ("LitBank test", ["litbank_quotes/litbank.test.jsonl"]),
    (
      "GUM",
      [
        "gum/interview.dev.jsonl", "gum/open_bysa.dev.jsonl", "gum/nc_other.dev.jsonl",
        "gum/nc_other.train.jsonl",
      ]
    ),
  ]

  func evaluate(_ context: TrainingContext) throws -> [String] {
    let annotator = try Annotator(models: context.models.all())
    return try Self.sets.map { set, files in
      var counts = Counts()
      for file in files {
        for document in try context.corpora.jsonLines(file, as: SpokenDocument.self) {
          counts.add(document, annotator.annotate(Article(id: document.id, plainText: document.joined)))
        }
      }
      return "speakers \(set): \(counts)"
    }
  }

  private struct Counts: CustomStringConvertible {
    var gold = 0
    var found = 0
    var spoken = 0
    var right = 0

    mutating func add(_ gold: SpokenDocument, _ document: AnnotatedDocument) {
      let map = CodePointMap(gold.text)
      let chains = gold.chains(map)
      let speakers = document.actors.map { actor in Self.chain(of: actor, chains) }
      for spoken in gold.quotations(map) {
        self.gold += 1
        guard let quotation = Self.likeliest(spoken.spans, document.quotations) else { continue }
        found += 1
        guard let speaker = quotation.speaker else { continue }
        self.spoken += 1
        if let chain = speakers[speaker], chain == spoken.speaker { right += 1 }
      }
    }

    /// The quotation that shares most with the gold one's spans, from a half of the shorter on.
    private static func likeliest(_ spans: [TextSpan], _ quotations: [Quotation]) -> Quotation? {
      var best: (quotation: Quotation, shared: Int)?
      let length = spans.reduce(0) { $0 + $1.count }
      for quotation in quotations {
        let shared = quotation.parts.reduce(0) { sum, part in
          sum + spans.reduce(0) { $0 + $1.intersection(part).count }
        }
        let own = quotation.parts.reduce(0) { $0 + $1.count }
        guard shared * 2 >= Swift.min(length, own), shared > best?.shared ?? 0 else { continue }
        best = (quotation, shared)
      }
      return best?.quotation
    }

    /// The chain of coreference that most of an actor's mentions end in.
    private static func chain(of actor: Actor, _ chains: [Int: Set<String>]) -> String? {
      var votes: [String: Int] = [:]
      for mention in actor.mentions {
        for chain in chains[mention.span.end] ?? [] { votes[chain, default: 0] += 1 }
      }
      return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    var description: String {
      "\(gold) quotations, \(percent(found, gold)) found, \(percent(spoken, gold)) with a speaker, "
        + "\(percent(right, spoken)) of these right"
    }
  }
}

/// A text of LitBank or GUM with its quotations and chains of coreference.
private struct SpokenDocument: Decodable {
  let id: String
  let text: String
  let spans: [Span]

  /// Offsets are code points.
  struct Span: Decodable {
    let layer: String
    let label: String?
    let start: Int
    let end: Int
    let coref: String?
    let speaker: String?
    let aid: Int?
    let mid: MentionID?
    let quote: String?
    let head: [Int]?
  }

  /// A number in GUM, a word in LitBank.
  enum MentionID: Decodable, Hashable {
    case number(Int)
    case word(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .word(try container.decode(String.self))
      }
    }
  }

  /// The text with the lines of one quotation joined: LitBank has a sentence a line, where the novel had a paragraph.
  /// Offsets stay as they are.
  var joined: String {
    var depth = 0
    var joined = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "“" { depth += 1 }
      if scalar == "”" { depth = max(0, depth - 1) }
      joined.append(scalar == "\n" && depth > 0 ? " " : scalar)
    }
    return String(joined)
  }

  /// Chains by the byte offset where one of their mentions, or its head, ends.
  func chains(_ map: CodePointMap) -> [Int: Set<String>] {
    var chains: [Int: Set<String>] = [:]
    for span in spans {
      guard let chain = span.coref else { continue }
      chains[map.byte(span.end), default: []].insert(chain)
      if let head = span.head, head.count == 2 { chains[map.byte(head[1]), default: []].insert(chain) }
    }
    return chains
  }

  /// Quotations with the chain of their speaker.
  func quotations(_ map: CodePointMap) -> [(spans: [TextSpan], speaker: String)] {
    var found = spans.compactMap { span in
      span.layer == "quote" ? span.speaker.map { ([map.span(span.start, span.end)], $0) } : nil
    }
    var chainOfMention: [MentionID: String] = [:]
    for span in spans { if let mid = span.mid, let chain = span.coref { chainOfMention[mid] = chain } }
    let attributions = spans.filter { $0.layer == "attribution" }
    for source in attributions where source.label == "source" {
      guard let mid = source.mid, let chain = chainOfMention[mid] else { continue }
      let contents = attributions.filter {
        $0.aid == source.aid && $0.label == "content" && ($0.quote == "direct" || $0.quote == "mixed")
      }
      if !contents.isEmpty { found.append((contents.map { map.span($0.start, $0.end) }, chain)) }
    }
    return found
  }
}
