public import AnnotationKit

/// What a user can choose in `config.toml`, with the values that hold where nothing is said.
///
/// A setting is a property here and a row of ``Setting/all``, which the file's reading, the documented default
/// file and the manual page are made from.
public struct Settings: Hashable, Sendable {
  /// Where the panes are at the start.
  public enum Panes: String, Sendable, CaseIterable {
    /// As they were left last.
    case remembered
    case right, left, hidden
  }

  /// How many colours are used.
  public enum Colors: String, Sendable, CaseIterable {
    /// As many as the terminal says it has.
    case auto
    case truecolor
    case indexed256 = "256"
    case sixteen = "16"
    case none
  }

  /// What is done about a file that changes on disk while it is read.
  public enum Reloading: String, Sendable, CaseIterable {
    case ask, always, never
  }

  /// A theme's name; `nil` takes the dark or the light one, as the terminal is.
  public var theme: String?
  public var darkTheme = "hearsay"
  public var lightTheme = "paper"
  public var colors = Colors.auto
  /// Whether the screen is drawn with ASCII alone.
  public var usesASCII = false
  public var layers: Set<Layer> = [.actors, .attributions, .quotations, .hedges]
  /// Longest line of text, in columns.
  public var measure = 68
  public var panes = Panes.remembered
  /// Whether a jump puts its goal in the middle of the screen.
  public var centersJumps = false
  /// Whether digits are counts and not layers' keys.
  public var digitsCount = false
  /// Whether the reader takes the mouse at the start.
  public var mouse = true
  public var bell = true
  public var engine = Annotator.Engine.trained
  /// The least probability of attributions that are shown; `nil` for what balances missing and false ones best.
  public var threshold: Double?
  /// Paths of model files, or of folders with such, in place of those in the program.
  public var models: [String] = []
  public var reload = Reloading.ask
  /// Whether places and marks are kept for the next reading.
  public var remember = true
  /// Keys by command, for the commands whose keys are not the default ones.
  public var keys: [String: [String]] = [:]

  public init() {}
}
