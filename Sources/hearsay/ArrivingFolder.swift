import Synchronization

/// A folder whose files are listed beside the reading: a large one, or one on a slow disk, keeps nobody waiting.
final class ArrivingFolder: Sendable {
  private struct State {
    /// Found, and not taken yet.
    var paths: [String] = []
    var hasBegun = false
    var count = 0
    var isDone = false
    var isCut = false
    var lastTold = ContinuousClock.now
    var tell: (@Sendable () -> Void)?
  }

  /// How often news are told at most, so that there are not more of them than can be shown.
  private static let interval = Duration.milliseconds(100)

  let path: String
  private let state = Mutex(State())
  private let doorbell = Doorbell()

  init(_ path: String) { self.path = path }

  /// Begins to list, if nobody has; waits a moment for the end, so that an ordinary folder is there at once.
  func begin(patience: Duration = .zero) {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    if isFirst { BackgroundThread.run { self.list() } }
    if patience > .zero { _ = doorbell.wait(patience) }
  }

  /// Sets what is called, from another thread, whenever there is more.
  func onNews(_ tell: @escaping @Sendable () -> Void) {
    let isWaiting = state.withLock { state in
      state.tell = tell
      return !state.paths.isEmpty || state.isDone
    }
    if isWaiting { tell() }
  }

  /// What was found since the last call.
  struct Found {
    var paths: [String]
    /// How many there are with those found before.
    var count: Int
    /// Whether that is all there is, or all that is listed.
    var isDone: Bool
    /// Whether there is more than can be listed.
    var isCut: Bool
  }

  func take() -> Found {
    state.withLock { state in
      defer { state.paths = [] }
      return Found(paths: state.paths, count: state.count, isDone: state.isDone, isCut: state.isCut)
    }
  }

  private func list() {
    var walk = FolderWalk(path)
    while let paths = walk.next() {
      guard !paths.isEmpty else { continue }
      let tell = state.withLock { state -> (@Sendable () -> Void)? in
        state.paths += paths
        state.count += paths.count
        guard ContinuousClock.now - state.lastTold >= Self.interval else { return nil }
        state.lastTold = .now
        return state.tell
      }
      tell?()
    }
    let tell = state.withLock { state in
      state.isDone = true
      state.isCut = walk.isCut
      return state.tell
    }
    doorbell.ring()
    tell?()
  }
}
