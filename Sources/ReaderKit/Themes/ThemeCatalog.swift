/// The themes there are: those shipped, and the user's own, which win over shipped ones of the same name.
public struct ThemeCatalog: Sendable {
  /// A theme file's text.
  public struct Source: Sendable {
    public var name: String
    public var toml: String
    /// As errors name it: a path, or `themes/paper.toml` for one that is compiled in.
    public var file: String

    public init(name: String, toml: String, file: String) {
      self.name = name
      self.toml = toml
      self.file = file
    }
  }

  private var sources: [Source] = []

  /// A catalog of theme files; of two with one name the later wins.
  public init(_ sources: [Source]) {
    for source in sources { add(source) }
  }

  public mutating func add(_ source: Source) {
    if let index = sources.firstIndex(where: { $0.name == source.name }) {
      sources[index] = source
    } else {
      sources.append(source)
    }
  }

  /// Names in the order in which the themes were added.
  public var names: [String] { sources.map(\.name) }

  /// What is wrong with a theme; nothing where it can be used.
  func mistake(in name: String) -> ThemeError? {
    do throws(ThemeError) {
      _ = try theme(named: name)
      return nil
    } catch {
      return error
    }
  }

  /// Reads a theme and those it inherits.
  ///
  /// - Throws: ``ThemeError`` where there is no such theme, or a file of its line has a mistake, or a theme
  ///   inherits from itself.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    var chain: [ThemeFile] = []
    var next: String? = name
    var asking: ThemeFile?
    while let current = next {
      guard let source = sources.first(where: { $0.name == current }) else {
        let near = Spelling.nearest(to: current, in: names).map { "; did you mean \"\($0)\"?" } ?? ""
        throw ThemeError(
          file: asking?.file ?? "theme", line: nil,
          message: "there is no theme \"\(current)\"\(near) Themes: \(names.joined(separator: ", "))")
      }
      if chain.contains(where: { $0.name == current }) {
        throw ThemeError(
          file: source.file, line: nil, message: "the theme \"\(current)\" inherits from itself")
      }
      let file = try ThemeFile(toml: source.toml, name: current, file: source.file)
      chain.append(file)
      asking = file
      next = file.inherits
    }
    // Colours that an ancestor names are looked up in the descendant's palette too, so that a theme can
    // inherit every role and bring other colours only.
    var palette: [String: String] = [:]
    for file in chain.reversed() { palette = file.palette(over: palette) }
    var styles: [ThemeRole: PartialStyle] = [:]
    for file in chain.reversed() { styles = try file.styles(over: styles, palette: palette) }
    return Theme(
      name: name, appearance: chain.lazy.compactMap(\.appearance).first ?? .dark, styles: styles)
  }
}
