import Dispatch
import Synchronization

/// Work on many things at once whose results are wanted in order.
struct OrderedWork<Result: Sendable> {
  private final class Shared: Sendable {
    struct State {
      var next = 0
      var finished: [Int: Result] = [:]
    }
    let state = Mutex(State())
    let wake = DispatchSemaphore(value: 0)
  }

  /// How many things are worked on at once.
  let jobs: Int

  /// Works on `0..<count`, and hands over the results in order, each as soon as those before it are there.
  ///
  /// - Parameter onFinish: called from the caller's thread after each piece of work, with how many are finished.
  func run(
    count: Int, work: @escaping @Sendable (Int) -> Result, onFinish: (Int) -> Void, take: (Result) -> Void
  ) {
    let shared = Shared()
    for _ in 0..<min(jobs, count) {
      DispatchQueue.global().async {
        while true {
          let index = shared.state.withLock { state in
            defer { state.next += 1 }
            return state.next
          }
          guard index < count else { return }
          let result = work(index)
          shared.state.withLock { $0.finished[index] = result }
          shared.wake.signal()
        }
      }
    }
    var taken = 0
    for finished in 0..<count {
      shared.wake.wait()
      onFinish(finished + 1)
      while let result = shared.state.withLock({ $0.finished.removeValue(forKey: taken) }) {
        take(result)
        taken += 1
      }
    }
  }
}
