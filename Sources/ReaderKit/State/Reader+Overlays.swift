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
    if overlay.isChoice, name == "enter" { return takeChoice() }
    let rows = overlayLayout()?.innerRows ?? 1
    let distance = max(1, count ?? 1)
    switch name {
    case "down": scrollOverlay(by: distance)
    case "up": scrollOverlay(by: -distance)
    case "half-page-down": scrollOverlay(by: max(1, rows / 2))
    case "half-page-up": scrollOverlay(by: -max(1, rows / 2))
    case "page-down": scrollOverlay(by: max(1, rows - 1))
    case "page-up": scrollOverlay(by: -max(1, rows - 1))
    case "top": scrollOverlay(by: -1_000_000)
    case "bottom": scrollOverlay(by: 1_000_000)
    case "escape" where !overlay.filter.isEmpty: setOverlayFilter("")
    case "search":
      setOverlayFilter("")
      return startPrompt(.overlayFilter)
    case "quit", "escape", "enter": self.overlay = nil
    case "help":
      self.overlay = overlay.kind == .help ? nil : Overlay(.help)
    case "sourcing" where overlay.kind == .sourcing, "articles" where overlay.kind == .articles,
      "outline" where overlay.kind == .outline:
      self.overlay = nil
    case "card":
      if overlay.kind == .card { self.overlay = nil } else { return openCard() }
    case "next-theme", "previous-theme": return nil
    default:
      // Other commands work on, and a card then tells about the new selection.
      if overlay.kind != .card { self.overlay = nil }
      return nil
    }
    count = nil
    return .redraw
  }

  mutating func scrollOverlay(by distance: Int) {
    guard let overlay, let layout = overlayLayout() else { return }
    let inner = layout.innerRows
    let last = max(0, layout.rowCount - inner)
    guard overlay.isChoice else {
      self.overlay?.top = max(0, min(overlay.top + distance, last))
      return
    }
    let chosen = max(0, min(overlay.chosen + distance, layout.rowCount - 1))
    self.overlay?.chosen = chosen
    var top = min(overlay.top, chosen)
    if chosen >= top + inner { top = chosen - inner + 1 }
    self.overlay?.top = max(0, min(top, last))
  }

  mutating func setOverlayFilter(_ filter: String) {
    overlay?.filter = filter
    overlay?.top = 0
    overlay?.chosen = 0
  }

  /// The article that is chosen in the list; nothing where the list is not open.
  var chosenArticle: Int? {
    guard let overlay, overlay.kind == .articles, let made = overlayMade, made.key.kind == .articles else {
      return nil
    }
    return made.target(of: overlay.chosen)
  }

  /// Chooses an article in the list, if its row passes the filter.
  mutating func chooseArticle(_ index: Int) {
    guard let overlay, overlay.kind == .articles, let layout = overlayLayout() else { return }
    scrollOverlay(by: (layout.row(of: index) ?? overlay.chosen) - overlay.chosen)
  }

  /// Goes where the chosen row says.
  mutating func takeChoice() -> Effect {
    guard let overlay, let layout = overlayLayout() else { return .none }
    self.overlay = nil
    // The line that says that nothing passed the filter stands for nothing.
    guard let target = layout.target(of: overlay.chosen) else { return .redraw }
    switch overlay.kind {
    case .articles:
      return openArticle(offset: target - currentArticle)
    case .outline:
      leavePlace()
      guard let position = view.layout?.position(of: target) else { return .redraw }
      return show(position)
    case .help, .card, .sourcing:
      return .redraw
    }
  }

  func overlayTitle(_ overlay: Overlay, _ layout: OverlayLayout) -> String {
    let title =
      switch overlay.kind {
      case .help: "HELP"
      case .sourcing: "SOURCING"
      case .articles:
        isListing ? "ARTICLES \(articles.count - 1)\(glyphs.ellipsis)" : "ARTICLES \(articles.count)"
      case .outline: "OUTLINE"
      case .card: (view.selection?.kind.rawValue ?? "nothing").uppercased()
      }
    return overlay.filter.isEmpty ? title : "\(title) \(glyphs.dot) /\(overlay.filter)"
  }

  /// The lines of a window in which nothing is to be chosen; with a filter the entries that pass it, under their
  /// headings.
  package func overlayLines(_ overlay: Overlay) -> [OverlayLine] {
    switch overlay.kind {
    case .outline:
      return [.text(view.article == nil ? "there is no article" : "no paragraph has \"\(overlay.filter)\"")]
    case .articles: return [.text("no article has \"\(overlay.filter)\"")]
    case .help, .card, .sourcing: break
    }
    let lines = allLines(overlay.kind)
    guard !overlay.filter.isEmpty else { return lines }
    let search = TextSearch(overlay.filter)
    var passed: [OverlayLine] = []
    var heading: OverlayLine?
    for line in lines {
      if line.style == .heading {
        heading = line
      } else if search.isFound(in: line.label) || search.isFound(in: line.text)
        || search.isFound(in: line.trail)
      {
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
    case .sourcing:
      view.index.map { SourcingView($0, glyphs: glyphs, outlineKey: keyLabel("outline")).lines }
        ?? [.text("still annotating")]
    case .articles, .outline: []
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

  /// The outline, on the paragraph that one is in.
  mutating func openOutline() -> Effect {
    overlay = Overlay(.outline)
    let here = view.selection.flatMap { view.index?.start(of: $0) } ?? visibleSpan().start
    scrollOverlay(by: max(0, view.paragraphs.number(at: here) - 1))
    return .redraw
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
      .entry(hasItalics ? "italic" : "dim \(glyphs.hedge)", "hedges: may, appears, about"),
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
      // Colours are brought down to the terminal's when they are drawn: only then is known what lies over what.
      theme = try themes.theme(named: name).reduced(to: colorDepth == .monochrome ? .monochrome : .trueColor)
      if !hasItalics { theme = theme.withoutItalics() }
      themeName = name
    } catch {
      message = Message(text: "\(error)", isError: true)
      if let other, other != name { useTheme(other, orElse: nil) }
    }
  }
}
