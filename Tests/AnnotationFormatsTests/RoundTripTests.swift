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
    for seed in 0..<300 {
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
