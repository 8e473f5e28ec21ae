import AnnotationFormats
import AnnotationKit
import Testing

@Suite struct TextFormatTests {
  @Test(arguments: [PlainTextFormat() as any AnnotationFormat, ANSIFormat(), SpokenTextFormat()])
  func anEmptyLineStandsBetweenArticles(_ format: any AnnotationFormat) {
    let one = format.bytes(of: [ExampleDocument.zoe]).text
    #expect(format.bytes(of: [ExampleDocument.zoe, ExampleDocument.zoe]).text == "\(one)\n\(one)")
  }

  @Test func plainTextNumbersWhatIsAttributed() {
    var output: [UInt8] = []
    PlainTextFormat().write(ExampleDocument.zoe, to: &output)
    #expect(
      output.text == """
        Wetter 🌧 ahead
        ==============

        Zoë Łuk said [“[it ~may~](2) [rain](2) ☔”](1) on Monday.

        Leave a comment

        ATTRIBUTIONS
          (1) Zoë Łuk · said · named
          (2) nobody named · said · none · hedged: no source, distancing cue · within (1)

        QUOTATIONS
          “it may rain ☔” · partial · Zoë Łuk

        ACTORS
          Zoë Łuk · person · 1 mention

        FIGURES
          9 words, of them attributed 4 (44 %), quoted 4 (44 %)
          2 attributions, of them hedged 1

        """)
  }

  @Test func coloursNestAndNeverBleed() {
    var output: [UInt8] = []
    ANSIFormat().write(ExampleDocument.zoe, to: &output)
    let text = output.text.replacing("\u{1B}[", with: "<")
    #expect(text.hasPrefix("<0;1mWetter 🌧 ahead<0m\n"))
    #expect(
      text.contains(
        "<0;1mZoë Łuk<0m <0;4;36;4;31msaid<0m <0;32m“it <0;32;3;35mmay<0;32m rain ☔”<0m on Monday.<0m\n"))
    #expect(text.contains("<0;2mLeave a comment<0m\n"))
  }

  @Test func everyFormatHasItsOwnName() {
    let names = AnnotationFormats.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names { #expect(AnnotationFormats.named(name)?.name == name) }
    #expect(AnnotationFormats.named("nothing") == nil)
  }
}
