import FoundationEssentials
import ReaderKit

/// The manual page, in roff: made from the same tables as the command line, the keys and the settings, so that it
/// cannot tell of anything else.
struct ManualPage {
  /// What the argument parser tells of the program. Only what is needed here.
  private struct Tool: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var defaultValue: String?
    var isRepeating: Bool
    var shouldDisplay: Bool
  }

  private let tool: Command
  private let version: String
  private let date: String

  /// - Parameters:
  ///   - description: the program as the argument parser dumps it, in JSON.
  ///   - date: of the version, as `2026-01-31`.
  init(description: String, version: String, date: String) throws(Failure) {
    do {
      tool = try JSONDecoder().decode(Tool.self, from: Data(description.utf8)).command
    } catch {
      throw Failure("the description of the command line cannot be read: \(error)", .badData)
    }
    self.version = version
    self.date = date
  }

  var roff: String {
    let read = tool.subcommands?.first { $0.commandName == "read" }
    var lines = [".TH HEARSAY 1 \"\(date)\" \"\(version)\" \"User Commands\""]
    lines += [".SH NAME", "hearsay \\- \(Roff.text(Self.lowered(tool.abstract ?? "")))"]
    lines += [".SH SYNOPSIS", ".B hearsay"] + synopsis(read?.arguments ?? [])
    lines += [".br", ".B hearsay", ".I command", "[\\fIoptions\\fR]"]
    let sections = Self.sections(of: tool.discussion ?? "")
    lines += [".SH DESCRIPTION"] + Self.body(sections.first?.lines ?? [])
    lines += [".SH OPTIONS"] + options(read?.arguments ?? [])
    lines += [".SH COMMANDS"] + commands
    lines += [".SH KEYS", "Several keys in a row are pressed one after another."]
    lines += KeyTable.roff.split(separator: "\n").map(String.init)
    lines += [".SH SETTINGS", "Lines of \\fIconfig.toml\\fR;"]
    lines += ["\\fBhearsay config\\fR prints all of them with their default values."]
    lines += settings
    lines += [".SH FILES"] + files
    lines += [".SH ENVIRONMENT"] + environment
    for section in sections.dropFirst() {
      lines += [".SH \(section.title)"] + Self.body(section.lines)
    }
    return Roff.filled(lines).joined(separator: "\n") + "\n"
  }

  // MARK: Parts

  private func synopsis(_ arguments: [Argument]) -> [String] {
    arguments.filter(\.shouldDisplay).map { argument in
      let value = "\\fI\(Roff.text(argument.valueName ?? "value"))\\fR"
      switch argument.kind {
      case "positional": return "[\(value)\(argument.isRepeating ? " ..." : "")]"
      case "flag": return "[\\fB\(Roff.text(Self.longest(argument)))\\fR]"
      default: return "[\\fB\(Roff.text(Self.longest(argument)))\\fR \(value)]"
      }
    }
  }

  private func options(_ arguments: [Argument]) -> [String] {
    arguments.filter(\.shouldDisplay).flatMap { argument -> [String] in
      let value = "\\fI\(Roff.text(argument.valueName ?? "value"))\\fR"
      var head: String
      if argument.kind == "positional" {
        head = value
      } else {
        head = Self.names(argument).map { "\\fB\(Roff.text($0))\\fR" }.joined(separator: ", ")
        if argument.kind == "option" { head += " \(value)" }
      }
      var text = argument.abstract ?? ""
      if let standard = argument.defaultValue, argument.kind == "option" { text += " (default: \(standard))" }
      return [".TP", head] + Roff.paragraph(text.isEmpty ? "…" : text)
    }
  }

  private var commands: [String] {
    (tool.subcommands ?? []).filter { $0.commandName != "read" && $0.commandName != "help" }.flatMap {
      command -> [String] in
      var lines = [".SS hearsay \(Roff.text(command.commandName))"]
      lines += Roff.paragraph(command.abstract ?? "")
      lines += options((command.arguments ?? []).filter { !Self.isGeneral($0) })
      for section in Self.sections(of: command.discussion ?? "")
      where section.lines.contains(where: { !$0.isEmpty }) {
        lines +=
          [".PP"] + (section.title.isEmpty ? [] : ["\\fI\(Roff.text(section.title.capitalized))\\fR", ".PP"])
        lines += Self.body(section.lines)
      }
      return lines
    }
  }

  private var settings: [String] {
    Setting.all.flatMap { setting in
      [".TP", ".B \(Roff.text(setting.name))"] + Roff.paragraph(setting.help.joined(separator: " "))
        + Roff.paragraph("Expected: \(setting.expected).")
    }
  }

  private var files: [String] {
    [
      ("~/.config/hearsay/config.toml", "Settings and keys."),
      (
        "~/.config/hearsay/themes/NAME.toml",
        "Themes of your own; they win over shipped ones of the same name."
      ),
      (
        "~/.local/state/hearsay/state",
        "Places and marks of articles, how the panes were left, and what was searched for."
      ),
    ].flatMap { [".TP", ".I \(Roff.text($0))"] + Roff.paragraph($1) }
  }

  private var environment: [String] {
    [
      (
        "XDG_CONFIG_HOME, XDG_STATE_HOME",
        "Where settings and state are kept instead of ~/.config and ~/.local/state."
      ),
      ("NO_COLOR", "Where it is set and not empty, no colours are used."),
      ("COLORTERM", "truecolor or 24bit: the terminal shows 24-bit colours."),
      ("LC_ALL, LC_CTYPE, LANG", "The locale; where it is not UTF-8 the reader draws with ASCII."),
      ("TERM", "The type of the terminal."),
    ].flatMap { [".TP", ".B \(Roff.text($0))"] + Roff.paragraph($1) }
  }

  // MARK: Text

  private struct Section {
    var title: String
    var lines: [String]
  }

  /// A discussion's parts, each under a line in capitals; what comes before the first has no title.
  private static func sections(of discussion: String) -> [Section] {
    var sections = [Section(title: "", lines: [])]
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let isTitle = !line.isEmpty && line.allSatisfy { $0.isUppercase || $0 == " " } && line.first != " "
      if isTitle {
        sections.append(Section(title: line, lines: []))
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections
  }

  /// Lines as paragraphs; indented ones as they stand.
  private static func body(_ lines: [String]) -> [String] {
    var output: [String] = []
    var isLiteral = false
    var isGap = false
    for line in lines {
      if line.isEmpty {
        isGap = true
        continue
      }
      let wantsLiteral = line.first == " "
      if isGap, !output.isEmpty, !wantsLiteral, !isLiteral { output.append(".PP") }
      isGap = false
      if wantsLiteral != isLiteral {
        output += wantsLiteral ? [".nf"] : [".fi", ".PP"]
        isLiteral = wantsLiteral
      }
      output.append(Roff.text(wantsLiteral ? String(line.drop { $0 == " " }) : line))
    }
    if isLiteral { output.append(".fi") }
    return output
  }

  private static func names(_ argument: Argument) -> [String] {
    (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
  }

  private static func longest(_ argument: Argument) -> String {
    names(argument).max { $0.count < $1.count } ?? ""
  }

  /// Options that every command has.
  private static func isGeneral(_ argument: Argument) -> Bool {
    ["--help", "--version"].contains(longest(argument))
  }

  private static func lowered(_ text: String) -> String {
    let trimmed = text.last == "." ? String(text.dropLast()) : text
    return trimmed.prefix(1).lowercased() + trimmed.dropFirst()
  }
}

/// Text as roff takes it.
private enum Roff {
  /// No backslash, no hyphen that could be broken at, no control character at the start.
  static func text(_ text: String) -> String {
    let safe = text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
    return safe.hasPrefix(".") ? "\\&" + safe : safe
  }

  /// Lines with long ones broken at spaces, but for those that are shown as they stand.
  static func filled(_ lines: [String]) -> [String] {
    var filled: [String] = []
    var isLiteral = false
    for line in lines {
      if line == ".nf" { isLiteral = true }
      if line == ".fi" { isLiteral = false }
      guard !isLiteral, line.first != ".", line.count > lineLength else {
        filled.append(line)
        continue
      }
      var current = ""
      for word in line.split(separator: " ") {
        if !current.isEmpty, current.count + word.count + 1 > lineLength {
          filled.append(current)
          // A word that begins like a request is none.
          current = word.first == "." ? "\\&" + word : String(word)
        } else {
          current += (current.isEmpty ? "" : " ") + word
        }
      }
      filled.append(current)
    }
    return filled
  }

  private static let lineLength = 76

  static func paragraph(_ text: String) -> [String] {
    text.split(separator: "\n").map { Roff.text(String($0)) }
  }
}
