import AnnotationFormats
import AnnotationKit
import ArticleKit

/// What there is to read, in the order of the reader's articles: some of it read already, the rest waiting until
/// somebody wants to see it.
struct Shelf: Sendable {
  struct Entry: Sendable {
    /// Stays the same when entries are put in before this one.
    let id: Int
    /// What it is called before it has a title: safe for the terminal.
    let label: String
    let origin: Origin
    /// Which of the input's articles it is.
    var number = 0
    var content = Content.waiting
    /// Notices that the file has changed since it was read.
    var watch: FileWatch?
    /// Whether it has been shown.
    var isVisited = false
  }

  /// Where an entry comes from.
  enum Origin: Sendable {
    /// The program itself.
    case sample
    /// A path or an address, which can be read again.
    case place(String)
    /// Something that can be read once, bit by bit.
    case stream(ArrivingInput)
    /// A folder that is still being listed: its files are put in before this entry, which is gone in the end.
    case folder(ArrivingFolder)
  }

  enum Content: Sendable {
    case waiting
    /// Being read; what is there already is the text's beginning.
    case opening(head: Article?)
    case read(ArticleInput.Item)
    /// Why it could not be read.
    case failed(Failure)
  }

  private(set) var entries: [Entry] = []
  private var nextID = 0
  /// Whether it is one folder, feed or book, whose articles are there to choose from.
  var isList = false

  subscript(index: Int) -> Entry {
    get { entries[index] }
    set { entries[index] = newValue }
  }

  /// Whether folders are still being listed.
  var isListing: Bool {
    entries.contains { entry in
      if case .folder = entry.origin, entry.failure == nil { true } else { false }
    }
  }

  func index(of id: Int) -> Int? { entries.firstIndex { $0.id == id } }

  /// Lets go of what was read of an entry.
  mutating func forget(_ index: Int) { entries[index].content = .waiting }

  mutating func append(label: String, origin: Origin, content: Content = .waiting) {
    entries.append(entry(label: label, origin: origin, number: 0, content: content))
  }

  /// Puts files in before a folder's entry.
  mutating func insert(files: [String], before index: Int) {
    let new = files.map { path in
      entry(label: UserFiles.short(path), origin: .place(path), number: 0, content: .waiting)
    }
    entries.insert(contentsOf: new, at: index)
  }

  mutating func remove(_ index: Int) { entries.remove(at: index) }

  /// Puts something in behind an entry that is still to be read.
  mutating func insert(_ input: String, after index: Int) {
    entries.insert(entry(label: input, origin: .place(input), number: 0, content: .waiting), at: index + 1)
  }

  /// Puts the other articles of an entry's input behind it.
  mutating func insert(_ items: some Sequence<ArticleInput.Item>, after index: Int) {
    let origin = entries[index].origin
    let watch = entries[index].watch
    for (number, item) in items.enumerated() {
      var entry = entry(
        label: item.article.id, origin: origin, number: number + 1, content: .read(item))
      entry.watch = watch
      entries.insert(entry, at: index + 1 + number)
    }
  }

  private mutating func entry(label: String, origin: Origin, number: Int, content: Content) -> Entry {
    defer { nextID += 1 }
    return Entry(
      id: nextID, label: TerminalSafeText.safe(label, keepsLines: false), origin: origin, number: number,
      content: content)
  }
}

extension Shelf.Entry {
  /// The path or address it is read from; nothing where it cannot be read again.
  var input: String? {
    if case .place(let input) = origin { input } else { nil }
  }

  /// The article, or its beginning.
  var article: Article? {
    switch content {
    case .read(let item): item.article
    case .opening(let head): head
    case .waiting, .failed: nil
    }
  }

  /// Why it could not be read.
  var failure: Failure? {
    if case .failed(let failure) = content { failure } else { nil }
  }
}
