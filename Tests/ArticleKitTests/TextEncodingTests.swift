import AnnotationKit
import ArticleKit
import Testing

@Suite struct TextEncodingTests {
  private let sentence = "“No,” said Zoë — twice."

  @Test func findsTheEncodingByItsMarkOrItsBytes() {
    let utf16 = Array(sentence.utf16)
    let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let windows: [UInt8] =
      [0x93] + Array("No,".utf8) + [0x94] + Array(" said Zo".utf8) + [0xEB, 0x20, 0x97]
      + Array(" twice.".utf8)
    let cases: [([UInt8], TextEncoding)] = [
      (Array(sentence.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(sentence.utf8), .utf8),
      ([0xFF, 0xFE] + little, .utf16LittleEndian), ([0xFE, 0xFF] + big, .utf16BigEndian),
      (windows, .windows1252),
    ]
    for (bytes, encoding) in cases {
      #expect(TextEncoding.detect(bytes) == encoding)
      #expect(encoding.decode(bytes).string == sentence)
    }
  }

  @Test func utf16WithoutAMarkIsKnownByItsZeros() {
    let little = "Officials said no.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(TextEncoding.detect(little) == .utf16LittleEndian)
    #expect(TextEncoding.utf16LittleEndian.decode(little).string == "Officials said no.")
  }

  @Test func malformedBytesAmongUTF8AreReplacedAlone() {
    let bytes = Array("Zoë ".utf8) + [0xFF, 0x41, 0xE2, 0x80] + Array(" said".utf8)
    #expect(TextEncoding.detect(bytes) == .utf8)
    #expect(TextEncoding.utf8.decode(bytes).string == "Zoë \u{FFFD}A\u{FFFD} said")
  }

  @Test func halfAUnitOfUTF16IsReplaced() {
    #expect(TextEncoding.utf16LittleEndian.decode([0xFF, 0xFE, 0x41, 0x00, 0x42]).string == "A\u{FFFD}")
  }

  @Test func carriageReturnsStay() {
    #expect(TextEncoding.utf8.decode(Array("a\r\nb\rc".utf8)).string == "a\r\nb\rc")
  }
}
