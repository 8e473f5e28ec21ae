import AnnotationFormats
import AnnotationKit
import Foundation
import Testing

/// The JSON of real articles against the contract: offsets, references, kinds, and the text unchanged.
@Suite struct ContractTests {
  @Test func shippedSamplesKeepTheContract() throws {
    let samples = try Samples.shipped()
    #expect(samples.count >= 3)
    for article in samples { try check(article) }
  }

  @Test(.enabled(if: Samples.exists(Samples.development), "the articles for development are not here"))
  func developmentArticlesKeepTheContract() throws {
    for article in try Samples.developmentArticles() { try check(article) }
  }

  @Test func oddTextsKeepTheContract() throws {
    for text in [
      "", " ", "\n\n\n", "“", "a", "Ünïcödé said “žluťoučký kůň” may 🐎.",
      "He said.\r\n\r\n“No,” she said.\r\n",
    ] {
      try check(Article(id: "odd", plainText: text))
    }
  }

  private func check(_ article: Article) throws {
    var output: [UInt8] = []
    JSONLinesFormat().write(Annotator().annotate(article), to: &output)
    #expect(output.count(where: { $0 == 0x0A }) == 1 && output.last == 0x0A)
    let json = try JSONDecoder().decode(DocumentContract.self, from: Data(output))
    #expect(json.schema == "hearsay/1")
    #expect(json.id == article.id)
    #expect(Array(json.text.utf8) == article.text.utf8)
    for violation in json.violations { Issue.record("\(article.id): \(violation)") }
  }
}

/// The contract as a reader of the format would write it down.
private struct DocumentContract: Decodable {
  struct Span: Decodable { var start: Int, end: Int }
  struct Evidence: Decodable { var stage: String, rule: String, probability: Double }
  struct Mention: Decodable { var start: Int, end: Int, form: String }
  struct Actor: Decodable { var id: Int, name: String, kind: String, mentions: [Mention], evidence: Evidence }
  struct Attribution: Decodable {
    var id: Int, source: [Span], cue: [Span], content: [Span], sourcing: String, actor: Int?, cueClass: String
    var hedged: Bool, reasons: [String], nestedIn: Int?, evidence: Evidence
  }
  struct Quotation: Decodable {
    var id: Int, start: Int, end: Int, parts: [Span], kind: String, speaker: Int?, attribution: Int?
    var evidence: Evidence
  }
  struct Hedge: Decodable { var start: Int, end: Int, kind: String, evidence: Evidence }
  struct Summary: Decodable {
    var words: Int, attributedWords: Int, quotedWords: Int, bySourcing: [String: Int]
  }

  var schema: String, id: String, title: String, text: String, furniture: [Span], actors: [Actor]
  var attributions: [Attribution], quotations: [Quotation], hedges: [Hedge], summary: Summary

  static let sourcings = ["named", "organization", "unnamed", "collective", "document", "none"]
  static let cueClasses = [
    "say", "assert", "claim", "argue", "believe", "announce", "deny", "warn", "ask", "show", "accord",
  ]

  var violations: [String] {
    var found: [String] = []
    let count = text.unicodeScalars.count
    func expect(_ holds: Bool, _ what: String) { if !holds { found.append(what) } }
    func expectSpan(_ start: Int, _ end: Int, _ what: String) {
      expect(0 <= start && start < end && end <= count, "\(what) \(start)..<\(end) lies outside 0..<\(count)")
    }
    func expectEvidence(_ evidence: Evidence, _ what: String) {
      expect(!evidence.stage.isEmpty && !evidence.rule.isEmpty, "\(what) has no evidence")
      expect((0...1).contains(evidence.probability), "\(what): probability \(evidence.probability)")
    }
    for span in furniture { expectSpan(span.start, span.end, "furniture") }
    for (index, actor) in actors.enumerated() {
      expect(actor.id == index, "actor \(actor.id) stands at \(index)")
      expect(!actor.name.isEmpty && !actor.mentions.isEmpty, "actor \(index) has no name or no mention")
      expect(
        ["person", "organization", "government", "group", "place"].contains(actor.kind), "kind \(actor.kind)")
      expectEvidence(actor.evidence, "actor \(index)")
      for mention in actor.mentions {
        expectSpan(mention.start, mention.end, "mention")
        expect(["name", "role", "pronoun"].contains(mention.form), "form \(mention.form)")
      }
    }
    for (index, item) in attributions.enumerated() {
      expect(item.id == index, "attribution \(item.id) stands at \(index)")
      for span in item.source + item.cue + item.content {
        expectSpan(span.start, span.end, "attribution \(index)")
      }
      expect(!item.cue.isEmpty || !item.content.isEmpty, "attribution \(index) is empty")
      expect(Self.sourcings.contains(item.sourcing), "sourcing \(item.sourcing)")
      expect(Self.cueClasses.contains(item.cueClass), "cue class \(item.cueClass)")
      expect(
        item.hedged == !item.reasons.isEmpty, "attribution \(index): hedged without reason, or the reverse")
      expect(
        item.actor.map(actors.indices.contains) ?? true, "attribution \(index): no actor \(item.actor ?? -1)")
      expect(
        item.nestedIn.map { attributions.indices.contains($0) && $0 != index } ?? true,
        "attribution \(index): no outer attribution")
      expectEvidence(item.evidence, "attribution \(index)")
    }
    for (index, item) in quotations.enumerated() {
      expect(item.id == index, "quotation \(item.id) stands at \(index)")
      expectSpan(item.start, item.end, "quotation \(index)")
      expect(!item.parts.isEmpty, "quotation \(index) has no parts")
      for part in item.parts {
        expectSpan(part.start, part.end, "part of quotation \(index)")
        expect(item.start <= part.start && part.end <= item.end, "part outside quotation \(index)")
      }
      expect(["direct", "partial", "scare", "title", "nested"].contains(item.kind), "kind \(item.kind)")
      expect(item.speaker.map(actors.indices.contains) ?? true, "quotation \(index): no speaker")
      expect(
        item.attribution.map(attributions.indices.contains) ?? true, "quotation \(index): no attribution")
      expectEvidence(item.evidence, "quotation \(index)")
    }
    for item in hedges {
      expectSpan(item.start, item.end, "hedge")
      expect(
        ["modal", "verb", "adverb", "adjective", "approximator", "phrase"].contains(item.kind),
        "kind \(item.kind)")
      expectEvidence(item.evidence, "hedge")
    }
    expect(Set(summary.bySourcing.keys) == Set(Self.sourcings), "bySourcing lacks a sourcing")
    expect(summary.bySourcing.values.reduce(0, +) == attributions.count, "bySourcing does not add up")
    expect(
      summary.attributedWords <= summary.words && summary.quotedWords <= summary.words, "more than all words")
    return found
  }
}
