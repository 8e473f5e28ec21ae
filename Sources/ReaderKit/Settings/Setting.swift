import AnnotationKit
import TOMLKit

/// One line that `config.toml` can have: a row of the table from which the file is read and documented.
package struct Setting: Sendable {
  package let name: String
  /// What it does, for the default file and the manual page; a line each of them.
  package let help: [String]
  /// What values it takes, for messages: `a whole number from 20 to 100`.
  package let expected: String
  /// Takes a value; false where it is none that is expected.
  let read: @Sendable (any TOMLValueConvertible, inout Settings) -> Bool
  /// The value as TOML.
  let write: @Sendable (Settings) -> String

  /// All settings but the keys, in the order in which the default file has them. To add one, give ``Settings`` a
  /// property and this table a row.
  package static let all: [Setting] = [
    Setting(
      "theme", \.theme,
      help: ["\"auto\" asks the terminal whether it is dark or light and takes one of the next two."],
      expected: "the name of a theme, or \"auto\"", parse: { $0 == "auto" ? .some(nil) : $0 },
      print: { $0 ?? "auto" }),
    Setting(
      "dark-theme", \.darkTheme, help: ["The theme for dark terminals, and for those that do not tell."],
      expected: "the name of a theme", parse: { $0 }, print: { $0 }),
    Setting(
      "light-theme", \.lightTheme, help: ["The theme for light terminals."], expected: "the name of a theme",
      parse: { $0 }, print: { $0 }),
    choice("colors", \.colors, help: ["How many colours to use; \"auto\" as many as the terminal has."]),
    flag(
      "ascii", \.usesASCII,
      help: ["Draw with ASCII alone, as is done by itself where the locale is not UTF-8."]),
    list("layers", \.layers, help: ["The layers that are shown at first."]),
    number("measure", \.measure, 20...100, help: ["Longest line of text, in columns."]),
    choice(
      "panes", \.panes,
      help: [
        "Where the panes are at first: as they were left last, to the right or left of the text, or hidden."
      ]),
    flag(
      "center-jumps", \.centersJumps,
      help: ["Whether a jump puts its goal in the middle of the screen, also where it is in sight already."]),
    flag(
      "digits-count", \.digitsCount,
      help: ["Whether a number typed before a key is a count, as in vi: the layers then need other keys."]),
    flag("mouse", \.mouse, help: ["Whether the reader takes the mouse. A key gives it back."]),
    flag("bell", \.bell, help: ["Whether a key that finds nothing to do rings the bell."]),
    choice(
      "engine", \.engine,
      help: ["How attributions are found: by trained models, or by rules: fewer, in a fraction of the time."]),
    Setting(
      name: "threshold",
      help: [
        "The least probability of attributions that are shown: higher shows fewer and surer ones. \"auto\" gives",
        "the best balance of missing and false ones.",
      ],
      expected: "a number from 0 to 1, or \"auto\"",
      read: { value, settings in
        guard let number = value.double ?? value.int.map(Double.init) else {
          guard value.string == "auto" else { return false }
          settings.threshold = nil
          return true
        }
        guard (0...1).contains(number) else { return false }
        settings.threshold = number
        return true
      },
      write: { $0.threshold.map { "\($0)" } ?? "\"auto\"" }),
    Setting(
      name: "models",
      help: [
        "Model files, or folders of NAME.model files, to use in place of those in the program, as hearsay-train makes",
        "them. Paths begin with /, with ~ or at the folder of this file.",
      ],
      expected: "a list of paths such as [\"~/models\"]",
      read: { value, settings in
        guard let items = value.array else { return false }
        let paths = items.compactMap(\.string)
        guard paths.count == items.count, !paths.contains("") else { return false }
        settings.models = paths
        return true
      },
      write: { settings in "[\(settings.models.map(quoted).joined(separator: ", "))]" }),
    choice(
      "reload", \.reload,
      help: ["What to do about a file that changes on disk while it is read."]),
    flag("remember", \.remember, help: ["Whether places and marks are kept for the next reading."]),
  ]

  /// As a basic string of TOML.
  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  package static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// A setting that is one word.
  private init<Value: Sendable>(
    _ name: String, _ path: any WritableKeyPath<Settings, Value> & Sendable, help: [String], expected: String,
    parse: @escaping @Sendable (String) -> Value?, print: @escaping @Sendable (Value) -> String
  ) {
    self.init(
      name: name, help: help, expected: expected,
      read: { value, settings in
        guard let text = value.string, !text.isEmpty, let parsed = parse(text) else { return false }
        settings[keyPath: path] = parsed
        return true
      },
      write: { "\"\(print($0[keyPath: path]))\"" })
  }

  private init(
    name: String, help: [String], expected: String,
    read: @escaping @Sendable (any TOMLValueConvertible, inout Settings) -> Bool,
    write: @escaping @Sendable (Settings) -> String
  ) {
    self.name = name
    self.help = help
    self.expected = expected
    self.read = read
    self.write = write
  }

  private static func flag(
    _ name: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable, help: [String]
  ) -> Setting {
    Setting(
      name: name, help: help, expected: "true or false",
      read: { value, settings in
        guard let flag = value.bool else { return false }
        settings[keyPath: path] = flag
        return true
      },
      write: { "\($0[keyPath: path])" })
  }

  private static func number(
    _ name: String, _ path: any WritableKeyPath<Settings, Int> & Sendable, _ range: ClosedRange<Int>,
    help: [String]
  ) -> Setting {
    Setting(
      name: name, help: help, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { value, settings in
        guard let number = value.int, range.contains(number) else { return false }
        settings[keyPath: path] = number
        return true
      },
      write: { "\($0[keyPath: path])" })
  }

  private static func choice<Value: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Settings, Value> & Sendable, help: [String]
  ) -> Setting {
    let words = Value.allCases.map { "\"\($0.rawValue)\"" }
    return Setting(
      name, path, help: help,
      expected: words.count == 1
        ? words[0] : "\(words.dropLast().joined(separator: ", ")) or \(words[words.count - 1])",
      parse: { Value(rawValue: $0) }, print: { $0.rawValue })
  }

  private static func list<Value: CaseIterable & RawRepresentable<String> & Hashable & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Settings, Set<Value>> & Sendable, help: [String]
  ) -> Setting {
    Setting(
      name: name, help: help,
      expected: "a list with some of \(Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))",
      read: { value, settings in
        guard let items = value.array else { return false }
        var chosen: Set<Value> = []
        for item in items {
          guard let word = item.string, let value = Value(rawValue: word) else { return false }
          chosen.insert(value)
        }
        settings[keyPath: path] = chosen
        return true
      },
      write: { settings in
        let chosen = settings[keyPath: path]
        let words = Value.allCases.filter { chosen.contains($0) }.map { "\"\($0.rawValue)\"" }
        return "[\(words.joined(separator: ", "))]"
      })
  }
}
