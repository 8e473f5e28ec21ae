import AnnotationKit
import Testing

@testable import hearsay_train

struct AttributionScoreTests {
  private let text = SourceText("The mayor said she won't run. Critics don’t agree.")

  /// An attribution whose parts are given by their words.
  private func attribution(_ source: String?, _ cue: String, _ content: String) throws
    -> PolNeAR.GoldAttribution
  {
    func span(_ part: String) throws -> TextSpan {
      let bytes = text.utf8
      let part = Array(part.utf8)
      let start = try #require(
        (0...(bytes.count - part.count)).first { Array(bytes[$0..<$0 + part.count]) == part })
      return TextSpan(start, start + part.count)
    }
    return .init(
      source: try source.map { [try span($0)] } ?? [], cue: [try span(cue)], content: [try span(content)])
  }

  @Test func wordsKeepTheirApostrophes() {
    let words = AttributionScore.words(in: text).map { text[$0] }
    #expect(words == ["The", "mayor", "said", "she", "won't", "run", "Critics", "don’t", "agree"])
  }

  @Test func aWholeAttributionIsAHit() throws {
    var score = AttributionScore()
    let gold = try attribution("The mayor", "said", "she won't run")
    #expect(score.add(text: text, gold: [gold], predicted: [gold]) == [true])
    #expect(score.link.f1 == 1)
    #expect(score.exact.allSatisfy { $0.f1 == 1 })
  }

  @Test func aWrongSourceIsNoLink() throws {
    var score = AttributionScore()
    let gold = try attribution("The mayor", "said", "she won't run")
    let wrong = try attribution("Critics", "said", "she won't run")
    let none = try attribution(nil, "said", "she won't run")
    #expect(score.add(text: text, gold: [gold], predicted: [wrong, none]) == [false, false])
    #expect(score.link.hits == 0)
    #expect(score.token[AttributionScore.Role.content.rawValue].f1 == 1)
  }

  @Test func halfOfTheContentIsEnough() throws {
    var score = AttributionScore()
    let gold = try attribution("The mayor", "said", "she won't run")
    let shorter = try attribution("mayor", "said", "won't run")
    #expect(score.add(text: text, gold: [gold], predicted: [shorter]) == [true])
    #expect(score.exact[AttributionScore.Role.content.rawValue].hits == 0)
    #expect(score.half[AttributionScore.Role.content.rawValue].hits == 1)
  }
}
