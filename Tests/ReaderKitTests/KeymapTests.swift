import Testing

@testable import ReaderKit

@Suite struct KeymapTests {
  @Test(arguments: [
    ("j", [KeyPress(.character("j"))]), ("C-o", [KeyPress(.character("o"), .control)]),
    ("]q", [KeyPress(.character("]")), KeyPress(.character("q"))]), ("<Down>", [KeyPress(.down)]),
    ("S-<Tab>", [KeyPress(.backTab)]), ("<Space>", [KeyPress(.character(" "))]),
    ("<F1>", [KeyPress(.function(1))]),
    ("A-<Left>", [KeyPress(.left, .alt)]), ("<", [KeyPress(.character("<"))]),
    ("C-", [KeyPress(.character("C")), KeyPress(.character("-"))]),
  ])
  func keysAreReadAsWritten(_ notation: String, _ presses: [KeyPress]) {
    #expect(KeySequence(notation)?.presses == presses)
  }

  @Test func unknownNamesAreRefused() {
    #expect(KeySequence("<Nowhere>") == nil)
    #expect(KeySequence("") == nil)
  }

  @Test func everyDefaultBindingIsReadableAndFree() {
    var problems: [Keymap.Problem] = []
    let keymap = Keymap(Command.all, problems: &problems)
    #expect(problems == [])
    for command in Command.all {
      #expect(!command.help.isEmpty)
      for keys in command.keys {
        let sequence = KeySequence(keys)!
        #expect(keymap.match(sequence.presses) == .command(command.name))
        #expect(KeySequence(sequence.description) == sequence)
      }
    }
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }

  @Test func ownKeysTakeThePlaceOfDefaultOnes() {
    var problems: [Keymap.Problem] = []
    let keymap = Keymap(Command.all, overrides: ["next-quotation": ["t", "C-q"]], problems: &problems)
    #expect(problems == [])
    #expect(keymap.match(KeySequence("t")!.presses) == .command("next-quotation"))
    #expect(keymap.match(KeySequence("]q")!.presses) == .none)
    #expect(keymap.keys(of: "next-quotation").map(\.label) == ["t", "C-q"])
  }

  @Test func mistakesInBindingsAreTold() {
    var problems: [Keymap.Problem] = []
    _ = Keymap(
      Command.all,
      overrides: ["next-quotatoin": ["x"], "help": ["<Nope>"], "zoom": ["x"], "card": ["x"], "top": ["]"]],
      problems: &problems)
    let texts = problems.map(\.description)
    #expect(texts.contains("there is no command \"next-quotatoin\"; did you mean \"next-quotation\"?"))
    #expect(texts.contains { $0.hasPrefix("help: cannot read the keys \"<Nope>\"") })
    #expect(
      texts.contains("\"x\" is bound to zoom and card") || texts.contains("\"x\" is bound to card and zoom"))
    #expect(texts.contains { $0.hasPrefix("\"]\" never reaches top, since \"]a\" of next-attribution") })
  }
}
