#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks the terminal whether its background is dark or light.
///
/// The question is xterm's OSC 11, which many terminals answer and others pass over in silence; behind it goes
/// a request for the device attributes (DA1), which every terminal answers, and answers in order: once that
/// answer is there, no other will come. So nothing is left to be mistaken for keys.
struct BackgroundQuery {
  static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Whether the last answer, DA1, has come.
  private(set) var isAnswered = false
  /// Whether the background is light, where the terminal said.
  private(set) var isLight: Bool?

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Reads until the answer is complete or the time is up. An answer that has begun is waited for as long
  /// again, so that it is not cut in two.
  mutating func readAnswer(milliseconds: Int) {
    let start = ContinuousClock.now
    while !isAnswered {
      let limit = Duration.milliseconds(hasBegunAnswer ? milliseconds * 2 : milliseconds)
      let left = limit - (ContinuousClock.now - start)
      guard left > .zero else { return }
      var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let wait = Int32(left.components.attoseconds / 1_000_000_000_000_000) + 1
      let ready = poll(&place, 1, wait)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return }
      let chunk = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, 256))
      }
      guard !chunk.isEmpty else { return }
      bytes += chunk
      parse()
    }
  }

  /// What was typed meanwhile.
  var typed: String { String(decoding: bytes.filter { $0 != 0x1B }, as: UTF8.self) }

  private var hasBegunAnswer: Bool { bytes.contains(0x1B) }

  /// Takes complete answers out of `bytes`.
  private mutating func parse() {
    if let answer = take(from: "\u{1B}]11;", to: ["\u{07}", "\u{1B}\\"]) {
      isLight = Self.isLight(answer)
    }
    if take(from: "\u{1B}[?", to: ["c"]) != nil { isAnswered = true }
  }

  private mutating func take(from start: String, to ends: [String]) -> String? {
    guard let begin = find(start, from: 0) else { return nil }
    let inside = begin + start.utf8.count
    let found = ends.compactMap { end in find(end, from: inside).map { ($0, $0 + end.utf8.count) } }
    guard let (end, next) = found.min(by: { $0.0 < $1.0 }) else { return nil }
    let answer = String(decoding: bytes[inside..<end], as: UTF8.self)
    bytes.removeSubrange(begin..<next)
    return answer
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard start <= bytes.count, bytes.count - start >= wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
  }

  /// Whether a colour such as `rgb:ffff/ffff/ffff` or `rgba:ff/ff/ff/ff` is nearer to white than to black.
  static func isLight(_ answer: String) -> Bool? {
    guard let colon = answer.firstIndex(of: ":") else { return nil }
    let parts = answer[answer.index(after: colon)...].split(separator: "/").prefix(3).compactMap { part in
      Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
    }
    guard parts.count == 3 else { return nil }
    return 0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2] > 0.5
  }
}
