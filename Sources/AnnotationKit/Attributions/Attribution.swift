/// Who says what: source, cue and content, each a list of spans since each can be split.
///
/// `"We won," he said. "They lost."` is one attribution with two content spans. The scheme and its span
/// conventions are those of PolNeAR (Newell, Margolin & Ruths 2018): content keeps "that" and its quote marks
/// and drops a full stop outside them; the cue includes auxiliaries and negation but no addressee; the source
/// is the whole noun phrase with title, apposition and relative clause.
public struct Attribution: Hashable, Sendable {
  /// Index in the document's list of attributions.
  public var id: Int
  /// Who; empty where nobody is named ("is believed to").
  public var source: [TextSpan]
  /// The words that attribute: said, according to, insisting.
  public var cue: [TextSpan]
  /// What is attributed.
  public var content: [TextSpan]
  public var sourcing: Sourcing
  /// The source's actor: an index in the document's list of actors.
  public var actor: Int?
  public var cueClass: CueClass
  /// Why the attribution counts as hedged; empty where it does not.
  public var reasons: [HedgeReason]
  /// The attribution whose content this one lies in ("X said that Y had told Z").
  public var nestedIn: Int?
  public var evidence: Evidence

  /// Whether the source is unnamed, collective or missing, or the cue keeps its distance.
  public var isHedged: Bool { !reasons.isEmpty }

  public init(
    id: Int, source: [TextSpan], cue: [TextSpan], content: [TextSpan], sourcing: Sourcing = .none,
    actor: Int? = nil, cueClass: CueClass = .say, reasons: [HedgeReason] = [], nestedIn: Int? = nil,
    evidence: Evidence
  ) {
    self.id = id
    self.source = source
    self.cue = cue
    self.content = content
    self.sourcing = sourcing
    self.actor = actor
    self.cueClass = cueClass
    self.reasons = reasons
    self.nestedIn = nestedIn
    self.evidence = evidence
  }
}

/// What kind of source an attribution has.
public enum Sourcing: String, Sendable, CaseIterable {
  /// A person the article names.
  case named
  /// A body or its metonym.
  case organization
  /// Role-holders without a name: officials, a spokesperson, people familiar with the matter.
  case unnamed
  /// Diffuse: analysts, critics, residents.
  case collective
  /// A report, poll or filing.
  case document
  /// Nobody: "is believed to".
  case none
}

/// What a cue does, after the usual classes of reporting verbs.
public enum CueClass: String, Sendable, CaseIterable {
  case say, assert, claim, argue, believe, announce, deny, warn, ask, show, accord
}

/// Why an attribution is hedged.
public enum HedgeReason: String, Sendable, CaseIterable {
  case unnamedSource = "unnamed source"
  case collectiveSource = "collective source"
  case noSource = "no source"
  case distancingCue = "distancing cue"
}
