import AnnotationKit
import Testing

@testable import ReaderKit

/// Digits toggle layers and count; the time between keys tells which.
@Suite struct CountTests {
  /// Presses keys with so many seconds between them.
  private static func type(_ keys: String, every seconds: Double, _ reader: inout Reader) {
    var time = 100.0
    for press in KeySequence(keys)!.presses {
      _ = reader.handle(.key(press), at: time)
      time += seconds
    }
  }

  @Test func aDigitTogglesALayerAtOnce() {
    var reader = Reader.sample()
    Self.type("3", every: 0, &reader)
    #expect(!reader.layers.contains(.quotations))
  }

  @Test(arguments: ["3]a", "]3a"])
  func aKeyAtOnceAfterItMakesItACount(_ keys: String) {
    var reader = Reader.sample()
    let layers = reader.layers
    Self.type(keys, every: 0.1, &reader)
    #expect(reader.view.selection == .attribution(2))
    #expect(reader.layers == layers)
  }

  @Test func aKeyLaterLeavesTheToggle() {
    var reader = Reader.sample()
    Self.type("3]a", every: 2, &reader)
    #expect(reader.view.selection == .attribution(0))
    #expect(!reader.layers.contains(.quotations))
  }

  @Test func severalDigitsAreOneNumber() {
    var counted = Reader.sample(40, 12)
    let layers = counted.layers
    Self.type("10j", every: 0.1, &counted)
    var stepped = Reader.sample(40, 12)
    stepped.type("jjjjjjjjjj")
    #expect(counted.view.top == stepped.view.top)
    #expect(counted.layers == layers)
  }

  @Test func onceItIsANumberItHasTime() {
    var reader = Reader.sample(40, 12)
    let layers = reader.layers
    for (key, time) in zip("12", [0.0, 0.1]) { _ = reader.handle(.key(KeyPress(.character(key))), at: time) }
    #expect(reader.count == 12)
    #expect(reader.draw().lines.joined().contains("12"))
    _ = reader.handle(.key(KeyPress(.escape)), at: 9)
    #expect(reader.count == nil)
    #expect(reader.layers == layers)
  }

  @Test func aDigitWithoutALayerAlwaysCounts() {
    var reader = Reader.sample()
    Self.type("7]a", every: 5, &reader)
    #expect(reader.view.selection == .attribution(6))
  }

  @Test func settingsCanLetAllDigitsCount() {
    var reader = Reader.sample(options: ReaderOptions(digitsCount: true))
    reader.type("3]a")
    #expect(reader.view.selection == .attribution(2))
    reader.type("A-3")
    #expect(!reader.layers.contains(.quotations))
  }

  @Test func numbersGoToPartsAndParagraphs() {
    var reader = Reader.sample(40, 12)
    Self.type("3G", every: 0.1, &reader)
    #expect(reader.view.top == reader.view.paragraphs[2].start)
    Self.type("1g", every: 0.1, &reader)
    #expect(reader.view.top == reader.view.paragraphs[0].start)
    Self.type("60%", every: 0.1, &reader)
    #expect(reader.view.top > reader.view.paragraphs[1].start)
    #expect(reader.type("%") == .bell)
  }
}
