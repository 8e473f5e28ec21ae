import AnnotationKit
import TestSupport
import Testing

@testable import ArticleKit

/// A small book, to be spoiled in one way or another.
private struct Book {
  var files: [(name: String, bytes: [UInt8])] = []

  init() {
    self["mimetype"] = "application/epub+zip"
    self["META-INF/container.xml"] = """
      <?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
      """
    self["OPS/book.opf"] = Self.package(
      items: """
        <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
        <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
        <item id="notes" href="notes.xhtml" media-type="application/xhtml+xml"/>
        <item id="one" href="text/chapter%201.xhtml" media-type="application/xhtml+xml"/>
        <item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
        <item id="image" href="a.png" media-type="image/png"/>
        """,
      spine: """
        <itemref idref="cover"/><itemref idref="nav"/><itemref idref="notes" linear="no"/>
        <itemref idref="one"/><itemref idref="two"/><itemref idref="gone"/><itemref idref="one"/>
        """)
    self["OPS/nav.xhtml"] = Self.page(
      """
      <nav epub:type="landmarks"><ol><li><a href="text/two.xhtml">Start</a></li></ol></nav>
      <nav epub:type="toc"><ol><li><a href="text/chapter%201.xhtml#a">The  First</a></li>
      <li><a href="text/two.xhtml">The Second</a></li></ol></nav>
      """)
    self["OPS/cover.xhtml"] = Self.page("<img src='a.png' alt=''/>")
    self["OPS/notes.xhtml"] = Self.page("<p>A note.</p>")
    self["OPS/text/chapter 1.xhtml"] = Self.page(
      "<h1>THE FIRST</h1><p>“No,” said Reyl.<br/>He left.</p><p>See <a href='https://a.example/'>here</a>.</p>"
    )
    self["OPS/text/two.xhtml"] = Self.page("<p>It ended&#160;there.</p>")
  }

  static func page(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"
    xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x.js"/></head><body>\(body)</body></html>
    """
  }

  static func package(items: String, spine: String) -> String {
    """
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Book</dc:title>
    <dc:creator>N. N.</dc:creator><dc:language>en</dc:language><dc:date>2004-01-31</dc:date></metadata>
    <manifest>\(items)</manifest><spine>\(spine)</spine></package>
    """
  }

  subscript(name: String) -> String {
    get { files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
    set {
      files.removeAll { $0.name == name }
      files.append((name, Array(newValue.utf8)))
    }
  }

  var archive: [UInt8] {
    var writer = ZipWriter()
    for file in files { writer.add(file.name, file.bytes) }
    return writer.archive
  }
}

@Suite struct EPUBInputTests {
  private func articles(_ bytes: [UInt8], name: String = "book.epub") throws(ArticleError) -> [Article] {
    try ArticleLoader().articles(in: bytes, name: name)
  }

  private func failure(_ bytes: [UInt8]) -> ArticleError? {
    do throws(ArticleError) {
      let count = try articles(bytes).count
      Issue.record("opened with \(count) chapters")
      return nil
    } catch {
      #expect(error.isAboutContent)
      #expect(error.description.contains("book.epub"))
      return error
    }
  }

  private func blocks(_ article: Article) -> [String] {
    article.blocks.map { "\($0.kind): \(article.text[$0.span])" }
  }

  @Test func chaptersAreArticlesInTheOrderOfReading() throws {
    let articles = try articles(Book().archive)
    #expect(articles.map(\.title) == ["THE FIRST", "The Second", "The Second (continued)"])
    #expect(
      blocks(articles[0]) == [
        "title: THE FIRST", "paragraph: “No,” said Reyl.\nHe left.", "paragraph: See here.",
      ])
    #expect(articles[0].links.map { articles[0].text[$0.span] } == ["here"])
    #expect(blocks(articles[1]) == ["title: The Second", "paragraph: It ended\u{A0}there."])
    // What is outside the main line comes last; the picture and the table of contents are no chapters.
    #expect(blocks(articles[2]) == ["paragraph: A note."])
    #expect(articles[0].id == "book.epub#OPS/text/chapter 1.xhtml")
    let metadata = articles[0].metadata
    #expect(metadata.site == "A Book" && metadata.byline == "N. N." && metadata.language == "en")
    #expect(metadata.published == "2004-01-31")
  }

  @Test func itIsKnownByItsContent() throws {
    #expect(try articles(Book().archive, name: "standard input").count == 3)
    var unnamed = Book()
    unnamed.files.removeAll { $0.name == "mimetype" }
    #expect(try articles(unnamed.archive, name: "standard input").count == 3)
    var other = ZipWriter()
    other.add("word/document.xml", "<w/>")
    #expect(throws: ArticleError(.binary("a ZIP archive or office document"), name: "x.zip")) {
      try articles(other.archive, name: "x.zip")
    }
  }

  @Test func oldBooksNameTheirChaptersInATable() throws {
    var book = Book()
    book["OPS/book.opf"] = Book.package(
      items: """
        <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
        <item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
        """, spine: "<itemref idref='two'/>")
    book["OPS/toc.ncx"] = """
      <!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
      <ncx><navMap><navPoint><navLabel><text>Part Two</text></navLabel><content src="text/two.xhtml#x"/></navPoint>
      </navMap></ncx>
      """
    #expect(try articles(book.archive).map(\.title) == ["Part Two"])
  }

  @Test func pagesThatAreNoXMLAreReadAsHTML() throws {
    var book = Book()
    book["OPS/text/two.xhtml"] = "<html><body><p>Fish & chips<p>Caf&eacute;"
    #expect(
      blocks(try articles(book.archive)[1]) == [
        "title: The Second", "paragraph: Fish & chips", "paragraph: Café",
      ])
  }

  @Test func whatIsMissingIsTold() throws {
    #expect(failure(Array("PK is no archive".utf8))?.description.contains("no ZIP archive") == true)
    #expect(failure(Array(Book().archive.dropLast(200)))?.description.contains("end is missing") == true)
    var book = Book()
    book.files.removeAll { $0.name.hasSuffix(".opf") }
    #expect(failure(book.archive)?.description.contains("no package file") == true)
    book = Book()
    book["OPS/book.opf"] = "<package><manifest/></package>"
    #expect(failure(book.archive)?.description.contains("lists no chapters") == true)
    book = Book()
    book.files.removeAll {
      $0.name.hasSuffix("two.xhtml") || $0.name.hasSuffix("1.xhtml") || $0.name.hasSuffix("notes.xhtml")
    }
    #expect(failure(book.archive)?.description.contains("is missing in it") == true)
    // Where the rest is there, it is read.
    book = Book()
    book.files.removeAll { $0.name.hasSuffix("two.xhtml") || $0.name == "META-INF/container.xml" }
    #expect(try articles(book.archive).count == 2)
  }

  @Test func protectedBooksAreRefused() throws {
    var book = Book()
    let encryption = { (path: String) in
      """
      <encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>
      <enc:CipherReference URI="\(path)"/></enc:CipherData></enc:EncryptedData></encryption>
      """
    }
    book["META-INF/encryption.xml"] = encryption("OPS/text/chapter%201.xhtml")
    #expect(failure(book.archive)?.code == .protected)
    // Fonts may be garbled: nobody reads them here.
    book["META-INF/encryption.xml"] = encryption("OPS/fonts/a.otf")
    #expect(try articles(book.archive).count == 3)
    var writer = ZipWriter()
    for file in Book().files {
      writer.add(file.name, file.bytes, isEncrypted: file.name.hasSuffix("two.xhtml"))
    }
    #expect(failure(writer.archive)?.code == .protected)
  }

  /// What the archive says the packed size comes to: the truth, and less.
  @Test(arguments: [(100_000_000, "unpacks to more than 16 MiB"), (100, "is damaged")])
  func bombsAreGivenUpWhileTheyUnpack(_ size: Int, _ reason: String) throws {
    var writer = ZipWriter()
    for file in Book().files {
      if file.name.hasSuffix("two.xhtml") {
        writer.add(file.name, PackedBytes.zeros(count: 100_000_000), packing: .deflated(size: size))
      } else {
        writer.add(file.name, file.bytes)
      }
    }
    #expect(failure(writer.archive)?.description.contains(reason) == true)
  }

  @Test func namesThatLeadOutOfTheArchiveLeadNowhere() throws {
    var book = Book()
    book["../../etc/passwd"] = Book.page("<p>root</p>")
    book["OPS/book.opf"] = Book.package(
      items: """
        <item id="up" href="../../../../etc/passwd" media-type="application/xhtml+xml"/>
        <item id="root" href="/etc/passwd" media-type="application/xhtml+xml"/>
        <item id="file" href="file:///etc/passwd" media-type="application/xhtml+xml"/>
        <item id="net" href="https://a.example/x.html" media-type="application/xhtml+xml"/>
        <item id="two" href="text/../text/./two.xhtml" media-type="application/xhtml+xml"/>
        """,
      spine:
        "<itemref idref='up'/><itemref idref='root'/><itemref idref='file'/><itemref idref='net'/><itemref idref='two'/>"
    )
    #expect(try articles(book.archive).map(\.id) == ["book.epub#OPS/text/two.xhtml"])
    #expect(BookPath.resolve("../x", from: "a/b") == "x")
    #expect(BookPath.resolve("../../x", from: "a/b") == nil)
    #expect(BookPath.resolve("%2e%2e/x%20y", from: "a/b") == "a/../x y")
  }

  @Test func entitiesNeitherGrowNorReadFiles() throws {
    var book = Book()
    let bomb =
      "<!DOCTYPE html [<!ENTITY a0 \"lol\">"
      + (1...12).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
      + "]>"
    book["OPS/text/two.xhtml"] = bomb + "<html><body><p>Before &a12; after.</p></body></html>"
    let grown = try articles(book.archive)
    #expect(grown[1].text.count < 20_000_000)
    book["OPS/text/two.xhtml"] = """
      <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><p>Name: &x;.</p></body></html>
      """
    #expect(blocks(try articles(book.archive)[1]).last?.hasPrefix("paragraph: Name:") == true)
    book["OPS/book.opf"] = bomb + "<package><manifest/><spine>&a12;</spine></package>"
    #expect(failure(book.archive) != nil)
  }

  @Test func deepNestingIsFlattened() throws {
    var book = Book()
    let depth = 200_000
    book["OPS/text/two.xhtml"] = Book.page(
      String(repeating: "<div>", count: depth) + "<p>Deep.</p>" + String(repeating: "</div>", count: depth))
    #expect(blocks(try articles(book.archive)[1]) == ["title: The Second", "paragraph: Deep."])
    book["OPS/book.opf"] = String(repeating: "<a>", count: depth)
    #expect(failure(book.archive) != nil)
  }

  @Test func escapeSequencesAreTextLikeAnyOther() throws {
    var book = Book()
    book["OPS/text/two.xhtml"] = "<html><body><p>\u{1B}[2J\u{9B}31mRed&#27;[0m</p></body></html>"
    #expect(try articles(book.archive)[1].text.string.contains("Red"))
  }
}

@Suite(.enabled(if: SharedData.exists("data/epub"), "no ../shared/data/epub here"))
struct SharedBookTests {
  @Test func theSamplesOpen() throws {
    let paths = SharedData.files(below: "data/epub").filter {
      $0.hasSuffix(".epub") && !$0.contains("/hostile/")
    }
    #expect(paths.count >= 15)
    for path in paths {
      let articles = try ArticleLoader().articles(in: Array(SharedData.data(path)), name: path)
      #expect(!articles.isEmpty && articles.allSatisfy { !$0.title.isEmpty && !$0.blocks.isEmpty }, "\(path)")
      let words = articles.reduce(0) { $0 + $1.text.count }
      print("\(path): \(articles.count) chapters, \(words) bytes: \(articles.prefix(3).map(\.title))")
    }
  }

  @Test func theHostileOnesAreRefusedOrOpened() throws {
    var outcome: [String: String] = [:]
    for path in SharedData.files(below: "data/epub/hostile") where path.hasSuffix(".epub") {
      let name = String(path.split(separator: "/").last ?? "")
      do throws(ArticleError) {
        let articles = try ArticleLoader().articles(in: Array(SharedData.data(path)), name: name)
        outcome[name] = "opened, \(articles.count)"
        for article in articles { #expect(!article.text.string.contains("root:x:0"), "\(path)") }
      } catch {
        #expect(error.isAboutContent && error.description.contains(name))
        outcome[name] = error.description
      }
    }
    for (name, result) in outcome.sorted(by: { $0.key < $1.key }) { print("\(name): \(result)") }
    // One that is a page by its content opens as that.
    for name in ["bomb_100MB.epub", "empty.epub", "no_opf.epub", "truncated.epub"] {
      #expect(outcome[name]?.hasPrefix("opened") == false, "\(name): \(outcome[name] ?? "absent")")
    }
    #expect(outcome["good_minimal.epub"]?.hasPrefix("opened") == true)
  }
}
