import AnnotationKit

extension Reader {
  mutating func drawScreen(_ canvas: inout Canvas) {
    let screen = self.screen
    guard screen.shape != .tooSmall else {
      let needed = "\(ScreenLayout.smallest.columns)x\(ScreenLayout.smallest.rows)"
      let words = ["too small: \(needed) needed", "needs \(needed)", needed]
      canvas.put(
        words.first { $0.count <= size.columns } ?? needed, column: 0, row: 0, style: theme.style(.message),
        limit: size.columns, ellipsis: glyphs.ellipsis)
      return
    }
    view.layout?.setWidth(screen.measure)
    drawHeader(&canvas, screen)
    drawText(&canvas, screen)
    drawPanes(&canvas, screen)
    drawStatus(&canvas, screen)
    drawHints(&canvas, screen)
    if let overlay { drawOverlay(overlay, &canvas) }
    drawCompletions(&canvas, screen)
  }

  // MARK: Header

  private func drawHeader(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    if let header = screen.header {
      let switches = layerSwitches(screen)
      for entry in switches {
        canvas.put(
          entry.text, column: entry.columns.lowerBound, row: header.row,
          style: theme.style(layers.contains(entry.layer) ? .layerOn : .layerOff), limit: entry.columns.count)
      }
      // The last column that the title and what is beside it may take.
      let end = (switches.first?.columns.lowerBound ?? header.endColumn) - 2
      var place = header.column + 1
      if articles.count > 1 {
        let count = "\(currentArticle + 1)/\(articles.count) "
        place = canvas.put(
          count, column: place, row: header.row, style: theme.style(.headerDetail), limit: end - place)
      }
      let time = readingTime.map { " \(glyphs.dot) \($0)" } ?? ""
      let room = end - place - Clusters.width(of: time)
      place = canvas.put(
        view.title, column: place, row: header.row, style: theme.style(.headerTitle),
        limit: room > 8 ? room : end - place, ellipsis: glyphs.ellipsis)
      if room > 8 {
        canvas.put(
          time, column: place, row: header.row, style: theme.style(.headerDetail), limit: end - place)
      }
    }
    let style = theme.style(.border)
    if let rule = screen.rule {
      let end = screen.text.isEmpty ? 0 : screen.size.columns
      canvas.fill(Frame(column: 0, row: rule, columns: end, rows: 1), glyphs.horizontal, style: style)
    }
    for border in screen.borders {
      let bottom = screen.text.endRow
      canvas.fill(Frame(column: border, row: 0, columns: 1, rows: bottom), glyphs.vertical, style: style)
      if let rule = screen.rule {
        canvas.put(glyphs.cross, width: 1, column: border, row: rule, style: style)
      }
    }
  }

  /// Minutes that the article takes to read, at 230 words a minute.
  private var readingTime: String? {
    guard let words = view.index?.document.summary.words, words > 0 else { return nil }
    return "\(max(1, (words + 115) / 230)) min"
  }

  struct LayerSwitch {
    var layer: Layer
    var text: String
    var columns: Range<Int>
  }

  /// The switches of the layers at the right end of the header, as long as there is room.
  func layerSwitches(_ screen: ScreenLayout) -> [LayerSwitch] {
    guard let header = screen.header, header.columns >= 34 else { return [] }
    let names: [Layer: String] = [
      .actors: "actors", .attributions: "attrib", .quotations: "quotes", .hedges: "hedges", .places: "places",
    ]
    let isLong = header.columns >= 78
    let texts = Layer.allCases.enumerated().map { number, layer in
      let sign = layers.contains(layer) ? glyphs.layerOn : glyphs.layerOff
      return (layer, "\(number + 1)\(sign)" + (isLong ? names[layer] ?? layer.rawValue : ""))
    }
    let widths = texts.map { Clusters.width(of: $0.1) }
    var column = header.endColumn - 1 - widths.reduce(0, +) - (texts.count - 1)
    return zip(texts, widths).map { entry, width in
      defer { column += width + 1 }
      return LayerSwitch(layer: entry.0, text: entry.1, columns: column..<column + width)
    }
  }

  // MARK: Status and hints

  private mutating func drawStatus(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    let row = screen.status.row
    let base = theme.style(.status)
    let detail = theme.style(.statusDetail, over: .status)
    canvas.fill(screen.status, style: base)
    let columns = screen.size.columns
    let right = statusRight(columns: columns)
    let rightColumn = columns - 1 - Clusters.width(of: right)
    if rightColumn > 0 {
      canvas.put(right, column: rightColumn, row: row, style: detail, limit: columns - rightColumn)
    }
    let limit = max(8, rightColumn - 3)
    if let prompt {
      // Where the cursor is must be seen.
      var text = Substring(prompt.text)
      var head = prompt.head
      while Clusters.width(of: prompt.sign + head) > limit - 1, !head.isEmpty {
        head.removeFirst()
        text.removeFirst()
      }
      canvas.put(
        prompt.sign + text, column: 1, row: row, style: base, limit: limit, ellipsis: glyphs.ellipsis)
      let end = 1 + Clusters.width(of: prompt.sign + head)
      canvas.setCursor(column: end, row: row)
      return
    }
    if let message {
      canvas.put(
        message.text, column: 1, row: row,
        style: theme.style(message.isError ? .error : .message, over: .status),
        limit: limit, ellipsis: glyphs.ellipsis)
      return
    }
    canvas.put(
      chosenName ?? statusLeft, column: 1, row: row, style: base, limit: limit, ellipsis: glyphs.ellipsis)
  }

  /// At most a third of the status line, so that what comes after a long name is seen too.
  private func shortened(_ text: String) -> String {
    let limit = max(12, size.columns / 3)
    guard Clusters.width(of: text) > limit else { return text }
    var short = text
    while Clusters.width(of: short) >= limit, !short.isEmpty { short.removeLast() }
    while short.last == " " { short.removeLast() }
    return short + glyphs.ellipsis
  }

  /// Where the article comes from that is chosen in the list, whose titles don't tell.
  private var chosenName: String? {
    chosenArticle.flatMap { articles.indices.contains($0) ? articles[$0].label : nil }
  }

  /// What is selected.
  private var statusLeft: String {
    let dot = " \(glyphs.dot) "
    guard let index = view.index else {
      if view.failure != nil { return "not opened" }
      return view.article == nil ? "opening \(view.label)\(glyphs.ellipsis)" : "annotating\(glyphs.ellipsis)"
    }
    let document = index.document
    guard let selection = view.selection else {
      var parts = [AnnotationKind.attribution.counted(document.attributions.count)]
      if index.hedgedCount > 0 { parts[0] += ", \(index.hedgedCount) hedged" }
      parts.append(AnnotationKind.quotation.counted(document.quotations.count))
      parts.append("\(document.actors.count) actor\(document.actors.count == 1 ? "" : "s")")
      parts.append(AnnotationKind.hedge.counted(document.hedges.count))
      return parts.joined(separator: dot)
    }
    switch selection {
    case .attribution(let id):
      guard let attribution = index.attribution(id) else { return "" }
      let place = (index.place(of: selection) ?? 0) + 1
      let parts = [
        "attribution \(place)/\(document.attributions.count)", shortened(index.sourceName(of: attribution)),
        index.text(of: attribution.cue), attribution.reasons.map(\.rawValue).joined(separator: ", "),
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: dot)
    case .quotation(let id):
      guard let quotation = index.quotation(id) else { return "" }
      let place = (index.place(of: selection) ?? 0) + 1
      let speaker = index.actor(index.actor(of: selection))?.name
      return ["quotation \(place)/\(document.quotations.count)", quotation.kind.rawValue, speaker ?? ""]
        .filter { !$0.isEmpty }.joined(separator: dot)
    case .hedge(let id):
      guard document.hedges.indices.contains(id) else { return "" }
      let hedge = document.hedges[id]
      let place = (index.place(of: selection) ?? 0) + 1
      return ["hedge \(place)/\(document.hedges.count)", index.text(of: hedge.span), hedge.kind.rawValue]
        .joined(separator: dot)
    case .link(let id):
      guard let link = index.link(id) else { return "" }
      return ["link \((index.place(of: selection) ?? 0) + 1)/\(document.article.links.count)", link.address]
        .joined(separator: dot)
    case .mention(let id, let mention):
      guard let actor = index.actor(id) else { return "" }
      return [
        actor.name, actor.kind.rawValue, "mention \(mention + 1)/\(actor.mentions.count)",
        AnnotationKind.attribution.counted(index.attributionsOfActor[id].count),
      ].joined(separator: dot)
    }
  }

  /// The search, the paragraph and how far one is.
  private mutating func statusRight(columns: Int) -> String {
    var parts: [String] = []
    if view.hasChanged {
      let key = keyLabel("reload")
      parts.append(columns >= 72 ? "changed on disk: \(key) reads it again" : "changed: \(key)")
    }
    if let arrived = view.arrived {
      let size = arrived < 1_000_000 ? "\(arrived / 1000) kB" : "\(arrived / 1_000_000) MB"
      parts.append(columns >= 72 ? "\(size) so far" : glyphs.more)
    }
    if let progress = view.progress {
      let percent = "\(Int(progress * 100))%"
      parts.append(columns >= 72 ? "annotated \(percent)" : "a:\(percent)")
    }
    if let followed = view.listing.followed, columns >= 72, let actor = view.index?.actor(followed.actor) {
      parts.append("following \(actor.name)")
    }
    if view.listing.onlyHedged, columns >= 72 { parts.append("only hedged") }
    if !pending.isEmpty || count != nil {
      parts.append(KeySequence(pending).label + (count.map(String.init) ?? ""))
    }
    if let search = view.search {
      let number = search.currentNumber.map(String.init) ?? glyphs.ellipsis
      let count = "\(search.count)" + (search.isComplete ? "" : "+")
      let place = search.isEmpty == true ? "0" : search.current == nil ? count : "\(number)/\(count)"
      let pattern = search.pattern.count > 20 ? search.pattern.prefix(19) + glyphs.ellipsis : search.pattern
      parts.append(prompt == nil && columns >= 60 ? "/\(pattern) \(place)" : place)
    }
    if let article = view.article, !article.blocks.isEmpty, article.text.count > 0 {
      let visible = visibleSpan()
      if columns >= 50 {
        let here = view.selection.flatMap { view.index?.start(of: $0) } ?? visible.start
        let place = view.paragraphs.number(at: here)
        parts.append("\(glyphs.paragraph)\(max(1, place))/\(max(1, view.paragraphs.count))")
      }
      let end = article.blocks.last?.span.end ?? article.text.count
      parts.append("\(min(100, visible.end * 100 / max(1, end)))%")
    }
    return parts.joined(separator: columns >= 72 ? "  " : " ")
  }

  private func drawHints(_ canvas: inout Canvas, _ screen: ScreenLayout) {
    guard let frame = screen.hints else { return }
    canvas.fill(frame, style: theme.style(.hintText))
    var end = frame.endColumn
    func put(_ hint: (key: String, text: String), at column: Int) -> Int {
      let width = Clusters.width(of: hint.key) + 1 + Clusters.width(of: hint.text)
      let middle = canvas.put(
        hint.key, column: column, row: frame.row, style: theme.style(.hintKey), limit: width)
      return canvas.put(
        " " + hint.text, column: middle, row: frame.row, style: theme.style(.hintText), limit: width)
    }
    func width(_ hint: (key: String, text: String)) -> Int {
      Clusters.width(of: hint.key) + 1 + Clusters.width(of: hint.text)
    }
    // The way to help and the way out are always in sight where there is room for anything.
    if prompt == nil, pending.isEmpty, overlay == nil, awaited == nil, frame.columns >= 36 {
      let ways = [(keyLabel("quit"), "quit"), (keyLabel("help"), "help")]
      for hint in ways.dropFirst(frame.columns < 60 ? 1 : 0) {
        end -= width(hint) + 1
        _ = put(hint, at: end)
        end -= 1
      }
    }
    var column = 1
    for hint in hints {
      if column + width(hint) >= end { break }
      column = put(hint, at: column) + 2
    }
  }

  /// What can be typed on, for commands their names, with the help of the one that is chosen.
  private func hints(for prompt: Prompt) -> [(key: String, text: String)] {
    switch prompt.kind {
    case .search:
      let keys = [("Enter", "keep"), ("Esc", "cancel"), ("↑", "earlier searches")]
      guard let problem = view.search?.problem else { return keys }
      return [("no expression yet:", problem.reason)] + keys
    case .overlayFilter where overlay?.isChoice == true:
      return [("↓ ↑", "row"), ("Enter", "open"), ("Esc", "all rows")]
    case .filter, .overlayFilter:
      return [("Enter", "keep"), ("Esc", "all rows")]
    case .command:
      return [("Tab", "next"), ("Enter", "run"), ("12", "paragraph"), ("50%", "place"), ("Esc", "cancel")]
    }
  }

  /// The keys that help most with what is on the screen.
  private var hints: [(key: String, text: String)] {
    if let prompt { return hints(for: prompt) }
    if let overlay {
      if overlay.isChoice {
        return [
          (keyLabel("down") + " " + keyLabel("up"), "row"),
          ("Enter", overlay.kind == .outline ? "go there" : "open"), (keyLabel("search"), "filter"),
          ("Esc", "close"),
        ]
      }
      return [
        (keyLabel("down") + " " + keyLabel("up"), "scroll"), (keyLabel("search"), "filter"), ("Esc", "close"),
      ]
    }
    if awaited == .goToMark, !view.marks.isEmpty {
      return view.marks.sorted { $0.key < $1.key }.map { mark, place in
        (String(mark), "\(glyphs.paragraph)\(max(1, view.paragraphs.number(at: place.top)))")
      }
    }
    if !pending.isEmpty {
      return keymap.continuations(of: pending).compactMap { keys, command in
        Command.named(command).map { (keys.label, $0.hint.isEmpty ? $0.help : $0.hint) }
      }
    }
    if arrangement.focus != nil {
      return [
        (keyLabel("down") + " " + keyLabel("up"), "row"),
        ("Enter", arrangement.focus == .actors ? "follow" : "go"), (keyLabel("card"), "why"),
        (keyLabel("search"), "filter"), (keyLabel("order"), "order"), (keyLabel("zoom"), "zoom"),
        (keyLabel("next-pane"), "next pane"), ("Esc", "text"),
      ]
    }
    let jumps = ["attribution", "quotation", "hedge"].map { kind in
      (keyLabel("next-\(kind)"), kind)
    }
    var hints = jumps
    if view.selection != nil { hints.append((keyLabel("card"), "why")) }
    if view.listing.followed != nil { hints.insert((keyLabel("escape"), "stop following"), at: 0) }
    hints += [
      (keyLabel("search"), "search"), (keyLabel("next-pane"), "panes"), (keyLabel("repeat-forward"), "again"),
      (keyLabel("sourcing"), "sourcing"), (keyLabel("outline"), "outline"),
    ]
    if articles.count > 1 { hints.append((keyLabel("next-article"), "next article")) }
    return hints + [(keyLabel("next-theme"), "theme")]
  }
}
