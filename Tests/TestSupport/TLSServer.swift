import Foundation

/// An HTTPS server on the loopback interface that answers everything with the same text, until it is let go. Python
/// does the encryption.
package final class TLSServer {
  package let port: Int
  private let server: Conversation
  private let folder: URL

  /// Whether there is a Python that can encrypt.
  package static let isAvailable: Bool = {
    guard let python else { return false }
    return (try? Command.run(python, ["-c", "import ssl, socket, threading"]).status) == 0
  }()
  private static let python = Command.find("python3")

  /// A server that shows `certificate`, with ``TestCertificates/key``.
  package init(certificate: String, text: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "server.pem")
    try Data("\(certificate)\n\(TestCertificates.key)\n".utf8).write(to: file)
    server = try Conversation(Self.python ?? "python3", ["-c", Self.program, file.path, text])
    guard let number = server.line().flatMap({ Int($0) }) else { throw POSIXError(.ECHILD) }
    port = number
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  package var address: String { "https://127.0.0.1:\(port)/" }

  /// Tells its port, and ends with its standard input, should nobody end it sooner.
  private static let program = """
    import os, socket, ssl, sys, threading
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1])
    listener = socket.create_server(("127.0.0.1", 0))
    def serve(client):
        try:
            with context.wrap_socket(client, server_side=True) as secure:
                request = b""
                while b"\\r\\n\\r\\n" not in request:
                    piece = secure.recv(4096)
                    if not piece: return
                    request += piece
                body = sys.argv[2].encode()
                secure.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/plain; charset=utf-8\\r\\nContent-Length: %d\\r\\n"
                               b"Connection: close\\r\\n\\r\\n%s" % (len(body), body))
        except OSError:
            pass
    def accept():
        while True:
            threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
    threading.Thread(target=accept, daemon=True).start()
    print(listener.getsockname()[1], flush=True)
    sys.stdin.read()
    os._exit(0)
    """
}
