/// A look that says only some things; the others stay as what lies below has them.
package struct PartialStyle: Hashable, Sendable {
  package var foreground: CellColor?
  package var background: CellColor?
  package var attributes: CellStyle.Attributes

  package init(
    foreground: CellColor? = nil, background: CellColor? = nil, attributes: CellStyle.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Lays this look over `style`: attributes add up, colours replace.
  package func apply(to style: inout CellStyle) {
    if let foreground { style.foreground = foreground }
    if let background { style.background = background }
    style.attributes.formUnion(attributes)
  }
}

/// How everything on the screen looks: a ``PartialStyle`` for each ``ThemeRole``.
package struct Theme: Sendable {
  package enum Appearance: String, Sendable, CaseIterable {
    case dark, light
  }

  package let name: String
  package let appearance: Appearance
  private var styles: [PartialStyle]

  package init(name: String, appearance: Appearance, styles: [ThemeRole: PartialStyle]) {
    self.name = name
    self.appearance = appearance
    self.styles = ThemeRole.allCases.map { role in
      var role: ThemeRole? = role
      while let current = role {
        if let style = styles[current] { return style }
        role = current.fallback
      }
      return PartialStyle()
    }
  }

  /// Attributes alone, one for each layer: what is shown until a theme is there.
  package static let plain = Theme(
    name: "plain", appearance: .dark,
    styles: [
      .title: PartialStyle(attributes: .bold), .furniture: PartialStyle(attributes: .dim),
      .dimmed: PartialStyle(attributes: .dim), .person: PartialStyle(attributes: .bold),
      .cue: PartialStyle(attributes: .underline), .hedge: PartialStyle(attributes: .italic),
      .selectedSource: PartialStyle(attributes: .reverse), .match: PartialStyle(attributes: .reverse),
      .selectedRow: PartialStyle(attributes: .reverse), .overlayKey: PartialStyle(attributes: .bold),
    ])

  package subscript(role: ThemeRole) -> PartialStyle { styles[Self.index[role] ?? 0] }

  /// The look of a role over the body text's.
  package func style(_ role: ThemeRole) -> CellStyle {
    var style = CellStyle.standard
    self[.body].apply(to: &style)
    self[role].apply(to: &style)
    return style
  }

  /// The look of a role over another's, the body text's below both.
  package func style(_ role: ThemeRole, over base: ThemeRole) -> CellStyle {
    var style = style(base)
    self[role].apply(to: &style)
    return style
  }

  /// The theme with the colours that a terminal has.
  ///
  /// As ``ColorDepth/reduced(_:)`` has it for each role over the body text.
  package func reduced(to depth: ColorDepth) -> Theme {
    guard depth != .trueColor else { return self }
    var theme = self
    for (index, role) in ThemeRole.allCases.enumerated() {
      let full = style(role)
      let reduced = depth.reduced(full)
      theme.styles[index].foreground = styles[index].foreground.map { _ in reduced.foreground }
      theme.styles[index].background = styles[index].background.map { _ in reduced.background }
    }
    return theme
  }

  /// The theme for a terminal without italics: what would be italic is dim.
  package func withoutItalics() -> Theme {
    var theme = self
    for index in theme.styles.indices where theme.styles[index].attributes.contains(.italic) {
      theme.styles[index].attributes.remove(.italic)
      theme.styles[index].attributes.insert(.dim)
    }
    return theme
  }

  private static let index: [ThemeRole: Int] = Dictionary(
    uniqueKeysWithValues: ThemeRole.allCases.enumerated().map { ($1, $0) })
}
