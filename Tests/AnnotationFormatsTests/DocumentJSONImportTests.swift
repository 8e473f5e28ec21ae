import AnnotationFormats
import AnnotationKit
import Testing

@Suite struct DocumentJSONImportTests {
  private func documents(_ json: String) throws(ImportError) -> [ImportedDocument]? {
    try AnnotationImports.documents(in: AnnotationSource(bytes: Array(json.utf8), name: "a.json"))
  }

  @Test func readsManyObjectsHoweverTheyAreStrung() throws {
    let object = #"{"schema": "hearsay/1", "id": "a", "text": "It may rain."}"#
    for json in [
      object + object, object + "\n\n" + object + "\n", "[\(object), \(object)]",
      "\u{FEFF}\(object)\n\(object)",
    ] {
      #expect(try documents(json)?.count == 2)
    }
  }

  @Test func takesWhatWasWrittenByHand() throws {
    let json = """
      {"text": "Zoë said no.", "schema": "hearsay/1",
       "attributions": [
        {"id": 7, "nestedIn": 9, "cue": [{"start": 4, "end": 8}]},
        {"id": 9, "source": [{"start": 0, "end": 3}], "cue": [{"start": 4, "end": 8}], "actor": 3}],
       "actors": [{"id": 3, "name": "Zoë", "kind": "person", "mentions": [{"start": 0, "end": 3}]}]}
      """
    let document = try #require(try documents(json)?.first?.document)
    #expect(document.article.id == "a.json")
    #expect(document.attributions.map(\.actor) == [0, nil])
    #expect(document.attributions.map(\.nestedIn) == [nil, 0])
    #expect(document.summary.words == 3)
  }

  @Test(arguments: [
    (#"{"schema": "hearsay/1""#, 1, "expected a comma or }"),
    ("{\"schema\": \"hearsay/1\",\n\"text\": \"a\nb\"}", 2, "line break"),
    ("{\"schema\": \"hearsay/1\",\n \"text\": 5}", 2, "text: expected a string, found a number"),
    ("{\"schema\": \"hearsay/1\"\n}", 1, "expected the key \"text\""),
    (
      "{\"schema\": \"hearsay/1\", \"text\": \"abc\",\n\"hedges\": [\n{\"start\": 2, \"end\": 9, \"kind\": \"modal\"}]}",
      3,
      "hedges[0]: expected a span inside 0 … 3, found 2 … 9"
    ),
    (
      "{\"schema\": \"hearsay/1\", \"text\": \"abc\",\n\"hedges\": [\n{\"start\": 2, \"end\": 3, \"kind\": \"x\"}]}",
      3,
      "hedges[0].kind: expected one of modal"
    ),
    (
      "{\"schema\": \"hearsay/1\", \"text\": \"abc\",\n\n\"attributions\": [{\"actor\": 4}]}", 3,
      "expected an id that is there"
    ),
    ("{\"schema\": \"hearsay/2\", \"x\": \"hearsay/1\", \"text\": \"\"}", 1, "found \"hearsay/2\""),
  ])
  func mistakesAreToldByLine(_ json: String, _ line: Int, _ words: String) {
    do throws(ImportError) {
      _ = try documents(json)
      Issue.record("nothing was wrong with \(json)")
    } catch {
      #expect(error.line == line)
      #expect(error.message.contains(words), "\(error.message)")
    }
  }

  @Test func leavesErrorsOfAStreamOutWithANote() throws {
    let object = #"{"schema":"hearsay/1","id":"a","text":"x"}"#
    let error = #"{"schema":"hearsay/1","id":null,"line":7,"error":"no text"}"#
    let imported = try #require(try documents(object + "\n" + error))
    #expect(imported.count == 1)
    #expect(imported[0].notes == ["line 2 holds an error in place of a document: no text"])
    #expect(throws: ImportError.self) { try documents(error) }
  }

  @Test func otherTextIsNotTaken() throws {
    for text in [
      "He said “hearsay/1”.", "{\"schema\": \"other\"}", "{", "", "[1](2)",
      "[Editor’s note: \"hearsay/1\" and http://www.w3.org/ns/anno.jsonld are names.]", "{x} \"hearsay/1\"",
    ] {
      #expect(try documents(text) == nil)
    }
  }
}
