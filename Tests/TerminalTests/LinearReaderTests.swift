import AnnotationKit
import Foundation
import Testing

@testable import hearsay

/// `--plain`: the article in words, asked for line by line.
@Suite struct LinearReaderTests {
  private let document = Annotator(engine: .rules).annotate(
    Article(
      id: "story.txt",
      plainText: """
        Mayor defends the bridge

        “We will not close it,” said Mayor Anna Brandt on Monday. The harbour may close.

        The water was high for most of the winter, higher than in any of the years before.

        Officials said the bridge was safe.
        """))

  private func text(_ answer: LinearReader.Answer) -> String {
    if case .text(let text) = answer { text } else { "" }
  }

  @Test func itReadsParagraphByParagraphWithAnnotationsInWords() {
    var reader = LinearReader(document)
    #expect(reader.opening.contains("Article: Mayor defends the bridge."))
    #expect(reader.opening.contains("3 paragraphs, 3 attributions, of them 1 hedged, 1 quotation, 1 hedge."))
    let first = text(reader.answer(to: ""))
    #expect(
      first
        == "Paragraph 1 of 3. [Mayor Anna Brandt, named:] [quote] “We will not close it,” [unquote] [end] "
        + "said Mayor Anna Brandt on Monday. The harbour may [hedge] close.")
    #expect(text(reader.answer(to: "w")).hasPrefix("“We will not close it,” said"))
    #expect(text(reader.answer(to: "a")).hasPrefix("Mayor Anna Brandt, said: “We will not close it,”."))
    #expect(text(reader.answer(to: "n")).hasPrefix("Paragraph 2 of 3. The water was high"))
    #expect(text(reader.answer(to: "a")) == "No attributions here.")
    #expect(
      text(reader.answer(to: "h"))
        == "Paragraph 3 of 3. Officials said [Officials, unnamed, hedged:] the bridge was safe [end].")
    #expect(text(reader.answer(to: "")) == "End of the article.")
    #expect(text(reader.answer(to: "p")).hasPrefix("Paragraph 2"))
    #expect(text(reader.answer(to: "1")).hasPrefix("Paragraph 1"))
    #expect(text(reader.answer(to: "/BRIDGE")).hasPrefix("Paragraph 3"))
    #expect(text(reader.answer(to: "/")) == "None after this.")
    #expect(text(reader.answer(to: "9999")) == "End of the article.")
    #expect(text(reader.answer(to: "nonsense")).contains("is no command"))
    #expect(reader.answer(to: "q") == .quit)
  }

  @Test func everyCommandOfTheHelpIsOne() {
    var reader = LinearReader(document, number: 1, of: 3)
    let help = text(reader.answer(to: "?"))
    for order in ["n", "p", "r", "w", "a", "h", "/bridge", "2", "s", "all", "?"] {
      #expect(!text(reader.answer(to: order)).contains("is no command"), "\(order)")
    }
    #expect(help.contains("quits"))
    #expect(reader.answer(to: "]") == .open(2))
    #expect(reader.answer(to: "[") == .open(0))
  }

  @Test func nothingOfTheTextCommandsTheTerminal() {
    let article = Article(id: "x", plainText: "Officials said \u{1B}[2Jthe port was \u{9B}31m closed today.")
    var reader = LinearReader(Annotator(engine: .rules).annotate(article))
    for order in ["n", "w", "a", "\u{1B}[2J"] {
      let said = text(reader.answer(to: order))
      #expect(!said.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B }, "\(order)")
    }
  }
}
