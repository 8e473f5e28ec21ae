import AnnotationKit

extension Reader {
  mutating func openHelp() -> Effect {
    overlay = Overlay(.help)
    return .redraw
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
    let rows = max(1, overlayFrame(lines: overlayLines(overlay.kind)).rows - 2)
    switch name {
    case "down": scrollOverlay(by: 1)
    case "up": scrollOverlay(by: -1)
    case "half-page-down": scrollOverlay(by: rows / 2)
    case "half-page-up": scrollOverlay(by: -rows / 2)
    case "page-down": scrollOverlay(by: rows - 1)
    case "page-up": scrollOverlay(by: 1 - rows)
    case "top": scrollOverlay(by: -100_000)
    case "bottom": scrollOverlay(by: 100_000)
    case "quit", "escape", "enter": self.overlay = nil
    case "help":
      self.overlay = overlay.kind == .help ? nil : Overlay(.help)
    case "card":
      if overlay.kind == .card { self.overlay = nil } else { return openCard() }
    default:
      // Other commands work on, and a card then tells about the new selection.
      if overlay.kind == .help { self.overlay = nil }
      return nil
    }
    return .redraw
  }

  mutating func scrollOverlay(by distance: Int) {
    guard let overlay else { return }
    let lines = overlayLines(overlay.kind)
    let frame = overlayFrame(lines: lines)
    let height = wrappedOverlay(lines, width: frame.columns - 4).count
    let last = max(0, height - (frame.rows - 2))
    self.overlay?.top = max(0, min(overlay.top + distance, last))
  }

  package func overlayTitle(_ kind: Overlay.Kind) -> String {
    switch kind {
    case .help: "HELP"
    case .card: (view.selection?.kind.rawValue ?? "nothing").uppercased()
    }
  }

  package func overlayLines(_ kind: Overlay.Kind) -> [OverlayLine] {
    switch kind {
    case .help: helpLines
    case .card:
      if let selection = view.selection, let index = view.index {
        AnnotationCard(index).lines(for: selection)
      } else {
        [.text("nothing is selected")]
      }
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
