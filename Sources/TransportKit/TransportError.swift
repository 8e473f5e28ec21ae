/// Why nothing could be fetched. Its description says what was expected and what to do.
///
/// Addresses are given as they came: whoever prints a description makes it safe for the terminal.
package struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// libcurl is not installed, and why it was not found.
    case noLibrary(String)
    case malformedAddress
    case unsupportedScheme(String)
    case unknownHost(String)
    /// Nobody answers there, in libcurl's words.
    case refused(String)
    case insecure(String)
    /// Nobody whom the system trusts answers for the server, in libcurl's words.
    case untrusted(String)
    case timedOut(TimeLimit)
    case tooManyRedirects(Int)
    /// A redirect to something other than HTTP.
    case redirectedAway
    /// An HTTP status from 400 on.
    case status(Int)
    /// The limit, in bytes.
    case tooLarge(Int)
    case wrongType(String)
    case empty
    case proxy(String)
    case interrupted
    /// It is packed as nobody here can unpack it, in libcurl's words.
    case unknownEncoding(String)
    /// The connection broke or what came over it made no sense, in libcurl's words.
    case broken(String)
  }

  /// Which limit ran out, and after how many seconds.
  package enum TimeLimit: Hashable, Sendable {
    case connecting(Int)
    case total(Int)
    case stalled(Int)
  }

  /// What a script would do about it.
  package enum Kind: Sendable {
    /// There is nothing of the kind, or it may not be had.
    case missing
    /// The host has no address.
    case unknownHost
    /// Nobody can be reached there as things are.
    case unreachable
    /// It may work later.
    case temporary
    /// Something came, and it is no article.
    case content
    case interrupted
  }

  package let code: Code
  package let address: String

  package init(_ code: Code, address: String) {
    self.code = code
    self.address = address
  }

  package var kind: Kind {
    switch code {
    case .malformedAddress, .unsupportedScheme: .missing
    case .status(408), .status(425), .status(429), .status(500...): .temporary
    case .status: .missing
    case .unknownHost: .unknownHost
    case .noLibrary, .refused, .insecure, .untrusted, .tooManyRedirects, .redirectedAway, .proxy: .unreachable
    case .timedOut, .broken: .temporary
    case .tooLarge, .wrongType, .empty, .unknownEncoding: .content
    case .interrupted: .interrupted
    }
  }

  package var description: String {
    switch code {
    case .noLibrary(let reason):
      "‘\(address)’ needs libcurl, which could not be loaded (\(reason)): install it (on Debian: apt-get install "
        + "libcurl4), or fetch the page with another program and give the file"
    case .malformedAddress:
      "‘\(address)’ is no address: expected https://host/path; check its spelling"
    case .unsupportedScheme(let scheme):
      "‘\(address)’: \(scheme) addresses are not read; expected http or https, or the path of a file"
    case .unknownHost(let host):
      "‘\(address)’: the host ‘\(host)’ is not known: check its spelling and the connection to the net"
    case .refused(let reason):
      "‘\(address)’: no connection to the server (\(reason)): check host and port, or try again later"
    case .insecure(let reason):
      "‘\(address)’: the connection is not safe (\(reason)): the server's certificate cannot be trusted, so nothing "
        + "was read"
    case .untrusted(let reason):
      "‘\(address)’: the connection is not safe (\(reason)): nobody whom this system trusts has signed the server's "
        + "certificate, so nothing was read; name a file with its issuer's in SSL_CERT_FILE if you trust that, or install "
        + "ca-certificates if that is missing"
    case .timedOut(.connecting(let seconds)):
      "‘\(address)’: no connection within \(seconds) seconds: check host and port, or try again later"
    case .timedOut(.total(let seconds)):
      "‘\(address)’: not complete within \(seconds) seconds: try again later, or fetch it with another program"
    case .timedOut(.stalled(let seconds)):
      "‘\(address)’: the server sent nothing for \(seconds) seconds: try again later"
    case .tooManyRedirects(let limit):
      "‘\(address)’ leads from one address to the next, more than \(limit) times: give the last one, as a browser "
        + "shows it"
    case .redirectedAway:
      "‘\(address)’ leads to an address that is not http or https: expected a page of the web"
    case .status(let status): Self.words(for: status, address)
    case .tooLarge(let limit):
      "‘\(address)’ is larger than \(limit / 1_048_576) MiB: fetch it with another program and give the file"
    case .wrongType(let type):
      "‘\(address)’ is of the type \(type): expected a page, a feed, a book or a text"
    case .empty:
      "‘\(address)’: the server sent an empty page: expected an article or a feed; try again later"
    case .proxy(let reason):
      "‘\(address)’: the proxy did not connect (\(reason)): check http_proxy and https_proxy"
    case .interrupted:
      "‘\(address)’: interrupted"
    case .unknownEncoding(let reason):
      "‘\(address)’ came packed in a way that cannot be unpacked here (\(reason)): fetch it with another program and give "
        + "the file"
    case .broken(let reason):
      "‘\(address)’: the connection broke (\(reason)): try again later"
    }
  }

  private static func words(for status: Int, _ address: String) -> String {
    switch status {
    case 401, 407: "‘\(address)’ wants a login (\(status)): fetch it with another program and give the file"
    case 403, 451: "‘\(address)’ may not be read: the server forbids it (\(status))"
    case 404, 410: "‘\(address)’ is not there (\(status)): check the address"
    case 429: "‘\(address)’: the server was asked too often (429): try again later"
    case 500...: "‘\(address)’: the server failed (\(status)): try again later"
    default: "‘\(address)’: the server refused (\(status)): check the address"
    }
  }
}
