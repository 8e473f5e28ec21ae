import AnnotationKit

/// The articles there are: title, length and share of hedged attributions of each, as far as they are known.
struct ArticlesView {
  private let articles: [ArticleView]
  private let current: Int
  private let glyphs: Glyphs
  /// Whether there is room for titles and figures only.
  private let isNarrow: Bool

  init(_ articles: [ArticleView], current: Int, glyphs: Glyphs, isNarrow: Bool) {
    self.isNarrow = isNarrow
    self.articles = articles
    self.current = current
    self.glyphs = glyphs
  }

  /// A row for each; its target is the article's index.
  var lines: [OverlayLine] {
    articles.enumerated().map { number, article in
      var line = OverlayLine.entry("\(number + 1)", article.title)
      line.target = number
      if number == current { line.mark = OverlayLine.Mark(glyph: glyphs.layerOn, role: .overlayKey) }
      if let failure = article.failure {
        line.text = article.label
        line.trail = failure
        line.trailRole = .error
      } else if let index = article.index {
        let words = index.document.summary.words
        let count = index.document.attributions.count
        let hedged = count == 0 ? 0 : (index.hedgedCount * 100 + count / 2) / count
        let share = count == 0 ? "nothing attributed" : "hedged \(padded(hedged, 3)) % of \(padded(count, 3))"
        let minutes = "\(padded(max(1, (words + 115) / 230), 3)) min"
        line.trail =
          isNarrow ? minutes + (count == 0 ? "   –  " : " \(padded(hedged, 3)) %") : "\(minutes)   \(share)"
        if count > 0 { line.share = PaneRow.Share(value: index.hedgedCount, most: count) }
      } else if let text = article.article?.text {
        let words = WordCounter(text).count([TextSpan(0, text.count)])
        let minutes = "\(padded(max(1, (words + 115) / 230), 3)) min"
        line.trail = minutes + (isNarrow ? "      " : "   not annotated yet   ")
      } else {
        line.textRole = .overlayDetail
      }
      return line
    }
  }

  private func padded(_ number: Int, _ columns: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, columns - digits.count)) + digits
  }
}
