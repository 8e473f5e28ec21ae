import AnnotationKit
import TestSupport
import Testing

@testable import ReaderKit

@Suite struct ClusterTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{0301}", 1), ("字", 2), ("ｱ", 1), ("Ａ", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤️", 2),
    ("❤", 1), ("1️⃣", 2), ("👍🏽", 2), ("\u{AD}", 0), ("\u{200B}", 0), ("\u{200F}", 0), ("\u{1B}", 1),
    ("\u{9B}", 1),
    ("\u{202E}", 1), ("한", 2), ("…", 1), ("—", 1),
  ])
  func aClusterHasItsWidth(_ text: ControlText, _ width: Int) {
    #expect(Clusters.width(of: text.string) == width)
  }

  @Test func controlsAreShownAsSigns() {
    #expect(Clusters.shown("\u{1B}") == "␛")
    #expect(Clusters.shown("\u{7F}") == "␡")
    #expect(Clusters.shown("\u{9B}") == "\u{FFFD}")
    #expect(Clusters.shown("\u{202E}") == "\u{FFFD}")
    #expect(Clusters.shown("\u{2066}") == "\u{FFFD}")
    #expect(Clusters.shown("\t") == " ")
    #expect(Clusters.shown("\r\n") == " ")
    #expect(Clusters.shown("\u{0301}") == "\u{25CC}\u{0301}")
  }

  @Test func aPileOfMarksIsCut() {
    let pile = "a" + String(repeating: "\u{0301}", count: 500)
    #expect(Clusters.shown(pile.first!).unicodeScalars.count == 12)
  }

  @Test func bytesOfClustersCoverTheText() {
    let text = Array("a\r\n  b 👩‍👩‍👧 e\u{0301}x—y\u{200B}z".utf8)
    let clusters = Clusters.cut(text, TextSpan(0, text.count))
    var end = 0
    for cluster in clusters {
      #expect(Int(cluster.offset) == end)
      end += Int(cluster.length)
    }
    #expect(end == text.count)
    // The line break and the two spaces after it are one column.
    #expect(clusters.prefix(4).reduce(0) { $0 + Int($1.width) } == 2)
  }
}

@Suite struct WrapTests {
  private func lines(_ text: String, _ width: Int) -> [String] { TextWrap.lines(text, width: width) }

  @Test func wordsAreKeptWhole() {
    #expect(lines("the quick brown fox", 9) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(lines("one  two\nthree", 20) == ["one two three"])
  }

  @Test func longWordsAreCutAndDashesBreak() {
    #expect(lines("unbreakable", 4) == ["unbr", "eaka", "ble"])
    #expect(lines("de-escalating", 8) == ["de-", "escalati", "ng"])
    #expect(lines("peace—or not", 7) == ["peace—", "or not"])
  }

  @Test func wideCharactersBreakAnywhereButAreNotCut() {
    #expect(lines("日本語日本語", 5) == ["日本", "語日", "本語"])
    #expect(lines("a日本", 2) == ["a", "日", "本"])
  }

  @Test func aNoBreakSpaceHolds() {
    #expect(lines("ten\u{A0}km on", 7) == ["ten km", "on"])
  }

  @Test func nothingIsOneEmptyLine() {
    #expect(lines("", 10) == [""])
  }

  @Test func marksOfQuotedLinesAreWhiteSpace() {
    let text = Array("a >\n> > b\n> c".utf8)
    let seen = Clusters.cut(text, TextSpan(0, text.count), isQuoted: true).filter { $0.kind != .space }
    #expect(seen.map { text[Int($0.offset)] } == Array("a>bc".utf8))
    #expect(Clusters.cut(text, TextSpan(0, text.count)).filter { $0.kind != .space }.count == 7)
  }
}
