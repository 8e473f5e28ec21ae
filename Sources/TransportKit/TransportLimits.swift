/// How long a transfer may take and how much it may bring.
package struct TransportLimits: Sendable {
  /// Until a connection stands, in seconds.
  package var connecting = 30
  /// For the whole, redirects included, in seconds.
  package var total = 120
  /// How long a server may send next to nothing, in seconds.
  package var stalled = 30
  /// After unpacking, in bytes.
  package var size = 64 * 1_048_576
  package var redirects = 10

  package init() {}
}
