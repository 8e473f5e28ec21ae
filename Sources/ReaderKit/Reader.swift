public import AnnotationKit

/// The reader without a terminal: events in, a grid of styled cells out.
///
/// A program around it does this:
///
///     var reader = Reader(articles: articles, size: size, themes: catalog, options: options)
///     show(reader.draw())
///     while let event = nextEvent() {
///       switch reader.handle(event) {
///       case .none: break
///       case .quit: return
///       case .openArticle(let index), .reload(let index):
///         reader.update(load(index), at: index)
///         show(reader.draw())
///       default: show(reader.draw())
///       }
///     }
///
/// Articles can be handed over as text first and annotated later with ``update(_:at:)``, part by part too; the
/// place in the text is kept. The reader is a value: it has no clock, no files, and no thread of its own.
/// What would take it long it does bit by bit: while ``hasWork`` says so and no event is there, ``work()`` does
/// the next bit.
///
/// Where the place is kept: by byte offset, never by line, so that a resize, a toggle or a reflow leaves the
/// same words at the top.
public struct Reader: Sendable {
  /// Never empty.
  package internal(set) var articles: [ArticleView]
  /// The index of the article that is shown.
  public internal(set) var currentArticle = 0
  /// The size of the screen.
  public internal(set) var size: ScreenSize
  package internal(set) var layers: Set<Layer>
  /// What ``toggleAllLayers()`` brings back.
  var hiddenLayers: Set<Layer>?
  package internal(set) var arrangement = ScreenLayout.Arrangement()
  package internal(set) var overlay: Overlay?
  /// Counts changes of the articles, so that what was made of the list is known to be stale.
  var listRevision = 0
  /// What the open window shows, as long as that stays the same.
  var overlayMade: OverlayLayout?
  package internal(set) var prompt: Prompt?
  /// Lines typed before, by the sign of their prompt.
  var history: [String: [String]] = [:]
  /// Keys of a sequence that is not finished.
  package internal(set) var pending: [KeyPress] = []
  /// A number typed inside a sequence: `]3q`.
  var count: Int?
  /// What the next character is for.
  var awaited: Awaited?
  /// A digit that toggled a layer just now: with a key at once after it that takes a count, it was one.
  var digit: (number: Int, time: Double)?
  package internal(set) var message: Message?
  /// Whether more articles are being looked for: the list says so.
  public var isListing = false
  var takesMouse = true
  /// What the mouse drags.
  var drag: Drag?
  /// Whether digits begin counts at once and toggle no layers.
  let digitsCount: Bool
  /// Whether a jump puts its goal in the middle of the screen.
  var centersJumps = false
  let hasItalics: Bool

  let keymap: Keymap
  let glyphs: Glyphs
  let usesUnicode: Bool
  let themes: ThemeCatalog
  let colorDepth: ColorDepth
  /// The name of the theme that is shown.
  public internal(set) var themeName: String
  package internal(set) var theme: Theme

  /// Something to be told in the status line until the next key.
  package struct Message: Hashable, Sendable {
    package var text: String
    package var isError = false
  }

  /// Commands that take one more character.
  enum Awaited: Hashable, Sendable {
    case setMark, goToMark
  }

  /// A reader on the first of some articles.
  ///
  /// A theme or a key binding that cannot be used is told in the status line, and the reader starts without
  /// it.
  public init(
    articles: [ReaderArticle], size: ScreenSize, themes: ThemeCatalog,
    options: ReaderOptions = ReaderOptions()
  ) {
    let given =
      articles.isEmpty ? [ReaderArticle(label: "", content: .failed("there is no article"))] : articles
    self.articles = given.map(ArticleView.init)
    self.size = size
    self.themes = themes
    layers = options.layers
    colorDepth = options.colorDepth
    usesUnicode = options.usesUnicode
    glyphs = options.usesUnicode ? .unicode : .ascii
    takesMouse = options.takesMouse
    arrangement.measure = options.measure
    arrangement.showsPanes = options.panes.areShown
    arrangement.panesOnLeft = options.panes.areOnLeft
    for (name, columns) in options.panes.extraWidths {
      if let stacking = ScreenLayout.Stacking(rawValue: name) { arrangement.extraWidths[stacking] = columns }
    }
    for id in PaneID.allCases { arrangement.extraRows[id] = options.panes.extraRows[id.rawValue] }
    if let front = PaneID(rawValue: options.panes.front) { arrangement.front = front }
    hasItalics = options.hasItalics
    digitsCount = options.digitsCount
    centersJumps = options.centersJumps
    currentArticle = max(0, min(options.firstArticle, articles.count - 1))
    history["/"] = options.searchHistory.suffix(Self.historyLength)
    var problems: [Keymap.Problem] = []
    keymap = Keymap(Command.all, overrides: options.keys, problems: &problems)
    theme = options.hasItalics ? .plain : .plain.withoutItalics()
    themeName = ""
    if let problem = problems.first {
      message = Message(text: "key bindings: \(problem)", isError: true)
    }
    let isMono = colorDepth == .monochrome && themes.names.contains("mono")
    useTheme(isMono ? "mono" : options.theme, orElse: themes.names.first)
    // A mistake in the theme that was asked for is told, though no colour of it is shown.
    if isMono, let asked = options.theme, let error = themes.mistake(in: asked) {
      message = Message(text: "\(error)", isError: true)
    }
    settle()
    if options.startsWithArticles { _ = openArticles() }
  }

  /// How the user has laid out the panes, to start with another time.
  public var paneSettings: PaneSettings {
    PaneSettings(
      areShown: arrangement.showsPanes, areOnLeft: arrangement.panesOnLeft,
      extraWidths: Dictionary(
        uniqueKeysWithValues: arrangement.extraWidths.map { ($0.key.rawValue, $0.value) }),
      extraRows: Dictionary(uniqueKeysWithValues: arrangement.extraRows.map { ($0.key.rawValue, $0.value) }),
      front: arrangement.front == ScreenLayout.Arrangement().front ? "" : arrangement.front.rawValue)
  }

  /// What was searched for, the latest last: for ``ReaderOptions/searchHistory`` another time.
  public var searchHistory: [String] { history["/", default: []] }

  /// Whether something is left to do that has no key to wait for: ``work()`` does the next bit.
  public var hasWork: Bool {
    view.search.map { $0.seeking != nil || !$0.isComplete } ?? false
  }

  /// Does a bit of what is left to do, for a few milliseconds.
  ///
  /// - Returns: whether the screen is to be drawn again.
  public mutating func work() -> Bool {
    if view.search?.seeking != nil {
      seek(bytes: Self.searchStep)
      return true
    }
    // The count is told when it is whole, and not at every step.
    _ = view.search?.search(bytes: Self.searchStep)
    return view.search?.isComplete ?? false
  }

  /// The layers that are shown.
  public var shownLayers: Set<Layer> { layers }

  /// Hands over an article that was asked for, or one's annotations. The place in the text is kept.
  public mutating func update(_ content: ReaderArticle.Content, at index: Int) {
    guard articles.indices.contains(index) else { return }
    articles[index].load(content)
    listRevision += 1
    if index == currentArticle { settle() }
  }

  /// Says in the status line how much of an article has been annotated, from 0 to 1. Annotations that are
  /// handed over end that, unless they are said to be partial again.
  public mutating func showProgress(_ done: Double, at index: Int) {
    guard articles.indices.contains(index) else { return }
    articles[index].progress = done < 1 ? max(0, done) : nil
  }

  /// Says in the status line that an article goes on, and how many bytes of it have come; `nil` once it is whole.
  public mutating func showArriving(_ bytes: Int?, at index: Int) {
    guard articles.indices.contains(index) else { return }
    articles[index].arrived = bytes
  }

  /// Says that what an article was read from has changed; the user can have it read again, which
  /// ``Effect/reload(_:)`` asks for.
  public mutating func offerReload(at index: Int) {
    guard articles.indices.contains(index) else { return }
    articles[index].hasChanged = true
  }

  /// Adds an article after the others.
  public mutating func append(_ article: ReaderArticle) {
    articles.append(ArticleView(article))
    listRevision += 1
  }

  /// Puts articles in before the one with this index. What is shown and what is chosen in the list stay the same.
  public mutating func insert(_ new: [ReaderArticle], at index: Int) {
    let index = max(0, min(index, articles.count))
    let chosen = chosenArticle
    articles.insert(contentsOf: new.map(ArticleView.init), at: index)
    listRevision += 1
    if index <= currentArticle { currentArticle += new.count }
    if let chosen, index <= chosen { chooseArticle(chosen + new.count) }
  }

  /// Takes an article away, unless it is the only one. If it is the one that is shown, another takes its place, which is
  /// to be opened as for ``Effect/openArticle(_:)``.
  public mutating func remove(at index: Int) {
    guard articles.indices.contains(index), articles.count > 1 else { return }
    let chosen = chosenArticle
    articles.remove(at: index)
    listRevision += 1
    if index < currentArticle || currentArticle == articles.count { currentArticle -= 1 }
    if let chosen { chooseArticle(index < chosen ? chosen - 1 : min(chosen, articles.count - 1)) }
    settle()
  }

  /// Whether the list of articles is open.
  public var isListOpen: Bool { overlay?.kind == .articles }

  /// Changes the article that is shown, and leaves the list of articles as it is, with that article chosen.
  public mutating func goBehindTheList(to index: Int) {
    guard articles.indices.contains(index) else { return }
    currentArticle = index
    if chosenArticle != nil { chooseArticle(index) }
    settle()
  }

  /// Shows something in the status line until the next key.
  public mutating func tell(_ text: String, isError: Bool = false) {
    message = Message(text: text, isError: isError)
  }

  /// Takes one event.
  ///
  /// - Parameter time: when it came, in seconds of any clock. With it a digit that is followed at once by a
  ///   key that takes a count is one (`3]q`, `10j`); without it a digit that toggles a layer always does.
  public mutating func handle(_ event: InputEvent, at time: Double? = nil) -> Effect {
    switch event {
    case .resize(let size):
      self.size = size
      settle()
      return .redraw
    case .key(let press):
      message = nil
      return takeCount(press, at: time) ?? handle(press)
    case .mouse(let action, let column, let row):
      message = nil
      return handleMouse(action, column: column, row: row)
    case .paste(let text):
      return paste(text)
    }
  }

  /// Draws the screen.
  public mutating func draw() -> Grid {
    var canvas = Canvas(size: size, style: theme.style(.body), isASCII: !usesUnicode)
    drawScreen(&canvas)
    return canvas.grid
  }

  /// Draws the screen at another size, which is the reader's from now on.
  public mutating func draw(size: ScreenSize) -> Grid {
    if size != self.size { _ = handle(.resize(size)) }
    return draw()
  }

  /// The article that is shown.
  package internal(set) var view: ArticleView {
    get { articles[currentArticle] }
    _modify { yield &articles[currentArticle] }
  }

  /// The layout of the screen as it is now.
  package var screen: ScreenLayout {
    var arrangement = arrangement
    for id in PaneID.allCases {
      arrangement.wanted[id] = max(1, view.list(id).count) * id.pane.rowHeight
    }
    return ScreenLayout(size: size, arrangement)
  }

  /// Waits for a character that belongs to a command.
  mutating func await(_ awaited: Awaited) -> Effect {
    self.awaited = awaited
    message = Message(text: awaited == .setMark ? "mark with which letter?" : "to which mark?")
    return .redraw
  }

  private mutating func handle(_ press: KeyPress) -> Effect {
    if let awaited {
      self.awaited = nil
      guard case .character(let character) = press.key, press.modifiers.isEmpty else { return .redraw }
      switch awaited {
      case .setMark: return setMark(character)
      case .goToMark: return goToMark(character == "`" ? "'" : character)
      }
    }
    if prompt != nil { return handlePrompt(press) }
    if overlay != nil, pending.isEmpty, let effect = handleOverlay(press) { return effect }
    let presses = pending + [press]
    switch keymap.match(presses) {
    case .prefix:
      pending = presses
      return .redraw
    case .command(let name):
      let count = self.count
      pending = []
      self.count = nil
      return Command.named(name)?.run(&self, count) ?? .none
    case .none:
      let hadPending = !pending.isEmpty || count != nil
      pending = []
      count = nil
      if press.key == .escape, hadPending { return .redraw }
      return hadPending ? .bell : .none
    }
  }
}
