extension Command {
  /// Searching in the text.
  static let searchCommands: [Command] = [
    Command(
      "search", .searching,
      "searches as you type; capitals matter once you type one; in a pane narrows down its rows", keys: ["/"],
      hint: "search"
    ) { reader, _ in reader.startSearch(backward: false) },
    Command("search-backward", .searching, "searches towards the top", keys: ["A-/"]) { reader, _ in
      reader.startSearch(backward: true)
    },
    Command(
      "escape", .searching, "leaves what is open: search, selection, zoom, pane", keys: ["<Esc>", "C-g"]
    ) {
      reader, _ in reader.leave()
    },
  ]
}
