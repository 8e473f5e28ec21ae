import AnnotationKit
import Testing

@testable import ReaderKit

/// Following an actor, filters, orders, marks, copying.
@Suite struct ListingTests {
  @Test func followingAnActorListsWhatItSaysAndWhatIsSaidOfIt() {
    var reader = Reader.sample()
    // The actor who speaks most is the first row of the third pane.
    reader.type("<Tab><Tab><Tab>g<Enter>")
    #expect(reader.view.listing.followed?.actor == 0)
    #expect(reader.view.items[.attributions] == [.attribution(1), .attribution(2), .attribution(8)])
    #expect(reader.view.items[.quotations] == [.quotation(0), .quotation(1), .quotation(2)])
    #expect(reader.view.items[.actors]?.contains(.actor(0)) == true)
    // Jumps go through the same.
    reader.type("<Tab>g]a]a]a]a")
    #expect(reader.view.selection == .attribution(8))
    reader.type("<Esc>")
    #expect(reader.view.listing.followed == nil)
    #expect(reader.view.items[.attributions]?.count == 10)
  }

  @Test func whatDoesNotConcernTheFollowedActorIsDim() {
    var reader = Reader.sample(80, 24)
    reader.type("]2af")
    Golden.check(reader, "following-80x24")
  }

  @Test func onlyHedgedAttributionsAreLeft() {
    var reader = Reader.sample()
    reader.type("H")
    let ids: [PaneItem] = [0, 3, 4, 5, 6, 7].map { .attribution($0) }
    #expect(reader.view.items[.attributions] == ids)
    reader.type("]a]a")
    #expect(reader.view.selection == .attribution(3))
    reader.type("H")
    #expect(reader.view.items[.attributions]?.count == 10)
  }

  @Test func aPaneIsFilteredAsOneTypes() {
    var reader = Reader.sample()
    reader.type("<Tab>/winter")
    #expect(reader.view.items[.attributions] == [.attribution(0)])
    reader.type("<Enter>")
    #expect(reader.prompt == nil)
    #expect(reader.view.items[.attributions] == [.attribution(0)])
    reader.type("<Esc>")
    #expect(reader.view.items[.attributions]?.count == 10)
    #expect(reader.arrangement.focus == .attributions)
  }

  @Test func aFilterThatNothingPassesIsTakenBack() {
    var reader = Reader.sample()
    reader.type("<Tab>/xyzzy<Enter>")
    #expect(reader.view.items[.attributions]?.count == 10)
    #expect(reader.message?.isError == true)
  }

  @Test func aPaneCanBePutInOrder() {
    var reader = Reader.sample()
    reader.type("<Tab>oo")
    // By sourcing: the named first, in the text's order.
    #expect(
      reader.view.items[.attributions]?.prefix(3) == [.attribution(1), .attribution(2), .attribution(8)])
    reader.type("o")
    #expect(reader.view.items[.attributions]?.first == .attribution(0))
  }

  @Test func marksBringBackPlaces() {
    var reader = Reader.sample(40, 12)
    reader.type("]amx")
    let top = reader.view.top
    reader.type("G'x")
    #expect(reader.view.top == top)
    #expect(reader.view.selection == .attribution(0))
    let effect = reader.type("'q")
    #expect(effect == .bell)
    #expect(reader.message?.text == "there is no mark q; marks: x")
  }

  @Test func aCopyNamesSpeakerAndPlace() {
    var reader = Reader.sample()
    reader.type("]q")
    #expect(
      reader.type("y")
        == .copy("“painful but overdue,” — Marta Olsen (Harbour Board Weighs Closing Its Oldest Pier, ¶1)"))
  }

  @Test func aDigitWithABracketAtOnceIsACount() {
    var reader = Reader.sample()
    let layers = reader.layers
    _ = reader.handle(.key(KeyPress(.character("3"))), at: 1)
    #expect(reader.layers != layers)
    _ = reader.handle(.key(KeyPress(.character("]"))), at: 1.2)
    _ = reader.handle(.key(KeyPress(.character("a"))), at: 2)
    #expect(reader.layers == layers)
    #expect(reader.view.selection == .attribution(2))
  }

  @Test func aDigitBeforeAPauseTogglesALayer() {
    var reader = Reader.sample()
    _ = reader.handle(.key(KeyPress(.character("3"))), at: 1)
    _ = reader.handle(.key(KeyPress(.character("]"))), at: 3)
    _ = reader.handle(.key(KeyPress(.character("a"))), at: 3.1)
    #expect(!reader.layers.contains(.quotations))
    #expect(reader.view.selection == .attribution(0))
  }
}
