import AnnotationKit
import ArticleKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An input that comes bit by bit and perhaps never ends: standard input, a pipe. What has come is shown while the
/// rest is on its way.
///
/// As much is read ahead as a reader may soon want: whoever sends more waits, so that memory stays bounded.
final class ArrivingInput: Sendable {
  /// What there is to show first.
  enum First {
    /// It has ended.
    case whole(Result<[ArticleInput.Item], Failure>)
    /// It goes on; nothing where what has come cannot be shown alone.
    case beginning(Article?)
  }

  /// How long the first part may grow once something is there: what a program sends at once is there then.
  private static let firstPatience = Duration.milliseconds(40)
  private static let firstSize = 100_000
  /// How long nothing may come before one is told what is waited for.
  private static let silence = Duration.seconds(2)
  /// How much is read at first, and how much ahead of the reader at least, in bytes.
  private static let firstWanted = 1_000_000
  private static let ahead = 500_000
  /// The most that is read of what is no file.
  private static let limit = 32 << 20
  /// How long there is between two parts that are shown, at least.
  private static let interval = Duration.milliseconds(200)

  private struct State {
    /// What came before the reading went into the background.
    var first: [UInt8] = []
    var stream: ByteStream?
    var arrived = 0
    /// How much is to be read.
    var wanted = ArrivingInput.firstWanted
    var hasBegun = false
  }

  let name: String
  /// The path to open; standard input where there is none.
  private let path: String?
  private let state = Mutex(State())
  private let doorbell = Doorbell()

  init(name: String, path: String? = nil) {
    self.name = name
    self.path = path
  }

  /// Waits for something to come and a little longer for the rest. Nobody has the screen yet, so that programs before
  /// this one in a pipe can still use it, and the key to interrupt works.
  func waitForFirstPart() -> First {
    do throws(Failure) {
      let stream = try ByteStream(path: path, name: name)
      // Who types an article sees the screen when it is done.
      if stream.isTerminal { return .whole(readWhole()) }
      if !stream.isReady(within: Self.silence) {
        Diagnostics.report("waiting for \(name) …")
        _ = stream.isReady(within: nil)
      }
      let end = ContinuousClock.now + Self.firstPatience
      var bytes: [UInt8] = []
      while bytes.count < Self.firstSize, stream.isReady(within: end - .now) {
        let part = try stream.read()
        guard !part.isEmpty else {
          return .whole(.success(try items(bytes) { Diagnostics.report($0) }))
        }
        bytes += part
      }
      let first = bytes
      state.withLock { state in
        state.first = first
        state.stream = stream
      }
      if case .article(let article) = try Beginning(of: bytes, name: name, isAtRest: false) {
        return .beginning(article)
      }
      return .beginning(nil)
    } catch {
      return .whole(.failure(error))
    }
  }

  /// Everything up to the end, waited for; whoever sits at a terminal is told of it where that takes long.
  func readWhole() -> Result<[ArticleInput.Item], Failure> {
    do throws(Failure) {
      let stream = try ByteStream(path: path, name: name)
      var bytes: [UInt8] = []
      var isTold = stream.isTerminal || !StandardOutput.isTerminal
      while bytes.count < ArticleLoader.sizeLimit {
        if !isTold, !stream.isReady(within: Self.silence) {
          Diagnostics.report("waiting for the end of \(name) …")
          isTold = true
        }
        let part = try stream.read()
        guard !part.isEmpty else { return .success(try items(bytes) { Diagnostics.report($0) }) }
        bytes += part
      }
      throw Failure(ArticleError(.tooLarge, name: name))
    } catch {
      return .failure(error)
    }
  }

  /// Begins to read on, and to tell of what comes as an entry with this number.
  func begin(id: Int, send: @escaping @Sendable (BackgroundLoader.Update) -> Void) {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    guard isFirst else { return }
    BackgroundThread.run {
      do throws(Failure) { try self.readOn(id: id, send: send) } catch {
        send(BackgroundLoader.Update(id: id, items: .failure(error), isWhole: true))
      }
    }
  }

  /// Tells at which byte the reader is: more is read before it gets to the end of what is there.
  func follow(_ offset: Int) {
    let wantsMore = state.withLock { state in
      guard offset + Self.ahead > state.wanted else { return false }
      state.wanted = max(2 * state.arrived, offset + Self.ahead)
      return true
    }
    if wantsMore { doorbell.ring() }
  }

  private func items(_ bytes: [UInt8], tell: (String) -> Void) throws(Failure) -> [ArticleInput.Item] {
    try ArticleInput.items(in: ArticleSource(bytes: bytes, name: name), tell: tell)
  }

  /// Reads until the end, and tells of the beginning now and then.
  private func readOn(id: Int, send: @Sendable (BackgroundLoader.Update) -> Void) throws(Failure) {
    let begun = state.withLock { state in
      defer { state.first = [] }
      return (bytes: state.first, stream: state.stream)
    }
    let stream = if let stream = begun.stream { stream } else { try ByteStream(path: path, name: name) }
    if stream.isTerminal {
      throw Failure("\(name) is the terminal, which the keys come from: give the text first", .noInput)
    }
    var bytes = begun.bytes
    func finish(notes: [String] = []) throws(Failure) {
      var notes = notes
      let items = try items(bytes) { notes.append($0) }
      send(BackgroundLoader.Update(id: id, items: .success(items), isWhole: true, notes: notes))
    }
    var shown = 0
    var hasShown = false
    var isShowable = true
    var due = ContinuousClock.now + Self.interval
    while true {
      let isUnshown = isShowable && bytes.count > shown
      let count = bytes.count
      let isEnough = state.withLock { state in
        state.arrived = count
        return isShowable && hasShown && !stream.isFile && count >= state.wanted
      }
      if !isEnough, stream.isReady(within: isUnshown ? due - .now : nil) {
        let part = try stream.read()
        guard !part.isEmpty else { return try finish() }
        bytes += part
        let limit = isShowable && !stream.isFile ? Self.limit : ArticleLoader.sizeLimit
        guard bytes.count < limit else {
          guard isShowable else { throw Failure(ArticleError(.tooLarge, name: name)) }
          return try finish(notes: ["only the first \(limit >> 20) MB of \(name) are read"])
        }
        if ContinuousClock.now < due { continue }
      }
      guard isUnshown else {
        // What is there will do until the reader has moved on.
        if isEnough { doorbell.wait() }
        continue
      }
      let begun = ContinuousClock.now
      switch try Beginning(of: bytes, name: name, isAtRest: isEnough || !stream.isReady(within: .zero)) {
      case .article(let article):
        hasShown = true
        send(
          BackgroundLoader.Update(
            id: id, items: .success([.article(article)]), isWhole: false, arrived: bytes.count))
      case .later: break
      case .never: isShowable = false
      }
      shown = bytes.count
      // Most of the time goes into reading, however long a part takes to be made out.
      due = .now + max(Self.interval, (.now - begun) * 8)
    }
  }
}

/// What can be made of an input that has not ended.
private enum Beginning {
  case article(Article)
  /// Perhaps something when more has come.
  case later
  /// It makes sense only as a whole: a feed, a book, annotations.
  case never

  /// - Parameter isAtRest: whether nothing more is there to be read just now, so that an unfinished line is shown too.
  init(of bytes: [UInt8], name: String, isAtRest: Bool) throws(Failure) {
    let opening = bytes.prefix(4096).drop { $0 <= 0x20 }
    let second = opening.dropFirst().first { $0 > 0x20 }
    if opening.starts(with: [0x50, 0x4B]) || opening.first == 0x7B
      || (opening.first == 0x5B && second == 0x7B)
    {
      self = .never
      return
    }
    do throws(ArticleError) {
      let source = ArticleSource(bytes: isAtRest ? bytes.withoutCutCharacter : bytes.upToLine, name: name)
      let articles = try ArticleLoader().articles(in: source)
      if articles.count == 1, let article = articles.first { self = .article(article) } else { self = .never }
    } catch {
      // Nothing that comes later makes text of it.
      if case .binary = error.code { throw Failure(error) }
      self = .later
    }
  }
}

/// Bytes as they come from a pipe or a terminal.
private struct ByteStream {
  private let descriptor: Int32
  private let name: String
  /// Whether it is a file, which has an end.
  let isFile: Bool

  /// - Parameter path: standard input where there is none.
  init(path: String?, name: String) throws(Failure) {
    self.name = name
    if let path {
      descriptor = systemOpen(path)
      guard descriptor >= 0 else { throw Failure("‘\(path)’: \(String(cString: strerror(errno)))", .noInput) }
    } else {
      descriptor = STDIN_FILENO
    }
    var status = stat()
    isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Waits until something can be read, or the end is there; for ever without a limit.
  func isReady(within limit: Duration?) -> Bool {
    let end = limit.map { ContinuousClock.now + $0 }
    while true {
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = end.map { max(0, Int32(clamping: Int64(($0 - .now) / .milliseconds(1)))) } ?? -1
      let count = poll(&place, 1, left)
      if count < 0, errno == EINTR { continue }
      // What cannot be waited for is read, and that tells what is wrong.
      return count != 0
    }
  }

  /// What is there; nothing at the end.
  func read() throws(Failure) -> [UInt8] {
    let size = 65_536
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let got = systemRead(descriptor, buffer.baseAddress, size)
        code = got < 0 ? errno : 0
        count = max(0, got)
      }
      if code == EINTR { continue }
      if code == EISDIR { throw Failure(ArticleError(.isFolder, name: name)) }
      guard code == 0 else { throw Failure("\(name): \(String(cString: strerror(code)))", .ioError) }
      return bytes
    }
  }
}

private func systemOpen(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

extension [UInt8] {
  /// Without the bytes at the end that begin a character of UTF-8 and do not finish it.
  var withoutCutCharacter: [UInt8] {
    var end = count
    while end > 0, count - end < 4, self[end - 1] & 0xC0 == 0x80 { end -= 1 }
    guard end > 0, self[end - 1] >= 0xC0 else { return self }
    let length = self[end - 1] >= 0xF0 ? 4 : self[end - 1] >= 0xE0 ? 3 : 2
    return count - end + 1 < length ? Array(self[..<(end - 1)]) : self
  }

  /// Up to the end of a line, where there is one in the second half.
  var upToLine: [UInt8] {
    guard let line = lastIndex(of: 0x0A), line > count / 2 else { return withoutCutCharacter }
    return Array(self[..<line])
  }
}
