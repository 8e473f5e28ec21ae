import Testing

@testable import ReaderKit

/// Whole screens of the sample article, at the sizes that people use.
@Suite struct ScreenTests {
  @Test(arguments: [(120, 40), (80, 24), (40, 20)])
  func opens(_ columns: Int, _ rows: Int) {
    Golden.check(.sample(columns, rows), "open-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 20)])
  func lightsUpASplitAttribution(_ columns: Int, _ rows: Int) {
    var reader = Reader.sample(columns, rows)
    reader.type("]3a")
    Golden.check(reader, "attribution-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 20)])
  func givesAPaneTheFocus(_ columns: Int, _ rows: Int) {
    var reader = Reader.sample(columns, rows)
    reader.type("<Tab><Tab>jj")
    Golden.check(reader, "quotations-\(columns)x\(rows)")
  }

  @Test func stacksThePanesTwiceWhereThereIsRoom() {
    var reader = Reader.sample(180, 30)
    reader.type("]q")
    Golden.check(reader, "wide-180x30")
  }

  @Test func putsThePanesOnTheLeft() {
    var reader = Reader.sample(120, 24)
    reader.type("P]a")
    Golden.check(reader, "left-120x24")
  }

  @Test func narrowsDownHelp() {
    var reader = Reader.sample(80, 24)
    reader.type("?/quotation<Enter>")
    Golden.check(reader, "help-filtered-80x24")
    reader.type("<Esc>")
    #expect(reader.overlay?.filter == "")
    reader.type("<Esc>")
    #expect(reader.overlay == nil)
  }

  @Test func drawsWithASCIIWhereThereIsNoMore() {
    var reader = Reader.sample(80, 24, options: ReaderOptions(usesUnicode: false))
    reader.type("]q")
    #expect(reader.draw().cells.allSatisfy { $0.grapheme.utf8.allSatisfy { $0 < 0x80 } })
    Golden.check(reader, "ascii-80x24")
    reader.type("?")
    #expect(reader.draw().cells.allSatisfy { $0.grapheme.utf8.allSatisfy { $0 < 0x80 } })
    reader.type("<Esc>s")
    #expect(reader.draw().cells.allSatisfy { $0.grapheme.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func offersTheArticles() {
    var reader = Reader.sample(80, 24, documents: [Sample.harbour, EverySizeTests.nasty, Sample.harbour])
    reader.type("aj")
    Golden.check(reader, "articles-80x24")
    #expect(reader.type("<Enter>") == .openArticle(1))
    #expect(reader.currentArticle == 1)
  }

  @Test func teachesWhatMayFollowAKey() {
    var reader = Reader.sample(120, 24)
    reader.type("]")
    Golden.check(reader, "pending-120x24")
  }

  @Test func showsNoLayers() {
    var reader = Reader.sample(80, 24)
    reader.type("0")
    Golden.check(reader, "bare-80x24")
  }

  @Test func zoomsAPane() {
    var reader = Reader.sample(80, 24)
    reader.type("<Tab>z")
    Golden.check(reader, "zoom-80x24")
  }

  @Test func fitsIntoTheSmallestScreen() {
    var reader = Reader.sample(20, 6)
    reader.type("]a")
    Golden.check(reader, "smallest-20x6")
  }

  /// Every view at the sizes that stand for the shapes of the screen.
  @Test(
    arguments: [
      ("help", "?"), ("card", "]a]ai"), ("sourcing", "s"), ("picker", "a"), ("search", "/the"),
      ("expression", "/(said|told)<Enter>"), ("follow", "<Tab><Tab><Tab>g<Enter>"), ("hedged", "H]a"),
      ("ordered", "<Tab>oo"), ("filtered", "<Tab>/olsen<Enter>"), ("actor", "<Tab><Tab><Tab>i"),
    ], [(120, 40), (80, 24), (40, 20)])
  func everyView(_ view: (name: String, keys: String), _ size: (columns: Int, rows: Int)) {
    var reader = Reader.sample(size.columns, size.rows, documents: [Sample.harbour, Structure.document])
    reader.type(view.keys)
    Golden.check(reader, "\(view.name)-\(size.columns)x\(size.rows)")
  }

  @Test func saysWhenTheScreenIsTooSmall() {
    var reader = Reader.sample(19, 6)
    #expect(reader.draw().lines.first == "needs 20x6")
    reader = Reader.sample(30, 5)
    #expect(reader.draw().lines == ["too small: 20x6 needed", "", "", "", ""])
  }
}
