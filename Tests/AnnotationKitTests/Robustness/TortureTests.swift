import AnnotationKit
import Foundation
import TestSupport
import Testing

/// The standard annotator over hostile inputs: nothing crashes, and every span lies inside the text, on code point
/// boundaries, without white space at its ends, outside furniture.
struct TortureTests {
  private func check(_ text: SourceText, _ id: String) {
    let document = Annotator().annotate(Article(id: id, text: text))
    let furniture = document.article.furniture
    var spans: [TextSpan] = document.hedges.map(\.span) + document.quotations.flatMap(\.parts)
    spans += document.actors.flatMap(\.mentions).map(\.span)
    spans += document.attributions.flatMap { $0.source + $0.cue + $0.content }
    for span in spans {
      #expect(span.start >= 0 && span.start < span.end && span.end <= text.count, "\(id): \(span)")
      guard span.start >= 0, span.end <= text.count, span.start < span.end else { continue }
      #expect(text.utf8[span.start] & 0xC0 != 0x80 && text.utf8[span.start] > 0x20, "\(id): \(span)")
      #expect(span.end == text.count || text.utf8[span.end] & 0xC0 != 0x80, "\(id): \(span)")
      #expect(text.utf8[span.end - 1] > 0x20, "\(id): \(span)")
      #expect(!furniture.contains { $0.overlaps(span) }, "\(id): \(span)")
    }
    for (index, quotation) in document.quotations.enumerated() {
      #expect(quotation.id == index)
      #expect(quotation.span == quotation.parts.hull)
    }
    for (index, attribution) in document.attributions.enumerated() { #expect(attribution.id == index) }
    for (index, actor) in document.actors.enumerated() { #expect(actor.id == index) }
  }

  private func objects(_ path: String) -> [[String: Any]] {
    SharedData.text(path).split(separator: "\n").compactMap {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
    }
  }

  @Test(.enabled(if: SharedData.exists("data/torture/hostile.jsonl"), "needs ../shared/data/torture"))
  func hostileInputs() {
    let inputs = objects("data/torture/hostile.jsonl")
    #expect(inputs.count > 50)
    for input in inputs {
      let encoded = input["unit_b64"] as? String ?? input["b64"] as? String ?? input["bytes_b64"] as? String
      guard let encoded, let unit = Data(base64Encoded: encoded) else { continue }
      // The hugest inputs are left to release builds: a debug build needs minutes for them.
      let times = min(input["times"] as? Int ?? 1, max(1, 100_000 / max(1, unit.count)))
      var bytes: [UInt8] = []
      for _ in 0..<times { bytes.append(contentsOf: unit) }
      check(SourceText(bytes: bytes), input["id"] as? String ?? input["name"] as? String ?? "hostile")
    }
  }

  @Test(.enabled(if: SharedData.exists("data/torture/utf8_malformed.jsonl"), "needs ../shared/data/torture"))
  func malformedBytes() {
    let inputs = objects("data/torture/utf8_malformed.jsonl")
    #expect(inputs.count > 100)
    for input in inputs {
      for value in input.values {
        guard let string = value as? String, let data = Data(base64Encoded: string) else { continue }
        check(
          SourceText(bytes: Array("He said “".utf8) + Array(data) + Array("” may be so.".utf8)), "malformed")
      }
    }
  }

  @Test(.enabled(if: SharedData.exists("data/torture/blns.json"), "needs ../shared/data/torture"))
  func naughtyStrings() throws {
    let strings = try #require(
      try JSONSerialization.jsonObject(with: SharedData.data("data/torture/blns.json")) as? [String])
    #expect(strings.count > 300)
    for string in strings {
      check(SourceText(string), string)
      check(SourceText("Officials said “\(string)” may be about \(string), he said.\n\n\(string)\n"), string)
    }
  }

  @Test func emptyAndTinyTexts() {
    for text in ["", " ", "\n", "“", "”", "'", "\"", ".", "a", "“a", "a”", "1", "\u{FEFF}", "\u{0}", "🇩🇪👩‍👩‍👧‍👦"] {
      check(SourceText(text), text)
    }
  }
}
