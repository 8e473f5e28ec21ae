import TestSupport
import Testing

@testable import ArticleKit

@Suite struct XMLReaderTests {
  private func tree(_ text: String) throws -> XMLTree { try XMLReader.strict(Array(text.utf8)) }
  private func mended(_ text: String) -> XMLTree { XMLReader.lenient(Array(text.utf8)).tree }

  @Test func namesAreResolvedByTheirNamespaces() throws {
    let root = try #require(
      try tree(
        """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://purl.org/dc/elements/1.1/">
        <title/><a:title/><dc:title xmlns:dc="http://purl.org/rss/1.0/"/><itunes:x/></a:feed>
        """
      ).root)
    #expect(root.name.namespace == .atom)
    #expect(root.children.map(\.name.namespace) == [.dublinCore, .atom, .rss, .itunes])
    #expect(root.children.map(\.name.local) == ["title", "title", "title", "x"])
  }

  @Test func textIsKeptWhole() throws {
    let root = try #require(try tree("<a> x &amp; <b>y<c/></b><![CDATA[<z>]]>&#233;\n</a>").root)
    #expect(root.text == " x & y<z>é\n")
    #expect(root.trimmedText == "x & y<z>é")
    #expect(String(decoding: root.innerHTML, as: UTF8.self) == " x &amp; <b>y<c></c></b>&lt;z&gt;é\n")
  }

  @Test func markupIsWrittenAsHTMLHasIt() throws {
    let root = try #require(
      try tree(
        "<a><x:p xmlns:x='http://www.w3.org/1999/xhtml' x:y='1' title='&lt;&quot;'>b<x:br/>c</x:p><i/></a>"
      ).root)
    #expect(
      String(decoding: root.innerHTML, as: UTF8.self) == "<p title=\"&lt;&quot;\">b<br>c</p><i></i>")
  }

  @Test func elementsAreFoundAtAnyDepth() throws {
    let root = try #require(try tree("<r><i n='1'><i n='2'/></i><g><i n='3'/></g><i n='4'/></r>").root)
    #expect(root.descendants().compactMap { $0.attribute("n") } == ["1", "2", "3", "4"])
    let outer = root.descendants { $0.name.local == "i" }.filter { $0.name.local == "i" }
    #expect(outer.compactMap { $0.attribute("n") } == ["1", "3", "4"])
  }

  @Test func errorsTellTheirPlace() {
    let error = #expect(throws: XMLError.self) { try tree("<a>\n <b></a>") }
    #expect(error?.line == 2)
    #expect(error?.description.contains("line 2, column") == true)
  }

  @Test(arguments: [
    ("<a>x & y &nbsp; &bogus; &#1; &#xD800; < 5</a>", "x & y \u{A0} &bogus; \u{FFFD} \u{FFFD} < 5"),
    ("<a>one<b>two</a>", "onetwo"), ("<a>one</b>two</a>", "onetwo"), ("<a>one</a>two", "one"),
    ("before<a>one", "one"), ("<a>one<!-- two -->three<?x y?></b></a>", "onethree"),
    ("<a>one<![CDATA[<two>\u{1}", "one<two>"), ("<a b=c d e='1' e='2'>one</a>", "one"),
    ("<a>\u{0}o\u{8}n\u{FFFF}e</a>", "one"), ("<a b='<'>one</a>", "one"), ("<a>one<", "one<"),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>one&x;<b</a>", "one&x;"),
  ])
  func whatIsNearlyXMLIsMended(_ text: ControlText, _ expected: String) throws {
    #expect(throws: XMLError.self) { try tree(text.string) }
    #expect(mended(text.string).root?.text == expected)
  }

  @Test(arguments: ["", " ", "words alone", "<", "<!", "<?", "</a>", "&amp;", "<!--", "<![CDATA[x]]>", "<1>"])
  func whatIsNoXMLHasNoRoot(_ text: String) {
    #expect(mended(text).root == nil)
  }

  /// Inputs that would take a reader with a careless loop for ever.
  @Test(arguments: [
    "<a>" + String(repeating: "<!--", count: 20_000), "<a>" + String(repeating: "<![CDATA[", count: 20_000),
    "<a>" + String(repeating: "</b", count: 20_000), "<a>" + String(repeating: "<?", count: 20_000),
    String(repeating: "<a>", count: 20_000) + String(repeating: "</b>", count: 20_000),
    "<a " + String(repeating: "b=1 ", count: 20_000),
    "<a " + (0..<10_000).map { "b\($0)=1 " }.joined(), "<a>" + String(repeating: "&", count: 50_000),
    "<a" + (0..<5_000).map { " xmlns:p\($0)='x'" }.joined() + ">"
      + String(repeating: "<q:b/>", count: 5_000),
  ])
  func nothingIsLookedForTwice(_ text: String) {
    #expect(mended(text).nodes.count < 500_000)
  }

  @Test func entitiesAreKeptSmall() {
    let chain = (1...3000).map { "<!ENTITY e\($0) '&e\($0 - 1);'>" }.joined()
    let error = #expect(throws: XMLError.self) {
      try tree("<!DOCTYPE a [<!ENTITY e0 'x'>\(chain)]><a>&e3000;</a>")
    }
    #expect(error?.reason.contains("entities") == true)
    let wide =
      "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 100_000))'>]><a>"
      + String(repeating: "&x;", count: 100_000) + "</a>"
    #expect(throws: XMLError.self) { try tree(wide) }
  }

  @Test func filesAreNotRead() throws {
    let text =
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'> <!ENTITY % p SYSTEM 'file:///etc/hosts'> %p;]>"
    #expect(try tree(text + "<a>[&x;]</a>").root?.text == "[]")
  }

  @Test func depthIsBoundedAndNothingIsLost() throws {
    let depth = 100_000
    let deep = String(repeating: "<a>x", count: depth) + String(repeating: "</a>", count: depth)
    let root = try #require(try tree(deep).root)
    #expect(root.text.utf8.count == depth)
    #expect(root.descendants().count < 300)
  }
}
