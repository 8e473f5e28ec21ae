/// An article with everything found in it. Immutable; made by ``Annotator``.
public struct AnnotatedDocument: Sendable {
  public let article: Article
  /// By first mention. An actor's `id` is its index here; so with attributions and quotations.
  public let actors: [Actor]
  /// By the start of cue, source or content, whichever comes first.
  public let attributions: [Attribution]
  /// In reading order, an outer quotation before those nested in it.
  public let quotations: [Quotation]
  /// In reading order.
  public let hedges: [Hedge]
  public let summary: Summary

  public init(
    article: Article, actors: [Actor], attributions: [Attribution], quotations: [Quotation],
    hedges: [Hedge], summary: Summary
  ) {
    self.article = article
    self.actors = actors
    self.attributions = attributions
    self.quotations = quotations
    self.hedges = hedges
    self.summary = summary
  }

  /// Figures over a whole article, furniture left out.
  public struct Summary: Hashable, Sendable {
    public var words: Int
    /// Words inside some attribution's content.
    public var attributedWords: Int
    /// Words inside direct, partial or nested quotations.
    public var quotedWords: Int
    /// Attributions of each sourcing.
    public var bySourcing: [Sourcing: Int]

    public init(words: Int, attributedWords: Int, quotedWords: Int, bySourcing: [Sourcing: Int]) {
      self.words = words
      self.attributedWords = attributedWords
      self.quotedWords = quotedWords
      self.bySourcing = bySourcing
    }
  }
}
