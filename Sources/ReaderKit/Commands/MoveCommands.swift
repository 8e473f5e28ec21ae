extension Command {
  /// Moving by lines, pages and paragraphs. With the focus on a pane, its rows are what is moved over.
  static let moveCommands: [Command] = [
    Command("down", .moving, "one line down; in a pane the next row", keys: ["j", "<Down>", "C-e"]) {
      $0.step(by: $1 ?? 1)
    },
    Command("up", .moving, "one line up; in a pane the row before", keys: ["k", "<Up>", "C-y"]) {
      $0.step(by: -($1 ?? 1))
    },
    Command("half-page-down", .moving, "half a page down", keys: ["d", "C-d"]) { reader, count in
      reader.page(by: Double(count ?? 1) / 2)
    },
    Command("half-page-up", .moving, "half a page up", keys: ["u", "C-u"]) { reader, count in
      reader.page(by: -Double(count ?? 1) / 2)
    },
    Command("page-down", .moving, "a page down", keys: ["<Space>", "<PageDown>", "C-f"]) {
      reader, count in reader.page(by: Double(count ?? 1))
    },
    Command("page-up", .moving, "a page up", keys: ["b", "<PageUp>", "C-b", "S-<Space>"]) {
      reader, count in reader.page(by: -Double(count ?? 1))
    },
    Command("next-paragraph", .moving, "to the next paragraph", keys: ["}", "]p"], hint: "paragraph") {
      $0.moveParagraph(by: $1 ?? 1)
    },
    Command("previous-paragraph", .moving, "to the paragraph before", keys: ["{", "[p"], hint: "paragraph") {
      $0.moveParagraph(by: -($1 ?? 1))
    },
    Command("top", .moving, "to the top; in a pane the first row", keys: ["g", "<Home>"]) { reader, _ in
      reader.moveToEdge(end: false)
    },
    Command("bottom", .moving, "to the end; in a pane the last row", keys: ["G", "<End>"]) { reader, _ in
      reader.moveToEdge(end: true)
    },
  ]
}
