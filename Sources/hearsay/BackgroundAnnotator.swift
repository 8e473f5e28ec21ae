import AnnotationKit
import Synchronization

/// Annotates articles off the main thread and keeps the documents until they are fetched.
final class BackgroundAnnotator: Sendable {
  private struct State {
    var started: Set<Int> = []
    var fetched = 0
    var finished: [(index: Int, document: AnnotatedDocument)] = []
    var wake: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  private let engine: Annotator.Engine

  init(engine: Annotator.Engine) {
    self.engine = engine
  }

  /// Made once, in the background: word lists and models take a few milliseconds to read.
  private static let trained = Annotator()
  private static let rules = Annotator(engine: .rules)
  private var annotator: Annotator { engine == .rules ? Self.rules : Self.trained }

  /// Begins to read the word lists and models that are most often wanted, so that they are there when the first
  /// article is.
  static func warmUp() {
    Task.detached(priority: .userInitiated) { _ = trained }
  }

  /// Sets what is called, from another thread, whenever a document is there.
  func onFinish(_ wake: @escaping @Sendable () -> Void) {
    state.withLock { $0.wake = wake }
  }

  /// Begins with an article, unless that was done before.
  func start(_ article: Article, index: Int) {
    guard state.withLock({ $0.started.insert(index).inserted }) else { return }
    Task.detached(priority: .userInitiated) {
      let document = self.annotator.annotate(article)
      let wake = self.state.withLock { state in
        state.finished.append((index, document))
        return state.wake
      }
      wake?()
    }
  }

  /// Whether something was begun whose document has not been fetched.
  var isBusy: Bool { state.withLock { $0.started.count > $0.fetched } }

  /// The documents that have been finished since the last call.
  func takeFinished() -> [(index: Int, document: AnnotatedDocument)] {
    state.withLock { state in
      defer { state.finished = [] }
      state.fetched += state.finished.count
      return state.finished
    }
  }
}
