import AnnotationKit
import ReaderKit

/// What is kept from one reading to the next: places, marks and settings by article, how the panes were laid out,
/// and what was searched for.
///
/// The file is lines of words; what a word cannot hold is written as `%` and two hexadecimal digits a byte:
///
///     hearsay-state 2
///     panes shown left 4
///     search harbour
///     article 9c1185a5c5e9fc54 51f0a0c3d1e2b3a4 top=1234 mark.a=120 words.1234=The%20map only-hedged=yes
///
/// An article is known by a hash of its text, so that a file may move, and by a hash of where it was read from, so
/// that its text may change. Whatever cannot be read is left out: a damaged file costs some places, never the
/// reading.
struct ReadingState {
  /// What an article is known by.
  struct Key: Hashable {
    /// Of the text.
    var content: String
    /// Of the path or address; `-` where there is none.
    var place: String

    /// - Parameter input: the path or address; nothing for standard input.
    init(_ article: Article, input: String?, number: Int) {
      content = Self.hash(of: article.text.utf8)
      let name = input.map { UserFiles.absolute($0) + (number > 0 ? "#\(number)" : "") }
      place = name.map { Self.hash(of: Array($0.utf8)) } ?? "-"
    }

    fileprivate init(content: String, place: String) {
      self.content = content
      self.place = place
    }

    /// FNV-1a; of long texts the beginning, the end and the length.
    private static func hash(of bytes: [UInt8]) -> String {
      let limit = 1 << 17
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
      }
      if bytes.count <= limit * 2 {
        add(bytes[...])
      } else {
        add(bytes.prefix(limit))
        add(bytes.suffix(limit))
        add(Array("\(bytes.count)".utf8)[...])
      }
      return String(hash, radix: 16)
    }
  }

  /// The most articles that are remembered; the longest unread ones go first.
  private static let limit = 500
  private static let searchLimit = 50
  private static let header = "hearsay-state 2"

  var panes: PaneSettings?
  /// The latest last.
  var searches: [String] = []
  /// In the order of last use.
  private var places: [(key: Key, place: ReadingPlace)] = []

  init() {}

  /// The state in a text of the form above.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words.first {
      case "panes": panes = PaneSettings(text: line.dropFirst("panes ".count))
      case "search" where words.count == 2: searches.append(Self.plain(words[1]))
      case "article" where words.count >= 3:
        let key = Key(content: String(words[1]), place: String(words[2]))
        if let place = Self.place(words.dropFirst(3)) { remember(place, key) }
      default: continue
      }
    }
  }

  var text: String {
    var lines = [Self.header]
    if let panes { lines.append("panes \(panes.text)") }
    lines += searches.suffix(Self.searchLimit).map { "search \(Self.escaped($0))" }
    for (key, place) in places {
      var words = ["article", key.content, key.place, "top=\(place.top)"]
      words += place.marks.sorted { $0.key < $1.key }.map { "mark.\(Self.escaped("\($0.key)"))=\($0.value)" }
      words += place.words.sorted { $0.key < $1.key }.map { "words.\($0.key)=\(Self.escaped($0.value))" }
      words += place.settings.sorted { $0.key < $1.key }
        .map { "set.\(Self.escaped($0.key))=\(Self.escaped($0.value))" }
      lines.append(words.joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where one was in an article: in this very text, else in what was read from the same place.
  func place(of key: Key) -> ReadingPlace? { found(key)?.place }

  /// The same, with what the article was known by then.
  func found(_ key: Key) -> (key: Key, place: ReadingPlace)? {
    let isSame = places.last { $0.key.content == key.content && $0.key.place == key.place }
    let isMoved = places.last { $0.key.content == key.content }
    let isChanged = places.last { $0.key.place == key.place && key.place != "-" }
    return isSame ?? isMoved ?? isChanged
  }

  mutating func remember(_ place: ReadingPlace, _ key: Key) {
    places.removeAll { $0.key.content == key.content || ($0.key.place == key.place && key.place != "-") }
    // The top, where everybody starts, is nothing to remember.
    if place.top > 0 || !place.marks.isEmpty || !place.settings.isEmpty { places.append((key, place)) }
    if places.count > Self.limit { places.removeFirst() }
  }

  /// Counts an article as used last, if it is remembered.
  mutating func touch(_ key: Key) {
    guard let index = places.lastIndex(where: { $0.key == key }) else { return }
    places.append(places.remove(at: index))
  }

  /// Adds what one reader searched for since its history was `earlier`; another may have added to this one.
  mutating func addSearches(_ history: [String], after earlier: [String]) {
    var same = 0
    while same < min(history.count, earlier.count), history[same] == earlier[same] { same += 1 }
    let new = history.dropFirst(same)
    searches.removeAll { new.contains($0) }
    searches += new
  }

  private static func place(_ words: ArraySlice<Substring>) -> ReadingPlace? {
    var place = ReadingPlace(top: -1)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let names = parts[0].split(separator: ".", maxSplits: 1)
      switch (names.first, names.count) {
      case ("top", 1): place.top = Int(parts[1]) ?? -1
      case ("mark", 2):
        if let mark = plain(names[1]).first, let offset = Int(parts[1]) { place.marks[mark] = offset }
      case ("words", 2):
        if let offset = Int(names[1]) { place.words[offset] = plain(parts[1]) }
      case ("set", 2): place.settings[plain(names[1])] = plain(parts[1])
      default: continue
      }
    }
    return place.top < 0 ? nil : place
  }

  // MARK: Words

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case 0x21...0x7E where byte != 0x25 && byte != 0x3D && byte != 0x2E:
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default: escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return escaped
  }

  private static func plain(_ word: some StringProtocol) -> String {
    let bytes = Array(word.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        plain.append(value)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
