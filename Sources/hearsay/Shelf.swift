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
    /// The path or address it is read from; nothing for standard input and samples, which cannot be read again.
    let input: String?
    /// Which of the input's articles it is.
    var number = 0
    var content = Content.waiting
    /// Notices that the file has changed since it was read.
    var watch: FileWatch?
    /// Whether it has been shown.
    var isVisited = false
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

  func index(of id: Int) -> Int? { entries.firstIndex { $0.id == id } }

  /// Lets go of what was read of an entry.
  mutating func forget(_ index: Int) { entries[index].content = .waiting }

  mutating func append(label: String, input: String? = nil, content: Content = .waiting) {
    entries.append(entry(label: label, input: input, number: 0, content: content))
  }

  /// Puts something in behind an entry that is still to be read.
  mutating func insert(_ input: String, after index: Int) {
    entries.insert(entry(label: input, input: input, number: 0, content: .waiting), at: index + 1)
  }

  /// Puts the other articles of an entry's input behind it.
  mutating func insert(_ items: some Sequence<ArticleInput.Item>, after index: Int) {
    let input = entries[index].input
    let watch = entries[index].watch
    for (number, item) in items.enumerated() {
      var entry = entry(
        label: item.article.id, input: input, number: number + 1, content: .read(item))
      entry.watch = watch
      entries.insert(entry, at: index + 1 + number)
    }
  }

  private mutating func entry(label: String, input: String?, number: Int, content: Content) -> Entry {
    defer { nextID += 1 }
    return Entry(
      id: nextID, label: TerminalSafeText.safe(label, keepsLines: false), input: input, number: number,
      content: content)
  }
}

extension Shelf.Entry {
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
