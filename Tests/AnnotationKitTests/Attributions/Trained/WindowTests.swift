import Testing

@testable import AnnotationKit

/// Long texts are read in windows; that must not be seen in what is found.
struct WindowTests {
  private static let paragraphs = [
    "The mayor said the bridge would reopen in May. “We will not wait,” the minister said.",
    "Officials say that the talks have stalled, and critics argue that the plan will cost too much.",
    "The governor added:", "“We have waited long enough,” and left.",
    "According to the ministry, prices fell by two percent. It rained.",
    "“The harbour is safe,” he said. “It always was.” Police told reporters that two men had been arrested.",
  ]
  private static let text = (0..<4).map { _ in paragraphs.joined(separator: "\n\n") }.joined(
    separator: "\n\n")

  private static func draft() throws -> Draft {
    var draft = Draft(article: Article(id: "", plainText: text))
    for stage in try Annotator.syntaxStages(ModelSet()) { stage.run(on: &draft) }
    return draft
  }

  private static func attributions(windowLength: Int) throws -> [Attribution] {
    var draft = try draft()
    let models = ModelSet()
    try TrainedAttributionStage(
      model: AttributionModel(models),
      network: AttributionNetwork(models.model(AttributionNetwork.fileName)), windowLength: windowLength
    ).run(on: &draft)
    return draft.attributions
  }

  @Test(arguments: [1, 30, 100])
  func windowsFindTheSame(_ length: Int) throws {
    let whole = try Self.attributions(windowLength: .max)
    #expect(whole.count > 20)
    #expect(try Self.attributions(windowLength: length) == whole)
  }

  @Test func windowsShareOutTheText() throws {
    let draft = try Self.draft()
    let windows = AnalyzedWindow.windows(of: draft, length: 40)
    #expect(windows.count > 5)
    #expect(windows.first?.core.lowerBound == 0 && windows.last?.core.upperBound == draft.tokens.count)
    #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.core.upperBound == $1.core.lowerBound })
    #expect(windows.allSatisfy { $0.tokens.lowerBound <= $0.core.lowerBound })
    #expect(windows.allSatisfy { $0.core.count < 40 + 60 && $0.tokens.count < 400 })
    #expect(AnalyzedWindow.windows(of: draft).map(\.core) == [0..<draft.tokens.count])
  }

  /// The best of many pairs, as if all had been sorted.
  @Test func theBestPairsAreKept() {
    var scratch = RankerScratch()
    scratch.begin()
    let starts = Array(0..<20)
    let ends = Array(10..<40)
    scratch.startScores = starts.map { Float(($0 * 7) % 11) }
    scratch.endScores = ends.map { Float(($0 * 5) % 13) }
    var all = starts.flatMap { start in
      ends.filter { $0 >= start }.map {
        (start, $0, scratch.startScores[start] + scratch.endScores[$0 - 10])
      }
    }
    all.sort { $0.2 != $1.2 ? $0.2 > $1.2 : ($0.0, $0.1) < ($1.0, $1.1) }
    scratch.pairUp(starts, ends, keeping: 32)
    #expect(scratch.pairs.map { [Int($0.start), Int($0.end)] } == all.prefix(32).map { [$0.0, $0.1] })
  }
}
