import AnnotationKit
import ArticleKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files off the main thread; of large ones the beginning first, so that there is something to see.
struct BackgroundLoader: Sendable {
  struct Update: Sendable {
    /// The entry of the shelf that was asked for.
    var id: Int
    /// The file's articles. Of a file that is still being read, one article that is its beginning.
    var items: Result<[ArticleInput.Item], Failure>
    var isWhole: Bool
    /// What had to be mended in it.
    var notes: [String] = []
    /// What the file was when it was read.
    var identity: FileIdentity?
    /// How many bytes have come of an input that goes on.
    var arrived: Int?
  }

  /// Files up to this size are read in one go: it takes a few milliseconds.
  static let smallSize = 300_000
  /// How much of a larger one is shown while the rest is read, in bytes.
  private static let headSize = 100_000

  let send: @Sendable (Update) -> Void

  /// Begins to read a file.
  func load(_ input: String, id: Int) {
    Task.detached(priority: .userInitiated) {
      if let head = Self.head(of: input) {
        send(Update(id: id, items: .success([.article(head)]), isWhole: false, identity: nil))
      }
      send(Self.read(input, id: id))
    }
  }

  /// Begins to read a file whose beginning is known.
  func loadRest(_ input: String, id: Int) {
    Task.detached(priority: .userInitiated) { send(Self.read(input, id: id)) }
  }

  /// Begins to read what comes bit by bit.
  func readOn(_ stream: ArrivingInput, id: Int) { stream.begin(id: id, send: send) }

  /// Reads a whole file and waits for it.
  ///
  /// - Parameter showsProgress: whether standard error may be written on, which the open screen covers.
  static func read(_ path: String, id: Int, showsProgress: Bool = false) -> Update {
    // Looked at before, so that what is written while it is read counts as a change.
    let identity = FileIdentity(path: path)
    var notes: [String] = []
    let items: Result<[ArticleInput.Item], Failure>
    do throws(Failure) {
      items = .success(try ArticleInput.items(path, showsProgress: showsProgress) { notes.append($0) })
    } catch {
      items = .failure(error)
    }
    return Update(id: id, items: items, isWhole: true, notes: notes, identity: identity)
  }

  /// The beginning of a large file as an article, up to the end of a paragraph where there is one; nothing of a
  /// small file, nor of one whose beginning alone cannot be read.
  static func head(of path: String) -> Article? {
    guard let identity = FileIdentity(path: path), !identity.isFolder, identity.size > smallSize,
      let handle = FileHandleReader.read(path, count: headSize), !handle.starts(with: [0x50, 0x4B])
    else { return nil }
    let bytes = upToParagraph(handle)
    let articles = try? ArticleLoader().articles(in: bytes, name: path)
    // A feed is read whole: what it lists is to be seen at once.
    return articles?.count == 1 ? articles?.first : nil
  }

  private static func upToParagraph(_ bytes: [UInt8]) -> [UInt8] {
    var index = bytes.count - 1
    while index > bytes.count / 2 {
      if bytes[index] == 0x0A, bytes[index - 1] == 0x0A { return Array(bytes[..<index]) }
      index -= 1
    }
    if let line = bytes.lastIndex(of: 0x0A), line > bytes.count / 2 { return Array(bytes[..<line]) }
    // Not in the middle of a character.
    var end = bytes.count
    while end > 0, bytes.count - end < 4, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 }
    return Array(bytes[..<end])
  }
}

/// The first bytes of a file.
private enum FileHandleReader {
  static func read(_ path: String, count: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
      got = max(0, systemRead(descriptor, buffer.baseAddress, count))
    }
    return bytes.isEmpty ? nil : bytes
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
