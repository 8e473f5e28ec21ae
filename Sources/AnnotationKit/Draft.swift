/// A document in the making: what the stages hand on to each other.
package struct Draft: Sendable {
  package let article: Article
  package var text: SourceText { article.text }

  package var tokens = Tokens()
  package var sentences = Sentences()
  /// The quote marks that belong together, by opening mark.
  package var quotePairs: [QuotePair] = []
  package var syntax = SyntaxTable()

  package var actors: [Actor] = []
  package var actorTable = ActorTable()
  package var attributions: [Attribution] = []
  package var quotations: [Quotation] = []
  package var hedges: [Hedge] = []

  package init(article: Article) {
    self.article = article
  }
}
