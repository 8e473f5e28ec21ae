import AnnotationKit

extension Reader {
  /// Asks for what the selected link leads to; without one, for the page that the article itself is from, which an
  /// item of a feed often has only a summary of.
  mutating func fetch() -> Effect {
    if case .link(let id)? = view.selection, let address = view.index?.link(id)?.address {
      return .openAddress(address)
    }
    guard let address = view.article?.metadata.address, !address.isEmpty else {
      message = Message(text: "no link is selected: ]l goes to the next")
      return .bell
    }
    return .openAddress(address)
  }

  /// Puts an article in behind the one that is shown, and shows it.
  ///
  /// - Returns: what the program has to do now, as ``handle(_:at:)`` does.
  public mutating func show(_ article: ReaderArticle, after index: Int) -> Effect {
    insert([article], at: index + 1)
    return show(index + 1)
  }

  /// Shows another article.
  ///
  /// - Returns: what the program has to do now, as ``handle(_:at:)`` does.
  public mutating func show(_ index: Int) -> Effect { openArticle(offset: index - currentArticle) }
}
