#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whose certificates are trusted, where it is not those that the system trusts.
package struct TransportTrust: Hashable, Sendable {
  /// The path of a file of certificates in PEM.
  package var file: String?
  /// The path of a folder of them, each named by its hash as `openssl rehash` does.
  package var folder: String?

  package init(file: String? = nil, folder: String? = nil) {
    self.file = file
    self.folder = folder
  }

  /// As the variables say by which curl and OpenSSL are told: `CURL_CA_BUNDLE`, else `SSL_CERT_FILE` and
  /// `SSL_CERT_DIR`.
  package static var ofEnvironment: Self {
    if let file = variable("CURL_CA_BUNDLE") { return Self(file: file) }
    return Self(file: variable("SSL_CERT_FILE"), folder: variable("SSL_CERT_DIR"))
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
