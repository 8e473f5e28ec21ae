extension Command {
  /// Going through the panes and changing how they are laid out.
  static let paneCommands: [Command] = [
    Command(
      "next-pane", .panes, "focus on the next pane, the text among them", keys: ["<Tab>"], hint: "panes"
    ) {
      reader, _ in reader.moveFocus(by: 1)
    },
    Command("previous-pane", .panes, "focus on the pane before", keys: ["S-<Tab>"]) { reader, _ in
      reader.moveFocus(by: -1)
    },
    Command("enter", .panes, "goes to what is selected in a pane", keys: ["<Enter>"]) { reader, _ in
      reader.enter()
    },
    Command("zoom", .panes, "one pane or the text over the whole screen, and back", keys: ["z"], hint: "zoom")
    {
      reader, _ in reader.zoom()
    },
    Command("toggle-panes", .panes, "shows or hides the panes", keys: ["p"]) { reader, _ in
      reader.togglePanes()
    },
    Command("swap-sides", .panes, "puts the panes on the other side of the text", keys: ["P"]) { reader, _ in
      reader.swapSides()
    },
    Command("wider-panes", .panes, "makes the panes wider", keys: ["<lt>"], takesCount: true) {
      $0.widenPanes(by: 2 * ($1 ?? 1))
    },
    Command("narrower-panes", .panes, "makes the panes narrower", keys: [">"], takesCount: true) {
      $0.widenPanes(by: -2 * ($1 ?? 1))
    },
    Command("taller-pane", .panes, "makes the pane taller", keys: ["+"], takesCount: true) {
      $0.heightenPane(by: $1 ?? 1)
    },
    Command("shorter-pane", .panes, "makes the pane shorter", keys: ["-"], takesCount: true) {
      $0.heightenPane(by: -($1 ?? 1))
    },
    Command("reset-panes", .panes, "lays the panes out as at first", keys: ["="]) { reader, _ in
      reader.resetPanes()
    },
  ]
}
