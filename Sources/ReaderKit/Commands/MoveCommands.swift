extension Command {
  /// Moving by lines, pages and paragraphs. With the focus on a pane, its rows are what is moved over.
  static let moveCommands: [Command] = [
    Command(
      "down", .moving, "one line down; in a pane the next row", keys: ["j", "<Down>", "C-e"], takesCount: true
    ) { $0.step(by: $1 ?? 1) },
    Command(
      "up", .moving, "one line up; in a pane the row before", keys: ["k", "<Up>", "C-y"], takesCount: true
    ) { $0.step(by: -($1 ?? 1)) },
    Command("half-page-down", .moving, "half a page down", keys: ["d", "C-d"], takesCount: true) {
      $0.page(by: Double($1 ?? 1) / 2)
    },
    Command("half-page-up", .moving, "half a page up", keys: ["u", "C-u"], takesCount: true) {
      $0.page(by: -Double($1 ?? 1) / 2)
    },
    Command(
      "page-down", .moving, "a page down", keys: ["<Space>", "<PageDown>", "C-f"], takesCount: true
    ) { $0.page(by: Double($1 ?? 1)) },
    Command(
      "page-up", .moving, "a page up", keys: ["b", "<PageUp>", "C-b", "S-<Space>"], takesCount: true
    ) { $0.page(by: -Double($1 ?? 1)) },
    Command(
      "next-paragraph", .moving, "to the next paragraph", keys: ["}", "]p"], hint: "paragraph",
      takesCount: true
    ) { $0.moveParagraph(by: $1 ?? 1) },
    Command(
      "previous-paragraph", .moving, "to the paragraph before", keys: ["{", "[p"], hint: "paragraph",
      takesCount: true
    ) { $0.moveParagraph(by: -($1 ?? 1)) },
    Command(
      "top", .moving, "to the top, with a number to that paragraph; in a pane the first row",
      keys: ["g", "<Home>"], takesCount: true
    ) { reader, count in count.map { reader.goToParagraph($0) } ?? reader.moveToEdge(end: false) },
    Command(
      "bottom", .moving, "to the end, with a number to that paragraph; in a pane the last row",
      keys: ["G", "<End>"], takesCount: true
    ) { reader, count in count.map { reader.goToParagraph($0) } ?? reader.moveToEdge(end: true) },
    Command(
      "percent", .moving, "to that part of the article: 50% to its middle", keys: ["%"], takesCount: true
    ) { reader, count in
      guard let count else { return reader.answer("to which part? type a number before: 50%") }
      return reader.goToPercent(count)
    },
    Command(
      "center", .moving, "puts what is selected, or found, in the middle of the screen", keys: ["c"],
      hint: "center"
    ) { reader, _ in reader.center() },
  ]
}
