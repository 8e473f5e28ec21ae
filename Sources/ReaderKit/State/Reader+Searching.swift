import AnnotationKit

extension Reader {
  mutating func startSearch(backward: Bool) -> Effect {
    if let pane = arrangement.focus { return startPrompt(.filter(pane)) }
    guard view.article != nil else { return .none }
    return startPrompt(.search(backward: backward))
  }

  mutating func searchAsTyped() {
    guard let prompt, let article = view.article, case .search(let backward) = prompt.kind else { return }
    view.top = prompt.origin.top
    guard !prompt.text.isEmpty else {
      view.search = nil
      followPanes()
      return
    }
    var search = Search(prompt.text, in: article.text)
    let from = visibleSpan().start
    search.current =
      backward
      ? search.index(before: from + 1) ?? search.matches.indices.last
      : search.index(atOrAfter: from) ?? search.matches.indices.first
    view.search = search
    showMatch()
  }

  private mutating func showMatch() {
    if let search = view.search, let current = search.current {
      reveal([search.matches[current]], focus: search.matches[current].start)
    }
    followText()
  }

  mutating func finishSearch(_ prompt: Prompt) {
    if prompt.text.isEmpty {
      view.search = prompt.earlier
    } else if view.search?.matches.isEmpty ?? true {
      message = Message(text: "\"\(prompt.text)\" is not in this article", isError: true)
      view.search = nil
      view.top = prompt.origin.top
    } else {
      view.lastJump = .search
      if view.top != prompt.origin.top { view.jumps.leave(prompt.origin) }
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
    guard let search = view.search, !search.matches.isEmpty else {
      message = Message(text: "no search to repeat")
      return .bell
    }
    let count = search.matches.count
    let visible = visibleSpan()
    var next: Int
    if let current = search.current, search.matches[current].overlaps(visible) {
      next = current + distance
    } else if distance > 0 {
      next = (search.index(atOrAfter: visible.start) ?? count) + distance - 1
    } else {
      next = (search.index(before: visible.start) ?? -1) + distance + 1
    }
    if next >= count {
      message = Message(text: "search went on from the top")
      next %= count
    } else if next < 0 {
      message = Message(text: "search went on from the end")
      next = (next % count + count) % count
    }
    if prompt == nil { leavePlace() }
    view.search?.current = next
    showMatch()
    return .redraw
  }
}
