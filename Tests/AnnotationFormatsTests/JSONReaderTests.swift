import Foundation
import TestSupport
import Testing

@testable import AnnotationFormats

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "null", " [1, 2.5, -0, 1e3, 1E-2]", "{\"a\": {\"b\": [true, false, null]}}", #""\u00e9\ud83d\ude00\n\/""#,
    "\"é\u{7F}\"", "{}", "[]",
    "[[[]]]",
  ])
  func readsWhatFoundationReads(_ json: ControlText) throws {
    let ours = plain(try JSONReader.value(of: Array(json.string.utf8)))
    let theirs =
      try JSONSerialization.jsonObject(with: Data(json.string.utf8), options: .fragmentsAllowed) as? NSObject
    #expect(ours == theirs)
  }

  @Test(arguments: [
    "", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "+1", "1e", "tru", "\"\\x\"", "\"\\u12g4\"",
    "\"a\nb\"", "\"", "[1 2]", "{\"a\" 1}",
    "1 2", "NaN", "'a'", "[", "{\"a\":", "\u{1}",
  ])
  func refusesWhatIsNoJSON(_ json: ControlText) {
    #expect(throws: JSONError.self) { try JSONReader.value(of: Array(json.string.utf8)) }
  }

  @Test func halfOfASurrogatePairIsReplaced() throws {
    #expect(
      try JSONReader.value(of: Array(#""a\ud83db\ude00c\ud83d\u0041""#.utf8)).string
        == "a\u{FFFD}b\u{FFFD}c\u{FFFD}A")
  }

  @Test func theLastOfEqualKeysWins() throws {
    #expect(try JSONReader.value(of: Array(#"{"a": 1, "a": 2}"#.utf8))["a"]?.int == 2)
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONError.self) { try JSONReader.value(of: deep) }
  }

  private func plain(_ value: JSONValue) -> NSObject {
    switch value.kind {
    case .null: NSNull()
    case .bool(let flag): NSNumber(value: flag)
    case .number(let number): NSNumber(value: number)
    case .string(let string): string as NSString
    case .array(let items): items.map(plain) as NSArray
    case .object(let members):
      Dictionary(uniqueKeysWithValues: members.map { ($0, plain($1)) }) as NSDictionary
    }
  }
}
