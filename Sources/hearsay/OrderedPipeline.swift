import Dispatch
import Synchronization

/// Work on a stream of things, several at once, whose results come out in the order in which the things went in.
///
/// ``add(_:)``, ``next()`` and ``nextIfReady()`` belong to one thread, ``work`` runs on others. Nothing is ever
/// dropped and nothing bounds what is under way but the caller, who knows by ``pending`` how much that is.
struct OrderedPipeline<Input: Sendable, Output: Sendable>: ~Copyable {
  private final class Shared: Sendable {
    struct State {
      var waiting: [Int: Input] = [:]
      /// The number of what is worked on next.
      var begun = 0
      var finished: [Int: Output] = [:]
    }
    let state = Mutex(State())
    let hasInput = DispatchSemaphore(value: 0)
    let hasOutput = DispatchSemaphore(value: 0)
  }

  private let shared = Shared()
  private let jobs: Int
  private var added = 0
  private var taken = 0

  init(jobs: Int, work: @escaping @Sendable (Input) -> Output) {
    self.jobs = jobs
    for _ in 0..<jobs {
      DispatchQueue.global().async { [shared] in
        while true {
          shared.hasInput.wait()
          let next = shared.state.withLock { state -> (number: Int, input: Input)? in
            guard let input = state.waiting.removeValue(forKey: state.begun) else { return nil }
            defer { state.begun += 1 }
            return (state.begun, input)
          }
          // Woken without anything to do: there will be no more.
          guard let next else { return }
          let output = work(next.input)
          shared.state.withLock { $0.finished[next.number] = output }
          shared.hasOutput.signal()
        }
      }
    }
  }

  deinit {
    for _ in 0..<jobs { shared.hasInput.signal() }
  }

  /// How many things went in whose results have not come out.
  var pending: Int { added - taken }

  mutating func add(_ input: Input) {
    let number = added
    shared.state.withLock { $0.waiting[number] = input }
    added += 1
    shared.hasInput.signal()
  }

  /// The next result, once it is there; nothing where all have come out.
  mutating func next() -> Output? {
    guard pending > 0 else { return nil }
    while true {
      if let output = nextIfReady() { return output }
      shared.hasOutput.wait()
    }
  }

  /// The next result, if it is there.
  mutating func nextIfReady() -> Output? {
    let number = taken
    guard let output = shared.state.withLock({ $0.finished.removeValue(forKey: number) }) else { return nil }
    taken += 1
    return output
  }
}
