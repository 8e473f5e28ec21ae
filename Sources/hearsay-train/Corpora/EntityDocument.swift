import AnnotationKit

/// A text with entities: GUM's mentions of all kinds, or named entities alone.
struct EntityDocument: Decodable, Sendable {
  let id: String
  let text: String
  let spans: [Entity]

  /// Offsets are code points.
  struct Entity: Decodable, Sendable {
    let start: Int
    let end: Int
    let layer: String
    let label: String?
    /// GUM's: name, role_name, common, pronoun.
    let form: String?
    let head: [Int]?
  }

  private struct Gold {
    let span: TextSpan
    let head: TextSpan
    let kind: MentionClassifier.Class
    let isName: Bool
  }

  /// The candidates of the text with their classes. Common nouns are left out where the corpus annotates names only.
  func samples() -> [MentionSample] {
    labelled(CandidateSet(Article(id: id, plainText: text))).compactMap { $0 }
  }

  /// A sample for each candidate; none for common nouns where the corpus annotates names only.
  func labelled(_ candidates: CandidateSet) -> [MentionSample?] {
    let map = CodePointMap(text)
    let isGUM = spans.contains { $0.layer == "entity" }
    let gold = spans.compactMap { entity in Self.gold(entity, map) }
    return candidates.features().enumerated().map { index, features in
      let isName = candidates.mentions[index].form == .name
      guard isName || isGUM else { return nil }
      let core = candidates.coreSpan(index)
      let kind =
        isGUM ? Self.mentioned(core, candidates.headSpan(index), isName, gold) : Self.named(core, gold)
      return MentionSample(features: isGUM ? features : features + Self.marks(features), gold: kind)
    }
  }

  /// Features that tell the corpora of names alone apart, so that what they leave out by their guidelines (peoples,
  /// products, names inside names) is not learned as what GUM and our readers leave out.
  private static func marks(_ features: [UInt32]) -> [UInt32] {
    let mark: UInt32 = 0x9E37_79B9
    return [mark] + features.prefix(3).map { $0 &* 31 ^ mark }
  }

  private static func gold(_ entity: Entity, _ map: CodePointMap) -> Gold? {
    guard entity.layer == "entity" || entity.layer == "ner", entity.form != "pronoun" else { return nil }
    let kind: MentionClassifier.Class
    switch entity.label {
    case "person", "PER": kind = .person
    case "organization", "ORG": kind = .organization
    case "place", "LOC": kind = .place
    default: return nil
    }
    let span = map.span(entity.start, entity.end)
    let head = entity.head.flatMap { $0.count == 2 ? map.span($0[0], $0[1]) : nil } ?? span
    let isName = entity.form == nil || entity.form == "name" || entity.form == "role_name"
    return Gold(span: span, head: head, kind: kind, isName: isName)
  }

  /// The named entity that shares most of the candidate.
  private static func named(_ core: TextSpan, _ gold: [Gold]) -> MentionClassifier.Class {
    for entity in gold where entity.span.overlaps(core) {
      let shared = entity.span.intersection(core).count
      let isTail = entity.span.end == core.end || entity.span.contains(core)
      if shared * 2 >= entity.span.union(core).count || isTail && shared > 3 { return entity.kind }
    }
    return .none
  }

  /// The largest mention whose head the candidate covers: the university, not the city in its name.
  private static func mentioned(_ core: TextSpan, _ head: TextSpan, _ isName: Bool, _ gold: [Gold])
    -> MentionClassifier.Class
  {
    var best: Gold?
    for entity in gold where entity.span.overlaps(core) && core.overlaps(entity.head) {
      guard entity.kind != .place || entity.isName, isName || entity.head.overlaps(head) else { continue }
      if let other = best, other.span.count >= entity.span.count { continue }
      best = entity
    }
    return best?.kind ?? .none
  }
}
