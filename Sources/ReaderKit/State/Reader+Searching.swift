import AnnotationKit

extension Reader {
  /// Bytes that a key may wait for; what is left is searched by ``work()``.
  private static let patience = 2_000_000
  /// Bytes that are searched between one look for a key and the next.
  static let searchStep = 500_000

  mutating func startSearch(backward: Bool) -> Effect {
    if let pane = arrangement.focus { return startPrompt(.filter(pane)) }
    guard view.article != nil else { return .none }
    return startPrompt(.search(backward: backward))
  }

  mutating func searchAsTyped() {
    guard let prompt, let article = view.article, case .search(let backward) = prompt.kind else { return }
    view.top = prompt.origin.top
    view.selection = prompt.origin.selection
    guard !prompt.text.isEmpty else {
      view.search = nil
      followPanes()
      return
    }
    view.search = Search(prompt.text, in: article.text)
    let from = visibleSpan().start
    view.search?.seeking = Search.Seeking(offset: from, backward: backward)
    seek(bytes: Self.patience)
  }

  /// Looks on for the match that the search is to stand on.
  mutating func seek(bytes: Int) {
    guard let seeking = view.search?.seeking else { return }
    var budget = bytes
    var match =
      seeking.backward
      ? view.search?.match(before: seeking.offset + 1, budget: &budget)
      : view.search?.match(atOrAfter: seeking.offset, budget: &budget)
    if match == nil, budget > 0 {
      match =
        seeking.backward
        ? view.search?.match(before: .max, budget: &budget)
        : view.search?.match(atOrAfter: 0, budget: &budget)
    }
    view.search?.current = match
    if match == nil, budget <= 0 { return }
    view.search?.seeking = nil
    showMatch()
  }

  private mutating func showMatch() {
    if let current = view.search?.current { reveal([current], focus: current.start) }
    followText()
  }

  mutating func finishSearch(_ prompt: Prompt) {
    seek(bytes: .max)
    if prompt.text.isEmpty {
      view.search = prompt.earlier
    } else if let search = view.search, search.current != nil {
      view.lastJump = .search
      if view.top != prompt.origin.top { view.jumps.leave(prompt.origin) }
      if let problem = search.problem {
        message = Message(text: "found as it stands; as a regular expression: \(problem)")
      }
    } else {
      let note = view.search?.problem.map { " (nor is it a regular expression: \($0))" } ?? ""
      message = Message(text: "\"\(prompt.text)\" is not in this article\(note)", isError: true)
      view.search = nil
      view.top = prompt.origin.top
    }
    followPanes()
  }

  mutating func cancelSearch(_ prompt: Prompt) {
    view.search = prompt.earlier
    view.top = prompt.origin.top
    view.selection = prompt.origin.selection
    followPanes()
  }

  /// Goes to the next match, or the one before; from the last to the first with a notice.
  mutating func nextMatch(by distance: Int) -> Effect {
    view.lastJump = .search
    // A search that was left can be taken up again.
    if view.search == nil, let pattern = history["/"]?.last, let article = view.article {
      view.search = Search(pattern, in: article.text)
    }
    guard view.search != nil else {
      message = Message(text: "no search to repeat: \(keyLabel("search")) searches")
      return .bell
    }
    let visible = visibleSpan()
    var current = view.search?.current.flatMap { $0.overlaps(visible) ? $0 : nil }
    var hasWrapped = false
    for _ in 0..<distance.magnitude {
      var budget = Int.max
      var next: TextSpan?
      if distance > 0 {
        let from = current?.end ?? visible.start
        next = view.search?.match(atOrAfter: from, budget: &budget)
        if next == nil {
          hasWrapped = true
          next = view.search?.match(atOrAfter: 0, budget: &budget)
        }
      } else {
        let from = current?.start ?? visible.start
        next = view.search?.match(before: from, budget: &budget)
        if next == nil {
          hasWrapped = true
          next = view.search?.match(before: .max, budget: &budget)
        }
      }
      guard let next else {
        message = Message(text: "\"\(view.search?.pattern ?? "")\" is not in this article")
        return .bell
      }
      current = next
    }
    if hasWrapped {
      message = Message(
        text: distance > 0 ? "search went on from the top" : "search went on from the end")
    }
    if prompt == nil { leavePlace() }
    view.search?.seeking = nil
    view.search?.current = current
    showMatch()
    return .redraw
  }
}
