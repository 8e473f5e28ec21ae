import AnnotationFormats
import AnnotationKit
import Testing

/// What is exported and read again is the same document, annotation for annotation and byte for byte.
@Suite struct RoundTripTests {
  /// A format that is read as well as written, by what names its file.
  struct Way: Sendable, CustomTestStringConvertible {
    var format: any AnnotationFormat
    var testDescription: String { format.name }
  }

  static let ways = [
    Way(format: JSONFormat()), Way(format: JSONLinesFormat()), Way(format: WebAnnotationFormat()),
    Way(format: BratFormat()),
  ]

  static let oddTexts = [
    "", " ", "\n\n", "a", "“", "Zoë said: “e\u{301}té 🐎👩‍👩‍👧‍👦”.",
    "Title\r\n\r\nOfficials said on Monday\r\nthat “it may\r\nrain”.\r\n\r\n“No,” she said.\r\n",
    "אמר השר: „שלום”.\n\nHe said \u{202E}backwards\u{202C} “مرحبا”.",
    "Lone\rreturns said\rofficials.\u{2028}Line separator, the minister said.\u{85}",
    "The last of the B- 29 s were being modified, he said.",
    "Tabs\tand \u{1B}[31mred\u{1B}[0m, the minister said, \u{0} \u{7F}.",
  ]

  @Test(arguments: ways) func shippedSamplesComeBack(_ way: Way) throws {
    for article in try Samples.shipped() { try check(Annotator().annotate(article), way) }
  }

  @Test(arguments: ways) func oddTextsComeBack(_ way: Way) throws {
    let annotator = Annotator()
    for (index, text) in Self.oddTexts.enumerated() {
      try check(annotator.annotate(Article(id: "odd \(index)", plainText: text)), way)
    }
    try check(ExampleDocument.zoe.reassembled, way)
  }

  @Test(arguments: ways) func documentsMadeByChanceComeBack(_ way: Way) throws {
    for seed in 0..<150 {
      var random = RandomDocuments(seed: UInt64(seed))
      try check(random.document(), way, "seed \(seed)")
    }
  }

  @Test(
    .enabled(if: Samples.exists(Samples.attacks), "the collection of attacks is not here"), arguments: ways)
  func hostileTextsComeBack(_ way: Way) throws {
    let annotator = Annotator(engine: .rules)
    for (id, text) in try Samples.attackTexts() {
      try check(annotator.annotate(Article(id: id, text: text)), way, id)
    }
  }

  @Test func spansThatMovedAreFoundAgainByTheirWords() throws {
    let document = ExampleDocument.zoe.reassembled
    let moved = WebAnnotationFormat().bytes(of: [document]).text.replacing(
      "Wetter 🌧 ahead\\n\\nZoë", with: "Weather\\n\\nBREAKING: Zoë")
    let imported = try #require(
      try AnnotationImports.documents(in: AnnotationSource(bytes: Array(moved.utf8), name: "a.jsonld")))
    let result = imported[0].document
    let text = result.article.text
    #expect(result.actors.map(\.name) == ["Zoë Łuk"])
    #expect(text[result.actors[0].mentions[0].span] == "Zoë Łuk")
    #expect(
      result.attributions.map { $0.content.map { text[$0] } } == [["“it may rain ☔”"], ["it may", "rain"]])
    #expect(imported[0].notes.count == 2)
    #expect(imported[0].notes[0].contains("found again"))
    #expect(imported[0].notes[1].contains("Wetter 🌧 ahead"))
  }

  @Test func bratEditsAreTaken() throws {
    let text = "The mayor said no. Critics disagree."
    let annotations = """
      T1\tPerson 0 9\tThe mayor
      T2\tAttribution 10 14\tsaid
      T3\tContent 15 17\tno
      T4\tSource 0 9\tThe mayor
      E1\tAttribution:T2 Source:T4 Content:T3 Actor:T1
      T5\tHedge 5 13\tdisagree
      A1\tHedgeKind T5 verb

      """
    let source = AnnotationSource(bytes: Array(annotations.utf8), name: "a.ann") {
      $0 == "txt" ? Array(text.utf8) : nil
    }
    let imported = try #require(try AnnotationImports.documents(in: source)?.first)
    #expect(imported.document.attributions.map(\.sourcing) == [.named])
    #expect(imported.document.actors.map(\.name) == ["The mayor"])
    #expect(imported.document.hedges.map { imported.document.article.text[$0.span] } == ["disagree"])
    #expect(imported.notes.count == 1)
  }

  @Test(arguments: [
    ("T1\tPerson 0 9\tThe mayor\nT1\tPerson 0 9\tThe mayor\n", 2, "second time"),
    ("T1\tPerson 0 x\tThe\n", 1, "offsets"),
    ("T1\tPerson 0 9\tThe mayor\nE1\tAttribution:T9\n", 2, "T9"),
    ("T1\tPerson 0 9\tThe mayor\nfoo\n", 2, "expected an id"),
    ("T1\tPerson 0 9\tThe mayor\nA1\tForm T1 odd\n", 2, "expected one of name, role, pronoun"),
  ])
  func mistakesInBratFilesAreToldByLine(_ annotations: String, _ line: Int, _ words: String) {
    let source = AnnotationSource(bytes: Array(annotations.utf8), name: "a.ann") { _ in
      Array("The mayor.".utf8)
    }
    do throws(ImportError) {
      _ = try AnnotationImports.documents(in: source)
      Issue.record("nothing was wrong with \(annotations)")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(words), "\(error.message)")
    }
  }

  private func check(_ document: AnnotatedDocument, _ way: Way, _ what: String = "") throws {
    let files = way.format.files(document, name: "story")
    let main = try #require(files.first { $0.name == "story." + way.format.fileExtension })
    let source = AnnotationSource(bytes: main.bytes, name: main.name) { pathExtension in
      files.first { $0.name == "story." + pathExtension }?.bytes
    }
    let imported = try #require(try AnnotationImports.documents(in: source), "\(what): not recognized")
    #expect(imported.count == 1)
    #expect(imported[0].notes == [], "\(what)")
    let (before, after) = (json(document), json(imported[0].document))
    if before != after {
      let lines = zip(before.split(separator: "\n"), after.split(separator: "\n"))
      let different = lines.first { $0 != $1 }.map { "\n- \($0)\n+ \($1)" } ?? "one is longer"
      Issue.record("\(way.format.name), \(document.article.id) \(what):\(different)")
    }
  }

  private func json(_ document: AnnotatedDocument) -> String {
    var output: [UInt8] = []
    JSONFormat().write(document, to: &output)
    return output.text
  }
}

extension AnnotatedDocument {
  /// The same with figures counted, as every import has them.
  var reassembled: AnnotatedDocument {
    AnnotatedDocument(
      assembling: article, actors: actors, attributions: attributions, quotations: quotations, hedges: hedges)
  }
}
