import TOMLKit

/// A theme as its file says it, before inheritance.
///
/// A file has `inherits` (the name of another theme), `appearance` (`"dark"` or `"light"`), a table
/// `[palette]` of colours by name, and roles in tables or with quoted names. A role is a colour or a table
/// with `fg`, `bg` and `attributes`:
///
///     inherits = "hearsay"
///     [palette]
///     ink = "#d8dee9"
///     [text]
///     body = { fg = "ink", bg = "#10141c" }
///     [actor]
///     person = { fg = "yellow", attributes = ["bold"] }
package struct ThemeFile: Sendable {
  package let name: String
  package let file: String
  package private(set) var inherits: String?
  package private(set) var appearance: Theme.Appearance?
  private var palette: [String: String] = [:]
  private var roles: [ThemeRole: RoleText] = [:]
  private let lines: TOMLLines

  /// A role's words; colours are looked up when the palette is whole.
  private struct RoleText: Sendable {
    var foreground: String?
    var background: String?
    var attributes: CellStyle.Attributes
    var line: Int?
  }

  /// - Throws: ``ThemeError`` for text that is not TOML, and for unknown keys, roles and attributes.
  package init(toml: String, name: String, file: String) throws(ThemeError) {
    self.name = name
    self.file = file
    lines = TOMLLines(toml)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch {
      let failure = error as? TOMLParseError
      throw ThemeError(
        file: file, line: failure?.source.begin.line, message: failure?.description ?? "this is not TOML")
    }
    for (key, value) in table {
      switch key {
      case "inherits":
        inherits = try string(value, key: key, expected: "the name of a theme")
      case "appearance":
        let text = try string(value, key: key, expected: "\"dark\" or \"light\"")
        guard let found = Theme.Appearance(rawValue: text) else {
          throw fail(key, "appearance is \"\(text)\"; expected \"dark\" or \"light\"")
        }
        appearance = found
      case "palette":
        guard let colors = value.table else { throw fail(key, "expected a table [palette] of colours") }
        for (name, color) in colors {
          palette[name] = try string(color, key: name, expected: "a colour such as \"#d8dee9\"")
        }
      default:
        try readRoles(value.tomlValue, path: key)
      }
    }
  }

  private mutating func readRoles(_ value: TOMLValue, path: String) throws(ThemeError) {
    if let role = ThemeRole(rawValue: path) {
      roles[role] = try readRole(value, path: path)
      return
    }
    guard let table = value.table, ThemeRole.allCases.contains(where: { $0.rawValue.hasPrefix(path + ".") })
    else {
      let near = Spelling.nearest(to: path, in: ThemeRole.allCases.map(\.rawValue))
      throw fail(path, "unknown role \"\(path)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    for (key, inner) in table { try readRoles(inner.tomlValue, path: path + "." + key) }
  }

  private func readRole(_ value: TOMLValue, path: String) throws(ThemeError) -> RoleText {
    let line = lines.line(of: path)
    if let color = value.string { return RoleText(foreground: color, attributes: [], line: line) }
    guard let table = value.table else {
      throw fail(path, "\(path): expected a colour or a table with fg, bg and attributes")
    }
    var role = RoleText(attributes: [], line: line)
    for (key, inner) in table {
      switch key {
      case "fg": role.foreground = try string(inner, key: path, expected: "a colour")
      case "bg": role.background = try string(inner, key: path, expected: "a colour")
      case "attributes":
        guard let list = inner.array else {
          throw fail(path, "\(path): expected attributes as a list such as [\"bold\"]")
        }
        for item in list {
          let text = try string(item, key: path, expected: "the name of an attribute")
          guard let attribute = Self.attributes[text] else {
            throw fail(
              path,
              "\(path): unknown attribute \"\(text)\"; expected bold, dim, italic, underline or reverse")
          }
          role.attributes.formUnion(attribute)
        }
      default:
        throw fail(path, "\(path): unknown key \"\(key)\"; expected fg, bg or attributes")
      }
    }
    return role
  }

  /// The palette of this file over one that it inherits.
  package func palette(over inherited: [String: String]) -> [String: String] {
    inherited.merging(palette) { $1 }
  }

  /// The styles of this file over those it inherits.
  ///
  /// - Throws: ``ThemeError`` for a colour that is neither in `palette` nor known.
  package func styles(
    over inherited: [ThemeRole: PartialStyle], palette: [String: String]
  ) throws(ThemeError) -> [ThemeRole: PartialStyle] {
    var styles = inherited
    for (role, text) in roles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      var style = PartialStyle(attributes: text.attributes)
      if let word = text.foreground {
        style.foreground = try color(word, role: role, line: text.line, palette: palette)
      }
      if let word = text.background {
        style.background = try color(word, role: role, line: text.line, palette: palette)
      }
      styles[role] = style
    }
    return styles
  }

  private func color(
    _ word: String, role: ThemeRole, line: Int?, palette: [String: String]
  ) throws(ThemeError) -> CellColor {
    if let color = CellColor(word: palette[word] ?? word) { return color }
    let known = Array(palette.keys).sorted() + CellColor.names
    let near = Spelling.nearest(to: word, in: known).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ThemeError(
      file: file, line: palette[word] == nil ? line : lines.line(of: "palette." + word) ?? line,
      message: "\(role.rawValue): unknown colour \"\(palette[word] ?? word)\"\(near)"
        + " Expected \"#rrggbb\", a name of the palette, a number from 0 to 255, \"default\","
        + " or one of black, red, green, yellow, blue, magenta, cyan, white and their bright- forms")
  }

  private func string(
    _ value: any TOMLValueConvertible, key: String, expected: String
  ) throws(ThemeError) -> String {
    guard let text = value.string else { throw fail(key, "\(key): expected \(expected) in quotes") }
    return text
  }

  private func fail(_ path: String, _ message: String) -> ThemeError {
    ThemeError(file: file, line: lines.line(of: path), message: message)
  }

  private static let attributes: [String: CellStyle.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}

extension CellColor {
  /// The names of the terminal's 16 colours, in their order, and `default`.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
    "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    "default",
  ]

  /// A colour as theme files write it: `#d8dee9`, `red`, `bright-blue`, `default`, `208`.
  package init?(word: String) {
    if word == "default" {
      self = .standard
    } else if let index = Self.names.firstIndex(of: word) {
      self = .indexed(UInt8(index))
    } else if let number = UInt8(word) {
      self = .indexed(number)
    } else if word.utf8.count == 7, word.first == "#", let value = UInt32(word.dropFirst(), radix: 16) {
      self = .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    } else {
      return nil
    }
  }
}
