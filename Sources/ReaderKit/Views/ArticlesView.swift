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

  /// The articles that have what is looked for in their titles, names or what is told of them.
  func indices(passing filter: String) -> [Int] {
    let search = TextSearch(filter)
    let isNumber = filter.allSatisfy(\.isNumber)
    return articles.indices.filter { index in
      let article = articles[index]
      if search.isFound(in: article.title) || isNumber && search.isFound(in: "\(index + 1)") { return true }
      // Most articles of a large folder have not been read, and nothing is told of them.
      guard article.article != nil || article.failure != nil else { return false }
      let line = line(at: index)
      return search.isFound(in: line.text) || search.isFound(in: line.trail)
    }
  }

  /// The row of an article; its target is the article's index.
  func line(at number: Int) -> OverlayLine {
    let article = articles[number]
    var line = OverlayLine.entry("\(number + 1)", article.title)
    line.target = number
    if number == current { line.mark = OverlayLine.Mark(glyph: glyphs.layerOn, role: .overlayKey) }
    if let failure = article.failure {
      line.text = article.label
      line.trail = failure
      line.trailRole = .error
    } else if let index = article.index {
      let count = index.document.attributions.count
      let hedged = count == 0 ? 0 : (index.hedgedCount * 100 + count / 2) / count
      let share = count == 0 ? "nothing attributed " : "hedged \(padded(hedged, 3)) % of \(padded(count, 3))"
      let minutes = minutes(index.document.summary.words)
      line.trail =
        isNarrow ? minutes + (count == 0 ? "   –  " : " \(padded(hedged, 3)) %") : "\(minutes)   \(share)"
      if count > 0 { line.share = PaneRow.Share(value: index.hedgedCount, most: count) }
    } else if article.article != nil {
      line.trail = minutes(article.words) + (isNarrow ? "      " : "   not annotated yet  ")
    } else {
      line.textRole = .overlayDetail
    }
    return line
  }

  /// At 230 words a minute.
  private func minutes(_ words: Int) -> String { "\(padded(max(1, (words + 115) / 230), 3)) min" }

  private func padded(_ number: Int, _ columns: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, columns - digits.count)) + digits
  }
}
