/// The table of commands and their default keys, for the README, the manual page and the default settings.
///
/// All are made from ``Command/all``, so none can tell of a key that does not work.
public enum KeyTable {
  /// A Markdown table for each category of commands.
  public static var markdown: String {
    sections.map { category, commands in
      let rows = commands.map { command in
        "| \(keys(command).map { "`\($0)`" }.joined(separator: " ")) | \(command.help) | `\(command.name)` |"
      }
      return (["### \(category)", "", "| keys | what it does | command |", "|---|---|---|"] + rows)
        .joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// The commands as the body of a manual page's section, in roff.
  public static var roff: String {
    sections.map { category, commands in
      let entries = commands.map { command in
        ".TP\n.B \(escaped(keys(command).joined(separator: ", ")))\n\(escaped(command.help)) (\(escaped(command.name)))"
      }
      return ([".SS \(category)"] + entries).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  /// The bindings as a table of settings, with what each does.
  public static var toml: String {
    let lines = sections.flatMap { category, commands in
      ["", "# \(category)"]
        + commands.map { command in
          let keys = command.keys.map { "\"\(quoted($0))\"" }.joined(separator: ", ")
          return "\(command.name) = [\(keys)]  # \(command.help)"
        }
    }
    return (["[keys]"] + lines).joined(separator: "\n") + "\n"
  }

  private static var sections: [(category: String, commands: [Command])] {
    Command.Category.allCases.compactMap { category in
      let commands = Command.all.filter { $0.category == category }
      return commands.isEmpty ? nil : (category.rawValue, commands)
    }
  }

  private static func keys(_ command: Command) -> [String] {
    command.keys.compactMap { KeySequence($0)?.label }
  }

  private static func quoted(_ text: String) -> String {
    text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  /// Text that roff takes as it is: no backslash, no control character at the start of a line.
  private static func escaped(_ text: String) -> String {
    let safe = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      default: String(character)
      }
    }.joined()
    return safe.hasPrefix(".") ? "\\&" + safe : safe
  }
}
