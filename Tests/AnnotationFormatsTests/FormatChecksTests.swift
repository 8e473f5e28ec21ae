import AnnotationFormats
import AnnotationKit
import Foundation
import TestSupport
import Testing

/// Every format against the rules of its own field: always by checks written down here, and by that field's tools where
/// they are installed.
@Suite struct FormatChecksTests {
  /// Articles, odd texts, and documents made by chance.
  static let documents: [AnnotatedDocument] = {
    let annotator = Annotator()
    var documents = ((try? Samples.shipped()) ?? []).map(annotator.annotate)
    for (index, text) in RoundTripTests.oddTexts.enumerated() {
      documents.append(annotator.annotate(Article(id: "odd \(index)/text", plainText: text)))
    }
    for seed in 0..<60 {
      var random = RandomDocuments(seed: UInt64(1_000 + seed))
      documents.append(random.document())
    }
    return documents + [ExampleDocument.zoe]
  }()

  // MARK: brat

  @Test func bratTakesTheFiles() throws {
    for document in Self.documents {
      let files = BratFormat().files(document, name: "a").map(\.bytes.text)
      let checks = BratChecks(text: files[0], annotations: files[1], configuration: files[2])
      for mistake in checks.mistakes { Issue.record("\(document.article.id): \(mistake)") }
      #expect(files[0].unicodeScalars.count == document.article.text.string.unicodeScalars.count)
    }
  }

  @Test func bratChecksFindMistakes() {
    func mistakes(_ annotations: String) -> Int {
      BratChecks(
        text: "He said so.\nYes.", annotations: annotations,
        configuration: "Attribution\t\nPerson\t\nForm\t\n"
      )
      .mistakes.count
    }
    #expect(
      mistakes("T1\tPerson 0 2\tHe\nT2\tAttribution 3 7\tsaid\nE1\tAttribution:T2\nA1\tForm T1 name\n") == 0)
    #expect(mistakes("T1\tPerson 0 2\tShe\n") == 1)
    #expect(mistakes("T1\tPerson 8 16\tso.\nYes.\n") > 0)
    #expect(mistakes("T1\tPerson 0 4;2 6\tHe s sai\n") > 0)
    #expect(mistakes("T1\tOther 0 2\tHe\n") == 1)
    #expect(mistakes("T1\tAttribution 3 7\tsaid\nE1\tAttribution:T1\nA1\tForm T1 name\n") == 1)
    #expect(mistakes("T1\tPerson 0 2\tHe\nT1\tPerson 0 2\tHe\n") == 1)
    #expect(mistakes("E1\tAttribution:T7\n") > 0)
  }

  // MARK: CoNLL-U

  @Test func treebankRulesHold() throws {
    for (index, document) in Self.documents.enumerated() {
      var output: [UInt8] = []
      CoNLLUFormat().write(document, at: index, to: &output)
      let checks = CoNLLUChecks(output.text)
      for mistake in checks.mistakes { Issue.record("\(document.article.id): \(mistake)") }
      let text = Array(document.article.text.string.unicodeScalars)
      for token in checks.tokens where !token.form.contains("\u{FFFD}") && !token.form.contains("␀") {
        var words = ""
        words.unicodeScalars.append(contentsOf: text[token.start..<token.end])
        let safe = TerminalSafeText.safe(words, keepsLines: false)
        #expect(token.form == String(safe.map { $0.isWhitespace ? "_" : $0 }))
      }
    }
  }

  @Test func treebankChecksFindMistakes() {
    func row(_ id: Int, _ form: String, _ head: Int, _ label: String, _ misc: String = "TokenRange=0:1")
      -> String
    {
      "\(id)\t\(form)\t\(form)\tNOUN\tNN\t_\t\(head)\t\(label)\t_\t\(misc)\n"
    }
    func mistakes(_ rows: String, text: String = "a b") -> Int {
      CoNLLUChecks("# sent_id = 1\n# text = \(text)\n\(rows)\n").mistakes.count
    }
    #expect(mistakes(row(1, "a", 0, "root") + row(2, "b", 1, "dep")) == 0)
    #expect(mistakes(row(1, "a", 0, "root") + row(2, "b", 0, "root")) == 1)
    #expect(mistakes(row(1, "a", 2, "dep") + row(2, "b", 1, "dep")) > 0)
    #expect(mistakes(row(1, "a", 0, "root") + row(2, "b", 1, "dep"), text: "ab") == 1)
    #expect(
      mistakes(row(1, "a", 0, "root", "SpaceAfter=No|TokenRange=0:1") + row(2, "b", 1, "dep"), text: "ab")
        == 0)
    #expect(mistakes(row(1, "a", 0, "root") + row(3, "b", 1, "dep")) == 1)
  }

  @Test func lemmasAreSpelled() throws {
    let text = "The ministers said that the worst children were running. Two Americans went to London."
    var output: [UInt8] = []
    CoNLLUFormat().write(Annotator().annotate(Article(id: "a", plainText: text)), to: &output)
    let rows = output.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t")
    }
    let lemmas = Dictionary(rows.map { (String($0[1]), String($0[2])) }) { first, _ in first }
    for (form, lemma) in [
      "ministers": "minister", "said": "say", "children": "child", "were": "be", "running": "run",
      "went": "go",
      "London": "London", "The": "the",
    ] { #expect(lemmas[form] == lemma) }
  }

  // MARK: CSV

  @Test func tablesAreTables() throws {
    let table = CSVTableReader(CSVFormat().bytes(of: Self.documents).text)
    #expect(table.mistakes == [])
    #expect(Set(table.rows.map(\.count)) == [15])
    #expect(table.rows.count == 1 + Self.documents.reduce(0) { $0 + $1.attributions.count })
    for cell in table.rows.joined() where !cell.isEmpty {
      #expect(!"=+-@|%".contains(cell.first ?? "x"), "\(cell)")
    }
    let zoe = try #require(table.rows.last { $0[0] == "zoe" && $0[1] == "0" })
    #expect(
      zoe == [
        "zoe", "0", "Zoë Łuk", "Zoë Łuk", "named", "false", "", "said", "say", "“it may rain ☔”", "16", "44",
        "1", "",
        "0.875",
      ])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"),
    ("a=1", "a=1"),
    ("＝1", "'＝1"), ("a,\"b\"", "\"a,\"\"b\"\"\""), ("a\r\nb", "a b"), ("\u{1B}[31m", "␛[31m"), ("", ""),
  ])
  func cellsAreGuarded(_ text: ControlText, _ cell: String) {
    var output: [UInt8] = []
    CSVTable.append([.text(text.string)], to: &output)
    #expect(output.text == cell + "\r\n")
  }

  // MARK: HTML

  @Test func pagesAreSound() throws {
    for document in Self.documents where document.article.id != "zoe" {
      let page = HTMLFormat().bytes(of: [document]).text
      var checks = HTMLChecks(page)
      // Spans made by chance may lie where no block is, so that nothing leads to their notes.
      if document.article.id.isEmpty || ["x", "a b/ü.txt"].contains(document.article.id)
        || document.article.id.hasPrefix("https")
      {
        checks.forgiveMissingNotes()
      }
      for mistake in checks.mistakes { Issue.record("\(document.article.id): \(mistake)") }
      for block in document.article.blocks {
        let words = TerminalSafeText.safe(document.article.text[block.span])
        if document.attributions.isEmpty { #expect(checks.text.contains(words), "\(words)") }
      }
    }
    let all = HTMLFormat().bytes(of: Array(Self.documents.prefix(5))).text
    #expect(HTMLChecks(all).mistakes == [])
  }

  @Test(.enabled(if: OutsideTool("tidy") != nil, "tidy is not installed"))
  func tidyTakesThePages() throws {
    let tidy = try #require(OutsideTool("tidy"))
    let pages = Self.documents.enumerated().map { ("\($0).html", HTMLFormat().bytes(of: [$1])) }
    try TemporaryFiles.with(Dictionary(uniqueKeysWithValues: pages)) { folder in
      let result = try tidy.run(
        ["-e", "-q", "--gnu-emacs", "yes"] + pages.map { folder.appending(path: $0.0).path })
      // Text may hold nothing, and chance makes headings of nothing.
      let findings = result.output.split(separator: "\n").filter {
        !$0.contains("trimming empty") && !$0.contains("Warning: blank")
      }
      #expect(findings == [])
    }
  }

  // MARK: Markdown

  @Test func markdownEscapesWhatIsNoMarkup() {
    let lines = ["# A *title* [x](y)", "- 1. <b>said</b> `code` | a_b", "1. May"]
    let text = SourceText(lines.joined(separator: "\n"))
    let spans = [TextSpan(0, 18), TextSpan(19, 48), TextSpan(49, 55)]
    let document = ExampleDocument.plain(text)
    let article = Article(
      id: "a", text: text,
      blocks: [.init(.title, spans[0]), .init(.paragraph, spans[1]), .init(.listItem, spans[2])])
    let output = MarkdownFormat().bytes(
      of: [
        AnnotatedDocument(
          article: article, actors: [], attributions: [], quotations: [], hedges: [],
          summary: document.summary)
      ]).text
    #expect(
      output.hasPrefix(
        "# \\# A \\*title\\* \\[x\\](y)\n\n\\- 1. \\<b\\>said\\</b\\> \\`code\\` \\| a\\_b\n\n- 1\\. May\n\n"),
      "\(output)")
  }

  @Test func markdownHasANoteForEachAttribution() {
    let output = MarkdownFormat().bytes(of: [ExampleDocument.zoe]).text
    #expect(
      output.hasPrefix(
        """
        # Wetter 🌧 ahead

        Zoë Łuk said “it may rain[^2] ☔”[^1] on [Monday](<https://example.org/monday>).

        [^1]: **Zoë Łuk** · *said* · named · “it may rain ☔”
        [^2]: nobody named · *said* · none · **hedged**: no source, distancing cue · within [^1] · it may … rain


        """), "\(output)")
    #expect(!output.contains("Leave a comment"))
  }

  // MARK: JSON and Web Annotation

  @Test func quotesStandAtTheirPositions() throws {
    for document in Self.documents {
      let object = try JSONSerialization.jsonObject(with: Data(WebAnnotationFormat().bytes(of: [document])))
      let collection = try #require(object as? [String: Any])
      let page = try #require(collection["first"] as? [String: Any])
      let items = try #require(page["items"] as? [[String: Any]])
      #expect(collection["total"] as? Int == items.count)
      let ids = items.compactMap { $0["id"] as? String }
      #expect(Set(ids).count == items.count)
      let text = Array(document.article.text.string.unicodeScalars)
      var selectors = 0
      for item in items {
        for key in ["hearsay:actor", "hearsay:speaker", "hearsay:attribution", "hearsay:within"] {
          if let reference = item[key] as? String { #expect(ids.contains(reference)) }
        }
        for resource in [item["target"], item["body"]].compactMap({ $0 as? [[String: Any]] }).joined() {
          guard let selector = resource["selector"] as? [[String: Any]] else { continue }
          selectors += 1
          let start = try #require(selector[1]["start"] as? Int)
          let end = try #require(selector[1]["end"] as? Int)
          var exact = ""
          exact.unicodeScalars.append(contentsOf: text[start..<end])
          #expect((selector[0]["exact"] as? String).map { Array($0.utf8) } == Array(exact.utf8))
        }
      }
      #expect(selectors >= document.article.blocks.count + document.hedges.count)
    }
  }

  @Test(
    .enabled(if: OutsideTool.pythonHas("jsonschema"), "Python's jsonschema is not installed"),
    arguments: [("hearsay-1", "json"), ("web-annotation", "webanno")])
  func schemasHold(_ schema: String, _ format: String) throws {
    let python = try #require(OutsideTool("python3"))
    let format = try #require(AnnotationFormats.named(format))
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schemas")
    let schema = folder.appending(path: "\(schema).schema.json").path
    // Without names, which documents made by chance may lack.
    let named = Self.documents.filter { document in document.actors.allSatisfy { !$0.name.isEmpty } }
    let files = named.enumerated().map { ("\($0).json", format.bytes(of: [$1])) }
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft201909Validator.check_schema(schema)
      validator = jsonschema.Draft201909Validator(schema)
      for path in sys.argv[2:]:
          for error in validator.iter_errors(json.load(open(path, encoding='utf-8'))):
              print(path, error.json_path, error.message[:200])
      """
    try TemporaryFiles.with(Dictionary(uniqueKeysWithValues: files)) { folder in
      let result = try python.run(["-c", script, schema] + files.map { folder.appending(path: $0.0).path })
      #expect(result.output.isEmpty, "\(result.output.prefix(2000))")
      #expect(result.status == 0)
    }
  }
}
