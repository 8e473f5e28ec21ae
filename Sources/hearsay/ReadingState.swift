import AnnotationKit
import FoundationEssentials
import ReaderKit

/// What is kept from one reading to the next: places and marks by article, and how the panes were laid out.
///
/// The file is lines of words:
///
///     hearsay-state 1
///     panes shown left 4
///     place 9c1185a5c5e9fc54 1234 a:120 b:900
///
/// An article is known by a hash of its text, so a file may move, and a changed one starts at its top. Whatever
/// cannot be read is left out: a damaged file costs some places, never the reading.
struct ReadingState {
  /// The most articles that are remembered; the longest unread ones go first.
  private static let limit = 500
  private static let header = "hearsay-state 1"

  var panes: PaneSettings?
  /// In the order of last use.
  private var places: [(key: String, place: ReadingPlace)] = []

  init() {}

  /// The state in a text of the form above.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "panes":
        panes = PaneSettings(text: line.dropFirst("panes ".count))
      case "place" where words.count >= 3:
        guard let top = Int(words[2]) else { continue }
        remember(ReadingPlace(top: top, marks: Self.marks(words.dropFirst(3))), of: words[1])
      default: continue
      }
    }
  }

  var text: String {
    var lines = [Self.header]
    if let panes {
      lines.append("panes \(panes.text)")
    }
    for (key, place) in places {
      let marks = place.marks.sorted { $0.key < $1.key }.map { " \($0.key):\($0.value)" }
      lines.append("place \(key) \(place.top)\(marks.joined())")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where one was in an article.
  func place(in article: Article) -> ReadingPlace? {
    let key = Self.key(article)
    return places.last { $0.key == key }?.place
  }

  mutating func remember(_ place: ReadingPlace, in article: Article) {
    remember(place, of: Self.key(article))
  }

  private mutating func remember(_ place: ReadingPlace, of key: String) {
    places.removeAll { $0.key == key }
    // The top, where everybody starts, is nothing to remember.
    if place.top > 0 || !place.marks.isEmpty { places.append((key, place)) }
    if places.count > Self.limit { places.removeFirst() }
  }

  private static func marks(_ words: ArraySlice<String>) -> [Character: Int] {
    var marks: [Character: Int] = [:]
    for word in words {
      guard let name = word.first, word.dropFirst().first == ":", let offset = Int(word.dropFirst(2)) else {
        continue
      }
      marks[name] = offset
    }
    return marks
  }

  /// FNV-1a of the text.
  private static func key(_ article: Article) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    article.text.utf8.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return String(hash, radix: 16)
  }
}

extension ReadingState {
  /// The state that was saved last; an empty one where there is none.
  static func load() -> ReadingState {
    guard let path = UserFiles.state.map({ $0 + "/state" }),
      let bytes = FileManager.default.contents(atPath: path)
    else { return ReadingState() }
    return ReadingState(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Saves the state whole or not at all. Where it cannot be saved the next reading starts at the top, which is
  /// not worth a message.
  func save() {
    guard let folder = UserFiles.state else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(text.utf8).write(to: URL(filePath: folder + "/state"), options: .atomic)
  }
}
