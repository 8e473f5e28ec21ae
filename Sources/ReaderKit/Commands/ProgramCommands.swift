extension Command {
  /// Help, look, and the way out.
  static let programCommands: [Command] = [
    Command("help", .program, "this help", keys: ["?", "<F1>"], hint: "help") { reader, _ in
      reader.openHelp()
    },
    Command("command", .program, "runs a command by its name; a number goes to a paragraph", keys: [":"]) {
      reader, _ in reader.startPrompt(.command)
    },
    Command("next-theme", .program, "next theme", keys: ["t"], hint: "theme") { reader, _ in
      reader.cycleTheme(by: 1)
    },
    Command("previous-theme", .program, "theme before", keys: ["T"]) { reader, _ in
      reader.cycleTheme(by: -1)
    },
    Command(
      "mouse", .program, "gives the mouse to the terminal for selecting text, and takes it back", keys: ["M"]
    ) { reader, _ in reader.toggleMouse() },
    Command("redraw", .program, "draws the screen anew", keys: ["C-l"]) { _, _ in .repaint },
    Command("suspend", .program, "back to the shell for a while", keys: ["C-z"]) { _, _ in .suspend },
    Command("quit", .program, "quits", keys: ["q", "Q", "C-c"], hint: "quit") { _, _ in .quit },
  ]
}
