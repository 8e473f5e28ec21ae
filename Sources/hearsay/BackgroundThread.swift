#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread for work that may wait for as long as the world likes. The threads that tasks share are as many as there
/// are processors, and one that waits is missing to the others.
enum BackgroundThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  static func run(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // As much as the main thread has: articles are parsed here.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    // Signals are the main thread's.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&all, crash) }
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(work)).toOpaque()
    let code = pthread_create(
      &thread, &attributes,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    // Without another thread it is done here and now.
    if code != 0 { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
  }
}

/// Lets one thread wait until another has something for it, with a limit.
struct Doorbell: Sendable {
  private let descriptor: Int32
  private let other: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    (descriptor, other) = (ends[0], ends[1])
  }

  func ring() {
    var byte: UInt8 = 1
    // A full pipe is as good as one byte more.
    _ = write(other, &byte, 1)
  }

  /// Waits until it is rung, however long that takes.
  func wait() {
    while !wait(.seconds(3600)) {}
  }

  /// Forgets that it was rung.
  private func answer() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Waits until it is rung.
  ///
  /// - Returns: whether it was before the time was over.
  func wait(_ limit: Duration) -> Bool {
    let end = ContinuousClock.now + limit
    while true {
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = max(0, Int32((end - .now) / .milliseconds(1)))
      let count = poll(&place, 1, left)
      if count > 0 {
        answer()
        return true
      }
      if count < 0, errno == EINTR, end > .now { continue }
      return false
    }
  }
}
