import AnnotationKit
import ReaderKit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Annotates articles off the main thread, what is being read first.
///
/// A short article is annotated whole. Of a long one the parts around the reader come first, then those farther
/// and farther off; once all are there the whole article is annotated anew, so that everything is known of every
/// actor, and that takes the parts' place. Of a very long one only what is around the reader is ever annotated,
/// and what is left far behind is forgotten: memory stays bounded. One thread works, at a low priority once the
/// first screen is there, and nobody ever waits for it.
final class BackgroundAnnotator: Sendable {
  /// Something that is done.
  struct Update: Sendable {
    /// The article, as ``start(_:id:)`` was told it.
    var id: Int
    /// Which call of ``start(_:id:)`` it was, so that annotations of a text that was replaced can be told apart.
    var version: Int
    /// New annotations; nothing where only the progress is new.
    var document: PreparedDocument?
    /// From 0 to 1, 1 once nothing is left to do.
    var progress: Double
  }

  /// Up to how many bytes an article is annotated whole in the end.
  private static let wholeLength = 2_000_000
  /// How far around the reader parts of a longer one are annotated, in bytes.
  private static let reach = 1_000_000

  private struct Job {
    var article: Article
    var version: Int
    /// Of a long article, once it has been divided.
    var parts: ArticleParts?
    var focus: Int
    var isDone = false
  }

  private struct State {
    var jobs: [Int: Job] = [:]
    /// The one that is being read.
    var current: Int?
    /// In the order in which the others were asked for.
    var waiting: [Int] = []
    var isWorking = false
    var version = 0
    var engine = Annotator.Engine.trained
  }

  private enum Work {
    case divide(id: Int, version: Int, Article)
    case whole(id: Int, version: Int, Article, isLong: Bool)
    case part(id: Int, version: Int, Article, index: Int, blocks: [Article.Block])
  }

  private let state: Mutex<State>
  private let given: Annotator?
  private let send: @Sendable (Update) -> Void

  /// - Parameter given: an annotator in place of the engine's.
  init(engine: Annotator.Engine, given: Annotator? = nil, send: @escaping @Sendable (Update) -> Void) {
    state = Mutex(State())
    self.given = given
    self.send = send
    state.withLock { $0.engine = engine }
  }

  /// Made once, in the background: word lists and models take a few milliseconds to read.
  private static let trained = Annotator()
  private static let rules = Annotator(engine: .rules)

  private var annotator: Annotator {
    given ?? (state.withLock(\.engine) == .rules ? Self.rules : Self.trained)
  }

  /// Begins to read the word lists and models that are most often wanted, so that they are there when the first
  /// article is.
  static func warmUp() {
    Task.detached(priority: .userInitiated) { _ = trained }
    // The rules' word lists take as long to read as everything else: they are read beside it.
    Task.detached(priority: .userInitiated) { _ = RuleCompletion() }
  }

  /// Annotates an article, in place of one with this id that was asked for before.
  ///
  /// - Returns: the version that its updates will have.
  @discardableResult
  func start(_ article: Article, id: Int, focus: Int = 0) -> Int {
    let version = state.withLock { state in
      state.version += 1
      state.jobs[id] = Job(article: article, version: state.version, focus: focus)
      if !state.waiting.contains(id) { state.waiting.append(id) }
      return state.version
    }
    workOn()
    return version
  }

  /// Tells which article is being read, and at which byte: what is there is annotated next.
  func follow(id: Int, offset: Int) {
    let hasMoved = state.withLock { state in
      let hasMoved = state.current != id || state.jobs[id]?.focus != offset
      state.current = id
      state.jobs[id]?.focus = offset
      return hasMoved && state.jobs[id]?.isDone == false
    }
    if hasMoved { workOn() }
  }

  /// Whether the article that is being read is still to be annotated.
  var isBusy: Bool {
    state.withLock { state in state.current.flatMap { state.jobs[$0] }.map { !$0.isDone } ?? state.isWorking }
  }

  private func workOn() {
    let isFree = state.withLock { state in
      defer { state.isWorking = true }
      return !state.isWorking
    }
    guard isFree else { return }
    Task.detached(priority: .userInitiated) { self.run() }
  }

  /// Works until there is nothing left to do.
  private func run() {
    var lastDelivery = ContinuousClock.now - .seconds(10)
    while let work = next() {
      switch work {
      case .divide(let id, let version, let article):
        let parts = ArticleParts(article)
        state.withLock { state in
          if state.jobs[id]?.version == version { state.jobs[id]?.parts = parts }
        }
      case .whole(let id, let version, let article, let isLong):
        let document = annotator.annotate(article) { share in
          guard isWanted(id, version) else { return false }
          if isLong {
            send(Update(id: id, version: version, progress: 0.5 + share / 2))
          }
          return true
        }
        guard let document, finish(id, version) else { continue }
        send(Update(id: id, version: version, document: PreparedDocument(document), progress: 1))
        yieldPriority()
      case .part(let id, let version, let article, let index, let blocks):
        let part = annotator.annotate(article, blocks: blocks)
        let isDue = ContinuousClock.now - lastDelivery > .milliseconds(400)
        guard let (parts, isNear, progress) = finish(part, id, version, index) else { continue }
        if isNear || isDue || progress == 1 {
          lastDelivery = .now
          let document = PreparedDocument(parts.document)
          send(Update(id: id, version: version, document: document, progress: progress))
        } else {
          send(Update(id: id, version: version, progress: progress))
        }
        yieldPriority()
      }
    }
  }

  /// From now on keys come first: what is on the screen is there.
  private func yieldPriority() {
    #if canImport(Glibc)
      // With 0 for the thread Linux means the one that asks.
      _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
    #endif
  }

  private func isWanted(_ id: Int, _ version: Int) -> Bool {
    state.withLock { state in
      guard state.jobs[id]?.version == version else { return false }
      // Another article that has nothing on the screen yet goes first.
      guard let current = state.current, current != id, let job = state.jobs[current] else { return true }
      return job.isDone
    }
  }

  /// What to do next; nothing where everything is done.
  private func next() -> Work? {
    state.withLock { state in
      state.waiting.removeAll { state.jobs[$0]?.isDone ?? true }
      let order = [state.current].compactMap { $0 } + state.waiting
      for id in order {
        guard let job = state.jobs[id], !job.isDone else { continue }
        guard let parts = job.parts else {
          return job.article.text.count > ArticleParts.longLength
            ? .divide(id: id, version: job.version, job.article)
            : .whole(id: id, version: job.version, job.article, isLong: false)
        }
        let isWhole = job.article.text.count <= Self.wholeLength
        if let index = parts.next(near: job.focus, reach: isWhole ? .max : Self.reach) {
          return .part(
            id: id, version: job.version, job.article, index: index, blocks: parts.parts[index].blocks)
        }
        if isWhole { return .whole(id: id, version: job.version, job.article, isLong: true) }
      }
      state.isWorking = false
      return nil
    }
  }

  private func finish(_ id: Int, _ version: Int) -> Bool {
    state.withLock { state in
      guard state.jobs[id]?.version == version else { return false }
      state.jobs[id]?.isDone = true
      state.jobs[id]?.parts = nil
      return true
    }
  }

  private func finish(
    _ document: AnnotatedDocument, _ id: Int, _ version: Int, _ index: Int
  ) -> (parts: ArticleParts, isNear: Bool, progress: Double)? {
    state.withLock { state in
      guard var job = state.jobs[id], job.version == version, var parts = job.parts else { return nil }
      parts.finish(index, document)
      var progress = parts.progress
      if job.article.text.count > Self.wholeLength {
        parts.forget(beyond: Self.reach * 4, from: job.focus)
      } else {
        progress /= 2
      }
      job.parts = parts
      state.jobs[id] = job
      return (parts, parts.isNear(index, job.focus), progress)
    }
  }
}
