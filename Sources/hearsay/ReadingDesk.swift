import AnnotationFormats
import AnnotationKit
import ReaderKit

/// What goes on behind the screen: articles are read, annotated, watched and remembered, and what comes of it is
/// handed to the reader.
///
/// Belongs to the main thread and never waits: whatever takes time is done on others, whose news
/// ``takeNews(_:)`` fetches.
struct ReadingDesk {
  /// What the others have done.
  enum News: Sendable {
    case loaded(BackgroundLoader.Update)
    case annotated(BackgroundAnnotator.Update)
    /// Files have been found in the folder that is the entry with this number.
    case found(Int)
  }

  /// How much is read and annotated ahead, so that the list of articles can tell of each, in bytes and in
  /// articles.
  private static let aheadLength = 8_000_000
  private static let aheadCount = 300

  private(set) var shelf: Shelf
  var places: PlaceKeeper
  private let settings: Settings
  private let news = Mailbox<News>()
  private let annotator: BackgroundAnnotator
  private let loader: BackgroundLoader
  /// The annotator's version of each entry's text, by the entry's id.
  private var versions: [Int: Int] = [:]
  /// Entries whose file was asked to be read again.
  private var reloading: Set<Int> = []
  private var aheadRead = 0
  private var aheadNumber = 0

  init(shelf: Shelf, settings: Settings, annotator given: Annotator? = nil) {
    self.shelf = shelf
    self.settings = settings
    places = PlaceKeeper(settings.remember ? .user : nil)
    let news = news
    annotator = BackgroundAnnotator(engine: settings.engine, given: given) { news.send(.annotated($0)) }
    loader = BackgroundLoader { news.send(.loaded($0)) }
  }

  /// Sets what is called, from another thread, whenever there is news.
  func onNews(_ wake: @escaping @Sendable () -> Void) {
    news.onArrival(wake)
  }

  /// Begins with the entry that is shown first.
  mutating func begin(at index: Int) {
    guard shelf.entries.indices.contains(index) else { return }
    annotator.follow(id: shelf[index].id, offset: 0)
    if case .opening = shelf[index].content {
      switch shelf[index].origin {
      case .place(let input): loader.loadRest(input, id: shelf[index].id)
      case .stream(let stream): loader.readOn(stream, id: shelf[index].id)
      case .sample, .folder: break
      }
    }
    open(index)
    // Folders are listed, whatever is shown.
    for entry in shelf.entries {
      guard case .folder(let folder) = entry.origin else { continue }
      folder.onNews { [news, id = entry.id] in news.send(.found(id)) }
      folder.begin()
    }
  }

  /// Whether the annotations that are still missing are there in a moment, so that the first screen can wait.
  var isFirstScreenNear: Bool {
    guard annotator.isBusy else { return false }
    return !shelf.entries.contains { ($0.article?.text.count ?? 0) > ArticleParts.longLength }
  }

  /// The entry is shown now: reads and annotates it if it is not.
  mutating func open(_ index: Int) {
    guard shelf.entries.indices.contains(index) else { return }
    shelf[index].isVisited = true
    switch shelf[index].content {
    case .waiting, .failed:
      switch shelf[index].origin {
      case .place(let input): loader.load(input, id: shelf[index].id)
      case .stream(let stream): loader.readOn(stream, id: shelf[index].id)
      case .sample, .folder: return
      }
      shelf[index].content = .opening(head: nil)
    case .opening(let head?): annotate(.article(head), at: index)
    case .read(let item): annotate(item, at: index)
    case .opening(nil): break
    }
  }

  /// Shows what an address leads to: it is fetched, unless it is on the shelf.
  ///
  /// - Returns: what the reader asks for in turn.
  mutating func openAddress(_ address: String, _ reader: inout Reader) -> Effect {
    // A page may name files of this machine too.
    guard WebInput.isFetchable(address) else {
      reader.tell(
        "‘\(TerminalSafeText.safe(address, keepsLines: false))’ is not fetched: expected http or https",
        isError: true)
      return .none
    }
    if let known = shelf.entries.firstIndex(where: { $0.input == address }) { return reader.show(known) }
    let index = reader.currentArticle
    shelf.insert(address, after: index)
    return reader.show(ReaderArticle(label: shelf[index + 1].label), after: index)
  }

  /// Reads an entry again from where it came from.
  ///
  /// - Returns: whether it can be.
  mutating func reload(_ index: Int) -> Bool {
    guard shelf.entries.indices.contains(index), let input = shelf[index].input else { return false }
    reloading.insert(shelf[index].id)
    loader.load(input, id: shelf[index].id)
    return true
  }

  /// Tells those who work where the reader is.
  func follow(_ reader: borrowing Reader) {
    guard shelf.entries.indices.contains(reader.currentArticle) else { return }
    let offset = reader.articles[reader.currentArticle].top
    annotator.follow(id: shelf[reader.currentArticle].id, offset: offset)
    if case .stream(let stream) = shelf[reader.currentArticle].origin { stream.follow(offset) }
  }

  /// Begins to annotate an entry, unless it came with annotations or that was done before.
  private mutating func annotate(_ item: ArticleInput.Item, at index: Int) {
    let id = shelf[index].id
    guard versions[id] == nil, case .article(let article) = item else { return }
    versions[id] = annotator.start(article, id: id)
  }

  // MARK: News

  /// How much the screen has to do with some news.
  enum Urgency: Comparable {
    case none
    /// It can wait for a better moment.
    case low
    /// Somebody waits for it.
    case high
  }

  /// Hands the reader what the others have done since the last call.
  mutating func takeNews(_ reader: inout Reader) -> Urgency {
    var urgency = Urgency.none
    for news in news.take() {
      switch news {
      case .loaded(let update): urgency = max(urgency, take(update, &reader))
      case .annotated(let update): urgency = max(urgency, take(update, &reader))
      case .found(let id): urgency = max(urgency, takeFiles(ofFolder: id, &reader))
      }
    }
    return urgency
  }

  private mutating func take(_ update: BackgroundAnnotator.Update, _ reader: inout Reader) -> Urgency {
    guard let index = shelf.index(of: update.id), versions[update.id] == update.version else { return .none }
    if let document = update.document { reader.update(.prepared(document), at: index) }
    reader.showProgress(update.progress, at: index)
    if update.progress == 1 { readAhead(from: index) }
    guard index == reader.currentArticle else { return .low }
    return update.document == nil ? .low : .high
  }

  private mutating func take(_ update: BackgroundLoader.Update, _ reader: inout Reader) -> Urgency {
    guard let index = shelf.index(of: update.id) else { return .none }
    if reloading.contains(update.id) { return takeReloaded(update, at: index, &reader) }
    switch update.items {
    case .failure(let failure):
      shelf[index].content = .failed(failure)
      reader.update(.failed(TerminalSafeText.safe(failure.message ?? "", keepsLines: false)), at: index)
    case .success(let items):
      guard let item = items.first else { return .none }
      versions[update.id] = nil
      places.forgetText(of: shelf[index])
      if update.isWhole {
        shelf[index].content = .read(item)
        shelf[index].watch = shelf[index].input.map { FileWatch(path: $0, read: update.identity) }
        let others = items.dropFirst()
        shelf.insert(others, after: index)
        reader.insert(others.map(ReaderArticle.init), at: index + 1)
      } else {
        shelf[index].content = .opening(head: item.article)
      }
      hand(item, to: &reader, at: index)
      reader.showArriving(update.arrived, at: index)
      if update.isWhole {
        restorePlace(at: index, &reader)
        // A stream is handed over with what had to be left out of it.
        if let note = update.notes.first { reader.tell(TerminalSafeText.safe(note, keepsLines: false)) }
      }
      annotate(item, at: index)
      follow(reader)
    }
    if !shelf[index].isVisited { readAhead(from: reader.currentArticle) }
    return index == reader.currentArticle ? .high : .low
  }

  private mutating func takeFiles(ofFolder id: Int, _ reader: inout Reader) -> Urgency {
    guard let index = shelf.index(of: id), let found = shelf.takeFiles(ofFolderAt: index) else {
      return .none
    }
    let place = index + found.paths.count
    let wasShown = reader.currentArticle == index
    reader.insert(shelf.entries[index..<place].map(\.forReader), at: index)
    if found.isDone {
      if found.count > 0 {
        reader.remove(at: place)
      } else {
        reader.update(shelf[place].forReader.content, at: place)
      }
      if found.isCut { reader.tell("there are more: only the first \(found.count) articles are listed") }
    }
    reader.isListing = shelf.isListing
    if wasShown, !found.paths.isEmpty {
      reader.goBehindTheList(to: index)
      open(index)
      follow(reader)
    } else {
      readAhead(from: reader.currentArticle)
    }
    return reader.isListOpen || wasShown ? .high : .low
  }

  private func hand(_ item: ArticleInput.Item, to reader: inout Reader, at index: Int) {
    switch item {
    case .article(let article): reader.complete(article, at: index)
    case .annotated(let document): reader.update(.annotated(document), at: index)
    }
  }

  private mutating func takeReloaded(
    _ update: BackgroundLoader.Update, at index: Int, _ reader: inout Reader
  ) -> Urgency {
    guard update.isWhole else { return .none }
    reloading.remove(update.id)
    // The one with the same number, where there are several.
    let number = shelf[index].number
    switch update.items {
    case .success(let items) where items.indices.contains(number):
      shelf[index].content = .read(items[number])
      shelf[index].watch = shelf[index].input.map { FileWatch(path: $0, read: update.identity) }
      versions[update.id] = nil
      places.forgetText(of: shelf[index])
      hand(items[number], to: &reader, at: index)
      annotate(items[number], at: index)
      follow(reader)
      reader.tell(update.notes.first.map { TerminalSafeText.safe($0, keepsLines: false) } ?? "read again")
    case .success:
      reader.tell("the article is no longer there; what was read stays", isError: true)
    case .failure(let failure):
      let reason = TerminalSafeText.safe(failure.message ?? "it cannot be read", keepsLines: false)
      // An article that was never read has nothing that could stay.
      if shelf[index].article == nil {
        reader.update(.failed(reason), at: index)
      } else {
        reader.tell("\(reason); what was read stays", isError: true)
      }
    }
    return .high
  }

  /// Reads and annotates the next entry that nobody has asked for yet, as far as that is cheap.
  private mutating func readAhead(from index: Int) {
    guard aheadRead < Self.aheadLength, aheadNumber < Self.aheadCount, !annotator.isBusy else { return }
    let order = Array(shelf.entries.indices.dropFirst(index + 1)) + Array(shelf.entries.indices.prefix(index))
    for next in order {
      switch shelf[next].content {
      case .waiting:
        guard let input = shelf[next].input, let size = FileIdentity(path: input)?.size,
          size <= BackgroundLoader.smallSize
        else { continue }
        aheadRead += size
        aheadNumber += 1
        shelf[next].content = .opening(head: nil)
        loader.load(input, id: shelf[next].id)
        return
      case .read(.article(let article)) where versions[shelf[next].id] == nil:
        guard article.text.count <= ArticleParts.longLength else { continue }
        aheadRead += article.text.count
        aheadNumber += 1
        annotate(.article(article), at: next)
        return
      case .read, .opening, .failed: continue
      }
    }
  }

  // MARK: Files that change

  /// Whether there is a file to look at now and then.
  func isWatching(_ index: Int) -> Bool {
    settings.reload != .never && shelf.entries.indices.contains(index) && shelf[index].watch != nil
  }

  /// Looks whether the file of what is being read has changed.
  ///
  /// - Returns: whether the screen is to be drawn again.
  mutating func watch(_ reader: inout Reader) -> Bool {
    let index = reader.currentArticle
    guard isWatching(index), shelf[index].watch?.hasChanged() == true else { return false }
    if settings.reload == .always { return reload(index) }
    reader.offerReload(at: index)
    return true
  }

  // MARK: Places

  /// Goes back to where one was in the articles that are there.
  mutating func restorePlaces(_ reader: inout Reader) {
    for index in shelf.entries.indices { restorePlace(at: index, &reader) }
  }

  private mutating func restorePlace(at index: Int, _ reader: inout Reader) {
    places.restore(shelf[index], at: index, &reader)
  }

  /// Keeps where one is, if it is time to.
  mutating func keepPlacesIfDue(_ reader: borrowing Reader) { places.saveIfDue(shelf, reader) }

  /// Keeps where one is in the articles that were shown, and how the screen was laid out, for another time.
  mutating func keepPlaces(_ reader: borrowing Reader) { places.saveOnLeaving(shelf, reader) }
}

extension Shelf.Entry {
  /// As the reader is given it.
  fileprivate var forReader: ReaderArticle {
    switch content {
    case .read(let item): ReaderArticle(item)
    case .opening(.some(let head)): ReaderArticle(head)
    case .waiting, .opening: ReaderArticle(label: label)
    case .failed(let failure):
      ReaderArticle(
        label: label, content: .failed(TerminalSafeText.safe(failure.message ?? "", keepsLines: false)))
    }
  }
}

extension Shelf {
  /// The articles as the reader is given them.
  var forReader: [ReaderArticle] { entries.map(\.forReader) }
}

extension ReaderArticle {
  fileprivate init(_ item: ArticleInput.Item) {
    switch item {
    case .article(let article): self.init(article)
    case .annotated(let document): self.init(document)
    }
  }
}
