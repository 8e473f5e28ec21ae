import AnnotationKit

extension Reader {
  /// The selection's words with who says them and where; of a link its address.
  mutating func copy() -> Effect {
    guard let index = view.index, let article = view.article else {
      return answer("nothing is selected to copy")
    }
    if let marked = view.marked {
      return copy(article.text.words(of: marked), speaker: speaker(of: marked), at: marked.start)
    }
    guard let selection = view.selection else { return answer("nothing is selected to copy") }
    let start = index.start(of: selection)
    switch selection {
    case .link(let id):
      let address = index.link(id)?.address ?? ""
      message = Message(text: "copied: \(address)")
      return .copy(address)
    case .attribution(let id):
      let attribution = index.attribution(id)
      let content = attribution?.content ?? []
      let words = index.text(of: content.isEmpty ? index.spans(of: selection) : content)
      return copy(words, speaker: attribution.map(index.sourceName), at: start)
    case .quotation:
      let speaker = index.actor(index.actor(of: selection))?.name
      return copy(index.text(of: index.spans(of: selection)), speaker: speaker, at: start)
    case .hedge, .mention:
      return copy(index.text(of: index.spans(of: selection)), speaker: nil, at: start)
    }
  }

  private mutating func copy(_ words: String, speaker: String?, at start: Int) -> Effect {
    let place = max(1, view.paragraphs.number(at: start))
    message = Message(text: "copied: \(words)")
    return .copy(words + (speaker.map { " — \($0)" } ?? "") + " (\(view.title), ¶\(place))")
  }

  /// Who says what lies wholly in one attribution's content or one quotation: of several the innermost.
  private func speaker(of span: TextSpan) -> String? {
    guard let index = view.index else { return nil }
    let holders = index.highlights.overlapping(span).filter { highlight in
      guard highlight.span.contains(span) else { return false }
      return highlight.role == .content || highlight.layer == .quotations
    }
    guard let holder = holders.min(by: { $0.span.count < $1.span.count }) else { return nil }
    if case .attribution(let id) = holder.reference { return index.attribution(id).map(index.sourceName) }
    return index.actor(index.actor(of: holder.reference))?.name
  }
}
