extension Command {
  /// Jumping from annotation to annotation, and back to where one came from.
  static let jumpCommands: [Command] = [
    Command(
      "next-attribution", .jumping, "next attribution", keys: ["]a"], hint: "attribution", takesCount: true
    ) {
      $0.jump(to: .attribution, by: $1 ?? 1)
    },
    Command(
      "previous-attribution", .jumping, "attribution before", keys: ["[a"], hint: "attribution",
      takesCount: true
    ) {
      $0.jump(to: .attribution, by: -($1 ?? 1))
    },
    Command("next-quotation", .jumping, "next quotation", keys: ["]q"], hint: "quotation", takesCount: true) {
      $0.jump(to: .quotation, by: $1 ?? 1)
    },
    Command(
      "previous-quotation", .jumping, "quotation before", keys: ["[q"], hint: "quotation", takesCount: true
    ) {
      $0.jump(to: .quotation, by: -($1 ?? 1))
    },
    Command("next-hedge", .jumping, "next hedge", keys: ["]h"], hint: "hedge", takesCount: true) {
      $0.jump(to: .hedge, by: $1 ?? 1)
    },
    Command("previous-hedge", .jumping, "hedge before", keys: ["[h"], hint: "hedge", takesCount: true) {
      $0.jump(to: .hedge, by: -($1 ?? 1))
    },
    Command(
      "next-mention", .jumping, "next mention of the same actor", keys: ["]s"], hint: "same actor",
      takesCount: true
    ) { $0.jump(to: .mention, by: $1 ?? 1) },
    Command(
      "previous-mention", .jumping, "mention of the same actor before", keys: ["[s"], hint: "same actor",
      takesCount: true
    ) { $0.jump(to: .mention, by: -($1 ?? 1)) },
    Command("next-link", .jumping, "next link", keys: ["]l"], hint: "link", takesCount: true) {
      $0.jump(to: .link, by: $1 ?? 1)
    },
    Command("previous-link", .jumping, "link before", keys: ["[l"], hint: "link", takesCount: true) {
      $0.jump(to: .link, by: -($1 ?? 1))
    },
    Command(
      "repeat-forward", .jumping, "the last kind of jump again, search included", keys: ["n"],
      takesCount: true
    ) {
      $0.repeatJump(by: $1 ?? 1)
    },
    Command(
      "repeat-backward", .jumping, "the last kind of jump, the other way", keys: ["N"], takesCount: true
    ) {
      $0.repeatJump(by: -($1 ?? 1))
    },
    Command("back", .jumping, "back to where the last jump began", keys: ["C-o", "<Backspace>", "A-<Left>"]) {
      reader, _ in reader.travel(back: true)
    },
    Command("forth", .jumping, "forth again", keys: ["C-i", "A-<Right>", "A-o"]) { reader, _ in
      reader.travel(back: false)
    },
  ]
}
