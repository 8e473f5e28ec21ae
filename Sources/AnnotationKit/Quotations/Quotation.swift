/// Words between quote marks.
public struct Quotation: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Somebody's own words, at least a clause of them.
    case direct
    /// Somebody's words built into the reporter's sentence.
    case partial
    /// A word the writer keeps at a distance.
    case scare
    /// The name of a work or programme.
    case title
    /// A quotation inside a quotation.
    case nested
  }

  /// Index in the document's list of quotations.
  public var id: Int
  /// From the first quote mark to the last, both included.
  public var span: TextSpan
  /// The pieces with their quote marks; several where a quotation runs over paragraphs or is broken by a cue.
  public var parts: [TextSpan]
  public var kind: Kind
  /// The speaker: an index in the document's list of actors.
  public var speaker: Int?
  /// The attribution that holds it: an index in the document's list of attributions.
  public var attribution: Int?
  public var evidence: Evidence

  public init(
    id: Int, span: TextSpan, parts: [TextSpan], kind: Kind, speaker: Int? = nil, attribution: Int? = nil,
    evidence: Evidence
  ) {
    self.id = id
    self.span = span
    self.parts = parts
    self.kind = kind
    self.speaker = speaker
    self.attribution = attribution
    self.evidence = evidence
  }
}
