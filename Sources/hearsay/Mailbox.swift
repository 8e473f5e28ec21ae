import Synchronization

/// Hands what other threads have done to the one that owns the screen.
final class Mailbox<Message: Sendable>: Sendable {
  private struct State {
    var messages: [Message] = []
    var wake: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Sets what is called, from the sender's thread, whenever something is there.
  func onArrival(_ wake: @escaping @Sendable () -> Void) {
    let isWaiting = state.withLock { state in
      state.wake = wake
      return !state.messages.isEmpty
    }
    if isWaiting { wake() }
  }

  func send(_ message: Message) {
    let wake = state.withLock { state in
      state.messages.append(message)
      return state.wake
    }
    wake?()
  }

  /// What has come since the last call, in its order.
  func take() -> [Message] {
    state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }
}
