import ArticleKit
import TransportKit

/// Articles that the command line names by an address.
enum WebInput {
  /// Whether `name` is meant for an address: `https://…`, or `feed:` as some pages write it. Other schemes count
  /// too, so that they are refused as what they are and not looked for as files.
  static func isAddress(_ name: String) -> Bool {
    guard let colon = name.firstIndex(of: ":"), colon != name.startIndex else { return false }
    let scheme = name[..<colon].lowercased()
    if name[colon...].hasPrefix("://") {
      return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return scheme == "feed" || scheme == "data" || scheme == "javascript"
  }

  /// Whether `name`, which is no file, may be an address whose scheme was left out: it begins as a host does.
  static func maybeAddress(_ name: String) -> Bool {
    let host = name.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    if host == "localhost" { return host.count < name.count }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last, last.count >= 2, last.allSatisfy(\.isLetter) else {
      return false
    }
    let isHost = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    // Without a path behind it most names with a dot are those of files.
    let isKnown = parts[0] == "www" || ["com", "org", "net", "info", "edu", "gov"].contains(last)
    return isHost && (host.count < name.count || isKnown)
  }

  /// Whether `address` leads into the web, as links inside pages, feeds and books have to.
  static func isFetchable(_ address: String) -> Bool { Transport.isAddress(address) }

  /// What stands at `name`, and nothing that it names in turn.
  static func source(_ name: String, showsProgress: Bool) throws(Failure) -> ArticleSource {
    let address = webAddress(name)
    let progress = showsProgress ? FetchProgress(address) : nil
    defer { progress?.clear() }
    do throws(TransportError) {
      let response = try Transport(userAgent: "hearsay/\(Hearsay.version)").fetch(address) { state in
        progress?.show(state)
        return true
      }
      return ArticleSource(
        bytes: response.body, name: name, contentType: response.contentType, address: response.address)
    } catch {
      throw Failure(error)
    }
  }

  /// `feed://host/…` and `feed:https://host/…` as the addresses they stand for.
  private static func webAddress(_ name: String) -> String {
    guard name.prefix(5).lowercased() == "feed:" else { return name }
    let rest = name.dropFirst(5)
    return rest.hasPrefix("//") ? "http:\(rest)" : String(rest)
  }
}

extension Failure {
  init(_ error: TransportError) {
    let status: ExitStatus =
      switch error.kind {
      case .missing: .noInput
      case .unknownHost: .noHost
      case .unreachable: .unavailable
      case .temporary: .tryAgain
      case .content: .badData
      case .interrupted: .ioError
      }
    self.init(error.description, status)
  }
}
