import AnnotationFormats
import AnnotationKit
import Foundation
import TestSupport
import Testing

/// Text from an article can never reach a terminal as a command.
@Suite struct TerminalSafetyTests {
  static let attacks: [ControlText] = [
    "\u{1B}]0;title\u{07}", "\u{1B}[2J", "\u{1B}[31mred", "\u{9B}31m", "\u{1B}P1;2q\u{1B}\\", "a\rb",
    "a\u{08}b",
    "\u{7F}", "\u{90}x\u{9C}", "\u{1B}", "\u{0}", "\u{202E}drow", "\u{2066}x\u{2069}", "\u{1B}[?1049h",
    "\u{0E}x",
    "\u{85}",
  ]

  @Test(arguments: attacks)
  func noFormatForPeopleLetsControlsThrough(_ attack: ControlText) {
    let text = attack.string
    check(SourceText("Officials said \(text) on Monday.\n\nThe end \(text)"), attack.testDescription)
    check(SourceText(text), attack.testDescription)
  }

  @Test(.enabled(if: Samples.exists(Samples.attacks), "the collection of attacks is not here"))
  func noKnownAttackGetsThrough() throws {
    for (id, text) in try Samples.attackTexts() { check(text, id) }
  }

  @Test func visibleTextAndLinesStay() {
    #expect(TerminalSafeText.safe("a\tb\r\nc “é” 🐎\u{200D}") == "a\tb\nc “é” 🐎\u{200D}")
    #expect(TerminalSafeText.safe("\u{1B}[31m\u{7F}\u{9B}x\u{0}") == "␛[31m␡\u{FFFD}x␀")
    #expect(TerminalSafeText.safe("a\nb\tc", keepsLines: false) == "a b c")
  }

  private func check(_ text: SourceText, _ what: String) {
    let documents = [
      Annotator().annotate(Article(id: "attack", text: text)), ExampleDocument.plain(text),
      hostileNames(text),
    ]
    for document in documents {
      // brat's files keep the text as it is, and are never printed.
      for format in AnnotationFormats.all where !format.needsFiles {
        var output = format.bytes(of: [document])
        if format.name == "ansi" { output = withoutRendition(output) }
        // Lines of a table end in CRLF.
        if format.name == "csv" { output = Array(output.text.replacing("\r\n", with: "\n").utf8) }
        var raw = controls(output)
        // Programs need directional controls as they are; the terminal shows JSON in its written order all the same.
        if ["json", "jsonl", "webanno"].contains(format.name) {
          raw.removeAll { (0x202A...0x2069).contains($0) }
        }
        #expect(raw == [], "\(format.name): \(what)")
      }
    }
    #expect(controls(Array(TerminalSafeText.safe(text.string).utf8)) == [], "message: \(what)")
  }

  /// The text where names and excerpts are taken from.
  private func hostileNames(_ text: SourceText) -> AnnotatedDocument {
    let whole = TextSpan(0, text.count)
    let evidence = Evidence(stage: "hand", rule: "made", probability: 1)
    let plain = ExampleDocument.plain(text)
    return AnnotatedDocument(
      article: plain.article,
      actors: [
        Actor(
          id: 0, name: text.string, kind: .person, mentions: [.init(span: whole, form: .name)],
          evidence: evidence)
      ],
      attributions: [
        Attribution(id: 0, source: [whole], cue: [whole], content: [whole], actor: 0, evidence: evidence)
      ],
      quotations: [
        Quotation(id: 0, span: whole, parts: [whole], kind: .direct, speaker: 0, evidence: evidence)
      ],
      hedges: [Hedge(span: whole, kind: .modal, evidence: evidence)], summary: plain.summary)
  }

  /// Control characters and bidirectional controls other than line breaks and tabs.
  private func controls(_ bytes: [UInt8]) -> [UInt32] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value).filter { value in
      switch value {
      case 0x0A, 0x09: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  /// The bytes without the sequences that the format itself writes.
  private func withoutRendition(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == 0x5B,
        let end = bytes[(index + 2)...].firstIndex(where: { !(0x30...0x39).contains($0) && $0 != 0x3B }),
        bytes[end] == 0x6D
      {
        index = end + 1
        continue
      }
      kept.append(bytes[index])
      index += 1
    }
    return kept
  }
}
