import AnnotationFormats
import AnnotationKit
import ReaderKit
import TerminalKit

/// The reader on a terminal, from taking the screen to giving it back.
struct ReaderSession {
  var shelf: Shelf
  /// The entry that is shown first.
  var first: Int
  var themes: ThemeCatalog
  var settings: Settings
  /// What is wrong in the settings' file: told in the status line.
  var mistakes: [SettingsMistake]
  /// An annotator in place of the one that the settings name.
  var annotator: Annotator?

  /// How long the first screen waits for the annotations of an article of ordinary length, in milliseconds: too
  /// short to be felt.
  private static let annotationPatience = 40
  /// How long it waits for the terminal to tell its background.
  private static let backgroundPatience = 100

  func run() throws(Failure) {
    var desk = ReadingDesk(shelf: shelf, settings: settings, annotator: annotator)
    // Annotating begins before the terminal is set up, so that both are done at once.
    desk.begin(at: first)
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(colors: settings.colorDepth, takesMouse: settings.mouse)
    } catch {
      throw Failure(error.description, .unavailable)
    }
    defer {
      terminal.close()
      Terminal.endAsAsked()
    }
    let waker = terminal.waker
    desk.onNews { waker.wake() }

    var options = ReaderOptions(
      theme: settings.theme ?? settings.darkTheme, colorDepth: terminal.colorDepth, measure: settings.measure,
      layers: settings.layers, keys: settings.keys, usesUnicode: terminal.usesUnicode && !settings.usesASCII,
      takesMouse: settings.mouse, panes: settings.layout(remembered: desk.places.panes ?? .init()),
      hasItalics: terminal.hasItalics, centersJumps: settings.centersJumps, digitsCount: settings.digitsCount,
      firstArticle: first,
      startsWithArticles: shelf.isList && (shelf.entries.count > 1 || shelf.isListing),
      searchHistory: desk.places.searches)
    if settings.theme == nil, terminal.colorDepth != .monochrome {
      terminal.askBackground()
      if terminal.isBackgroundLight(milliseconds: Self.backgroundPatience) == true {
        options.theme = settings.lightTheme
      }
    }
    var reader = Reader(
      articles: desk.shelf.forReader, size: terminal.size, themes: themes,
      options: options)
    reader.isListing = desk.shelf.isListing
    for (index, entry) in desk.shelf.entries.enumerated() {
      if case .stream = entry.origin, case .opening(let head?) = entry.content {
        reader.showArriving(head.text.count, at: index)
      }
    }
    desk.places.begin(with: reader)
    desk.restorePlaces(&reader)
    tellMistakes(&reader)
    let firstEvent =
      desk.isFirstScreenNear ? terminal.nextEvent(milliseconds: Self.annotationPatience) : .timeout
    var loop = ReaderLoop(terminal: terminal, desk: desk, ringsBell: settings.bell)
    defer { loop.desk.keepPlaces(reader) }
    try loop.run(&reader, firstEvent: firstEvent)
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
