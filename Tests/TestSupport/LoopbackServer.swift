import Foundation

/// A small HTTP server on the loopback interface that answers each path as it is told, until the tests end.
package final class LoopbackServer: Sendable {
  /// What a path is answered with.
  package struct Answer: Sendable {
    package var status: Int
    package var headers: [String]
    package var body: [UInt8]
    /// Whether nothing more is said after this, and the connection stays open until the other side gives up.
    package var isSilent: Bool
    /// Whether the length is left out and the connection closed at the end.
    package var isUnmeasured: Bool
    /// A length that is not true.
    package var claimedLength: Int?
    /// What is sent instead of an answer.
    package var raw: [UInt8]?

    package init(
      status: Int = 200, headers: [String] = ["Content-Type: text/plain; charset=utf-8"], body: [UInt8] = [],
      isSilent: Bool = false, isUnmeasured: Bool = false, claimedLength: Int? = nil, raw: [UInt8]? = nil
    ) {
      self.status = status
      self.headers = headers
      self.body = body
      self.isSilent = isSilent
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
  private let socket: LoopbackPort
  private let requests = Requests()

  /// What was asked, in order: the first line and the headers of each request.
  package var asked: [String] { requests.all }

  package init(_ answer: @escaping @Sendable (String) -> Answer) throws {
    let socket = try LoopbackPort()
    guard listen(socket.descriptor, 64) == 0 else { throw POSIXError(.EADDRINUSE) }
    self.socket = socket
    port = socket.number
    let requests = requests
    Thread.detachNewThread {
      while true {
        let client = accept(socket.descriptor, nil, nil)
        if client < 0, [EINTR, ECONNABORTED].contains(errno) { continue }
        guard client >= 0 else { return }
        Thread.detachNewThread { Self.serve(client, requests, answer) }
      }
    }
  }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func serve(_ client: Int32, _ requests: Requests, _ answer: (String) -> Answer) {
    // Closed alone, the connection would live on in the programs that other tests started meanwhile.
    defer {
      shutdown(client, Int32(SHUT_RDWR))
      close(client)
    }
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
    while reply.isSilent {
      let got = read(client, &buffer, buffer.count)
      if got == 0 || got < 0 && errno != EINTR { return }
    }
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
