import AnnotationKit

extension Reader {
  mutating func openHelp() -> Effect {
    overlay = Overlay(.help)
    return .redraw
  }

  mutating func toggleMouse() -> Effect {
    takesMouse.toggle()
    message = Message(
      text: takesMouse
        ? "the mouse is the reader's" : "the mouse is the terminal's: \(keyLabel("mouse")) takes it back")
    return .mouse(takesMouse)
  }

  mutating func openCard() -> Effect {
    guard view.selection != nil else {
      message = Message(text: "nothing is selected: \(keyLabel("next-attribution")) goes to an attribution")
      return .bell
    }
    overlay = Overlay(.card)
    return .redraw
  }

  /// The shortest key of a command, for people.
  package func keyLabel(_ command: String) -> String {
    keymap.keys(of: command).first?.label ?? ":\(command)"
  }

  /// Keys while an overlay is open; `nil` leaves a key to the bindings.
  mutating func handleOverlay(_ press: KeyPress) -> Effect? {
    guard let overlay, case .command(let name) = keymap.match([press]) else { return nil }
    if overlay.isChoice, name == "enter" {
      self.overlay = nil
      return openArticle(offset: overlay.chosen - currentArticle)
    }
    let rows = max(1, overlayFrame(lines: overlayLines(overlay)).rows - 2)
    switch name {
    case "down": scrollOverlay(by: 1)
    case "up": scrollOverlay(by: -1)
    case "half-page-down": scrollOverlay(by: rows / 2)
    case "half-page-up": scrollOverlay(by: -rows / 2)
    case "page-down": scrollOverlay(by: rows - 1)
    case "page-up": scrollOverlay(by: 1 - rows)
    case "top": scrollOverlay(by: -100_000)
    case "bottom": scrollOverlay(by: 100_000)
    case "escape" where !overlay.filter.isEmpty:
      self.overlay?.filter = ""
      self.overlay?.top = 0
    case "search" where !overlay.isChoice:
      self.overlay?.filter = ""
      return startPrompt(.overlayFilter)
    case "quit", "escape", "enter": self.overlay = nil
    case "help":
      self.overlay = overlay.kind == .help ? nil : Overlay(.help)
    case "sourcing" where overlay.kind == .sourcing, "articles" where overlay.kind == .articles:
      self.overlay = nil
    case "card":
      if overlay.kind == .card { self.overlay = nil } else { return openCard() }
    default:
      // Other commands work on, and a card then tells about the new selection.
      if overlay.kind != .card { self.overlay = nil }
      return nil
    }
    return .redraw
  }

  mutating func scrollOverlay(by distance: Int) {
    guard let overlay else { return }
    let lines = overlayLines(overlay)
    let frame = overlayFrame(lines: lines)
    let rows = wrappedOverlay(lines, width: frame.columns - 4)
    let inner = max(1, frame.rows - 2)
    let last = max(0, rows.count - inner)
    guard overlay.isChoice else {
      self.overlay?.top = max(0, min(overlay.top + distance, last))
      return
    }
    let chosen = max(0, min(overlay.chosen + distance, lines.count - 1))
    self.overlay?.chosen = chosen
    let first = rows.firstIndex { $0.line == chosen } ?? 0
    let end = rows.lastIndex { $0.line == chosen } ?? first
    self.overlay?.top = max(0, min(min(overlay.top, first), last))
    if end >= overlay.top + inner { self.overlay?.top = min(last, end - inner + 1) }
  }

  package func overlayTitle(_ kind: Overlay.Kind) -> String {
    switch kind {
    case .help: "HELP"
    case .sourcing: "SOURCING"
    case .articles: "ARTICLES \(articles.count)"
    case .card: (view.selection?.kind.rawValue ?? "nothing").uppercased()
    }
  }

  /// The lines of a window; with a filter the entries that pass it, under their headings.
  package func overlayLines(_ overlay: Overlay) -> [OverlayLine] {
    let lines = allLines(overlay.kind)
    guard !overlay.filter.isEmpty else { return lines }
    let search = TextSearch(overlay.filter)
    var passed: [OverlayLine] = []
    var heading: OverlayLine?
    for line in lines {
      if line.style == .heading {
        heading = line
      } else if search.isFound(in: line.label) || search.isFound(in: line.text) {
        if let title = heading { passed += (passed.isEmpty ? [] : [.blank]) + [title] }
        heading = nil
        passed.append(line)
      }
    }
    return passed.isEmpty ? [.text("nothing has \"\(overlay.filter)\"")] : passed
  }

  private func allLines(_ kind: Overlay.Kind) -> [OverlayLine] {
    switch kind {
    case .help: helpLines
    case .sourcing: view.index.map { SourcingView($0).lines } ?? [.text("still annotating")]
    case .articles: articleLines
    case .card:
      if let selection = view.selection, let index = view.index {
        AnnotationCard(index).lines(for: selection)
      } else {
        [.text("nothing is selected")]
      }
    }
  }

  mutating func openSourcing() -> Effect {
    overlay = Overlay(.sourcing)
    return .redraw
  }

  mutating func openArticles() -> Effect {
    overlay = Overlay(.articles)
    scrollOverlay(by: currentArticle)
    return .redraw
  }

  /// Title, length and share of hedged attributions of each article, as far as they are known.
  private var articleLines: [OverlayLine] {
    articles.enumerated().map { number, article in
      var parts = [article.title]
      if let index = article.index {
        let words = index.document.summary.words
        parts.append("\(words) words")
        let count = index.document.attributions.count
        parts.append(
          count == 0
            ? "no attributions" : "hedged \(index.hedgedCount * 100 / count) % of \(count)")
      } else if let failure = article.failure {
        parts.append(failure)
      }
      return .entry("\(number + 1)", parts.joined(separator: " \(glyphs.dot) "))
    }
  }

  private var helpLines: [OverlayLine] {
    var lines: [OverlayLine] = []
    for category in Command.Category.allCases {
      let commands = Command.all.filter { $0.category == category }
      if commands.isEmpty { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(category.rawValue))
      for command in commands {
        let keys = keymap.keys(of: command.name).map(\.label).joined(separator: " ")
        lines.append(.entry(keys, command.help))
      }
    }
    lines += [
      .blank, .heading("Signs"),
      .entry(glyphs.hedged, "in the gutter: a hedged attribution begins here"),
      .entry(glyphs.attributionBar, "in the gutter: somebody else's words or thoughts, not the writer's own"),
      .entry(glyphs.quotationBar, "in the gutter: a quotation; two for one inside another"),
      .entry("bold", "actors"), .entry("underlined", "cues: said, according to"),
      .entry("italic", "hedges: may, appears, about"),
    ]
    return lines
  }

  mutating func cycleTheme(by distance: Int) -> Effect {
    let names = themes.names
    guard !names.isEmpty else {
      message = Message(text: "there is no other theme")
      return .bell
    }
    let here = names.firstIndex(of: themeName) ?? (distance > 0 ? -1 : 0)
    let next = ((here + distance) % names.count + names.count) % names.count
    let name = names[next]
    message = Message(text: "theme \(name)")
    useTheme(name, orElse: nil)
    themeName = name
    return .redraw
  }

  /// Takes a theme, or the other one where it has a mistake, which is told.
  mutating func useTheme(_ name: String?, orElse other: String?) {
    guard let name = name ?? other else { return }
    do {
      theme = try themes.theme(named: name).reduced(to: colorDepth)
      themeName = name
    } catch {
      message = Message(text: "\(error)", isError: true)
      if let other, other != name { useTheme(other, orElse: nil) }
    }
  }
}
