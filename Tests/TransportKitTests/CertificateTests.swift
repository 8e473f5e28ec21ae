import Foundation
import TestSupport
import Testing

@testable import TransportKit

/// Servers whose certificates may be trusted, and others.
@Suite(.enabled(if: TLSServer.isAvailable, "there is no Python with ssl"))
struct CertificateTests {
  private func outcome(of certificate: String, trusting trusted: String) throws -> Result<
    String, TransportError
  > {
    let server = try TLSServer(certificate: certificate, text: "Officials said so.")
    let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString).pem")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(trusted.utf8).write(to: file)
    var limits = TransportLimits()
    // A busy machine may take long over anything.
    limits.connecting = 300
    limits.total = 600
    limits.stalled = 300
    let transport = Transport(limits: limits, trust: TransportTrust(file: file.path))
    return Result { () throws(TransportError) in
      String(decoding: try transport.fetch(server.address).body, as: UTF8.self)
    }
  }

  private func failure(of certificate: String, trusting trusted: String) throws -> TransportError {
    switch try outcome(of: certificate, trusting: trusted) {
    case .success(let text):
      Issue.record("it was trusted and gave \(text)")
      return TransportError(.empty, address: "")
    case .failure(let error):
      #expect(error.kind == .unreachable)
      return error
    }
  }

  @Test func aServerIsTrustedWhoseIssuerIs() throws {
    #expect(
      try outcome(of: TestCertificates.good, trusting: TestCertificates.authority).get()
        == "Officials said so.")
  }

  @Test func anUnknownIssuerIsToldWithWhatToDo() throws {
    for error in [
      try failure(of: TestCertificates.good, trusting: TestCertificates.selfSigned),
      try failure(of: TestCertificates.selfSigned, trusting: TestCertificates.authority),
    ] {
      guard case .untrusted = error.code else {
        Issue.record("\(error)")
        continue
      }
      #expect(error.description.contains("SSL_CERT_FILE"))
    }
  }

  @Test func aCertificateThatIsOverOrAnothersIsTold() throws {
    for (certificate, word) in [(TestCertificates.expired, "expired"), (TestCertificates.elsewhere, "name")] {
      let error = try failure(of: certificate, trusting: TestCertificates.authority)
      guard case .insecure(let reason) = error.code else {
        Issue.record("\(error)")
        continue
      }
      #expect(reason.contains(word))
      #expect(!error.description.contains("SSL_CERT_FILE"))
    }
  }
}
