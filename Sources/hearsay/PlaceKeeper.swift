import AnnotationKit
import ReaderKit

/// Brings places back when articles are opened, and keeps them while one reads and when one leaves.
///
/// Only what has changed since it was brought back or kept last is written, so that two readers at once don't
/// overwrite what the other one knows better.
struct PlaceKeeper {
  /// How long there must be no key before places are kept, and how long they are not kept at most.
  private static let quiet = Duration.seconds(2)
  private static let interval = Duration.seconds(10)
  /// How long another reader that is saving is waited for, on leaving.
  private static let patience = Duration.seconds(1)

  private var state: ReadingState
  /// Nothing is kept without one.
  private let file: ReadingStateFile?
  private var keys: [Int: ReadingState.Key] = [:]
  /// Where one is in each entry as far as the file knows, by the entry's id.
  private var known: [Int: ReadingPlace] = [:]
  private var knownPanes: PaneSettings?
  private var knownSearches: [String] = []
  private var hasMoved = false
  private var isHurried = false
  private var lastMove = ContinuousClock.now
  private var lastSaving = ContinuousClock.now

  init(_ file: ReadingStateFile?) {
    self.file = file
    state = file?.load() ?? ReadingState()
  }

  /// How the panes were laid out last.
  var panes: PaneSettings? { state.panes }
  /// What was searched for, the latest last.
  var searches: [String] { state.searches }

  /// The reader as it begins: only what is changed of it is kept.
  mutating func begin(with reader: borrowing Reader) {
    knownPanes = reader.paneSettings
    knownSearches = reader.searchHistory
  }

  // MARK: Bringing back

  /// Goes back to where one was in an entry that is read now.
  mutating func restore(_ entry: Shelf.Entry, at index: Int, _ reader: inout Reader) {
    guard let key = key(of: entry) else { return }
    // Who has moved in the beginning of an article already is not moved again.
    guard reader.place(at: index)?.top == 0 else { return }
    guard let found = state.found(key) else {
      known[entry.id] = reader.place(at: index)
      return
    }
    reader.restore(found.place, at: index)
    // What has moved or changed is to be kept by what it is known by now.
    if found.key == key { known[entry.id] = reader.place(at: index) }
  }

  /// The entry has another text now.
  mutating func forgetText(of entry: Shelf.Entry) { keys[entry.id] = nil }

  private mutating func key(of entry: Shelf.Entry) -> ReadingState.Key? {
    if let key = keys[entry.id] { return key }
    guard case .read(let item) = entry.content else { return nil }
    let key = ReadingState.Key(item.article, input: entry.input, number: entry.number)
    keys[entry.id] = key
    return key
  }

  // MARK: Keeping

  /// The user has done something.
  ///
  /// - Parameter isHurried: whether it is worth keeping at the next occasion.
  mutating func noteInput(isHurried: Bool) {
    hasMoved = true
    lastMove = .now
    if isHurried { self.isHurried = true }
  }

  /// How long until there may be something to keep; nothing where nobody has moved.
  var wait: Duration? {
    guard hasMoved, file != nil else { return nil }
    if isHurried { return .zero }
    return max(.zero, min(lastMove + Self.quiet, lastSaving + Self.interval) - .now)
  }

  /// Keeps what has changed, if it is time to.
  mutating func saveIfDue(_ shelf: Shelf, _ reader: borrowing Reader) {
    guard wait == .zero else { return }
    lastSaving = .now
    isHurried = false
    hasMoved = !save(shelf, reader, isLeaving: false)
    // Another one is saving: later then.
    if hasMoved { lastMove = .now }
  }

  /// Keeps what has changed, waiting a moment for another reader that is doing the same.
  mutating func saveOnLeaving(_ shelf: Shelf, _ reader: borrowing Reader) {
    _ = save(shelf, reader, isLeaving: true)
  }

  private mutating func save(_ shelf: Shelf, _ reader: borrowing Reader, isLeaving: Bool) -> Bool {
    guard let file else { return true }
    var changes: [(id: Int, key: ReadingState.Key, place: ReadingPlace)] = []
    var seen: [ReadingState.Key] = []
    for index in shelf.entries.indices where shelf[index].isVisited || index == reader.currentArticle {
      let entry = shelf[index]
      guard let key = key(of: entry), let place = reader.place(at: index) else { continue }
      if place == known[entry.id] { seen.append(key) } else { changes.append((entry.id, key, place)) }
    }
    let panes = reader.paneSettings
    let searches = reader.searchHistory
    let hasNewPanes = panes != knownPanes
    let hasNewSearches = searches != knownSearches
    guard isLeaving || !changes.isEmpty || hasNewPanes || hasNewSearches else { return true }
    let saved = file.update(patience: isLeaving ? Self.patience : .zero) { state in
      for key in seen { state.touch(key) }
      for change in changes { state.remember(change.place, change.key) }
      if hasNewPanes || state.panes == nil { state.panes = panes }
      if hasNewSearches { state.addSearches(searches, after: knownSearches) }
    }
    guard let saved else { return false }
    state = saved
    for change in changes { known[change.id] = change.place }
    knownPanes = panes
    knownSearches = searches
    return true
  }
}
