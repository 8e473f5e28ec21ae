public import AnnotationKit

extension Reader {
  /// Hands over the whole of an article of which the beginning was shown, as for a file that takes long to read.
  ///
  /// The place is kept; who has gone to the end of the beginning stands at the end of the whole.
  public mutating func complete(_ article: Article, at index: Int) {
    guard articles.indices.contains(index) else { return }
    let rows = screen.text.rows
    let top = topPosition()
    let lastTop = view.layout?.lastTop(rows: rows)
    let isAtEnd = index == currentArticle && view.top > 0 && lastTop.map { top >= $0 } ?? false
    update(.text(article), at: index)
    guard isAtEnd, let last = view.layout?.lastTop(rows: rows) else { return }
    show(last)
  }
}
