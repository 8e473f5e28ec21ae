import Foundation

/// A small HTTP server on the loopback interface that answers each path as it is told, until it is stopped or
/// the tests end.
package final class LoopbackServer: Sendable {
  /// What a path is answered with.
  package struct Answer: Sendable {
    package var status: Int
    package var headers: [String]
    package var body: [UInt8]
    /// How long nothing is said after what is sent so far, in seconds; the connection stays open.
    package var silence: Int
    /// Whether the length is left out and the connection closed at the end.
    package var isUnmeasured: Bool
    /// A length that is not true.
    package var claimedLength: Int?
    /// What is sent instead of an answer.
    package var raw: [UInt8]?

    package init(
      status: Int = 200, headers: [String] = ["Content-Type: text/plain; charset=utf-8"], body: [UInt8] = [],
      silence: Int = 0, isUnmeasured: Bool = false, claimedLength: Int? = nil, raw: [UInt8]? = nil
    ) {
      self.status = status
      self.headers = headers
      self.body = body
      self.silence = silence
      self.isUnmeasured = isUnmeasured
      self.claimedLength = claimedLength
      self.raw = raw
    }

    package static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Answer {
      Answer(headers: ["Content-Type: \(type)"], body: Array(text.utf8))
    }

    package static func status(_ status: Int) -> Answer { Answer(status: status, body: Array("no".utf8)) }

    package static func redirect(to address: String) -> Answer {
      Answer(status: 302, headers: ["Location: \(address)"], body: [])
    }
  }

  package let port: Int
  private let descriptor: Int32
  private let requests = Requests()

  /// What was asked, in order: the first line and the headers of each request.
  package var asked: [String] { requests.all }

  package init(_ answer: @escaping @Sendable (String) -> Answer) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw POSIXError(.ENOTSOCK) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    port = Int(UInt16(bigEndian: address.sin_port))
    let requests = requests
    Thread.detachNewThread {
      while true {
        let client = accept(descriptor, nil, nil)
        if client < 0, errno == EINTR { continue }
        guard client >= 0 else {
          close(descriptor)
          return
        }
        Thread.detachNewThread { Self.serve(client, requests, answer) }
      }
    }
  }

  /// Refuses connections from now on. The thread that accepts them closes the socket: closed here, its number could
  /// already belong to another server when that thread comes to it, and the one would take the other's requests.
  package func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func serve(_ client: Int32, _ requests: Requests, _ answer: (String) -> Answer) {
    defer { close(client) }
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !request.contains([13, 10, 13, 10]) {
      let got = read(client, &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return }
      request += buffer[..<got]
      // Whoever wants encryption is told in plain text that there is none.
      if request.first == 0x16 { return send(Array("HTTP/1.1 400 Plain\r\n\r\n".utf8), to: client) }
    }
    let text = String(decoding: request, as: UTF8.self)
    requests.add(text)
    let path = text.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
    let reply = answer(path)
    if let raw = reply.raw { return send(raw, to: client) }
    var head = "HTTP/1.1 \(reply.status) Status\r\n" + reply.headers.map { $0 + "\r\n" }.joined()
    if !reply.isUnmeasured { head += "Content-Length: \(reply.claimedLength ?? reply.body.count)\r\n" }
    send(Array((head + "Connection: close\r\n\r\n").utf8) + reply.body, to: client)
    // A signal ends a sleep early, and other tests' child processes send some.
    var left = UInt32(reply.silence)
    while left > 0 { left = sleep(left) }
  }

  private static func send(_ bytes: [UInt8], to client: Int32) {
    var start = 0
    while start < bytes.count {
      let sent = bytes[start...].withUnsafeBytes {
        Foundation.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return }
      start += sent
    }
  }

  private final class Requests: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []
    var all: [String] { lock.withLock { lines } }
    func add(_ request: String) { lock.withLock { lines.append(request) } }
  }
}
