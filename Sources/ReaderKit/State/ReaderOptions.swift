public import AnnotationKit

/// Settings that a reader starts with.
public struct ReaderOptions: Sendable {
  /// The theme's name; `nil` takes the catalog's first.
  public var theme: String?
  public var colorDepth: ColorDepth
  /// Longest line of text, in columns.
  public var measure: Int
  public var layers: Set<Layer>
  /// Keys by command name, in place of the default ones.
  public var keys: [String: [String]]
  /// Whether the terminal shows more than ASCII.
  public var usesUnicode: Bool
  /// Whether the reader has the mouse at first.
  public var takesMouse: Bool
  /// How the panes are laid out.
  public var panes: PaneSettings
  /// Whether the terminal has italics; where it has none, hedges are underlined with dots of their own kind or
  /// dimmed, and marked.
  public var hasItalics: Bool
  /// Whether a jump puts its goal in the middle of the screen, also where it is in sight.
  public var centersJumps: Bool
  /// Whether digits begin counts at once, as in other pagers, and layers are toggled with Alt and a digit alone.
  public var digitsCount: Bool
  /// The article that is shown first.
  public var firstArticle: Int
  /// Whether the list of articles is open at first, for a folder's.
  public var startsWithArticles: Bool
  /// What was searched for before, the latest last: ``Reader/searchHistory``.
  public var searchHistory: [String]

  public init(
    theme: String? = nil, colorDepth: ColorDepth = .trueColor, measure: Int = 68,
    layers: Set<Layer> = [.actors, .attributions, .quotations, .hedges], keys: [String: [String]] = [:],
    usesUnicode: Bool = true, takesMouse: Bool = true, panes: PaneSettings = PaneSettings(),
    hasItalics: Bool = true, centersJumps: Bool = false, digitsCount: Bool = false, firstArticle: Int = 0,
    startsWithArticles: Bool = false, searchHistory: [String] = []
  ) {
    self.theme = theme
    self.colorDepth = colorDepth
    self.measure = max(20, min(measure, 100))
    self.layers = layers
    self.keys = keys
    self.usesUnicode = usesUnicode
    self.takesMouse = takesMouse
    self.panes = panes
    self.hasItalics = hasItalics
    self.centersJumps = centersJumps
    self.digitsCount = digitsCount
    self.firstArticle = firstArticle
    self.startsWithArticles = startsWithArticles
    self.searchHistory = searchHistory
  }
}
