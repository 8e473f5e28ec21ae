/// A word that lowers the writer's own commitment: may, appears, likely, about. Not the month of May.
public struct Hedge: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case modal, verb, adverb, adjective, approximator, phrase
  }
  public var span: TextSpan
  public var kind: Kind
  public var evidence: Evidence

  public init(span: TextSpan, kind: Kind, evidence: Evidence) {
    self.span = span
    self.kind = kind
    self.evidence = evidence
  }
}
