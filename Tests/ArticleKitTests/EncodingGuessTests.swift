import AnnotationKit
import Testing

@testable import ArticleKit

/// Bytes in encodings that nobody declared, or somebody wrongly.
@Suite struct EncodingGuessTests {
  private static let japanese =
    "橋の閉鎖について、市長は月曜日に「閉鎖はしない」と述べた。港の関係者によると、春に再開する可能性がある。"
  private static let korean =
    "시장은 월요일 우리는 다리를 닫지 않을 것이라고 말했다. 항구 관계자들은 봄에 다시 열 수 있다고 전했다."
  private static let simplified =
    "市长星期一表示，我们不会关闭这座桥。港口官员说，春季可能会重新开放，但是没有人愿意发表评论。"
  private static let traditional =
    "市長星期一表示，我們不會關閉這座橋。港口官員說，春季可能會重新開放，但是沒有人願意發表評論。"
  private static let russian =
    "Мэр заявила в понедельник: «Мы не закроем мост». По словам чиновников, весной его могут открыть снова, вызвав споры."

  static let texts = [
    ("CP932", japanese), ("EUC-JP-MS", japanese), ("ISO-2022-JP", japanese), ("CP949", korean),
    ("GB18030", simplified), ("BIG5-HKSCS", traditional), ("WINDOWS-1251", russian),
    ("KOI8-R", russian.latinQuoted),
  ]

  private func page(_ text: String, declared: String, in encoding: String) throws -> [UInt8] {
    let head = declared.isEmpty ? "" : "<meta charset=\"\(declared)\">"
    let page = "<!doctype html>\(head)<title>News</title><h1>News</h1><p>\(text)</p><p>\(text)</p>"
    return try #require(CharacterConverter.bytes(of: page, in: encoding))
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    try ArticleLoader().articles(in: bytes, name: "page.html")[0].text.string
  }

  @Test(arguments: texts, ["", "utf-8", "iso-8859-1", "no-such-encoding"])
  func isGuessed(_ example: (String, String), _ declared: String) throws {
    let bytes = try page(example.1, declared: declared, in: example.0)
    #expect(try text(bytes).contains(example.1))
  }

  @Test func aDeclarationThatMakesNoSenseIsNotBelieved() throws {
    #expect(try text(page(Self.japanese, declared: "euc-jp", in: "CP932")).contains(Self.japanese))
  }

  @Test(arguments: [
    (
      "Zoë déclara à l’été très chaud où le maire a été cité : « Nous ne fermerons pas le pont », à côté de l’hôtel.",
      "CP1252"
    ),
    (
      "Der Bürgermeister erklärte: „Wir schließen die Brücke nicht“, über die öffentlich später größere Zweifel blühten.",
      "CP1252"
    ),
    (
      "¿Qué dirá el señor alcalde mañana? «Aún más», según él; ñoño, pingüino, acción, corazón, jamás, también.",
      "CP1252"
    ),
  ])
  func latinIsNeverTakenForAnother(_ text: String, _ encoding: String) throws {
    for declared in ["", "utf-8", "iso-8859-1"] {
      let bytes = try page(text, declared: declared, in: encoding)
      #expect(EncodingGuess.encoding(of: bytes) == nil)
      #expect(try self.text(bytes).contains(text))
    }
  }

  @Test(arguments: [japanese, russian, korean, "He said so. Zoë — agreed."], ["UTF-16LE", "UTF-16BE"])
  func unmarkedUTF16IsKnownByItsMarkup(_ text: String, _ encoding: String) throws {
    for declared in ["utf-16", "utf-8", ""] {
      #expect(try self.text(page(text, declared: declared, in: encoding)).contains(text))
    }
  }

  @Test func aDeclarationBehindScriptsCounts() throws {
    let script = "<script>" + String(repeating: "var x = 1;\n", count: 900) + "</script>"
    let page =
      "<!doctype html>\(script)<meta charset=windows-1250><title>News</title><p>Zażółć gęślą jaźń, powiedział.</p>"
    let bytes = try #require(CharacterConverter.bytes(of: page, in: "WINDOWS-1250"))
    #expect(try text(bytes).contains("Zażółć gęślą jaźń"))
  }
}

extension String {
  /// With quote marks that every encoding has.
  fileprivate var latinQuoted: String { replacing("«", with: "\"").replacing("»", with: "\"") }
}
