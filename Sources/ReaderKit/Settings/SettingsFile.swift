import TOMLKit

/// A mistake in a settings file: where it is and what was expected.
public struct SettingsMistake: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named to the reader.
  public var file: String
  /// Counted from 1; `nil` where the mistake is of the whole file.
  public var line: Int?
  public var message: String

  public init(file: String, line: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  public var description: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}

/// `config.toml`, read: the settings as far as the file is right, and its mistakes.
///
/// A mistake costs the line it is in and nothing else, except where the file is not TOML.
public struct SettingsFile: Sendable {
  public private(set) var settings = Settings()
  /// In the order of their lines.
  public private(set) var mistakes: [SettingsMistake] = []

  private let file: String
  private let lines: TOMLLines

  /// - Parameter themes: names that a theme may have.
  public init(toml: String, file: String, themes: [String]) {
    self.file = file
    lines = TOMLLines(toml)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch {
      let failure = error as? TOMLParseError
      add(failure?.description ?? "this is not TOML", line: failure?.source.begin.line)
      return
    }
    for (key, value) in table {
      if key == "keys" {
        readKeys(value)
      } else if let setting = Setting.named(key) {
        if !setting.read(value, &settings) {
          add("\(key): expected \(setting.expected)", line: lines.line(of: key))
        }
      } else {
        let known = Setting.all.map(\.name) + ["keys"]
        let near = Spelling.nearest(to: key, in: known).map { "did you mean \"\($0)\"?" }
        add(
          "there is no setting \"\(key)\"; \(near ?? "expected one of \(known.joined(separator: ", "))")",
          line: lines.line(of: key))
      }
    }
    checkThemes(themes)
    checkKeys()
    mistakes.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private mutating func add(_ message: String, line: Int?) {
    mistakes.append(SettingsMistake(file: file, line: line, message: message))
  }

  /// Tells that a value cannot be used, which only the program around the reader can know, and puts the default one in
  /// its place.
  package mutating func refuse(_ name: String, _ message: String) {
    add(message, line: lines.line(of: name))
    mistakes.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    switch name {
    case "models": settings.models = []
    default: break
    }
  }

  private mutating func readKeys(_ value: any TOMLValueConvertible) {
    guard let table = value.table else {
      add(
        "keys: expected a table [keys] with a line such as next-quotation = [\"]q\"]",
        line: lines.line(of: "keys"))
      return
    }
    for (command, value) in table {
      if let text = value.string {
        settings.keys[command] = [text]
      } else if let items = value.array, items.allSatisfy({ $0.string != nil }) {
        settings.keys[command] = items.compactMap(\.string)
      } else {
        add(
          "\(command): expected keys as a list such as [\"]q\", \"C-o\"]; [] takes all away",
          line: lines.line(of: "keys.\(command)"))
      }
    }
  }

  private mutating func checkThemes(_ themes: [String]) {
    let standard = Settings()
    func check(_ name: String, _ key: String, _ reset: (inout Settings) -> Void) {
      guard !themes.contains(name) else { return }
      let near = Spelling.nearest(to: name, in: themes).map { "did you mean \"\($0)\"?" }
      add(
        "\(key): there is no theme \"\(name)\"; \(near ?? "hearsay themes lists those there are")",
        line: lines.line(of: key))
      reset(&settings)
    }
    if let theme = settings.theme { check(theme, "theme") { $0.theme = nil } }
    if settings.darkTheme != standard.darkTheme {
      check(settings.darkTheme, "dark-theme") { $0.darkTheme = standard.darkTheme }
    }
    if settings.lightTheme != standard.lightTheme {
      check(settings.lightTheme, "light-theme") { $0.lightTheme = standard.lightTheme }
    }
  }

  /// Tells of bindings that cannot be made, and leaves them out.
  private mutating func checkKeys() {
    guard !settings.keys.isEmpty else { return }
    var problems: [Keymap.Problem] = []
    _ = Keymap(Command.all, overrides: settings.keys, problems: &problems)
    for problem in problems {
      let command = problem.commands.last { settings.keys[$0] != nil } ?? problem.commands.last ?? ""
      var message = problem.description
      // Where the other binding of a conflict stands.
      for other in problem.commands where other != command && settings.keys[other] != nil {
        if let line = lines.line(of: "keys.\(other)") { message += " (\(other) is in line \(line))" }
      }
      add(message, line: lines.line(of: "keys.\(command)"))
      switch problem {
      case .unknownCommand(let name, _): settings.keys[name] = nil
      case .unreadableKeys(let keys, _), .conflict(let keys, _): unbind(keys, from: command)
      case .unreachable(let keys, let short, let longer, let other):
        if settings.keys[short] != nil { unbind(keys, from: short) } else { unbind(longer, from: other) }
      }
    }
  }

  private mutating func unbind(_ keys: String, from command: String) {
    settings.keys[command]?.removeAll { $0 == keys || KeySequence($0)?.description == keys }
  }
}

extension Settings {
  /// The settings as the text of a `config.toml` that explains itself.
  public var documentedTOML: String {
    var lines = [
      "# Settings of hearsay. They are read from $XDG_CONFIG_HOME/hearsay/config.toml, by default",
      "# ~/.config/hearsay/config.toml; keep there what you change and leave the rest out.",
    ]
    for setting in Setting.all {
      lines.append("")
      lines += setting.help.map { "# \($0)" }
      lines.append("# Expected: \(setting.expected).")
      lines.append("\(setting.name) = \(setting.write(self))")
    }
    lines += [
      "",
      "# The keys of each command, in place of its default ones; [] takes all away. A key bound here is taken",
      "# from the command that has it by default. Notation: q, ]q, C-o (Control), A-x (Alt), S-<Tab>, <Down>,",
      "# <PageUp>, <Space>, <lt> for <, <F1>; several keys in a row are pressed one after another.",
    ]
    return lines.joined(separator: "\n") + "\n" + KeyTable.toml
  }
}
