import Foundation
import TestSupport
import Testing

/// The program with addresses, feeds and books, as a user has it.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"))
struct AddressTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Courier</title>
    <item><title>First</title><description>&lt;p&gt;“No,” officials said on Monday.&lt;/p&gt;</description></item>
    <item><title>Second</title><link>/second</link><description>Ministers claim the opposite.</description></item>
    </channel></rss>
    """

  private func server() throws -> LoopbackServer {
    try LoopbackServer { path in
      switch path {
      case "/feed": .text(Self.feed, type: "application/rss+xml")
      case "/page":
        .text(
          """
          <!doctype html><title>Page</title><h1>Page</h1><p>Officials said so on Monday, and then they said more.</p>
          <img src="/image"><script src="/script"></script><iframe src="/frame"></iframe>
          <link rel="alternate" type="application/rss+xml" href="/feed"><link rel="stylesheet" href="/style">
          """, type: "text/html")
      case "/plain": .text("Officials said so.")
      case "/escape": .text("Officials\u{1B}]0;owned\u{7} said \u{9B}2J so.")
      case "/empty": .text("")
      case "/image": .text("\u{89}PNG", type: "image/png")
      case "/archive":
        .init(headers: ["Content-Type: application/octet-stream"], body: [0x50, 0x4B, 3, 4, 0, 0])
      case "/moved": .redirect(to: "/plain")
      case "/away": .redirect(to: "file:///etc/hostname")
      case "/failing": .status(503)
      default: .status(404)
      }
    }
  }

  @Test func aFeedIsReadItemByItem() throws {
    let server = try server()
    let result = try Program.run(["annotate", "--format", "jsonl", server.address("/feed")])
    #expect(result.status == 0)
    let documents = result.output.split(separator: "\n")
    #expect(documents.count == 2)
    #expect(documents.last?.contains(server.address("/second")) == true)
    #expect(server.asked.count == 1, "items are not fetched")
  }

  @Test func aPageIsReadAndNothingThatItNames() throws {
    let server = try server()
    let result = try Program.run([server.address("/page")])
    #expect(result.status == 0)
    #expect(result.output.contains("Officials said") && result.output.contains("on Monday"))
    #expect(server.asked.count == 1, "\(server.asked)")
  }

  @Test func redirectsAreFollowed() throws {
    #expect(try Program.run([server().address("/moved")]).output.contains("Officials said"))
  }

  @Test func standardInputMayBeAFeed() throws {
    let result = try Program.run(["annotate", "--format", "jsonl"], input: Data(Self.feed.utf8))
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ("/nothing", 66, "is not there (404)"), ("/failing", 75, "(503)"), ("/empty", 65, "empty"),
    ("/image", 65, "image/png"), ("/archive", 65, "ZIP archive"), ("/away", 69, "not http or https"),
  ])
  func failuresAreTold(_ path: String, _ status: Int, _ words: String) throws {
    let server = try server()
    for command in [[server.address(path)], ["annotate", server.address(path)]] {
      let result = try Program.run(command)
      #expect(Int(result.status) == status)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words) && result.errors.contains(server.address(path)))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: [
    ("http://\(String(repeating: "a", count: 64)).invalid/x", 68, "not known"),
    ("file:///etc/hostname", 66, "file addresses"),
    ("data:text/html,x", 66, "data addresses"), ("ftp://127.0.0.1/x", 66, "ftp addresses"),
    ("https:///", 66, "no address"),
  ])
  func addressesThatLeadNowhereAreTold(_ address: String, _ status: Int, _ words: String) throws {
    let result = try Program.run(["annotate", address])
    #expect(Int(result.status) == status)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: [
    ("courier.example/feed", true), ("www.courier.example", true), ("localhost:8000/feed", true),
    ("stories/courier.txt", false), ("courier.txt", false), ("news", false),
    ("./courier.example/feed", false),
    ("a b.example/feed", false), ("1.2/x", false),
  ])
  func anAddressWithoutItsSchemeIsKnown(_ name: String, _ isAddress: Bool) throws {
    let result = try Program.run(["annotate", name])
    #expect(result.status == 66 && result.errors.contains("no file ‘\(name)’"))
    #expect(result.errors.contains("https://\(name)") == isAddress, "\(result.errors)")
  }

  @Test func whatIsFetchedCannotReachTheTerminal() throws {
    let result = try Program.run([server().address("/escape")])
    #expect(result.status == 0)
    #expect(
      !result.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x07 || $0.value == 0x9B })
  }

  @Test func oneAddressThatFailsLeavesTheOthers() throws {
    let server = try server()
    let result = try Program.run(
      ["annotate", "--format", "jsonl", server.address("/nothing"), server.address("/plain")])
    #expect(result.status == 66)
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test func theProxyOfTheEnvironmentIsAsked() throws {
    let server = try LoopbackServer { path in .text("Officials said \(path) so.") }
    let result = try Program.run(
      ["http://somewhere.invalid/page"],
      environment: ["http_proxy": "http://127.0.0.1:\(server.port)", "no_proxy": "", "NO_PROXY": ""])
    #expect(result.output.contains("http://somewhere.invalid/page"))
    // This machine itself is asked without one.
    let port = try LoopbackPort()
    let direct = try withExtendedLifetime(port) {
      try Program.run(
        [server.address("/own")], environment: ["http_proxy": "http://127.0.0.1:\(port.number)"])
    }
    #expect(direct.output.contains("own so"))
  }

  @Test(.enabled(if: TLSServer.isAvailable, "there is no Python with ssl"))
  func whomToTrustIsTakenFromTheEnvironment() throws {
    let server = try TLSServer(certificate: TestCertificates.good, text: "Officials said so on Monday.")
    let file = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString).pem")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(TestCertificates.authority.utf8).write(to: file)
    for name in ["SSL_CERT_FILE", "CURL_CA_BUNDLE"] {
      let variables = ["SSL_CERT_FILE": "", "SSL_CERT_DIR": "", "CURL_CA_BUNDLE": ""].merging([
        name: file.path
      ]) {
        $1
      }
      let result = try Program.run([server.address], environment: variables)
      #expect(result.status == 0 && result.output.contains("on Monday"), "\(result.errors)")
    }
    let missing = try Program.run([server.address], environment: ["CURL_CA_BUNDLE": "/nonexistent"])
    #expect(missing.status == 69 && missing.errors.contains("/nonexistent"), "\(missing.errors)")
  }

  @Test func aBookIsReadChapterByChapter() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hearsay-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var writer = ZipWriter()
    writer.add("mimetype", "application/epub+zip")
    writer.add(
      "META-INF/container.xml", "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>")
    writer.add(
      "b.opf",
      """
      <package xmlns="http://www.idpf.org/2007/opf"><manifest>
      <item id="a" href="a.html" media-type="application/xhtml+xml"/>
      <item id="b" href="b.html" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="b"/><itemref idref="a"/></spine></package>
      """)
    writer.add("a.html", "<html><body><h1>Second</h1><p>Ministers claim so.</p></body></html>")
    writer.add("b.html", "<html><body><h1>First</h1><p>Officials said so.</p></body></html>")
    let file = folder.appending(path: "book.epub")
    try Data(writer.archive).write(to: file)
    let result = try Program.run(["annotate", "--format", "jsonl", file.path])
    #expect(result.status == 0)
    let documents = result.output.split(separator: "\n")
    #expect(documents.count == 2 && documents.first?.contains("\"title\":\"First\"") == true)
    let piped = try Program.run(["annotate", "--format", "jsonl"], input: Data(writer.archive))
    #expect(piped.output.split(separator: "\n").count == 2)
  }
}

/// What only a terminal shows: lists to choose from, and what is told while something is fetched.
@Suite(.serialized, .enabled(if: Screen.isAvailable, Screen.skipReason))
struct AddressScreenTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Courier</title>
    <item><title>Bridge stays open</title><description>Officials said so on Monday.</description></item>
    <item><title>Harbour is quiet</title><description>Nobody objected, ministers said.</description></item>
    </channel></rss>
    """

  @Test func aFeedOpensAsAListToChooseFrom() throws {
    let server = try LoopbackServer { _ in .text(Self.feed, type: "application/rss+xml") }
    let screen = try Screen()
    try screen.shell("hearsay \(server.address("/feed")); echo status $?")
    let list = try screen.waitFor("ARTICLES 2")
    #expect(list.contains("Bridge stays open") && list.contains("Harbour is quiet"))
    try screen.press("j", "Enter")
    try screen.waitFor("Nobody objected")
    try screen.press("q")
    try screen.waitFor("status 0")
    try screen.expectRestored()
    #expect(server.asked.count == 1)
  }

  @Test func thePageOfAnItemIsFetchedWhenAskedFor() throws {
    let server = try LoopbackServer { path in
      path == "/feed"
        ? .text(
          """
          <rss version="2.0"><channel><title>Courier</title><item><title>Bridge stays open</title>
          <link>/bridge</link><description>Officials said so.</description></item></channel></rss>
          """, type: "application/rss+xml")
        : .text("The bridge\n\nEngineers said that it would hold for a year.")
    }
    let screen = try Screen()
    try screen.shell("hearsay \(server.address("/feed")); echo status $?")
    try screen.waitFor("The feed has only a summary")
    #expect(server.asked.count == 1)
    try screen.press("F")
    try screen.waitFor("it would hold for a year")
    #expect(server.asked.count == 2)
    // Back and forth again: what is there is not fetched twice.
    try screen.press("[", "f")
    try screen.waitFor("The feed has only a summary")
    try screen.press("F")
    try screen.waitFor("it would hold for a year")
    #expect(server.asked.count == 2)
    try screen.press("q")
    try screen.waitFor("status 0")
  }

  @Test func aSlowServerIsToldAndCanBeLeft() throws {
    let server = try LoopbackServer { _ in .init(isSilent: true, claimedLength: 5) }
    let screen = try Screen(columns: 100, rows: 10)
    try screen.shell("hearsay \(server.address("/slow"))")
    try screen.waitFor("… waiting, ")
    try screen.press("C-c")
    try screen.waitFor("^C")
    try screen.shell("echo status $?")
    try screen.waitFor("status 130")
  }

  @Test func anAddressThatFailsEndsBeforeTheScreenIsTaken() throws {
    let server = try LoopbackServer { _ in .status(404) }
    let screen = try Screen(columns: 100, rows: 10)
    try screen.shell("hearsay \(server.address("/gone")); echo status $?")
    try screen.waitFor("is not there (404)")
    try screen.waitFor("status 66")
  }
}
