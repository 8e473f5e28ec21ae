import AnnotationKit
import Foundation
import ReaderKit
import Testing

@testable import hearsay

/// What is kept from one reading to the next, and how an article is known again.
@Suite struct ReadingStateTests {
  private func key(_ text: String, _ input: String?) -> ReadingState.Key {
    ReadingState.Key(Article(id: "a", plainText: text), input: input, number: 0)
  }

  @Test func placesAreWrittenAndReadBack() {
    var state = ReadingState()
    let place = ReadingPlace(
      top: 120, marks: ["a": 30, "=": 40, "é": 7],
      words: [120: "The map, they said = %", 30: "“Nobody”\u{1B}"],
      settings: ["only-hedged": "yes", "order.actors": "by name"])
    state.remember(place, key("One text.", "/one.txt"))
    state.searches = ["harbour wall", "50 %"]
    let read = ReadingState(text: state.text)
    #expect(read.place(of: key("One text.", "/one.txt")) == place)
    #expect(read.searches == ["harbour wall", "50 %"])
    #expect(!state.text.contains("\u{1B}"))
  }

  @Test func anArticleIsKnownByItsTextAndElseByItsPath() {
    var state = ReadingState()
    state.remember(ReadingPlace(top: 1), key("One text.", "/one.txt"))
    state.remember(ReadingPlace(top: 2), key("Two text.", "/two.txt"))
    #expect(state.place(of: key("One text.", "/moved.txt"))?.top == 1)
    #expect(state.place(of: key("Changed.", "/two.txt"))?.top == 2)
    // The text says more than the path.
    #expect(state.place(of: key("One text.", "/two.txt"))?.top == 1)
    #expect(state.place(of: key("Changed.", nil)) == nil)
    #expect(state.place(of: key("Other.", "/other.txt")) == nil)
  }

  @Test func readersAtOnceKeepOneAnothersPlaces() throws {
    let folder = NSTemporaryDirectory() + "hearsay-\(UUID().uuidString)/state"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // A program that another test starts just then holds a lock a moment longer than its owner.
    let patience = Duration.seconds(100)
    let (one, two) = (ReadingStateFile(folder: folder), ReadingStateFile(folder: folder))
    let (first, second) = (key("One text.", "/one.txt"), key("Two text.", "/two.txt"))
    #expect(one.load().place(of: first) == nil)
    _ = one.update(patience: patience) { $0.remember(ReadingPlace(top: 1), first) }
    _ = two.update(patience: patience) { $0.remember(ReadingPlace(top: 2), second) }
    let both = one.update(patience: patience) { $0.remember(ReadingPlace(top: 3), first) }
    #expect(both?.place(of: first)?.top == 3 && both?.place(of: second)?.top == 2)
    #expect(two.load().place(of: first)?.top == 3)
  }

  @Test func whoHasNoPatienceLeavesALockedFileAlone() throws {
    let folder = NSTemporaryDirectory() + "hearsay-\(UUID().uuidString)/state"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = ReadingStateFile(folder: folder)
    let text = key("One text.", "/one.txt")
    _ = file.update(patience: .zero) { $0.remember(ReadingPlace(top: 1), text) }
    let lock = open(folder + "/lock", O_RDWR)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    defer { close(lock) }
    #expect(file.update(patience: .zero) { $0.remember(ReadingPlace(top: 2), text) } == nil)
    #expect(file.load().place(of: text)?.top == 1)
    // Who is about to leave has no other time to save.
    _ = file.update(patience: .milliseconds(20)) { $0.remember(ReadingPlace(top: 3), text) }
    #expect(file.load().place(of: text)?.top == 3)
  }

  @Test func searchesOfReadersAtOnceAreAllKept() {
    var state = ReadingState()
    state.searches = ["bridge", "of another"]
    state.addSearches(["bridge", "mine"], after: ["bridge"])
    #expect(state.searches == ["bridge", "of another", "mine"])
    // Looked for again it is the latest.
    state.addSearches(["mine", "bridge"], after: ["bridge", "mine"])
    #expect(state.searches == ["of another", "mine", "bridge"])
  }

  @Test func aDamagedFileCostsNoMoreThanItsLines() {
    let state = ReadingState(
      text:
        "nonsense\narticle\narticle x\narticle a b top=zwei\npanes\narticle a b top=5 mark.=1 words.x=1 =\n\u{FFFD}"
    )
    #expect(state.text.contains("article a b top=5\n"))
  }
}

@Suite struct FolderListingTests {
  @Test func namesAreInTheOrderInWhichPeopleCount() {
    let names = ["b10.txt", "B2.txt", "a.txt", "b2", "b02.txt", "a/z.txt", "aa.txt", "10", "9"]
    #expect(
      names.sorted(by: FolderListing.comesBefore)
        == ["9", "10", "a/z.txt", "a.txt", "aa.txt", "b2", "B2.txt", "b02.txt", "b10.txt"])
  }
}

@Suite struct ArticlePartsTests {
  private func article(_ paragraphs: Int, length: Int) -> Article {
    let sentence = "Officials said that the harbour would stay open. "
    let paragraph = String(repeating: sentence, count: max(1, length / sentence.utf8.count))
    return Article(
      id: "a", plainText: Array(repeating: paragraph, count: paragraphs).joined(separator: "\n\n"))
  }

  @Test func partsCoverEveryBlockOnceAndAreShort() {
    for article in [article(400, length: 300), article(2, length: 90_000), article(1, length: 100)] {
      let parts = ArticleParts(article).parts
      let blocks = parts.flatMap(\.blocks)
      var covered = 0
      for block in article.blocks {
        let pieces = blocks.filter { block.span.contains($0.span) }
        #expect(pieces.first?.span.start == block.span.start && pieces.last?.span.end == block.span.end)
        covered += pieces.count
      }
      #expect(covered == blocks.count)
      #expect(parts.allSatisfy { $0.span.count < 40_000 })
    }
  }

  @Test func whatIsNearComesFirst() throws {
    var parts = ArticleParts(article(400, length: 300))
    let middle = parts.article.text.count / 2
    let first = try #require(parts.next(near: middle, reach: .max))
    #expect(parts.parts[first].span.contains(middle))
    parts.finish(first, AnnotatedDocument(joining: [], of: parts.article))
    #expect(parts.next(near: middle, reach: .max) == first + 1)
    #expect(parts.next(near: 0, reach: 10) == 0)
    var order: [Int] = [first]
    while let next = parts.next(near: middle, reach: .max) {
      order.append(next)
      parts.finish(next, AnnotatedDocument(joining: [], of: parts.article))
    }
    #expect(order.sorted() == Array(parts.parts.indices))
    #expect(parts.progress == 1)
  }
}
