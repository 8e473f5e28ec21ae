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

  public init(
    theme: String? = nil, colorDepth: ColorDepth = .trueColor, measure: Int = 68,
    layers: Set<Layer> = [.actors, .attributions, .quotations, .hedges], keys: [String: [String]] = [:],
    usesUnicode: Bool = true
  ) {
    self.theme = theme
    self.colorDepth = colorDepth
    self.measure = max(20, min(measure, 100))
    self.layers = layers
    self.keys = keys
    self.usesUnicode = usesUnicode
  }
}
