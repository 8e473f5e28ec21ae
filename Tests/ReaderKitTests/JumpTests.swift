import Testing

@testable import ReaderKit

@Suite struct JumpTests {
  @Test func jumpsGoFromAnnotationToAnnotation() {
    var reader = Reader.sample()
    reader.type("]q")
    #expect(reader.view.selection == .quotation(0))
    reader.type("]q")
    #expect(reader.view.selection == .quotation(1))
    reader.type("[q")
    #expect(reader.view.selection == .quotation(0))
  }

  @Test func theRepeatKeysTakeTheLastKindOfJump() {
    var reader = Reader.sample()
    reader.type("]hn")
    #expect(reader.view.selection == .hedge(1))
    reader.type("N")
    #expect(reader.view.selection == .hedge(0))
    reader.type("]ann")
    #expect(reader.view.selection == .attribution(3))
  }

  @Test func aCountInsideASequenceRepeatsIt() {
    var reader = Reader.sample()
    reader.type("]3a")
    #expect(reader.view.selection == .attribution(2))
    reader.type("[2a")
    #expect(reader.view.selection == .attribution(0))
  }

  @Test func mentionsFollowTheActorOfTheSelection() {
    var reader = Reader.sample()
    // The third attribution is the chair's.
    reader.type("]3a]s]s")
    #expect(reader.view.selection == .mention(actor: 0, index: 2))
    reader.type("[s")
    #expect(reader.view.selection == .mention(actor: 0, index: 1))
  }

  @Test func theLastOneSaysSo() {
    var reader = Reader.sample()
    let effect = reader.type("]9q]q")
    #expect(effect == .bell)
    #expect(reader.view.selection == .quotation(5))
    #expect(reader.message?.text == "this is the last quotation")
  }

  @Test func jumpsCanBeTakenBackAndForth() {
    var reader = Reader.sample(40, 12)
    let start = reader.view.top
    reader.type("]9a")
    let far = reader.view.top
    #expect(far != start)
    reader.type("C-o")
    #expect(reader.view.top == start)
    reader.type("A-o")
    #expect(reader.view.top == far)
  }
}
