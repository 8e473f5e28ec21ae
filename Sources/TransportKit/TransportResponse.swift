/// What a server sent.
package struct TransportResponse: Sendable {
  /// Unpacked.
  package var body: [UInt8]
  /// The header's value, `text/html; charset=utf-8`; empty where the server did not say.
  package var contentType: String
  /// Where it came from in the end, after all redirects.
  package var address: String
}

/// How far a transfer has come.
package struct TransportProgress: Sendable {
  /// In bytes, as they come.
  package var received: Int
  /// In bytes; 0 where the server does not say.
  package var expected: Int
}
