package import AnnotationKit

extension Reader {
  mutating func startPrompt(_ kind: Prompt.Kind) -> Effect {
    if kind != .overlayFilter { overlay = nil }
    prompt = Prompt(
      kind: kind, origin: JumpList.Place(top: view.top, selection: view.selection), earlier: view.search)
    return .redraw
  }

  mutating func handlePrompt(_ press: KeyPress) -> Effect {
    guard var prompt else { return .none }
    switch (press.key, press.modifiers) {
    case (.escape, _), (.character("c"), .control), (.character("g"), .control):
      return cancel(prompt)
    case (.backspace, _) where prompt.text.isEmpty:
      return cancel(prompt)
    case (.enter, _):
      return finish(prompt)
    case (.up, _) where prompt.kind == .overlayFilter, (.pageUp, _) where prompt.kind == .overlayFilter:
      scrollOverlay(by: press.key == .up ? -1 : -10)
      return .redraw
    case (.down, _) where prompt.kind == .overlayFilter, (.pageDown, _) where prompt.kind == .overlayFilter:
      scrollOverlay(by: press.key == .down ? 1 : 10)
      return .redraw
    case (.up, _), (.character("p"), .control):
      return recall(&prompt, by: 1)
    case (.down, _), (.character("n"), .control):
      return recall(&prompt, by: -1)
    case (.tab, _):
      return complete(&prompt, by: 1)
    case (.backTab, _):
      return complete(&prompt, by: -1)
    default:
      guard prompt.edit(press) else { return .none }
      self.prompt = prompt
      promptChanged()
      return .redraw
    }
  }

  mutating func paste(_ text: String) -> Effect {
    guard prompt != nil else { return .none }
    prompt?.insert(text.map { $0.isNewline ? " " : String($0) }.joined())
    promptChanged()
    return .redraw
  }

  private mutating func promptChanged() {
    guard let prompt else { return }
    switch prompt.kind {
    case .search: searchAsTyped()
    case .filter(let pane):
      view.listing.filters[pane] = prompt.text.isEmpty ? nil : prompt.text
      settle()
    case .overlayFilter: setOverlayFilter(prompt.text)
    case .command: break
    }
  }

  private mutating func cancel(_ prompt: Prompt) -> Effect {
    self.prompt = nil
    switch prompt.kind {
    case .search: cancelSearch(prompt)
    case .filter(let pane):
      view.listing.filters[pane] = nil
      settle()
    case .overlayFilter: setOverlayFilter("")
    case .command: break
    }
    return .redraw
  }

  private mutating func finish(_ prompt: Prompt) -> Effect {
    self.prompt = nil
    if !prompt.text.isEmpty { remember(prompt) }
    switch prompt.kind {
    case .search:
      finishSearch(prompt)
      return .redraw
    case .filter(let pane):
      if let first = view.list(pane).items.first {
        if selectedRow(of: pane) == nil { choose(first, in: pane) }
      } else {
        view.listing.filters[pane] = nil
        message = Message(text: "no row has \"\(prompt.text)\"", isError: true)
        settle()
      }
      return .redraw
    case .overlayFilter:
      return overlay?.isChoice == true ? takeChoice() : .redraw
    case .command:
      return runLine(prompt.text)
    }
  }

  // MARK: History

  /// Lines that are kept of each kind.
  static let historyLength = 50

  private mutating func remember(_ prompt: Prompt) {
    var lines = history[prompt.sign, default: []]
    lines.removeAll { $0 == prompt.text }
    lines.append(prompt.text)
    history[prompt.sign] = lines.suffix(Self.historyLength)
  }

  private mutating func recall(_ prompt: inout Prompt, by distance: Int) -> Effect {
    let lines = history[prompt.sign, default: []]
    let place = prompt.historyPlace + distance
    guard place >= 0, place <= lines.count else { return .none }
    prompt.historyPlace = place
    prompt.replace(place == 0 ? "" : lines[lines.count - place])
    prompt.completion = nil
    self.prompt = prompt
    promptChanged()
    return .redraw
  }

  // MARK: Commands by name

  /// What a line of the command prompt can be completed to.
  package func completions(of line: String) -> [String] {
    if line.hasPrefix("theme ") {
      let start = line.dropFirst("theme ".count)
      return themes.names.filter { $0.hasPrefix(start) }.map { "theme \($0)" }
    }
    let names = Command.all.map(\.name) + ["theme"]
    let starting = names.filter { $0.hasPrefix(line) }
    // What holds the letters further in comes after what begins with them.
    let holding = names.filter { !$0.hasPrefix(line) && $0.contains(line) }
    return starting.sorted() + holding.sorted()
  }

  private mutating func complete(_ prompt: inout Prompt, by distance: Int) -> Effect {
    guard prompt.kind == .command else { return .none }
    if var completion = prompt.completion {
      let count = completion.candidates.count
      completion.chosen = (completion.chosen + distance + count) % count
      prompt.completion = completion
    } else {
      let candidates = completions(of: prompt.text)
      guard !candidates.isEmpty else { return .bell }
      prompt.completion = Prompt.Completion(
        candidates: candidates, chosen: distance > 0 ? 0 : candidates.count - 1)
    }
    if let completion = prompt.completion { prompt.replace(completion.candidates[completion.chosen]) }
    self.prompt = prompt
    return .redraw
  }

  /// Runs a line of the command prompt: a command's name, `theme NAME`, a paragraph's number or a
  /// percentage.
  mutating func runLine(_ line: String) -> Effect {
    let words = line.split(separator: " ").map(String.init)
    guard let first = words.first else { return .redraw }
    if let number = Int(first), words.count == 1 { return goToParagraph(number) }
    if first.last == "%", let percent = Int(first.dropLast()) { return goToPercent(percent) }
    if first == "theme", words.count == 2 {
      guard themes.names.contains(words[1]) else {
        let near = Spelling.nearest(to: words[1], in: themes.names)
        message = Message(
          text: "there is no theme \"\(words[1])\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
          isError: true)
        return .bell
      }
      message = Message(text: "theme \(words[1])")
      useTheme(words[1], orElse: nil)
      return .redraw
    }
    let count = words.dropFirst().first.flatMap { Int($0) }
    let short = ["q": "quit", "n": "next-article", "p": "previous-article", "h": "help"]
    if let command = Command.named(short[first] ?? first) { return command.run(&self, count) }
    let starting = Command.all.filter { $0.name.hasPrefix(first) }
    if starting.count == 1, let command = starting.first { return command.run(&self, count) }
    let near = Spelling.nearest(to: first, in: Command.all.map(\.name))
    message = Message(
      text: starting.count > 1
        ? "\"\(first)\" could be \(starting.prefix(4).map(\.name).joined(separator: ", "))"
        : "there is no command \"\(first)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      isError: true)
    return .bell
  }

  mutating func goToParagraph(_ number: Int) -> Effect {
    let paragraphs = view.paragraphs
    guard !paragraphs.isEmpty else { return .none }
    let target = paragraphs[max(1, min(number, paragraphs.count)) - 1]
    leavePlace()
    guard let position = view.layout?.position(of: target.start) else { return .none }
    return show(position)
  }

  mutating func goToPercent(_ percent: Int) -> Effect {
    guard let article = view.article else { return .none }
    let end = article.blocks.last?.span.end ?? 0
    leavePlace()
    guard let position = view.layout?.position(of: end * max(0, min(percent, 100)) / 100) else {
      return .none
    }
    return show(position)
  }
}

extension Article {
  /// The spans of what is read: everything but title and furniture.
  package var paragraphs: [TextSpan] {
    blocks.lazy.filter { $0.kind != .title && $0.kind != .furniture && !$0.span.isEmpty }.map(\.span)
  }
}

extension [TextSpan] {
  /// How many of some spans in reading order begin at or before byte `offset`. O(log n).
  func number(at offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
