import Dispatch

/// Work on several cores whose results do not depend on who finishes first.
enum Parallel {
  /// The results of `transform` in the order of `items`.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = Results<Result>(count: items.count)
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      results.set(transform(items[index]), at: index)
    }
    return results.values.compactMap { $0 }
  }

  /// Every index is written once, by one thread, before anything is read.
  private final class Results<Value: Sendable>: @unchecked Sendable {
    private let storage: UnsafeMutableBufferPointer<Value?>

    init(count: Int) {
      storage = .allocate(capacity: count)
      storage.initialize(repeating: nil)
    }

    deinit {
      storage.deinitialize()
      storage.deallocate()
    }

    func set(_ value: Value, at index: Int) { storage[index] = value }
    var values: [Value?] { Array(storage) }
  }
}
