import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file in which a reading state is kept. Several readers may use it at once: each change is made to what the
/// file holds at that moment, under a lock, and the file is replaced whole.
struct ReadingStateFile {
  private let folder: String

  /// The user's own; nothing where there is no home.
  static var user: ReadingStateFile? { UserFiles.state.map(ReadingStateFile.init(folder:)) }

  init(folder: String) { self.folder = folder }

  private var path: String { folder + "/state" }

  /// What was saved last; an empty state where there is none.
  func load() -> ReadingState {
    guard let bytes = FileManager.default.contents(atPath: path) else { return ReadingState() }
    return ReadingState(text: String(decoding: bytes, as: UTF8.self))
  }

  /// Changes what the file holds. Where it cannot be written the next reading starts at the top, which is not worth
  /// a message.
  ///
  /// - Parameter patience: how long another reader that holds the lock is waited for. With any patience the change
  ///   is made after it whether the lock was got or not.
  /// - Returns: what the file holds now; nothing where another reader holds the lock.
  func update(patience: Duration, _ change: (inout ReadingState) -> Void) -> ReadingState? {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o600)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0, !isLocked(lock, patience: patience), patience == .zero { return nil }
    var state = load()
    change(&state)
    try? Data(state.text.utf8).write(to: URL(filePath: path), options: .atomic)
    return state
  }

  /// Takes the lock, which ends when the descriptor is closed.
  private func isLocked(_ lock: Int32, patience: Duration) -> Bool {
    let limit = ContinuousClock.now + patience
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      // A file system without locks is written as if there were nobody else.
      guard errno == EWOULDBLOCK || errno == EINTR else { return true }
      guard ContinuousClock.now < limit else { return false }
      usleep(5000)
    }
    return true
  }
}
