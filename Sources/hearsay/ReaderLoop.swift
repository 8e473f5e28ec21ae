import ReaderKit
import TerminalKit

/// The loop between terminal, reader and desk: events in, grids out, until the user quits.
///
/// Keys come first: the screen is drawn for a key before anything else is looked at, and what the others have done
/// is drawn when no key has come for a moment.
struct ReaderLoop {
  let terminal: Terminal
  var desk: ReadingDesk
  let ringsBell: Bool

  /// How long no key must have come before news are drawn, and how long there must be between two drawings of
  /// them.
  private static let quiet = Duration.milliseconds(60)
  private static let newsInterval = Duration.milliseconds(120)
  /// How long the first screen stands before news are drawn over it: two within a blink flicker.
  private static let firstScreenTime = Duration.milliseconds(40)
  /// How long an article that is being opened may keep its screen waiting, in milliseconds: it is mostly there
  /// sooner, and the screen does not flicker then.
  private static let openingPatience = 30
  /// How often a file is looked at, in milliseconds.
  private static let watchInterval = 600

  private let start = ContinuousClock.now
  private var lastInput = ContinuousClock.now - .seconds(1)
  /// When the last input was made, as far as its user is concerned: what came before the screen was drawn for the one
  /// before was made with that, however long a slow machine takes over it.
  private var inputTime = ContinuousClock.now
  private var hasUndrawnInput = false
  private var lastNews = ContinuousClock.now - newsInterval + firstScreenTime
  private var needsDrawing = true
  private var newsAreDue = false
  private var isOpening = false

  init(terminal: Terminal, desk: ReadingDesk, ringsBell: Bool) {
    self.terminal = terminal
    self.desk = desk
    self.ringsBell = ringsBell
  }

  /// Runs until the user quits or the terminal is gone. Events that are there already are all taken before the
  /// screen is drawn again, so that a slow terminal never falls behind the keys.
  mutating func run(_ reader: inout Reader, firstEvent: TerminalEvent) throws(Failure) {
    var event = firstEvent
    // What the first screen waited for is on it.
    _ = desk.takeNews(&reader)
    while true {
      switch event {
      case .input(let input):
        lastInput = .now
        let article = reader.currentArticle
        if !hasUndrawnInput { inputTime = lastInput }
        let effect = reader.handle(input, at: (inputTime - start) / .seconds(1))
        desk.places.noteInput(isHurried: reader.currentArticle != article)
        if perform(effect, &reader) { return }
        hasUndrawnInput = needsDrawing
        desk.follow(reader)
      case .woken: break
      case .continued:
        _ = reader.handle(.resize(terminal.size))
        needsDrawing = true
      case .timeout: beIdle(&reader)
      case .ending: return
      case .lost: throw Failure(nil, .ioError)
      }
      if !needsDrawing || isOpening { takeNews(&reader) }
      event = terminal.nextEvent(milliseconds: patience(reader))
    }
  }

  /// No event is there: draws, or does something else that is due.
  private mutating func beIdle(_ reader: inout Reader) {
    if needsDrawing || newsAreDue && areNewsWelcome {
      if newsAreDue { lastNews = .now }
      terminal.draw(reader.draw())
      needsDrawing = false
      hasUndrawnInput = false
      newsAreDue = false
      isOpening = false
    } else if reader.hasWork {
      needsDrawing = reader.work()
    } else {
      needsDrawing = desk.watch(&reader)
      desk.keepPlacesIfDue(reader)
    }
  }

  private mutating func takeNews(_ reader: inout Reader) {
    switch desk.takeNews(&reader) {
    case .none: break
    case .low: newsAreDue = true
    case .high:
      newsAreDue = true
      if isOpening {
        isOpening = false
        needsDrawing = true
      }
    }
  }

  private var areNewsWelcome: Bool {
    let now = ContinuousClock.now
    return now - lastInput >= Self.quiet && now - lastNews >= Self.newsInterval
  }

  /// How long to wait for the next event, in milliseconds; negative for ever.
  private func patience(_ reader: borrowing Reader) -> Int {
    if isOpening { return Self.openingPatience }
    if needsDrawing || reader.hasWork { return 0 }
    if newsAreDue {
      let now = ContinuousClock.now
      return Self.milliseconds(max(lastInput + Self.quiet - now, lastNews + Self.newsInterval - now))
    }
    let waits = [
      desk.isWatching(reader.currentArticle) ? Self.watchInterval : nil,
      desk.places.wait.map(Self.milliseconds),
    ]
    return waits.compactMap(\.self).min() ?? -1
  }

  /// At least one, so that there is no loop without a pause.
  private static func milliseconds(_ duration: Duration) -> Int {
    max(0, Int(duration / .milliseconds(1))) + 1
  }

  /// Does what the reader asks for.
  ///
  /// - Returns: whether to quit.
  private mutating func perform(_ effect: Effect, _ reader: inout Reader) -> Bool {
    switch effect {
    case .none: return false
    case .quit: return true
    case .redraw: break
    case .bell: if ringsBell { terminal.bell() }
    case .repaint: terminal.repaint()
    case .suspend:
      // Who is stopped may be ended without being asked.
      desk.keepPlaces(reader)
      terminal.suspend()
      _ = reader.handle(.resize(terminal.size))
    case .mouse(let isTaken): terminal.takeMouse(isTaken)
    case .copy(let text): terminal.copy(text)
    case .openArticle(let index):
      desk.open(index)
      isOpening = desk.shelf.entries.indices.contains(index) && desk.shelf[index].isOpening
    case .reload(let index):
      if !desk.reload(index) { reader.tell("this cannot be read again: it came from no file", isError: true) }
    case .openAddress(let address):
      return perform(desk.openAddress(address, &reader), &reader)
    }
    needsDrawing = true
    return false
  }
}

extension Shelf.Entry {
  /// Whether there is nothing to show yet.
  fileprivate var isOpening: Bool {
    if case .opening(nil) = content { true } else { false }
  }
}
