import AnnotationFormats
import AnnotationKit
import Foundation
import Testing

@Suite struct JSONFormatTests {
  @Test func keysComeInTheContractsOrderAndOffsetsAreCodePoints() {
    var output: [UInt8] = []
    JSONLinesFormat().write(ExampleDocument.zoe, to: &output)
    let evidence = #""evidence":{"stage":"hand","rule":"made","probability":0.875}"#
    #expect(
      output.text == #"{"schema":"hearsay/1","id":"zoe","title":"Wetter 🌧 ahead","#
        + #""metadata":{"byline":"Helena Marsh"},"#
        + #""text":"Wetter 🌧 ahead\n\nZoë Łuk said “it may rain ☔” on Monday.\n\nLeave a comment\n","#
        + #""blocks":[{"kind":"title","level":0,"start":0,"end":14},{"kind":"paragraph","level":0,"start":16,"end":55},"#
        + #"{"kind":"furniture","level":0,"start":57,"end":72}],"#
        + #""furniture":[{"start":57,"end":72}],"#
        + #""links":[{"start":48,"end":54,"address":"https://example.org/monday"}],"#
        + #""actors":[{"id":0,"name":"Zoë Łuk","kind":"person","mentions":[{"start":16,"end":23,"form":"name"}],"#
        + evidence + "}],"
        + #""attributions":[{"id":0,"source":[{"start":16,"end":23}],"cue":[{"start":24,"end":28}],"#
        + #""content":[{"start":29,"end":44}],"sourcing":"named","actor":0,"cueClass":"say","hedged":false,"#
        + #""reasons":[],"nestedIn":null,"# + evidence + "},"
        + #"{"id":1,"source":[],"cue":[{"start":24,"end":28}],"content":[{"start":30,"end":36},"#
        + #"{"start":37,"end":41}],"sourcing":"none","actor":null,"cueClass":"say","hedged":true,"#
        + #""reasons":["no source","distancing cue"],"nestedIn":0,"# + evidence + "}],"
        + #""quotations":[{"id":0,"start":29,"end":44,"parts":[{"start":29,"end":44}],"kind":"partial","#
        + #""speaker":0,"attribution":0,"# + evidence + "}],"
        + #""hedges":[{"start":33,"end":36,"kind":"modal","# + evidence + "}],"
        + #""summary":{"words":9,"attributedWords":4,"quotedWords":4,"bySourcing":{"named":1,"organization":0,"#
        + #""unnamed":0,"collective":0,"document":0,"none":1}}}"# + "\n")
  }

  @Test func indentedFormHoldsTheSame() throws {
    var lines: [UInt8] = []
    var indented: [UInt8] = []
    JSONLinesFormat().write(ExampleDocument.zoe, to: &lines)
    JSONFormat().write(ExampleDocument.zoe, to: &indented)
    #expect(indented.count(where: { $0 == 0x0A }) > 15)
    let compacted = indented.text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(compacted + "\n" == lines.text)
  }

  @Test func appendsAfterWhatIsThere() {
    var output = Array("before\n".utf8)
    JSONLinesFormat().write(ExampleDocument.plain(SourceText("x")), to: &output)
    #expect(output.text.hasPrefix("before\n{\"schema\""))
  }

  @Test func everyCharacterSurvives() throws {
    // Every scalar up to U+3000, the quote marks, and the ends of each length of UTF-8.
    let scalars =
      (0...0x3000).compactMap { Unicode.Scalar(UInt32($0)) } + [
        "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
      ]
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    var output: [UInt8] = []
    JSONLinesFormat().write(ExampleDocument.plain(SourceText(text), id: text), to: &output)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    #expect((object["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    #expect((object["id"] as? String).map { Array($0.utf8) } == Array(text.utf8))
    #expect(output.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    let c1 = (0x80..<0xA0).contains { code in output.text.unicodeScalars.contains { $0.value == code } }
    #expect(!c1)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (0.93, "0.93"), (0.5, "0.5"), (0.0001, "0.0001"), (0.99999, "1"),
    (0.00001, "0"), (1.7, "1"), (-3.0, "0"), (.nan, "0"), (.infinity, "0"),
  ])
  func probabilitiesAreShort(_ value: Double, _ written: String) {
    var document = ExampleDocument.plain(SourceText("may"))
    document = AnnotatedDocument(
      article: document.article, actors: [], attributions: [], quotations: [],
      hedges: [
        Hedge(
          span: TextSpan(0, 3), kind: .modal, evidence: Evidence(stage: "s", rule: "r", probability: value))
      ], summary: document.summary)
    var output: [UInt8] = []
    JSONLinesFormat().write(document, to: &output)
    #expect(output.text.contains("\"probability\":\(written)}"))
  }

  @Test func errorLinesSayWhere() throws {
    var output: [UInt8] = []
    JSONLinesFormat.writeError("no \"text\"", line: 7, id: nil, to: &output)
    #expect(output.text == #"{"schema":"hearsay/1","id":null,"line":7,"error":"no \"text\""}"# + "\n")
  }
}
