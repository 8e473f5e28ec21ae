/// A person, organization, government, group or place that an article speaks of, with all its mentions.
///
/// "Putin", "Russian President Vladimir Putin" and a "he" that speaks are one actor.
public struct Actor: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case person
    case organization
    /// Also by metonym: the Kremlin, Moscow, Downing Street.
    case government
    /// "European officials", "analysts".
    case group
    case place
  }

  /// One place where the article names an actor.
  public struct Mention: Hashable, Sendable {
    public enum Form: String, Sendable, CaseIterable {
      /// The name with its title: "Russian President Vladimir Putin".
      case name
      /// A noun phrase with its determiner: "the governor".
      case role
      case pronoun
    }
    public var span: TextSpan
    public var form: Form

    public init(span: TextSpan, form: Form) {
      self.span = span
      self.form = form
    }
  }

  /// Index in the document's list of actors.
  public var id: Int
  /// Canonical name: the fullest name without title, else the first role.
  public var name: String
  public var kind: Kind
  /// In reading order.
  public var mentions: [Mention]
  public var evidence: Evidence

  public init(id: Int, name: String, kind: Kind, mentions: [Mention], evidence: Evidence) {
    self.id = id
    self.name = name
    self.kind = kind
    self.mentions = mentions
    self.evidence = evidence
  }
}
