import Foundation
import TestSupport
import Testing

@testable import TransportKit

@Suite struct TransportTests {
  /// Small ones, but for time: a busy machine may take long over anything.
  private static let limits: TransportLimits = {
    var limits = TransportLimits()
    limits.connecting = 300
    limits.total = 600
    limits.stalled = 300
    limits.size = 100_000
    limits.redirects = 4
    return limits
  }()

  private func failure(_ address: String, limits: TransportLimits = limits) -> TransportError.Code? {
    do throws(TransportError) {
      let response = try Transport(limits: limits).fetch(address)
      Issue.record("\(address) gave \(response.body.count) bytes")
      return nil
    } catch {
      #expect(error.description.contains(address))
      return error.code
    }
  }

  @Test func itFetchesWhatStandsThere() throws {
    let server = try LoopbackServer { _ in .text("Officials said so.", type: "text/html; charset=utf-8") }
    let response = try Transport(userAgent: "hearsay/test").fetch(server.address("/story?page=1"))
    #expect(String(decoding: response.body, as: UTF8.self) == "Officials said so.")
    #expect(response.contentType == "text/html; charset=utf-8")
    #expect(response.address == server.address("/story?page=1"))
    let request = try #require(server.asked.first)
    #expect(request.hasPrefix("GET /story?page=1 HTTP/1.1\r\n"))
    #expect(request.contains("User-Agent: hearsay/test"))
    #expect(request.contains("Accept-Encoding: ") && request.contains("gzip"))
    #expect(server.asked.count == 1, "nothing else is asked for")
  }

  @Test func packedBodiesAreUnpacked() throws {
    // "Officials said so." as gzip packs it.
    let packed = try #require(
      Data(base64Encoded: "H4sIAAAAAAAAA/NPS8tMzkzMKVYoTsxMUSjO1wMA5fKpKhIAAAA="))
    let server = try LoopbackServer { _ in
      .init(headers: ["Content-Type: text/plain", "Content-Encoding: gzip"], body: Array(packed))
    }
    let response = try Transport().fetch(server.address("/"))
    #expect(String(decoding: response.body, as: UTF8.self) == "Officials said so.")
  }

  /// What a server sends that packs by whatever it is asked for.
  @Test(arguments: [
    ("br", "iwiAT2ZmaWNpYWxzIHNhaWQgc28uAw=="), ("zstd", "KLUv/SASkQAAT2ZmaWNpYWxzIHNhaWQgc28u"),
  ])
  func noPackingIsAskedForThatCannotBeUnpacked(_ encoding: String, _ packed: String) throws {
    let body = try #require(Data(base64Encoded: packed))
    let server = try LoopbackServer { path in
      path == "/packed"
        ? .init(headers: ["Content-Encoding: \(encoding)"], body: Array(body)) : .text("Officials said so.")
    }
    _ = try Transport().fetch(server.address("/"))
    let asked = try #require(
      server.asked[0].split(separator: "\r\n").first { $0.hasPrefix("Accept-Encoding: ") })
    guard asked.dropFirst(17).split(separator: ", ").contains(Substring(encoding)) else { return }
    let response = try Transport().fetch(server.address("/packed"))
    #expect(String(decoding: response.body, as: UTF8.self) == "Officials said so.")
  }

  @Test func whatCannotBeUnpackedIsTold() throws {
    let server = try LoopbackServer { path in
      .init(
        headers: ["Content-Encoding: \(path == "/odd" ? "sdch" : "gzip")"], body: Array("not packed".utf8))
    }
    for path in ["/odd", "/damaged"] {
      guard case .unknownEncoding = failure(server.address(path)) else {
        Issue.record("expected \(path) to be told as packed in an unknown way")
        continue
      }
    }
  }

  @Test func redirectsAreFollowedToTheEnd() throws {
    let server = try LoopbackServer { path in
      switch path {
      case "/a": .redirect(to: "/b")
      case "/b": .redirect(to: "c")
      default: .text("There.")
      }
    }
    #expect(try Transport().fetch(server.address("/a")).address == server.address("/c"))
  }

  @Test func redirectsInACircleEnd() throws {
    let server = try LoopbackServer { _ in .redirect(to: "/again") }
    #expect(failure(server.address("/")) == .tooManyRedirects(4))
    #expect(server.asked.count == 5)
  }

  @Test(arguments: [
    "file:///etc/hostname", "ftp://127.0.0.1/x", "dict://127.0.0.1/x", "gopher://127.0.0.1/x",
  ])
  func redirectsOutOfTheWebAreRefused(_ address: String) throws {
    let server = try LoopbackServer { _ in .redirect(to: address) }
    #expect(failure(server.address("/")) == .redirectedAway)
  }

  @Test(arguments: [400, 401, 403, 404, 410, 429, 451, 500, 503])
  func statusesAreTold(_ status: Int) throws {
    let server = try LoopbackServer { _ in .status(status) }
    #expect(failure(server.address("/")) == .status(status))
    let error = TransportError(.status(status), address: "x")
    #expect(error.description.contains("\(status)"))
    #expect((error.kind == .temporary) == [429, 500, 503].contains(status))
  }

  @Test func whatIsTooLargeIsGivenUpWhileItComes() throws {
    let server = try LoopbackServer { path in
      path == "/packed"
        ? .init(headers: ["Content-Encoding: gzip"], body: Self.packedZeros)
        : .init(body: [UInt8](repeating: 0x61, count: 3_000_000), isUnmeasured: path == "/endless")
    }
    #expect(failure(server.address("/measured")) == .tooLarge(100_000))
    #expect(failure(server.address("/endless")) == .tooLarge(100_000))
    #expect(failure(server.address("/packed")) == .tooLarge(100_000), "what counts is the size unpacked")
  }

  /// A megabyte of zeros, packed into a few thousand bytes.
  private static let packedZeros: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + PackedBytes.zeros(count: 1_000_000) + [0, 0, 0, 0, 0, 0, 0, 0]

  @Test(arguments: [LoopbackServer.Answer(isSilent: true, claimedLength: 5), .dribble])
  func aSilentServerIsGivenUp(_ answer: LoopbackServer.Answer) throws {
    let server = try LoopbackServer { _ in answer }
    var limits = Self.limits
    limits.stalled = 1
    #expect(failure(server.address("/"), limits: limits) == .timedOut(.stalled(1)))
  }

  @Test func whatTakesTooLongIsGivenUp() throws {
    let server = try LoopbackServer { _ in .dribble }
    var limits = Self.limits
    limits.total = 1
    #expect(failure(server.address("/"), limits: limits) == .timedOut(.total(1)))
  }

  @Test func nobodyThereIsTold() throws {
    let port = try LoopbackPort()
    try withExtendedLifetime(port) {
      guard case .refused = failure("http://127.0.0.1:\(port.number)/") else {
        Issue.record("expected a refusal")
        return
      }
    }
  }

  private static let hasProxy = ["http_proxy", "all_proxy", "ALL_PROXY"].contains {
    ProcessInfo.processInfo.environment[$0]?.isEmpty == false
  }

  @Test(.enabled(if: !hasProxy, "a proxy is set, which looks for hosts itself"))
  func anUnknownHostIsNamed() {
    // A part of a name may have 63 letters: nobody has to be asked for this one.
    let host = String(repeating: "a", count: 64) + ".invalid"
    #expect(failure("http://\(host)/feed") == .unknownHost(host))
  }

  @Test func encryptionThatIsNoneIsRefused() throws {
    let server = try LoopbackServer { _ in .text("plain") }
    guard case .insecure = failure("https://127.0.0.1:\(server.port)/") else {
      Issue.record("expected a refusal")
      return
    }
  }

  @Test func brokenAnswersAreTold() throws {
    let server = try LoopbackServer { path in
      switch path {
      case "/nothing": .init(raw: [])
      case "/nonsense": .init(raw: Array("\u{1B}[2J\r\n\r\n".utf8))
      case "/short": .init(body: Array("Half".utf8), claimedLength: 400)
      default: .init()
      }
    }
    #expect(failure(server.address("/nothing")) == .empty)
    #expect(failure(server.address("/empty")) == .empty)
    for path in ["/nonsense", "/short"] {
      guard case .broken = failure(server.address(path)) else {
        Issue.record("expected \(path) to be told as broken")
        continue
      }
    }
  }

  @Test(arguments: ["image/png", "video/mp4", "audio/mpeg; x=y", "application/pdf"])
  func whatIsNoTextIsRefusedByItsType(_ type: String) throws {
    let server = try LoopbackServer { _ in .text("\u{89}PNG", type: type) }
    #expect(failure(server.address("/")) == .wrongType(String(type.prefix { $0 != ";" })))
  }

  @Test(arguments: ["file:///etc/hostname", "data:text/plain,x", "ftp://127.0.0.1/x", "javascript:alert(1)"])
  func otherSchemesAreRefused(_ address: String) {
    #expect(failure(address) == .unsupportedScheme(String(address.prefix { $0 != ":" })))
  }

  @Test(arguments: [
    "http://", "http://a b/", "https://exa\nmple.org/", "http://[::1/", "http://127.0.0.1:99999999/",
  ])
  func whatIsNoAddressIsRefused(_ address: String) {
    #expect(failure(address) == .malformedAddress)
  }

  @Test func itCanBeInterrupted() throws {
    let server = try LoopbackServer { _ in .init(isSilent: true, claimedLength: 5) }
    let address = server.address("/")
    #expect(throws: TransportError(.interrupted, address: address)) {
      try Transport().fetch(address) { _ in false }
    }
  }
}

extension LoopbackServer.Answer {
  /// A beginning, and no more.
  fileprivate static let dribble = Self(body: Array("He said".utf8), isSilent: true, claimedLength: 5000)
}
