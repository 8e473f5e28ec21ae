import AnnotationFormats
import AnnotationKit
import ReaderKit
import TerminalKit

/// The reader on a terminal: events in, grids out, until the user quits.
struct ReaderSession {
  /// An article, or why there is none.
  enum Entry {
    case article(Article)
    /// Annotated already, as somebody corrected it perhaps: shown as it is.
    case annotated(AnnotatedDocument)
    case failed(label: String, reason: String)
  }

  var entries: [Entry]
  var themes: ThemeCatalog
  var settings: Settings
  /// What is wrong in the settings' file: told in the status line.
  var mistakes: [SettingsMistake]

  /// How long the first screen waits for the annotations, in milliseconds: long enough for an article of
  /// ordinary length, too short to be felt.
  private static let annotationPatience = 40
  /// How long it waits for the terminal to tell its background.
  private static let backgroundPatience = 100

  func run() throws(Failure) {
    let annotator = BackgroundAnnotator(engine: settings.engine)
    annotate(0, with: annotator)
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(colors: settings.colorDepth, takesMouse: settings.mouse)
    } catch {
      throw Failure(error.description, .unavailable)
    }
    defer { terminal.close() }
    let waker = terminal.waker
    annotator.onFinish { waker.wake() }

    var state = settings.remember ? ReadingState.load() : ReadingState()
    var options = ReaderOptions(
      theme: settings.theme ?? settings.darkTheme, colorDepth: terminal.colorDepth, measure: settings.measure,
      layers: settings.layers, keys: settings.keys, usesUnicode: terminal.usesUnicode && !settings.usesASCII,
      takesMouse: settings.mouse, panes: settings.layout(remembered: state.panes ?? .init()),
      hasItalics: terminal.hasItalics, centersJumps: settings.centersJumps, searchHistory: state.searches)
    if settings.theme == nil, terminal.colorDepth != .monochrome {
      terminal.askBackground()
      if terminal.isBackgroundLight(milliseconds: Self.backgroundPatience) == true {
        options.theme = settings.lightTheme
      }
    }
    var reader = Reader(
      articles: entries.map(\.content), size: terminal.size, themes: themes, options: options)
    for (index, article) in articles {
      if let place = state.place(in: article) { reader.restore(place, at: index) }
    }
    tellMistakes(&reader)
    let firstEvent = annotator.isBusy ? terminal.nextEvent(milliseconds: Self.annotationPatience) : .timeout
    var loop = ReaderLoop(
      terminal: terminal, annotator: annotator, entries: entries, ringsBell: settings.bell)
    try loop.run(&reader, firstEvent: firstEvent)
    guard settings.remember else { return }
    for (index, article) in articles {
      if let place = reader.place(at: index) { state.remember(place, in: article) }
    }
    state.panes = reader.paneSettings
    state.searches = reader.searchHistory
    state.save()
  }

  /// The articles that could be read, with their indices.
  private var articles: [(index: Int, article: Article)] {
    entries.enumerated().compactMap { index, entry in
      entry.article.map { (index, $0) }
    }
  }

  private func annotate(_ index: Int, with annotator: BackgroundAnnotator) {
    if case .article(let article)? = entries.first { annotator.start(article, index: index) }
  }

  private func tellMistakes(_ reader: inout Reader) {
    guard let first = mistakes.first else { return }
    let more = mistakes.count > 1 ? " · \(mistakes.count - 1) more: hearsay config --check" : ""
    reader.tell(TerminalSafeText.safe("\(first)", keepsLines: false) + more, isError: true)
  }
}

extension Settings {
  /// The number of colours that was asked for; `nil` leaves it to the terminal.
  fileprivate var colorDepth: ColorDepth? {
    switch colors {
    case .auto: nil
    case .truecolor: .trueColor
    case .indexed256: .indexed256
    case .sixteen: .sixteen
    case .none: .monochrome
    }
  }

  fileprivate func layout(remembered: PaneSettings) -> PaneSettings {
    var layout = remembered
    switch panes {
    case .remembered: break
    case .hidden: layout.areShown = false
    case .left, .right:
      layout.areShown = true
      layout.areOnLeft = panes == .left
    }
    return layout
  }
}

extension ReaderSession.Entry {
  init(_ item: ArticleInput.Item) {
    switch item {
    case .article(let article): self = .article(article)
    case .annotated(let document): self = .annotated(document)
    }
  }

  var article: Article? {
    switch self {
    case .article(let article): article
    case .annotated(let document): document.article
    case .failed: nil
    }
  }

  var content: ReaderArticle {
    switch self {
    case .article(let article): ReaderArticle(article)
    case .annotated(let document): ReaderArticle(document)
    case .failed(let label, let reason): ReaderArticle(label: label, content: .failed(reason))
    }
  }
}

/// The loop between terminal and reader.
private struct ReaderLoop {
  let terminal: Terminal
  let annotator: BackgroundAnnotator
  let entries: [ReaderSession.Entry]
  let ringsBell: Bool

  /// Runs until the user quits or the terminal is gone. Events that are there already are all taken before the
  /// screen is drawn again, so that a slow terminal never falls behind the keys.
  mutating func run(_ reader: inout Reader, firstEvent: TerminalEvent) throws(Failure) {
    var needsDrawing = true
    var event = firstEvent
    let start = ContinuousClock.now
    while true {
      switch event {
      case .input(let input):
        switch take(reader.handle(input, at: (ContinuousClock.now - start) / .seconds(1)), &reader) {
        case .quit: return
        case .draw: needsDrawing = true
        case .nothing: break
        }
      case .woken: break
      case .continued:
        _ = reader.handle(.resize(terminal.size))
        needsDrawing = true
      case .timeout:
        if needsDrawing { terminal.draw(reader.draw()) }
        needsDrawing = reader.hasWork && reader.work()
      case .lost:
        throw Failure(nil, .ioError)
      }
      for (index, document) in annotator.takeFinished() {
        reader.update(.annotated(document), at: index)
        needsDrawing = true
      }
      event = terminal.nextEvent(milliseconds: needsDrawing || reader.hasWork ? 0 : -1)
    }
  }

  private enum Outcome { case nothing, draw, quit }

  private func take(_ effect: Effect, _ reader: inout Reader) -> Outcome {
    switch effect {
    case .none: return .nothing
    case .redraw: return .draw
    case .quit: return .quit
    case .bell:
      if ringsBell { terminal.bell() }
      return .draw
    case .repaint:
      terminal.repaint()
      return .draw
    case .suspend:
      terminal.suspend()
      _ = reader.handle(.resize(terminal.size))
      return .draw
    case .mouse(let isTaken):
      terminal.takeMouse(isTaken)
      return .draw
    case .copy(let text):
      terminal.copy(text)
      return .draw
    case .openArticle(let index), .reload(let index):
      if entries.indices.contains(index), case .article(let article) = entries[index] {
        annotator.start(article, index: index)
      }
      return .draw
    }
  }
}
