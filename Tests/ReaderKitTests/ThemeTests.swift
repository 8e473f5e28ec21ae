import Testing

@testable import ReaderKit

@Suite struct ThemeTests {
  private func error(_ toml: String) -> ThemeError? {
    do {
      _ = try ThemeCatalog([.init(name: "own", toml: toml, file: "own.toml")]).theme(named: "own")
      return nil
    } catch {
      return error
    }
  }

  @Test func thereAreAtLeastTwelve() {
    #expect(ShippedThemes.names.count >= 12)
    #expect(ShippedThemes.names.contains("mono"))
  }

  @Test(arguments: ShippedThemes.names)
  func aShippedThemeIsReadable(_ name: String) throws {
    let theme = try ThemeCatalog(ShippedThemes.sources).theme(named: name)
    // Rules and tracks carry no text.
    let bare: Set<ThemeRole> = [.border, .attributionBar, .scrollTrack, .scrollThumb, .bar, .overlayBorder]
    for role in ThemeRole.allCases where !bare.contains(role) {
      let style = theme.style(role)
      guard let ink = style.foreground.components, let ground = style.background.components else { continue }
      #expect(ink.contrast(with: ground) >= 4.5, "\(name): \(role.rawValue)")
    }
    // What lies over what on the screen.
    let layers: [ThemeRole] = [
      .person, .organization, .government, .group, .place, .source, .cue, .hedgedCue, .hedge,
    ]
    let grounds: [ThemeRole] = [
      .content, .directQuotation, .partialQuotation, .nestedQuotation, .scareQuotation, .titleQuotation,
    ]
    for ground in grounds + [.selectedContent, .selectedQuotation] {
      for layer in layers {
        var style = theme.style(layer, over: ground)
        if ground == .selectedContent || ground == .selectedQuotation {
          style = theme.style(ground, over: layer)
        }
        guard let ink = style.foreground.components, let below = style.background.components else { continue }
        #expect(ink.contrast(with: below) >= 4.5, "\(name): \(layer.rawValue) over \(ground.rawValue)")
      }
    }
    for row in [ThemeRole.selectedRow, .relatedRow] {
      for text in [ThemeRole.paneText, .paneDetail, .paneMark] + layers {
        let style = theme.style(row, over: text)
        guard let ink = style.foreground.components, let below = style.background.components else { continue }
        #expect(ink.contrast(with: below) >= 4.5, "\(name): \(text.rawValue) in \(row.rawValue)")
      }
    }
  }

  @Test(arguments: ShippedThemes.names)
  func everyLayerHasAChannelBesidesColour(_ name: String) throws {
    let theme = try ThemeCatalog(ShippedThemes.sources).theme(named: name)
    #expect(theme[.person].attributes.contains(.bold))
    #expect(theme[.group].attributes.contains(.bold))
    #expect(theme[.cue].attributes.contains(.underline))
    #expect(theme[.hedgedCue].attributes.contains(.underline))
    #expect(!theme[.hedge].attributes.isDisjoint(with: [.italic, .dim]))
    #expect(theme[.title].attributes.contains(.bold))
  }

  @Test func aThemeInheritsRolesAndBringsColours() throws {
    let catalog = ThemeCatalog([
      .init(
        name: "base",
        toml: """
          [palette]
          ink = "#111111"
          [text]
          body = "ink"
          [actor]
          person = { fg = "ink", attributes = ["bold"] }
          """, file: "base.toml"),
      .init(
        name: "child",
        toml: """
          inherits = "base"
          appearance = "light"
          [palette]
          ink = "#222222"
          """, file: "child.toml"),
    ])
    let theme = try catalog.theme(named: "child")
    #expect(theme[.person].foreground == .rgb(red: 0x22, green: 0x22, blue: 0x22))
    #expect(theme[.person].attributes == .bold)
    #expect(theme.appearance == .light)
    // A kind of actor that a theme does not name looks like a person.
    #expect(theme[.group] == theme[.person])
  }

  @Test func aMistakeIsToldWithItsLine() {
    #expect(error("[text]\nbody = { fg = 3 }")?.line == 2)
    #expect(error("[text]\n\nbody = \"inkk\"")?.line == 3)
    #expect(
      error("[actor]\nperso = \"red\"")?.description
        == "own.toml:2: unknown role \"actor.perso\"; did you mean \"actor.person\"?")
    #expect(error("[actor]\nperson = { fg = \"red\", weight = 1 }")?.message.contains("weight") == true)
    #expect(error("appearance = \"dim\"")?.message.contains("\"light\"") == true)
    #expect(error("inherits = \"own\"")?.message.contains("inherits from itself") == true)
    #expect(error("inherits = \"nowhere\"")?.message.contains("nowhere") == true)
    #expect(error("[text\nbody = 1")?.line == 1)
    #expect(error("[text]\nbody = \"red\"") == nil)
  }

  @Test func aBrokenThemeIsToldAndTheReaderStarts() {
    var sources = ShippedThemes.sources
    sources.append(.init(name: "mine", toml: "[text]\nbody = \"blau\"", file: "mine.toml"))
    let reader = Reader.sample(themes: sources, options: ReaderOptions(theme: "mine"))
    #expect(reader.message?.isError == true)
    #expect(reader.message?.text.hasPrefix("mine.toml:2: text.body: unknown colour \"blau\"") == true)
    #expect(reader.themeName == ShippedThemes.names.first)
  }

  @Test func aBrokenThemeIsToldWithoutColoursToo() {
    var sources = ShippedThemes.sources
    sources.append(.init(name: "mine", toml: "[text]\nbody = \"blau\"", file: "mine.toml"))
    let options = ReaderOptions(theme: "mine", colorDepth: .monochrome)
    let reader = Reader.sample(themes: sources, options: options)
    #expect(reader.message?.text.hasPrefix("mine.toml:2: text.body: unknown colour \"blau\"") == true)
    #expect(reader.themeName == "mono")
    let whole = Reader.sample(
      themes: sources, options: ReaderOptions(theme: "paper", colorDepth: .monochrome))
    #expect(whole.message == nil)
  }

  /// Bars are made of glyphs, which an underline or italics would spoil.
  @Test(arguments: ShippedThemes.names) func chartsAreDrawnPlainly(_ name: String) throws {
    let theme = try ThemeCatalog(ShippedThemes.sources).theme(named: name)
    for role in ThemeRole.allCases where role.rawValue.hasPrefix("chart.") {
      #expect(
        theme.style(role).attributes.isDisjoint(with: [.underline, .italic, .reverse]), "\(role.rawValue)")
    }
  }

  @Test func themesCanBeSwitched() {
    var reader = Reader.sample(themes: ShippedThemes.sources)
    let first = reader.themeName
    let before = reader.draw()
    reader.type("t")
    #expect(reader.themeName != first)
    #expect(reader.draw() != before)
    reader.type("T")
    #expect(reader.themeName == first)
  }

  @Test func fewerColoursLoseNoText() throws {
    for name in ShippedThemes.names {
      let full = try ThemeCatalog(ShippedThemes.sources).theme(named: name)
      for depth in [ColorDepth.indexed256, .sixteen] {
        let theme = full.reduced(to: depth)
        for role in ThemeRole.allCases {
          let style = theme.style(role)
          if case .indexed = style.foreground, full.style(role).foreground != full.style(role).background {
            #expect(style.foreground != style.background, "\(name) \(depth): \(role.rawValue)")
          }
        }
      }
      #expect(full.reduced(to: .monochrome).style(.cue).foreground == .standard)
    }
  }

  @Test(arguments: ShippedThemes.names, [ColorDepth.indexed256, .sixteen])
  func fewColoursStayReadable(_ name: String, _ depth: ColorDepth) throws {
    let theme = try ThemeCatalog(ShippedThemes.sources).theme(named: name)
    func check(_ style: CellStyle, _ what: @autoclosure () -> String) {
      let reduced = depth.reduced(style)
      guard let ink = style.foreground.components, let ground = style.background.components,
        let nearInk = reduced.foreground.components, let nearGround = reduced.background.components,
        ink.contrast(with: ground) >= 4.5
      else { return }
      #expect(nearInk.contrast(with: nearGround) >= 4.5, "\(name) \(depth): \(what())")
    }
    for role in ThemeRole.allCases {
      check(theme.style(role), role.rawValue)
      for ground in [
        ThemeRole.content, .directQuotation, .partialQuotation, .nestedQuotation, .scareQuotation,
        .titleQuotation, .selectedContent, .selectedQuotation, .selectedRow, .relatedRow,
      ] {
        check(theme.style(role, over: ground), "\(role.rawValue) over \(ground.rawValue)")
        check(theme.style(ground, over: role), "\(ground.rawValue) over \(role.rawValue)")
      }
    }
  }
}
