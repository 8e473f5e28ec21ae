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
  /// How the panes are laid out.
  public var panes: PaneSettings

  /// What the user did to the panes.
  public struct PaneSettings: Hashable, Sendable {
    public var areShown: Bool
    public var areOnLeft: Bool
    /// Columns wider than they are by themselves, or narrower.
    public var extraWidth: Int

    public init(areShown: Bool = true, areOnLeft: Bool = false, extraWidth: Int = 0) {
      self.areShown = areShown
      self.areOnLeft = areOnLeft
      self.extraWidth = extraWidth
    }
  }

  public init(
    theme: String? = nil, colorDepth: ColorDepth = .trueColor, measure: Int = 68,
    layers: Set<Layer> = [.actors, .attributions, .quotations, .hedges], keys: [String: [String]] = [:],
    usesUnicode: Bool = true, panes: PaneSettings = PaneSettings()
  ) {
    self.theme = theme
    self.colorDepth = colorDepth
    self.measure = max(20, min(measure, 100))
    self.layers = layers
    self.keys = keys
    self.usesUnicode = usesUnicode
    self.panes = panes
  }
}
